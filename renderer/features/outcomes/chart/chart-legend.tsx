import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './chart.module.css';
import { ReviewSign, SessionSign } from './chart-marks.tsx';
import type { ChartGeometry } from './geometry.ts';

/** What the signs of a chart mean, only those that it bears. */
export function ChartLegend({
  geometry: { points, band, goal, sessions, reviews },
}: {
  geometry: ChartGeometry;
}) {
  const { t } = useTranslation('outcomes');
  const has = (...states: string[]) => sessions.some(({ state }) => states.includes(state));
  const signs: [string, boolean, ReactNode][] = [
    ['score', points.length > 0, <circle key="" className={styles.point} cx={9} r={3.5} />],
    [
      'band',
      band !== null,
      <g key="" className={styles.band}>
        <rect y={-5} width={18} height={10} />
        <path d="M0 -5h18M0 5h18" />
      </g>,
    ],
    ['target', goal !== null, <path key="" className={styles.goal} d="M0 0h18" />],
    ['signed', has('signed'), <SessionSign key="" state="signed" x={9} />],
    ['unsigned', has('completed', 'running'), <SessionSign key="" state="completed" x={9} />],
    ['missed', has('missed'), <SessionSign key="" state="missed" x={9} />],
    ['review', reviews.length > 0, <ReviewSign key="" x={9} y={0} />],
  ];
  const shown = signs.filter(([, isThere]) => isThere);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.legend}>
      {shown.map(([name, , sign]) => (
        <li key={name}>
          <svg width={18} height={14} viewBox="0 -7 18 14" aria-hidden="true">
            {sign}
          </svg>
          {t(`legend.${name}`)}
        </li>
      ))}
    </ul>
  );
}
