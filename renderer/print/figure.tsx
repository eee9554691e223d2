import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../../shared/figure/marks.ts';
import { LABEL_GAP_MM, type PlateLabel } from '../../shared/figure/plate-figure.ts';
import { axesOf, type PaperPoint } from '../../shared/figure/view.ts';
import styles from './figure.module.css';
import type { DrawnFigure } from './figure-messages.ts';
import { CODE_PT, MM_PER_POINT, NAME_PT } from './plate-entries.ts';

const CODE_MM = CODE_PT * MM_PER_POINT;
const NAME_MM = NAME_PT * MM_PER_POINT;

/** What a figure shows, and what the body's left and right are called. */
export interface FigureWords {
  readonly alt: string;
  readonly sides: readonly [left: string, right: string];
}

/** A drawn figure with its marks, leaders and labels as vectors over it; its words can be selected. */
export function Figure({
  figure,
  picture,
  told,
}: {
  figure: DrawnFigure;
  picture: string;
  /** How it is told to somebody else than the patient, to whom the body is "yours". */
  told?: FigureWords;
}) {
  const { t } = useTranslation('figure');
  const { view, closeUp, origin, width, height, frame, labels, marks } = figure;
  const id = useId();
  const numbers = labels.map(({ number }) => number).join(', ');
  // Only plates look from any direction, and they tell their figures themselves.
  const seen = closeUp || typeof view !== 'string' ? 'closeUp' : view;
  const alt = told?.alt ?? t(seen, { numbers });
  return (
    <figure className={styles.figure} style={{ width: `${width}mm` }}>
      <img
        src={picture}
        alt={alt}
        style={{
          left: `${origin.x}mm`,
          top: `${origin.y}mm`,
          width: `${figure.picture.widthMm}mm`,
          height: `${figure.picture.heightMm}mm`,
        }}
      />
      <svg width={`${width}mm`} height={`${height}mm`} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <title>{alt}</title>
        <defs>
          <pattern id={`${id}hatch`} className={styles.hatch} {...HATCH}>
            <path d={`M0 0V${HATCH.height}`} />
          </pattern>
          <clipPath id={`${id}picture`}>
            <rect {...origin} width={figure.picture.widthMm} height={figure.picture.heightMm} />
          </clipPath>
        </defs>
        {frame === null ? null : <rect className={styles.frame} {...frame} />}
        <g clipPath={`url(#${id}picture)`}>
          {marks.map((mark, index) =>
            mark.kind === 'path' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: marks never move within a drawn figure
              <PathShape key={index} mark={mark} hatch={`url(#${id}hatch)`} />
            ) : null,
          )}
        </g>
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks never move within a drawn figure
          <MarkShape key={index} mark={mark} under />
        ))}
        {labels.map((label) => (
          <Leader key={label.id} points={label.leader} />
        ))}
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks never move within a drawn figure
          <MarkShape key={index} mark={mark} under={false} />
        ))}
        {labels.map((label) => (
          <LabelWords key={label.id} label={label} />
        ))}
      </svg>
      <Sides figure={figure} names={told?.sides} />
    </figure>
  );
}

/** From this cosine between the paper and the body's width on a figure shows which side is which. */
const SQUARE = 0.5;

/** White between the lines that hatch a path, the figure's millimetres. */
const HATCH = {
  width: 0.9,
  height: 0.9,
  patternUnits: 'userSpaceOnUse',
  patternTransform: 'rotate(45)',
} as const;
/** Length of an arrow's two strokes. */
const ARROW_MM = 1.6;

