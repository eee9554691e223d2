import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { Group } from '@visx/group';
import { LinePath } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import type { Series } from '../../../../shared/clinical/course/series.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { useOutcomeWords } from '../use-outcome-words.ts';
import styles from './chart.module.css';
import { type ChartGeometry, noon } from './geometry.ts';

/** Points closer than this, in pixels, are drawn small. */
const CLOSE = 10;
/** From the plot down to the strip of sessions, and to the names of days, pixels. */
const STRIP = 10;
export const DAYS_DOWN = 18;
/** A course longer than this names months, not days. */
const LONG_DAYS = 250;

/** What a chart consists of, without its frame: also the small ones, which have no axes. */
export function ChartMarks({
  geometry,
  series,
  hasAxes,
  focused = null,
}: {
  geometry: ChartGeometry;
  series: Series;
  hasAxes: boolean;
  /** The number of the point that is looked at. */
  focused?: number | null;
}) {
  const { plot, points, band, goal, reviews } = geometry;
  const width = plot.x1 - plot.x0;
  const isClose = points.length > 1 && width / (points.length - 1) < CLOSE;
  const looked = focused === null ? undefined : points[focused];
  return (
    <>
      {band === null ? null : (
        <g className={styles.band}>
          <rect x={plot.x0} width={width} y={band.y0} height={band.y1 - band.y0} />
          <path d={`M${plot.x0} ${band.y0}h${width}M${plot.x0} ${band.y1}h${width}`} />
        </g>
      )}
      {hasAxes ? (
        <GridRows
          className={styles.grid}
          scale={geometry.value}
          tickValues={geometry.scores.map(({ value }) => value)}
          left={plot.x0}
          width={width}
          stroke="currentColor"
        />
      ) : null}
      {reviews.map(({ id, x }) => (
        <path key={id} className={styles.review} d={`M${x} ${plot.y0}V${plot.y1}`} />
      ))}
      {goal === null ? null : <path className={styles.goal} d={`M${plot.x0} ${goal.y}H${plot.x1}`} />}
      <LinePath
        className={styles.line}
        data={[...points]}
        x={({ x }) => x}
        y={({ y }) => y}
        stroke="currentColor"
      />
      {points.map(({ id, x, y }) => (
        <circle key={id} className={styles.point} cx={x} cy={y} r={isClose ? 2 : 3.5} />
      ))}
      {looked === undefined ? null : <circle className={styles.looked} cx={looked.x} cy={looked.y} r={7} />}
      {hasAxes ? <Axes geometry={geometry} series={series} /> : null}
    </>
  );
}

function Axes({ geometry, series }: { geometry: ChartGeometry; series: Series }) {
  const { t } = useTranslation('outcomes');
  const words = useOutcomeWords();
  const dayName = useDayName(geometry.span);
  const { plot, points, goal, sessions, reviews } = geometry;
  const { measurements } = series;
  const ends = points.length === 0 ? [] : [...new Set([0, points.length - 1])];
  return (
    <>
      {ends.map((at) => {
        const { x, y } = points[at]!;
        const isHigh = y - plot.y0 < 16;
        return (
          <text key={at} className={styles.end} x={x} y={isHigh ? y + 18 : y - 9} textAnchor="middle">
            {words.number(measurements[at]!.value)}
          </text>
        );
      })}
      {goal === null ? null : (
        <text className={styles.goalName} x={plot.x1 + 6} y={goal.y} dominantBaseline="central">
          {t('chart.goal', { score: words.number(goal.value) })}
        </text>
      )}
      <Group top={plot.y1 + STRIP}>
        {sessions.map(({ id, state, x }) => (
          <SessionSign key={id} state={state} x={x} />
        ))}
      </Group>
      {reviews.map(({ id, x }) => (
        <ReviewSign key={id} x={x} y={plot.y0 - 6} />
      ))}
      <AxisLeft
        left={plot.x0}
        scale={geometry.value}
        tickValues={geometry.scores.map(({ value }) => value)}
        tickFormat={(value) => words.number(Number(value))}
        hideTicks
        hideAxisLine
        tickLabelProps={{ className: styles.tick!, dx: -2, dy: 4, textAnchor: 'end', verticalAnchor: 'end' }}
      />
      <path className={styles.axis} d={`M${plot.x0} ${plot.y1}H${plot.x1}`} />
      <AxisBottom
        top={plot.y1 + DAYS_DOWN}
        scale={geometry.time}
        tickValues={geometry.days.map(({ day }) => noon(day))}
        tickFormat={(value) => dayName(value as Date)}
        hideTicks
        hideAxisLine
        tickLabelProps={{ className: styles.tick!, textAnchor: 'middle' }}
      />
    </>
  );
}

/** Days on the axis: "3 Mar"; of a long course "Mar 2026". */
function useDayName(span: number): (day: Date) => string {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'short',
    ...(span > LONG_DAYS ? { year: 'numeric' } : { day: 'numeric' }),
  });
  return (day) => format.format(day);
}

/** A session on the strip: a stroke when it is signed, a ring when not, a cross when the patient did not come. */
export function SessionSign({ state, x }: { state: string; x: number }) {
  if (state === 'signed') return <path className={styles.session} d={`M${x} -4V4`} />;
  if (state === 'missed') {
    return <path className={styles.session} d={`M${x - 3} -3l6 6m0 -6l-6 6`} />;
  }
  return <circle className={styles.session} cx={x} cy={0} r={3} />;
}

/** A review: a diamond over the plot. */
export const ReviewSign = ({ x, y }: { x: number; y: number }) => (
  <path className={styles.reviewSign} d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} />
);
