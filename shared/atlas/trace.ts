import type { PointCode } from './codes.ts';
import { MERIDIANS } from './meridians.ts';
import type { Description, MeridianLine, Placement, StrokeDescription } from './placement.ts';
import { positionOf } from './surface/anchors.ts';
import type { Anchor, SurfaceMesh, Vec3 } from './surface/mesh.ts';
import { wayBetween } from './surface/path.ts';
import { type Passed, thinned } from './surface/stroke.ts';
import type { Surface } from './surface/surface.ts';
import { distance, length, lerp, sub } from './surface/vec.ts';

/** How close together (mm) the way between two points is read. */
const STEP_MM = 2;

/**
 * The way over the skin from one point to another, through the points between them where both lie on one line of a
 * meridian, in the direction from the first to the second.
 *
 * @param placements one reading of each point
 * @param side for points that are there twice
 * @throws RangeError where a code has no place on that side
 */
export function traceBetween(
  surface: Surface,
  placements: readonly Placement[],
  from: string,
  to: string,
  side: 'left' | 'right',
): Anchor[] {
  const places = codesBetween(from, to).flatMap((code) => {
    const place = placements.find(
      (one) => one.code === code && (one.side === 'M' || one.side === (side === 'left' ? 'L' : 'R')),
    );
    if (!place && (code === from || code === to)) throw new RangeError(`${code} has no place on that side.`);
    return place ?? [];
  });
  const way: Passed[] = [places[0]!];
  for (let i = 0; i + 1 < places.length; i++) {
    for (const stretch of wayBetween(surface, places[i]!, places[i + 1]!)) {
      for (let at = 0; at < stretch.length; at += STEP_MM) way.push(stretch.spot(at));
      way.push(stretch.spot(stretch.length));
    }
  }
  return thinned(way);
}

/** The codes from one to another along a meridian's line, both included; the two alone where no line has both. */
function codesBetween(from: string, to: string): string[] {
  for (const { course } of MERIDIANS) {
    for (const line of course) {
      const [a, b] = [line.indexOf(from as PointCode), line.indexOf(to as PointCode)];
      if (a === -1 || b === -1) continue;
      return a <= b ? line.slice(a, b + 1) : line.slice(b, a + 1).reverse();
    }
  }
  return [from, to];
}

/**
 * A stroke runs along a meridian's line when it keeps within these distances (mm) of it, on average and at most, and
 * between its ends comes no nearer to it or further from it, or to its other side, than by this part of its length.
 */
const ALONG_MEAN_MM = 9;
const ALONG_MOST_MM = 18;
const ALONG_DRIFT = 1 / 3;

/**
 * Words for a stroke: where it begins and ends, and which meridian it follows; the nearest point is that of its middle.
 * @param describe words for a place
 */
export function describeStroke(
  mesh: SurfaceMesh,
  meridians: readonly MeridianLine[],
  describe: (anchor: Anchor) => Description,
  anchors: readonly Anchor[],
): StrokeDescription {
  const [first, last] = [describe(anchors[0]!), describe(anchors.at(-1)!)];
  if (anchors.length === 1) return first;
  const positions = anchors.map((anchor) => positionOf(mesh, anchor));
  const sides = new Set(positions.map(([x]) => (x > STEP_MM ? 'L' : x < -STEP_MM ? 'R' : 'M')));
  const side = sides.has('L') && sides.has('R') ? 'M' : sides.has('L') ? 'L' : sides.has('R') ? 'R' : 'M';
  const line = followed(positions, meridians);
  const way = wayInWords(inShort(first), inShort(last));
  const { nearest } = describe(anchors[anchors.length >> 1]!);
  return { text: line === null ? way : `along the ${line} line, ${way}`, side, nearest };
}

/** Of a place's words those before the distance to the nearest point. */
const inShort = ({ text }: Description) => text.split(';')[0]!;

/** From one place to another; what both have in common is said once. */
function wayInWords(from: string, to: string): string {
  const [a, b] = [from, to].map((words) => /^(.+), level of (.+)$/.exec(words));
  return a && b && a[1] === b[1] ? `${a[2]} to ${b[2]}, ${a[1]}` : `from ${from} to ${to}`;
}

function followed(positions: readonly Vec3[], meridians: readonly MeridianLine[]): string | null {
  const way = atSteps(positions);
  let nearest: { id: string; mean: number } | null = null;
  for (const { id, paths } of meridians) {
    // Each line for itself: what crosses from one to the other keeps to neither.
    for (const path of paths) {
      const offsets = way.map((spot) => sub(spot, closestOn(path, spot)));
      const away = offsets.map(length);
      const mean = away.reduce((sum, one) => sum + one, 0) / away.length;
      const drift = distance(offsets[0]!, offsets.at(-1)!);
      const keeps = mean <= ALONG_MEAN_MM && Math.max(...away) <= ALONG_MOST_MM;
      if (!keeps || drift > ALONG_DRIFT * distance(way[0]!, way.at(-1)!)) continue;
      if (!nearest || mean < nearest.mean) nearest = { id, mean };
    }
  }
  return MERIDIANS.find(({ id }) => id === nearest?.id)?.english ?? null;
}

/** A way with its straight stretches filled in: a stroke is kept by its turns alone. */
const atSteps = (positions: readonly Vec3[]): Vec3[] =>
  positions.slice(1).reduce<Vec3[]>(
    (way, to) => {
      const from = way.at(-1)!;
      const steps = Math.max(1, Math.ceil(distance(from, to) / STEP_MM));
      for (let i = 1; i <= steps; i++) way.push(lerp(from, to, i / steps));
      return way;
    },
    [positions[0]!],
  );

const closestOn = (path: readonly Vec3[], spot: Vec3): Vec3 =>
  path.reduce((best, point) => (distance(spot, point) < distance(spot, best) ? point : best));
