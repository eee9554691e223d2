import { CircleCheck } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { dateAndTime } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { useCommand } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './audit.module.css';
import { inGroups } from './group-lines.ts';

type Verified = Output<'audit.verify'>;

/** Verifies the chain, and shows its head for noting it down. */
export function VerifyPanel() {
  const { t } = useTranslation('audit');
  const [noted, setNoted] = useState('');
  const verify = useCommand('audit.verify', []);
  return (
    <section className={styles.card} aria-labelledby="audit-verify">
      <h2 id="audit-verify">{t('verify.title')}</h2>
      <p className={styles.hint}>{t('verify.hint')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          verify.mutate({ noted });
        }}
      >
        <TextField
          label={t('verify.noted')}
          hint={t('verify.notedHint')}
          value={noted}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setNoted(event.target.value)}
        />
        <Button type="submit" disabled={verify.isPending}>
          {verify.isPending ? t('verify.doing') : t('verify.do')}
        </Button>
      </form>
      <div role="status" className={styles.result}>
        {verify.data === undefined ? null : (
          <Result found={verify.data} wasNoted={verify.variables.noted.trim() !== ''} />
        )}
      </div>
      {verify.error === null ? null : <Notice kind="danger" text={verify.error.message} />}
    </section>
  );
}

function Result({ found, wasNoted }: { found: Verified; wasNoted: boolean }) {
  const { t } = useTranslation('audit');
  const locale = useLocale();
  const different = found.backups.filter(({ state }) => state !== 'same');
  const count = found.backups.length;
  return (
    <>
      {found.brokenAt === null ? (
        <p className={styles.whole}>
          <CircleCheck aria-hidden />
          {t('verify.whole', { count: found.rows })}
        </p>
      ) : (
        <Notice kind="danger" text={t('verify.broken', { row: found.brokenAt })} />
      )}
      {!wasNoted ? null : found.notedAt === null ? (
        <Notice kind="danger" text={t('verify.lost')} />
      ) : (
        <p className={styles.whole}>
          <CircleCheck aria-hidden />
          {t('verify.found', { row: found.notedAt })}
        </p>
      )}
      <p>
        {different.length === 0
          ? t('verify.backups', { count })
          : t('verify.some', { count, same: count - different.length })}
      </p>
      {different.map(({ name, at, state, partsAt }) => (
        <Notice
          key={name}
          kind={state === 'parted' ? 'danger' : 'caution'}
          text={t(`verify.state.${state}`, {
            name: at === null ? name : dateAndTime(at, locale),
            row: partsAt,
          })}
        />
      ))}
      <Head found={found} />
    </>
  );
}

function Head({ found: { head, rows } }: { found: Verified }) {
  const { t } = useTranslation('audit');
  const [copied, setCopied] = useState<'yes' | 'refused' | null>(null);
  const groups = inGroups(head);
  return (
    <div className={styles.head}>
      <h3>{t('verify.head', { row: rows })}</h3>
      <p className={styles.hash}>
        {groups.map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
          <Fragment key={place}>
            <span>{group}</span>{' '}
          </Fragment>
        ))}
      </p>
      <p className={styles.hint}>{t('verify.headHint')}</p>
      <Button
        onClick={() =>
          navigator.clipboard.writeText(groups.join(' ')).then(
            () => setCopied('yes'),
            () => setCopied('refused'),
          )
        }
      >
        {copied === 'yes' ? t('verify.copied') : t('verify.copy')}
      </Button>
      {copied === 'refused' ? <Notice kind="danger" text={t('verify.notCopied')} /> : null}
    </div>
  );
}
