import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { PointBadge } from '../../ui/point-badge.tsx';
import styles from './body-map.module.css';
import { COLUMNS, type Column, type PointUse, pointOf, RESPONSES, recorded, sortedBy } from './point-use.ts';

/** Counts fall from the top, codes rise; pressed again a column turns round. */
const RISING: Column = 'point';

/**
 * How often points were used and what was recorded of them. With `onChoose` a row can be chosen, which shows it on the
 * body beside the table.
 */
export function PointUseTable({
  points,
  label,
  chosen = null,
  onChoose,
}: {
  points: readonly PointUse[];
  label: string;
  chosen?: string | null;
  onChoose?: (point: string) => void;
}) {
  const { t } = useTranslation('body-map');
  const locale = useLocale();
  const [by, setBy] = useState<{ column: Column; isReversed: boolean }>({
    column: 'sessions',
    isReversed: false,
  });
  const sort = (column: Column) =>
    setBy((now) => ({ column, isReversed: now.column === column && !now.isReversed }));
  return (
    <table className={`${styles.table} ${styles.uses}`} aria-label={label}>
      <thead>
        <tr>
          {COLUMNS.map((column) => {
            const isSorted = by.column === column;
            const isRising = (column === RISING) !== by.isReversed;
            return (
              <th
                key={column}
                scope="col"
                className={column === 'point' ? undefined : styles.number}
                aria-sort={isSorted ? (isRising ? 'ascending' : 'descending') : undefined}
              >
                <button type="button" className={styles.sort} onClick={() => sort(column)}>
                  {t(`points.column.${column}`)}
                  {isSorted ? isRising ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden /> : null}
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sortedBy(points, by.column, by.isReversed).map((use) => (
          <tr key={use.point} aria-current={use.point === chosen || undefined}>
            <th scope="row">
              {onChoose === undefined ? (
                <Name use={use} />
              ) : (
                <button type="button" aria-pressed={use.point === chosen} onClick={() => onChoose(use.point)}>
                  <Name use={use} />
                </button>
              )}
            </th>
            <td className={styles.number}>{use.sessions}</td>
            <td className={styles.number}>{use.needles}</td>
            {RESPONSES.map((response) => (
              <td
                key={response}
                className={styles.number}
                data-alert={response === 'adverse' && use.adverse > 0}
              >
                <Share count={use[response]} of={recorded(use)} />
              </td>
            ))}
            <td className={styles.number}>{shortDate(use.last, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ use }: { use: PointUse }) {
  const { code, level, facts } = pointOf(use);
  return (
    <>
      <PointBadge code={code} label={level === null ? code : `${code} ${level}`} />
      {facts === undefined ? null : (
        <span className={styles.name}>
          {facts.pinyin} <small lang="zh-Hant">{facts.chinese}</small>
        </span>
      )}
    </>
  );
}

/** A count, and which share it is of what was recorded. */
function Share({ count, of }: { count: number; of: number }) {
  const { t } = useTranslation('body-map');
  if (count === 0) return <span className={styles.none}>{of === 0 ? '–' : 0}</span>;
  return (
    <>
      {count}
      <small className={styles.share}>{t('points.share', { percent: Math.round((100 * count) / of) })}</small>
    </>
  );
}
