import type { Rect } from '../../shared/figure/callouts.ts';
import type { Mark, PrintedPattern } from '../../shared/figure/marks.ts';
import type { PaperPoint } from '../../shared/figure/view.ts';
import styles from './figure.module.css';

/** Points as SVG writes them. */
export const pointList = (points: readonly PaperPoint[]): string =>
  points.map(({ x, y }) => `${x},${y}`).join(' ');

/** White between the lines that hatch an area, the figure's millimetres. */
const HATCH = {
  width: 0.9,
  height: 0.9,
  patternUnits: 'userSpaceOnUse',
  patternTransform: 'rotate(45)',
} as const;
/** Strokes of what lies behind the body. */
const HIDDEN = '0.7 0.5';
/** Length of an arrow's two strokes. */
const ARROW_MM = 1.6;
/** The teeth in the middle of a lead: how many, how long together, how far they swing out. */
const TEETH = { count: 4, length: 3, swing: 0.75 };

/** Half the width of an edge: a line drawn half outside of its figure would stay on the page before. */
const HALF_EDGE_MM = 0.09;

/** The edge around a picture that is cut out of the body. */
export function Edge({ x, y, width, height }: Rect) {
  return (
    <rect
      className={styles.frame}
      x={x + HALF_EDGE_MM}
      y={y + HALF_EDGE_MM}
      width={width - 2 * HALF_EDGE_MM}
      height={height - 2 * HALF_EDGE_MM}
    />
  );
}

/** The hatching of areas; `id` is unique on the page. */
export function Hatching({ id }: { id: string }) {
  return (
    <pattern id={id} className={styles.hatch} {...HATCH}>
      <path d={`M0 0V${HATCH.height}`} />
    </pattern>
  );
}

/** What lies flat on the skin under everything else: areas and paths. */
export function FlatMark({ mark, hatch }: { mark: Mark; hatch: string }) {
  if (mark.kind === 'area') return <AreaShape {...mark} hatch={hatch} />;
  return mark.kind === 'path' ? <PathShape mark={mark} hatch={hatch} /> : null;
}

/** A cup, which leaders cross. */
export function CupMark({ mark }: { mark: Mark }) {
  if (mark.kind !== 'cup') return null;
  const { at, rx, ry, turn, hidden } = mark;
  return (
    <ellipse
      className={styles.cup}
      rx={rx}
      ry={ry}
      strokeDasharray={hidden ? HIDDEN : undefined}
      transform={`translate(${at.x} ${at.y}) rotate(${turn})`}
    />
  );
}

/** What lies on top of leaders: leads, triangles and dots. */
export function TopMark({ mark }: { mark: Mark }) {
  if (mark.kind === 'lead') return <LeadShape from={mark.from} to={mark.to} />;
  const dashes = mark.hidden ? HIDDEN : undefined;
  if (mark.kind === 'moxa')
    return <polygon className={styles.moxa} points={pointList(mark.corners)} strokeDasharray={dashes} />;
  if (mark.kind !== 'dot') return null;
  const { at, radius, hidden } = mark;
  return (
    <circle
      className={hidden ? styles.hiddenDot : styles.dot}
      cx={at.x}
      cy={at.y}
      r={radius}
      strokeDasharray={dashes}
    />
  );
}

/** An area that hands cover is hatched, that of a lamp has a dotted rim, that of moxa a double one. */
export function AreaShape({
  pattern,
  points,
  hidden,
  hatch,
}: {
  pattern: Exclude<PrintedPattern, 'path'>;
  points: readonly PaperPoint[];
  hidden: boolean;
  hatch: string;
}) {
  const rim = pointList(points);
  if (hidden) return <polygon className={styles.hiddenArea} points={rim} strokeDasharray={HIDDEN} />;
  if (pattern === 'hand') return <polygon className={styles.handled} style={{ fill: hatch }} points={rim} />;
  if (pattern === 'lamp') return <polygon className={styles.lamp} points={rim} />;
  return (
    <>
      <polygon className={styles.warmed} points={rim} />
      <polygon className={styles.warmedMiddle} points={rim} />
    </>
  );
}

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
          <polyline
            className={styles.way}
            points={pointList(points)}
            strokeDasharray={hidden ? HIDDEN : undefined}
          />
          <polyline className={styles.way} points={pointList([wing(0.5), end, wing(-0.5)])} />
        </>
      ) : null}
    </>
  );
}

/** A lead between two needles: a line with teeth in its middle, as no leader has. */
export function LeadShape({ from, to }: { from: PaperPoint; to: PaperPoint }) {
  const points = pointList(leadLine(from, to));
  return (
    <>
      <polyline className={styles.halo} points={points} />
      <polyline className={styles.lead} points={points} />
    </>
  );
}

function leadLine(from: PaperPoint, to: PaperPoint): PaperPoint[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [from, to];
  const at = (along: number, out: number): PaperPoint => ({
    x: from.x + (dx * along - dy * out) / length,
    y: from.y + (dy * along + dx * out) / length,
  });
  const toothed = Math.min(TEETH.length, 0.6 * length);
  const first = (length - toothed) / 2;
  const teeth = Array.from({ length: TEETH.count }, (_, i) =>
    at(first + ((i + 0.5) / TEETH.count) * toothed, i % 2 === 0 ? TEETH.swing : -TEETH.swing),
  );
  return [from, at(first, 0), ...teeth, at(first + toothed, 0), to];
}
