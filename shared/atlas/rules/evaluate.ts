import type { LandmarkId } from '../landmarks/ids.ts';
import type { Place } from '../placement.ts';
import type { Contour, Plane, Spot } from '../surface/contour.ts';
import type { Vec3 } from '../surface/mesh.ts';
import { curveThrough, cutBetween, isLevel, walk, walkContour } from '../surface/path.ts';
import type { Surface } from '../surface/surface.ts';
import { tautSpot } from '../surface/taut.ts';
import { add, cross, distance, dot, lerp, reject, scale, sub, unit } from '../surface/vec.ts';
import { type BorderId, borderLandmarks } from './borders.ts';
import type { Direction, Level, Measure, Ref, Rule, Where } from './rule.ts';

/** What a rule is evaluated against: one body's left side and midline, in body space. */
export interface Ground {
  readonly surface: Surface;
  landmark(id: LandmarkId): Place;
  /** A landmark, or the left (or median) place of another point. */
  place(ref: Ref): Place;
  /** The line on skin that looks straight from one place to another when seen from a side of the body, else a tape's. */
  line(from: Ref, to: Ref, seenFrom?: Direction): Contour | null;
  /** Length of one cun of a scale, millimetres. */
  mmPerCun(scale: Measure['scale']): number;
  /** The plane so many cun along a limb's segment, square to the limb, and the limb's centre there. */
  segmentPlane(level: Extract<Level, { segment: unknown }>): Plane;
  /** The body's median line. */
  midline(side: 'posterior-midline' | 'anterior-midline', height: number): Place;
  /** The place on the head's median line at a level of the head, and the level's plane. */
  headLevel(level: Extract<Level, { headCun: number }>): { readonly place: Place; readonly plane: Plane };
  /** Height of an intercostal space, millimetres. */
  intercostal(level: Extract<Level, { intercostal: number }>): number;
  /** The plane so many cun along a limb from a place, square to the limb. */
  proximalPlane(level: Extract<Level, { proximal: Measure }>): Plane;
  /** The direction towards the end of the limb at a place: down, along arm or hand, or towards the toes; unit length. */
  distal(place: Place): Vec3;
}

/** Raised when a rule cannot be followed on a body; says which step failed. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
}

/** The place that a rule names on the left side (or in the median plane). */
export function evaluate(ground: Ground, rule: Rule): Place {
  if ('at' in rule) return ground.place(rule.at);
  if ('between' in rule) return betweenPlaces(ground, rule);
  if ('along' in rule) {
    const curve = curveThrough(
      ground.surface,
      rule.along.map((ref) => ground.place(ref)),
    );
    return ground.surface.place(curve.spot(curve.length * rule.fraction).anchor);
  }
  if ('steps' in rule) {
    return rule.steps.reduce((from, step) => {
      const direction = directionAt(ground, from, step.towards);
      return walk(ground.surface, from, direction, millimetres(ground, step.by));
    }, ground.place(rule.from));
  }
  if ('beside' in rule) {
    const from = ground.place(rule.beside);
    const direction = directionAt(ground, from, rule.step.towards);
    const target = add(from.position, scale(direction, millimetres(ground, rule.step.by)));
    return skinFacing(ground, target, directionAt(ground, from, rule.facing));
  }
  return onLevel(ground, rule.level, rule.where);
}

/** Millimetres of a measure on this body. */
export function millimetres(ground: Pick<Ground, 'mmPerCun'>, { cun, scale }: Measure): number {
  return cun * ground.mmPerCun(scale);
}

/** The plane of a level. */
export function levelPlane(ground: Ground, level: Level): Plane {
  if ('segment' in level) return ground.segmentPlane(level);
  if ('proximal' in level) return ground.proximalPlane(level);
  if ('headCun' in level) return ground.headLevel(level).plane;
  let height: number;
  if ('intercostal' in level) height = ground.intercostal(level);
  else if ('to' in level) {
    const [a, b] = [ground.place(level.from), ground.place(level.to)];
    height = lerp(a.position, b.position, level.fraction)[1];
  } else {
    height = ground.place(level.of).position[1];
    if ('above' in level) height += millimetres(ground, level.above);
  }
  return { point: [0, height, 0], normal: [0, 1, 0] };
}

