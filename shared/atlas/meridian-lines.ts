import type { MeridianId, PointCode, Side } from './codes.ts';
import type { LandmarkId } from './landmarks/ids.ts';
import { MERIDIANS } from './meridians.ts';
import type { MeridianLine, Place, Placement } from './placement.ts';
import type { Vec3 } from './surface/mesh.ts';
import { wayBetween } from './surface/path.ts';
import type { Surface } from './surface/surface.ts';
import { distance, lerp, mirrored } from './surface/vec.ts';

/** What a line passes between two points: a landmark, or the skin half-way between two other points. */
type Past = LandmarkId | readonly [PointCode, PointCode];

/**
 * Between these points no tape lies straight: over the fold of the armpit, round the ear, beside the gap between two
 * fingers, up the inner thigh to the groin.
 */
const PAST: Readonly<Record<string, readonly Past[]>> = {
  'KI10 KI11': [['LR10', 'KI11']],
  'PC1 PC2': ['anterior-axillary-fold'],
  'PC8 PC9': ['pip-3-palmar'],
  'GB12 GB13': ['parietal'],
  'TE20 TE21': [['GB7', 'TE22']],
  'GB21 GB22': ['greater-supraclavicular-fossa', ['SP19', 'SP20']],
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
    const paths = lines.map((line) => pathThrough(surface, withPast(line, past)));
    return onBothSides(id, lines, paths);
  });
}

/** The places that a line passes, with those between two points. */
function withPast(line: readonly Placement[], past: (between: Past) => readonly Place[]): readonly Place[] {
  return line.flatMap((place, i) => {
    const between = PAST[`${line[i - 1]?.code} ${place.code}`] ?? [];
    return [...between.flatMap(past), place];
  });
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

/** One polyline on skin through places in order. */
function pathThrough(surface: Surface, places: readonly Place[]): Vec3[] {
  const path: Vec3[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    for (const stretch of wayBetween(surface, places[i]!, places[i + 1]!)) {
      for (const point of stretch.points) {
        const last = path.at(-1);
        const gap = last ? distance(last, point) : 1;
        // Between two vertices the line lies in one flat triangle, so every spot between them is on skin too.
        for (let mm = STEP; last && mm < gap; mm += STEP) path.push(lerp(last, point, mm / gap));
        if (gap > 0.05) path.push(point);
      }
    }
  }
  return path;
}
