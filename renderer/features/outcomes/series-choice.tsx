import { useTranslation } from 'react-i18next';
import type { Series } from '../../../shared/clinical/course/series.ts';
import { walk } from '../../ui/segmented.tsx';
import chart from './chart/chart.module.css';
import { ChartMarks } from './chart/chart-marks.tsx';
import { type ChartTime, layOutChart } from './chart/geometry.ts';
import styles from './outcomes.module.css';
import { useOutcomeWords } from './use-outcome-words.ts';
import { VerdictChip } from './verdict-words.tsx';

const FRAME = { height: 56, left: 4, right: 4, top: 6, bottom: 6, dayTicks: 2 };
/** The least width of a small chart with what stands around it, the white inside it and between two, pixels. */
const LEAST = 160;
const INSIDE = 26;
const BETWEEN = 8;

/** Every measure small, on one axis of time; one of them is shown large. One stop of the Tab key; left and right walk. */
export function SeriesChoice({
  all,
  time,
  days,
  chosen,
  width,
  onChoose,
}: {
  all: readonly Series[];
  time: ChartTime;
  days: readonly [string, string];
  chosen: Series;
  /** What there is for all of them, pixels. */
  width: number;
  onChoose: (key: string) => void;
}) {
  const { t } = useTranslation('outcomes');
  const words = useOutcomeWords();
  const columns = Math.max(1, Math.min(all.length, Math.floor((width + BETWEEN) / (LEAST + BETWEEN))));
  const frame = { ...FRAME, width: Math.floor((width + BETWEEN) / columns) - BETWEEN - INSIDE };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that nobody needs to see
    <div
      role="group"
      aria-label={t('measured')}
      className={styles.multiples}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      onKeyDown={walk}
    >
      {all.map((series) => {
        const { key, measurements } = series;
        const [first, last] = [measurements[0], measurements.at(-1)];
        return (
          <button
            key={key}
            type="button"
            className={styles.multiple}
            aria-pressed={key === chosen.key}
            tabIndex={key === chosen.key ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            <span className={styles.multipleName}>
              <bdi>{words.target(series)}</bdi>
            </span>
            <span className={chart.chart}>
              <svg width={frame.width} height={frame.height} aria-hidden="true">
                <ChartMarks
                  geometry={layOutChart(series, time, days, frame)}
                  series={series}
                  hasAxes={false}
                />
              </svg>
            </span>
            <span className={styles.multipleFoot}>
              {first === undefined || last === undefined ? (
                <span className={styles.quiet}>{t('notYet')}</span>
              ) : (
                <b>
                  {first === last
                    ? words.number(first.value)
                    : t('fromTo', { from: words.number(first.value), to: words.number(last.value) })}
                </b>
              )}
              <VerdictChip series={series} />
            </span>
          </button>
        );
      })}
    </div>
  );
}