/** A hatched band with an arrow in the direction of the hand; where the body hides it, the arrow alone, dashed. */
function PathShape({ mark, hatch }: { mark: Mark & { kind: 'path' }; hatch: string }) {
  const { points, width, hidden } = mark;
  const end = points.at(-1)!;
  // The direction over the last millimetres: between two neighbours it would follow every tremor of the hand.
  const before = points.findLast(({ x, y }) => Math.hypot(end.x - x, end.y - y) > ARROW_MM) ?? points[0]!;
  const heading = Math.atan2(end.y - before.y, end.x - before.x);
  const wing = (turn: number): PaperPoint => ({
    x: end.x - ARROW_MM * Math.cos(heading + turn),
    y: end.y - ARROW_MM * Math.sin(heading + turn),
  });
  const dashes = hidden ? '0.7 0.5' : undefined;
  return (
    <>
      {hidden ? null : (
        <polyline
          className={styles.band}
          style={{ stroke: hatch, strokeWidth: width }}
          points={pointList(points.length > 1 ? points : [end, end])}
        />
      )}
      {points.length > 1 ? (
        <>
          <polyline className={styles.way} points={pointList(points)} strokeDasharray={dashes} />
          <polyline className={styles.way} points={pointList([wing(0.5), end, wing(-0.5)])} />
        </>
      ) : null}
    </>
  );
}

/** Cups lie under the leaders; triangles and dots on top of them. */
function MarkShape({ mark, under }: { mark: Mark; under: boolean }) {
  if (mark.kind === 'path') return null;
  const dashes = mark.hidden ? '0.7 0.5' : undefined;
  if (mark.kind === 'cup') {
    if (!under) return null;
    const { at, rx, ry, turn } = mark;
    return (
      <ellipse
        className={styles.cup}
        rx={rx}
        ry={ry}
        strokeDasharray={dashes}
        transform={`translate(${at.x} ${at.y}) rotate(${turn})`}
      />
    );
  }
  if (under) return null;
  if (mark.kind === 'moxa')
    return <polygon className={styles.moxa} points={pointList(mark.corners)} strokeDasharray={dashes} />;
  const { at, radius } = mark;
  return mark.hidden ? (
    <circle className={styles.hiddenDot} cx={at.x} cy={at.y} r={radius} strokeDasharray={dashes} />
  ) : (
    <circle className={styles.dot} cx={at.x} cy={at.y} r={radius} />
  );
}

/** A leader with a white halo, so that it reads on skin and over cups. */
function Leader({ points }: { points: readonly PaperPoint[] }) {
  return (
    <>
      <polyline className={styles.halo} points={pointList(points)} />
      <polyline className={styles.leader} points={pointList(points)} />
    </>
  );
}

function LabelWords({ label }: { label: PlateLabel }) {
  const { circle, side, number, code, name } = label;
  // Two digits fill the circle.
  const numeral = 1.3 * circle.radius;
  const away = circle.radius + LABEL_GAP_MM;
  const words = {
    x: circle.x + (side === 'left' ? -away : away),
    textAnchor: side === 'left' ? 'end' : 'start',
  } as const;
  const baseline = circle.y + 0.34 * CODE_MM;
  return (
    <g>
      <circle className={styles.number} cx={circle.x} cy={circle.y} r={circle.radius - 0.1} />
      <text className={styles.numeral} x={circle.x} y={circle.y + 0.35 * numeral} fontSize={numeral}>
        {number}
      </text>
      <text {...words} className={styles.code} y={baseline} fontSize={CODE_MM}>
        {code}
      </text>
      <text {...words} className={styles.name} y={baseline + 1.22 * CODE_MM} fontSize={NAME_MM}>
        {name}
      </text>
    </g>
  );
}

/** Which side is which: a back view has the reader's left on the left, a front view on the right. */
function Sides({
  figure: { view, closeUp, likewise, origin },
  names,
}: {
  figure: DrawnFigure;
  names: FigureWords['sides'] | undefined;
}) {
  const { t } = useTranslation('figure');
  if (closeUp) return <figcaption className={styles.caption}>{t('framed')}</figcaption>;
  const across = axesOf(view).right[0];
  if (Math.abs(across) > SQUARE) {
    const sides = [...(names ?? [t('yourLeft'), t('yourRight')])];
    if (across > 0) sides.reverse();
    return (
      <figcaption className={styles.caption} style={{ paddingInline: `${origin.x}mm` }}>
        <span>{sides[0]}</span>
        <span>{sides[1]}</span>
      </figcaption>
    );
  }
  if (names || typeof view !== 'string' || view === 'back' || view === 'front' || view === 'soles')
    return null;
  const side = t(`seenFrom.${view}`);
  return <figcaption className={styles.caption}>{likewise ? t('likewise', { side }) : side}</figcaption>;
}

const pointList = (points: readonly PaperPoint[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');
