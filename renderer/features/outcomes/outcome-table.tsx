import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Series } from '../../../shared/clinical/course/series.ts';
import type { Measurement } from '../../../shared/model/outcome.ts';
import type { SessionSummary } from '../../../shared/model/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { useMeasurementWords } from './chart/use-measurement-words.ts';
import styles from './outcomes.module.css';
import { useOutcomeWords } from './use-outcome-words.ts';

/** The scores of a chart as a table, the earliest first. `onEdit` and `onRemove` stand at those that may be changed. */
export function OutcomeTable({
  series,
  sessions,
  onEdit,
  onRemove,
}: {
  series: Series;
  sessions: readonly SessionSummary[];
  onEdit?: (measurement: Measurement) => void;
  onRemove?: (measurement: Measurement) => void;
}) {
  const { t } = useTranslation('outcomes');
  const words = useOutcomeWords();
  const wordsOf = useMeasurementWords(series, sessions);
  const isSigned = ({ sessionId }: Measurement) =>
    sessions.some(({ id, state }) => id === sessionId && state === 'signed');
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('table.caption', { name: words.target(series) })}</caption>
      <thead>
        <tr>
          {(['day', 'session', 'score', 'change', 'by'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
          {onEdit === undefined ? null : (
            <th>
              <span className="visually-hidden">{t('table.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {series.measurements.map((one) => {
          const said = wordsOf(one);
          return (
            <tr key={one.id}>
              <th scope="row">{said.day}</th>
              <td>{said.session}</td>
              <td className={styles.scored}>
                <b>{words.number(one.value)}</b>
                {one.measure === 'patientSpecific' ? ` ${words.activities(one.items)}` : null}
              </td>
              <td>{said.change === '' ? '–' : said.change}</td>
              <td>
                <bdi>{one.by}</bdi>
              </td>
              {onEdit === undefined ? null : (
                <td className={styles.rowActions}>
                  {isSigned(one) ? (
                    <span className={styles.quiet}>{t('table.signed')}</span>
                  ) : (
                    <>
                      <IconButton label={t('table.edit', { day: said.day })} onClick={() => onEdit(one)}>
                        <Pencil aria-hidden />
                      </IconButton>
                      <IconButton
                        label={t('table.remove', { day: said.day })}
                        onClick={() => onRemove?.(one)}
                      >
                        <Trash2 aria-hidden />
                      </IconButton>
                    </>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
