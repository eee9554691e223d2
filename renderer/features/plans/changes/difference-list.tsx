import { useTranslation } from 'react-i18next';
import type { PlanChange } from '../../../../shared/clinical/changes/plan-changes.ts';
import styles from './difference-list.module.css';

/** What became of an entry, as list and body show it. */
export type Difference = 'added' | 'removed' | 'changed';

/** One difference in words. */
export interface DifferenceLine {
  readonly difference: Difference;
  readonly text: string;
}

/** How a change of a plan is signed: everything but coming and going is a change. */
export function differenceOf(change: PlanChange): Difference {
  if (change.kind === 'entry' || change.kind === 'lead') return change.change.what;
  return change.kind === 'item' ? change.what : 'changed';
}

/** Differences one below the other, each with the sign that it has on the body. */
export function DifferenceList({ label, lines }: { label: string; lines: readonly DifferenceLine[] }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {lines.map(({ difference, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two changes may read alike, and the list is never put in order
        <li key={index} className={styles.line}>
          <DifferenceSign difference={difference} />
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** A ring for what came, a dashed one for what went, a ringed disc for what is done otherwise: as on the body. */
export function DifferenceSign({ difference }: { difference: Difference }) {
  const { t } = useTranslation('versions');
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" role="img" aria-label={t(`difference.${difference}`)}>
      {difference === 'added' ? <circle cx="8" cy="8" r="4.6" className={styles.ring} /> : null}
      {difference === 'removed' ? <circle cx="8" cy="8" r="4.6" className={styles.dashed} /> : null}
      {difference === 'changed' ? (
        <>
          <circle cx="8" cy="8" r="3" className={styles.disc} />
          <circle cx="8" cy="8" r="6" className={styles.accent} />
        </>
      ) : null}
    </svg>
  );
}