function onLevel(ground: Ground, level: Level, where: Where): Place {
  const plane = levelPlane(ground, level);
  const { surface } = ground;
  if ('lateralTo' in where) {
    const start =
      'headCun' in level
        ? ground.headLevel(level).place
        : ground.midline(
            where.lateralTo === 'anterior-midline' ? 'anterior-midline' : 'posterior-midline',
            plane.point[1],
          );
    if (where.by.cun === 0) return start;
    if (where.lateralTo === 'anterior-midline') return onFront(ground, plane, where.by);
    const contour = surface.contour(plane, start.position);
    const mm = millimetres(ground, where.by);
    if (where.taut) return surface.place(tautSpot(contour, start, mm).anchor);
    return surface.place(walkContour(contour, contour.nearest(start.position), [1, 0, 0], mm).anchor);
  }
  if ('onLine' in where) {
    const { onLine, seenFrom } = where;
    const crossing = ground.line(onLine[0], onLine[1], seenFrom)?.crossings(plane)[0];
    if (!crossing) throw new RuleError(`The line from ${onLine[0]} to ${onLine[1]} does not cross the level`);
    return beyond(ground, plane, crossing.position, where);
  }
  if ('inLineWith' in where) {
    const place = ground.place(where.inLineWith);
    const contour = surface.contour(plane, place.position);
    const view = where.seenFrom ? directionAt(ground, place, where.seenFrom) : place.normal;
    const upright: Plane = { point: place.position, normal: cross([0, 1, 0], view) };
    const spot = nearestOf(contour.crossings(upright), place.position, where.inLineWith);
    return beyond(ground, plane, spot.position, where);
  }
  if ('sideBelow' in where) {
    const above = ground.place(where.sideBelow).position;
    const middle = ground.midline('posterior-midline', plane.point[1]).position;
    const cut = surface.contour(plane, middle).crossings({ point: above, normal: [0, 0, 1] });
    const sides = cut.filter(({ position }) => position[0] > 0);
    if (sides.length === 0) throw new RuleError(`The trunk has no side below ${where.sideBelow}`);
    // Where an arm touches the trunk the cut runs on over the arm: the trunk's own side is the innermost.
    const innermost = sides.reduce((a, b) => (b.position[0] < a.position[0] ? b : a));
    return beyond(ground, plane, innermost.position, where);
  }
  if ('between' in where) {
    const [a, b] = where.between.map((border) => borderPoint(ground, border, plane)) as [Vec3, Vec3];
    const contour = surface.contour(plane, lerp(a, b, 0.5));
    return surface.place(betweenSpots(contour, contour.nearest(a), contour.nearest(b), where.fraction));
  }
  return beyond(ground, plane, borderPoint(ground, where.at, plane), where);
}

/** How far from the midline (cun) the front is measured straight; WHO 2008 sets the nipples there. */
const FRONT = 4;

/** The front's place so far from the midline at a level. */
function onFront(ground: Ground, plane: Plane, by: Measure): Place {
  const straight = millimetres(ground, { ...by, cun: Math.min(by.cun, FRONT) });
  const start = ground.midline('anterior-midline', plane.point[1]);
  const front = skinFacing(ground, [straight, plane.point[1], start.position[2]], [0, 0, 1]);
  if (by.cun <= FRONT) return front;
  const contour = ground.surface.contour(plane, front.position);
  const rest = millimetres(ground, { ...by, cun: by.cun - FRONT });
  return ground.surface.place(walkContour(contour, contour.nearest(front.position), [1, 0, 0], rest).anchor);
}

/** The spot of a level's contour nearest to a point, or so far along the contour from there. */
function beyond(
  ground: Ground,
  plane: Plane,
  point: Vec3,
  { by, towards }: { readonly by?: Measure; readonly towards?: Direction },
): Place {
  const contour = ground.surface.contour(plane, point);
  const spot = contour.nearest(point);
  const place = ground.surface.place(spot.anchor);
  if (!by || !towards) return place;
  const direction = directionAt(ground, place, towards);
  return ground.surface.place(walkContour(contour, spot, direction, millimetres(ground, by)).anchor);
}

