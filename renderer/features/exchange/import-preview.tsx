import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportChoice, ImportReport } from '../../../shared/contract/imports.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { dateAndTime } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { useCommand, usePractice } from '../../app/use-practice.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './exchange.module.css';
import { ImportTable } from './import-table.tsx';
import { useCountWords } from './use-count-words.ts';

/** What may have changed in any screen once records came in. */
const TOUCHED = [
  ...['patients', 'plans', 'sessions', 'outcomes', 'protocols', 'papers', 'settings', 'needles', 'logo'],
  ...['backups', 'audit', 'people'],
];

/** What a file would bring, with a choice for everybody who has one, and the button that takes it in. */
export function ImportPreview({
  text,
  report,
  onLeave,
  onTaken,
}: {
  text: string;
  report: ImportReport;
  onLeave: () => void;
  onTaken: (taken: Output<'imports.take'>) => void;
}) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  const counted = useCountWords();
  const { data: status } = usePractice('practice.status', {});
  const [choices, setChoices] = useState<ReadonlyMap<string, ImportChoice>>(new Map());
  const [practice, setPractice] = useState(false);
  const take = useCommand('imports.take', TOUCHED);
  const undecided = report.patients.filter(({ id, state }) => state === 'twin' && !choices.has(id)).length;
  const fresh = counted(report.counts.map(({ kind, fresh: count }) => ({ kind, count })));
  const people = new Intl.ListFormat(locale).format(report.practitioners);
  const isUniting = [...choices.values()].some((choice) => choice.as === 'person');
  return (
    <div className={styles.preview}>
      <p>
        <b>
          {t('from', {
            ...{ practice: report.practice, by: report.madeBy },
            at: dateAndTime(report.madeAt, locale),
          })}
        </b>
      </p>
      <p>{fresh === '' ? t('nothingFresh') : t('fresh', { what: fresh })}</p>
      {people === '' ? null : (
        <p className={styles.told}>{t('people', { names: people, count: report.practitioners.length })}</p>
      )}
      {report.patients.length === 0 ? null : (
        <ImportTable
          patients={report.patients}
          choices={choices}
          onChoice={(id, choice) => {
            const next = new Map(choices);
            if (choice === null) next.delete(id);
            else next.set(id, choice);
            setChoices(next);
          }}
        />
      )}
      {isUniting ? <p className={styles.told}>{t('united')}</p> : null}
      {report.scope === 'everything' ? (
        <Switch label={t('practice')} checked={practice} onChange={setPractice} />
      ) : null}
      <Notice kind="caution" text={status?.sample === true ? t('sampleFinal') : t('final')} />
      {take.error === null ? null : <Notice kind="danger" text={take.error.message} />}
      <div className={styles.actions}>
        <Button
          kind="primary"
          disabled={take.isPending || undecided > 0}
          onClick={() =>
            take.mutate(
              { text, choices: { patients: [...choices.values()], practice } },
              { onSuccess: onTaken },
            )
          }
        >
          {t('take')}
        </Button>
        <Button kind="quiet" disabled={take.isPending} onClick={onLeave}>
          {t('leave')}
        </Button>
        <span role="status" className={styles.told}>
          {take.isPending ? t('taking') : undecided > 0 ? t('undecided', { count: undecided }) : null}
        </span>
      </div>
    </div>
  );
}
