import type { MeridianId, PointCode, Side } from './codes.ts';
import type { LandmarkId } from './landmarks/ids.ts';
import { MERIDIANS } from './meridians.ts';
import type { MeridianLine, Place, Placement } from './placement.ts';
import type { Contour } from './surface/contour.ts';
import type { Vec3 } from './surface/mesh.ts';
import { curveThrough, wayBetween } from './surface/path.ts';
import type { Surface } from './surface/surface.ts';
import { distance, lerp, mirrored } from './surface/vec.ts';

/** What a line passes between two points: a landmark, or the skin half-way between two other points. */
type Past = LandmarkId | readonly [PointCode, PointCode];

/**
 * Between these points no tape lies straight: over the fold of the armpit, beside the gap between two
 * fingers, up the inner thigh to the groin.
 */
const PAST: Readonly<Record<string, readonly Past[]>> = {
  'KI10 KI11': [['LR10', 'KI11']],
  'PC1 PC2': ['anterior-axillary-fold'],
  'PC8 PC9': ['pip-3-palmar'],
  'GB21 GB22': ['greater-supraclavicular-fossa', ['SP19', 'SP20']],
};

/** Round temple and ear a line follows the smooth curve through its points, or past a place between two of them. */
const CURVES: Readonly<Record<string, { readonly to: PointCode; readonly past?: Past }>> = {
  GB4: { to: 'GB7' },
  GB9: { to: 'GB12' },
  GB12: { to: 'GB13', past: 'parietal' },
  TE17: { to: 'TE20' },
  TE20: { to: 'TE21', past: ['GB7', 'TE22'] },
};

/**
 * Every meridian's course on skin through the points that are placed, in the direction of its flow; left before right.
 * Points without a place are passed over.
 *
 * @param placements one reading of each point
 * @param landmark gives the left (or median) place of a landmark that a line passes between two points
 */
export function meridianLines(
  surface: Surface,
  placements: readonly Placement[],
  landmark: (id: LandmarkId) => Place,
): MeridianLine[] {
  const places = new Map<string, Placement>();
  for (const placement of placements) {
    if (placement.side !== 'R') places.set(placement.code, placement);
  }
  const past = (between: Past): readonly Place[] => {
    if (typeof between === 'string') return [landmark(between)];
    const [a, b] = between.map((code) => places.get(code));
    return a && b ? [surface.closest(lerp(a.position, b.position, 0.5))] : [];
  };
  return MERIDIANS.flatMap(({ id, course }) => {
    const lines = course
      .map((codes) => codes.flatMap((code) => places.get(code) ?? []))
      .filter((line) => line.length > 1);
    if (lines.length === 0) return [];
    const paths = lines.map((line) => pathOf(stretchesOf(surface, line, past)));
    return onBothSides(id, lines, paths);
  });
}

/** A line in pieces, from point to point or along a curve through several. */
function stretchesOf(
  surface: Surface,
  line: readonly Placement[],
  past: (between: Past) => readonly Place[],
): Contour[] {
  const stretches: Contour[] = [];
  for (let i = 0; i + 1 < line.length; ) {
    const [from, next] = [line[i]!, line[i + 1]!];
    const curve = CURVES[from.code];
    const end = curve ? line.findIndex(({ code }) => code === curve.to) : -1;
    if (curve && end > i) {
      const between = curve.past ? past(curve.past) : line.slice(i + 1, end);
      stretches.push(curveThrough(surface, [from, ...between, line[end]!]));
      i = end;
      continue;
    }
    const stops = [from, ...(PAST[`${from.code} ${next.code}`] ?? []).flatMap(past), next];
    for (let k = 0; k + 1 < stops.length; k++) {
      stretches.push(...wayBetween(surface, stops[k]!, stops[k + 1]!));
    }
    i++;
  }
  return stretches;
}

function onBothSides(
  id: MeridianId,
  lines: readonly (readonly Placement[])[],
  paths: readonly (readonly Vec3[])[],
): MeridianLine[] {
  if (lines.flat().every(({ side }) => side === 'M')) return [{ id, side: 'M', paths }];
  const on = (side: Side, of: readonly (readonly Vec3[])[]): MeridianLine => ({ id, side, paths: of });
  return [
    on('L', paths),
    on(
      'R',
      paths.map((path) => path.map(mirrored)),
    ),
  ];
}

/** How far apart (mm) the vertices of a drawn line may be. */
const STEP = 8;

/** One polyline on skin along pieces of a line. */
function pathOf(stretches: readonly Contour[]): Vec3[] {
  const path: Vec3[] = [];
  for (const point of stretches.flatMap(({ points }) => points)) {
    const last = path.at(-1);
    const gap = last ? distance(last, point) : 1;
    // Between two vertices so far apart the line lies in one flat triangle, so every spot between them is on skin too.
    for (let mm = STEP; last && mm < gap; mm += STEP) path.push(lerp(last, point, mm / gap));
    if (gap > 0.05) path.push(point);
  }
  return path;
}
