import { useTranslation } from 'react-i18next';
import type { Copies } from '../../../../shared/contract/erasure.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './erasing.module.css';

/** After an erasure: which copies still hold the patient, and a new backup that takes the place of all of them. */
export function CopiesLeft({ copies }: { copies: Copies }) {
  const { t } = useTranslation('erasing');
  const replace = useCommand('backups.replaceAll', ['backups']);
  if (replace.data !== undefined) {
    return <p role="status">{t('replaced', { count: replace.data.removed })}</p>;
  }
  const isAny = copies.backups + copies.forGood + copies.setAside > 0;
  return (
    <>
      <CopiesWords copies={copies} />
      {replace.error === null ? null : <Notice kind="danger" text={replace.error.message} />}
      {isAny ? (
        <div className={styles.replace}>
          <p>{t('replaceText')}</p>
          <Button kind="danger" disabled={replace.isPending} onClick={() => replace.mutate({})}>
            {t(replace.isPending ? 'replacing' : 'replace')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Which copies still hold somebody, in words. */
export function CopiesWords({ copies }: { copies: Copies }) {
  const { t } = useTranslation('erasing');
  const locale = useLocale();
  const what = (['backups', 'forGood', 'setAside'] as const)
    .filter((kind) => copies[kind] > 0)
    .map((kind) => t(kind, { count: copies[kind] }));
  return (
    <p>
      {what.length === 0 ? null : `${t('copies', { what: new Intl.ListFormat(locale).format(what) })} `}
      {t('elsewhere')}
    </p>
  );
}
