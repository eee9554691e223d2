import { useTranslation } from 'react-i18next';
import type { Comparison } from './comparison.ts';
import styles from './comparison-legend.module.css';
import { type Difference, DifferenceSign } from './difference-list.tsx';

const SIGNS: readonly Difference[] = ['added', 'removed', 'changed'];

/** Under the body: that it compares, and how to read it. */
export function ComparisonLegend({ comparison: { title, legend } }: { comparison: Comparison }) {
  const { t } = useTranslation('versions');
  return (
    <section className={styles.legend} aria-label={t('onBody')}>
      <p dir="auto">{title}</p>
      <ul>
        {SIGNS.map((difference) => (
          <li key={difference}>
            <DifferenceSign difference={difference} />
            {legend[difference]}
          </li>
        ))}
      </ul>
    </section>
  );
}