function betweenSpots(contour: Contour, a: Spot, b: Spot, fraction: number) {
  const total = contour.length;
  const forward = (((b.at - a.at) % total) + total) % total;
  const way = forward <= total / 2 ? forward : forward - total;
  return contour.spot(a.at + way * fraction).anchor;
}

/** Where a border meets a level: on the straight line between its landmarks, so just under or above the skin. */
export function borderPoint(ground: Ground, border: BorderId, plane: Plane): Vec3 {
  const points = borderLandmarks(border).map((id) => ground.landmark(id).position);
  const side = (p: Vec3) => dot(plane.normal, sub(p, plane.point));
  let index = points.findIndex((p, i) => i > 0 && side(p) <= 0) - 1;
  if (index < 0) index = side(points[0]!) <= 0 ? 0 : points.length - 2;
  const [a, b] = [points[index]!, points[index + 1]!];
  return lerp(a, b, side(a) / (side(a) - side(b)));
}

function betweenPlaces(ground: Ground, rule: Extract<Rule, { between: unknown }>): Place {
  const [from, to] = [ground.place(rule.between[0]), ground.place(rule.between[1])];
  const point = lerp(from.position, to.position, rule.fraction);
  if (rule.facing) return skinFacing(ground, point, directionAt(ground, from, rule.facing));
  if (rule.fraction > 0 && rule.fraction < 1) {
    const square: Plane = { point, normal: sub(to.position, from.position) };
    // A level line is carried level; any other to the nearest skin, square to itself.
    const taped = rule.carried === 'tape' || isLevel(square.normal);
    const tape = taped ? (cutBetween(ground.surface, from, to)?.crossings(square) ?? []) : [];
    if (tape.length > 0) return ground.surface.place(nearestOf(tape, point, rule.between[0]).anchor);
    return ground.surface.place(ground.surface.contour(square, point).nearest(point).anchor);
  }
  const outward = unit(add(from.normal, to.normal));
  const found = ground.surface.project(point, outward);
  if (!found) throw new RuleError(`No skin over the line from ${rule.between[0]} to ${rule.between[1]}`);
  return found;
}

/** How far outside (mm) a look at the skin from a side starts: beyond any bulge, short of the other limb. */
const STANDOFF = 60;

function skinFacing(ground: Ground, point: Vec3, direction: Vec3): Place {
  const found = ground.surface.ray(add(point, scale(direction, STANDOFF)), scale(direction, -1));
  if (!found) throw new RuleError('No skin faces that side there');
  return found;
}

function nearestOf(spots: readonly Spot[], to: Vec3, what: string): Spot {
  if (spots.length === 0) throw new RuleError(`Nothing in line with ${what} at that level`);
  return spots.reduce((a, b) => (distance(b.position, to) < distance(a.position, to) ? b : a));
}

/** The direction that an anatomical word, or another place, means at a place on the left side; unit length. */
export function directionAt(ground: Ground, from: Place, towards: Direction | Ref): Vec3 {
  switch (towards) {
    case 'superior':
      return [0, 1, 0];
    case 'inferior':
      return [0, -1, 0];
    case 'lateral':
      return [1, 0, 0];
    case 'medial':
      return [-1, 0, 0];
    case 'anterior':
      return [0, 0, 1];
    case 'posterior':
      return [0, 0, -1];
    case 'distal':
      return ground.distal(from);
    case 'proximal':
      return scale(ground.distal(from), -1);
    case 'radial':
      return unit(reject([1, 0, 0], ground.distal(from)));
    case 'ulnar':
      return unit(reject([-1, 0, 0], ground.distal(from)));
    case 'palmar':
      return unit(reject([0, 0, 1], ground.distal(from)));
    case 'dorsal':
      return unit(reject([0, 0, -1], ground.distal(from)));
    default:
      return unit(sub(ground.place(towards).position, from.position));
  }
}
