import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { factsOf } from '../../../../shared/clinical/course/measures.ts';
import type { Series } from '../../../../shared/clinical/course/series.ts';
import { useOutcomeWords } from '../use-outcome-words.ts';
import styles from './chart.module.css';
import { ChartLegend } from './chart-legend.tsx';
import { ChartMarks } from './chart-marks.tsx';
import { type ChartFrame, type ChartTime, layOutChart, nearestPoint, sessionsBetween } from './geometry.ts';
import { useMeasurementWords } from './use-measurement-words.ts';

/** What a large chart leaves for its axes, pixels. */
const MARGINS = { left: 32, right: 76, top: 22, bottom: 40 };
/** The name of a day takes so much of the axis, pixels. */
const DAY_WIDTH = 84;

/** The frame of a chart with axes. */
export const largeFrame = (width: number, height: number): ChartFrame => ({
  ...MARGINS,
  width,
  height,
  dayTicks: Math.max(2, Math.floor((width - MARGINS.left - MARGINS.right) / DAY_WIDTH)),
});

/**
 * One measure of a plan over time: scores, target, smallest important change as a band around the first score, sessions and
 * reviews. `isLive` lets each score be looked at with pointer or arrow keys; paper needs no such thing.
 */
export function OutcomeChart({
  series,
  time,
  days,
  width,
  height,
  isLive,
}: {
  series: Series;
  time: ChartTime;
  days: readonly [string, string];
  width: number;
  height: number;
  isLive: boolean;
}) {
  const { t } = useTranslation('outcomes');
  const words = useOutcomeWords();
  const id = useId();
  const [focused, setFocused] = useState<number | null>(null);
  const geometry = layOutChart(series, time, days, largeFrame(width, height));
  const facts = factsOf(series.measure);
  const name = words.target(series);
  return (
    <figure className={styles.chart}>
      <p className={styles.scale}>
        {facts === null ? words.target(series) : t(`chart.better.${facts.better}`, { ...facts })}
      </p>
      <div style={{ position: 'relative', width, height }}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-summary`}
        >
          <title id={`${id}-title`}>{name}</title>
          <desc id={`${id}-summary`}>{words.summary(series, sessionsBetween(series, time.sessions))}</desc>
          <ChartMarks geometry={geometry} series={series} hasAxes focused={focused} />
        </svg>
        {isLive && series.measurements.length > 0 ? (
          <Cursor
            name={name}
            series={series}
            time={time}
            geometry={geometry}
            height={height}
            focused={focused}
            onFocus={setFocused}
          />
        ) : null}
      </div>
      <ChartLegend geometry={geometry} />
    </figure>
  );
}

/** Walks along the scores: a slider for hands, keys and screen readers, with a card that says what the score is. */
function Cursor({
  name,
  series,
  time,
  geometry,
  height,
  focused,
  onFocus,
}: {
  name: string;
  series: Series;
  time: ChartTime;
  geometry: ReturnType<typeof layOutChart>;
  height: number;
  focused: number | null;
  onFocus: (at: number | null) => void;
}) {
  const { t } = useTranslation('outcomes');
  const wordsOf = useMeasurementWords(series, time.sessions);
  const last = series.measurements.length - 1;
  const at = Math.min(focused ?? last, last);
  const said = wordsOf(series.measurements[at]!);
  const { plot, points } = geometry;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    Home: 0,
    End: last,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onFocus(null);
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onFocus(Math.max(0, Math.min(last, to)));
  };
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent) =>
    onFocus(nearestPoint(geometry, clientX - currentTarget.getBoundingClientRect().left));
  const shown = focused === null ? undefined : points[at];
  return (
    <>
      <div
        className={styles.cursor}
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={t('chart.walk', { name })}
        aria-valuemin={1}
        aria-valuemax={last + 1}
        aria-valuenow={at + 1}
        aria-valuetext={[said.day, said.score, said.detail].filter(Boolean).join(', ')}
        onKeyDown={onKeyDown}
        onFocus={() => onFocus(at)}
        onBlur={() => onFocus(null)}
        onPointerMove={onPointerMove}
        onPointerLeave={() => onFocus(null)}
      />
      {shown === undefined ? null : (
        <div
          className={styles.card}
          data-below={shown.y < 90 ? '' : undefined}
          style={{ left: Math.max(90, Math.min(shown.x, plot.x1)), top: shown.y }}
          aria-hidden
        >
          <p>
            <b>{said.score}</b> · {said.day}
          </p>
          {said.detail === '' ? null : <p>{said.detail}</p>}
        </div>
      )}
    </>
  );
}
