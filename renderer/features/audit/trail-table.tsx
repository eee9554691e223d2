import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrailLine } from '../../../shared/contract/audit.ts';
import { clockTime, longDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import styles from './audit.module.css';
import { byDays, type LineGroup } from './group-lines.ts';
import { useVerbWords } from './use-verb-words.ts';

/** The rows under their days, in plain words. A patient's name narrows the list to that patient. */
export function TrailTable({
  lines,
  onPatient,
}: {
  lines: readonly TrailLine[];
  onPatient: ((patientId: string) => void) | null;
}) {
  const { t } = useTranslation('audit');
  const locale = useLocale();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['time', 'who', 'what', 'whose'] as const).map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byDays(lines).map(({ day, groups }) => (
          <Fragment key={day}>
            <tr className={styles.day}>
              <th colSpan={4} scope="colgroup">
                {longDate(day, locale)}
              </th>
            </tr>
            {groups.map((group) => (
              <GroupRow key={group.lines[0].id} group={group} onPatient={onPatient} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** Names of fields as words: "painBefore" as "pain before". */
const spelt = (summary: string): string =>
  summary.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);

/** What the words of the verb say already. */
const SAID: readonly string[] = ['shown', 'created', 'completed', 'signed', 'locked', 'checked the trail'];

function GroupRow({
  group: { lines },
  onPatient,
}: {
  group: LineGroup;
  onPatient: ((patientId: string) => void) | null;
}) {
  const { t } = useTranslation('audit');
  const locale = useLocale();
  const words = useVerbWords();
  const [latest] = lines;
  const times = [lines.at(-1)!, latest].map(({ at }) => clockTime(at, locale));
  const sentences = [...new Set(lines.toReversed().map(({ verb }) => words(verb)))];
  const { patient } = latest;
  const name = patient?.name ?? t('erased');
  return (
    <tr>
      <td className={styles.time}>{[...new Set(times)].join('–')}</td>
      <td dir="auto">{latest.person}</td>
      <td>
        {sentences.join(' · ')}
        {SAID.includes(latest.summary) ? null : (
          <span className={styles.detail}>{spelt(latest.summary)}</span>
        )}
      </td>
      <td>
        {patient === null ? null : onPatient === null ? (
          <bdi>{name}</bdi>
        ) : (
          <button
            type="button"
            className={styles.patient}
            title={t('only', { name })}
            onClick={() => onPatient(patient.id)}
          >
            <bdi>{name}</bdi>
          </button>
        )}
      </td>
    </tr>
  );
}
