import type { BodyGround } from '../ground.ts';
import type { LandmarkId } from '../landmarks/ids.ts';
import { landmarkName } from '../landmarks/names.ts';
import type { Place } from '../placement.ts';
import { type SegmentId, segmentRow } from '../proportions.ts';
import type { Contour, Plane } from '../surface/contour.ts';
import type { Vec3 } from '../surface/mesh.ts';
import { curveThrough, cutBetween, wayBetween } from '../surface/path.ts';
import { add, cross, distance, dot, lerp, mirrored, reject, scale, sub, unit } from '../surface/vec.ts';
import { BORDERS, type BorderId, borderLandmarks } from './borders.ts';
import { directionAt, evaluate, levelPlane, millimetres } from './evaluate.ts';
import { explain } from './explain.ts';
import type { Level, Measure, Ref, Rule, Where } from './rule.ts';
import { segmentTicks } from './segment-ticks.ts';

/** What is done in one step of finding a place. */
export type StepKind =
  | 'segment'
  | 'level'
  | 'contour'
  | 'border'
  | 'midline'
  | 'line'
  | 'landmark'
  | 'walk'
  | 'place';

/** One step in which a hand finds a place on one body. */
export interface ConstructionStep {
  /** From 1; what is drawn for the step carries the same number. */
  readonly number: number;
  readonly kind: StepKind;
  /** The explanation's sentence; null where the drawing shows what the sentence of a later step implies. */
  readonly sentence: string | null;
  /** What is looked for: landmarks, a border, other points; in a clinician's words. */
  readonly names: readonly string[];
  /** Only for a step that measures a segment. */
  readonly segment: SegmentId | null;
  /** The length that is measured in this step, in cun and in millimetres on this body. */
  readonly cun: number | null;
  readonly mm: number | null;
}

/** Something to be drawn for a step. Body space, millimetres; everything lies on the left side or in the middle. */
export type ConstructionElement = { readonly step: number } & (
  | {
      /** A segment with a tick at every cun, counted from the end that the rule counts from. */
      readonly kind: 'scale';
      readonly ticks: readonly Vec3[];
      readonly ends: readonly [string, string];
      /** The cun that the rule counts to on this segment; null where it lays them off elsewhere. */
      readonly counted: number | null;
    }
  /** A level's plane around the part of the body that it cuts. */
  | { readonly kind: 'plane'; readonly corners: readonly [Vec3, Vec3, Vec3, Vec3] }
  /** `contour`: the skin that a level cuts; `border`: a line to be found; `path`: a way that is measured. */
  | { readonly kind: 'contour' | 'border' | 'path'; readonly points: readonly Vec3[] }
  | { readonly kind: 'landmark'; readonly name: string; readonly place: Place }
  /** Where the steps lead to. */
  | { readonly kind: 'point'; readonly place: Place }
);

/** How a place is found on one body: steps for a reader, and what to draw for each. */
export interface Construction {
  readonly steps: readonly ConstructionStep[];
  readonly elements: readonly ConstructionElement[];
}

/** How far (mm) a midline is drawn above and below a level. */
const MIDLINE_REACH = 70;
/** A level's plane is drawn so much wider than what it cuts. */
const PLANE_MARGIN = 1.18;
const PLANE_MARGIN_MM = 14;
/** How far apart (mm) a border is carried to the skin. */
const BORDER_STEP = 6;
/** A tape between two places that passes this near (mm) to the place found on it is drawn as it lies. */
const NEAR_LINE = 9;

/**
 * Draws up how a rule finds its place on one body: first the segments that it measures, then what it looks for, last
 * the place. The sentences are those of `explain`.
 *
 * @throws RuleError where the rule cannot be followed on that body
 */
export function construct(ground: BodyGround, rule: Rule): Construction {
  const draft = new Draft(ground);
  const place = evaluate(ground, rule);
  const { steps: sentences, segments } = explain(rule);
  const level = 'level' in rule ? rule.level : null;
  // A level on a limb or on the head says itself how its segment is divided.
  let divide = level && sentences.length > 2 ? sentences[0]! : null;
  for (const segment of segments) {
    draft.segment(segment, level, divide);
    divide = null;
  }
  if ('level' in rule) draft.onLevel(rule.level, rule.where, place, sentences);
  else draft.overSkin(rule, place, sentences);
  draft.add({ kind: 'point', place });
  return { steps: draft.steps, elements: draft.elements };
}

type Drawn = ConstructionElement extends infer E ? (E extends unknown ? Omit<E, 'step'> : never) : never;

class Draft {
  readonly steps: ConstructionStep[] = [];
  readonly elements: ConstructionElement[] = [];
  readonly #ground: BodyGround;

  constructor(ground: BodyGround) {
    this.#ground = ground;
  }

  step(kind: StepKind, step: Partial<Omit<ConstructionStep, 'kind' | 'number'>> = {}): void {
    const number = this.steps.length + 1;
    this.steps.push({ sentence: null, names: [], segment: null, cun: null, mm: null, ...step, kind, number });
  }

  /** Draws something for the latest step. */
  add(element: Drawn): void {
    this.elements.push({ ...element, step: this.steps.length } as ConstructionElement);
  }

  segment(id: SegmentId, level: Level | null, sentence: string | null): void {
    const row = this.#ground.segment(id);
    const ends = [landmarkName(row.from), landmarkName(row.to)] as const;
    this.step('segment', {
      sentence,
      names: ends,
      segment: id,
      cun: row.cun,
      mm: this.#ground.segmentLength(id),
    });
    const counted = level && countedOn(level, id);
    const ticks = segmentTicks(this.#ground, id);
    const backwards = counted !== null && counted.from === row.to && row.from !== row.to;
    this.add({
      kind: 'scale',
      ticks: backwards ? ticks.toReversed() : ticks,
      ends: backwards ? [ends[1], ends[0]] : ends,
      counted: counted?.cun ?? null,
    });
    this.add({ kind: 'landmark', name: ends[0], place: this.#ground.landmark(row.from) });
    if (row.to !== row.from)
      this.add({ kind: 'landmark', name: ends[1], place: this.#ground.landmark(row.to) });
  }

  onLevel(level: Level, where: Where, place: Place, sentences: readonly string[]): void {
    const ground = this.#ground;
    const plane = levelPlane(ground, level);
    const contour = ground.surface.contour(plane, place.position);
    const laid = laidOff(level);
    this.step('level', {
      sentence: sentences.at(-2)!,
      cun: laid && Math.abs(laid.cun),
      mm: laid && Math.abs(millimetres(ground, laid)),
    });
    if ('of' in level) this.found(level.of);
    if ('to' in level) {
      this.found(level.from);
      this.found(level.to);
    }
    this.add({ kind: 'plane', corners: planeAround(plane, contour) });
    this.step('contour');
    this.add({ kind: 'contour', points: contour.points });
    const start = this.reference(where, plane, contour, place);
    const by = 'by' in where && where.by ? where.by : null;
    this.step('place', {
      sentence: sentences.at(-1)!,
      cun: by && Math.abs(by.cun),
      mm: by && Math.abs(millimetres(ground, by)),
    });
    if (start && distance(start, place.position) > 2) {
      this.add({ kind: 'path', points: alongContour(contour, start, place.position) });
    }
  }

  /** Draws what a place on a level is measured from, as a step of its own; gives the spot where the measure starts. */
  reference(where: Where, plane: Plane, contour: Contour, place: Place): Vec3 | null {
    const ground = this.#ground;
    if ('lateralTo' in where) {
      this.step('midline', {
        names: [
          where.lateralTo === 'head-midline' ? 'midline of the head' : where.lateralTo.replace('-', ' '),
        ],
      });
      const start = medianSpot(contour, place.position, where.lateralTo);
      this.add({ kind: 'border', points: midlineAt(ground, start, plane) });
      return start;
    }
    if ('onLine' in where) {
      const [from, to] = where.onLine;
      this.step('line', { names: [nameOf(from), nameOf(to)] });
      this.found(from);
      this.found(to);
      const line = ground.line(from, to, where.seenFrom)!;
      this.add({ kind: 'border', points: line.points });
      return line.crossings(plane)[0]!.position;
    }
    if ('inLineWith' in where || 'sideBelow' in where) {
      const of = 'inLineWith' in where ? where.inLineWith : where.sideBelow;
      this.step('landmark', { names: [nameOf(of)] });
      this.found(of);
      const above = ground.place(of);
      const spot = straightFrom(contour, above, place.position);
      this.add({ kind: 'border', points: overSkin(ground, [above.position, spot]) });
      return spot;
    }
    if ('between' in where) {
      this.step('border', { names: where.between.map((id) => BORDERS[id].name) });
      for (const id of where.between) this.add({ kind: 'border', points: borderLine(ground, id) });
      return null;
    }
    this.step('border', { names: [BORDERS[where.at].name] });
    const line = borderLine(ground, where.at);
    this.add({ kind: 'border', points: line });
    return contour.nearest(nearestTo(line, plane)).position;
  }

  /** Steps of a rule that needs no level; the last sentence is the one that leads to the place. */
  overSkin(rule: Exclude<Rule, { level: unknown }>, place: Place, sentences: readonly string[]): void {
    const ground = this.#ground;
    if ('at' in rule) {
      this.step('place', { sentence: sentences[0]! });
      this.found(rule.at);
    } else if ('steps' in rule) {
      this.landmark(rule.from, sentences[0]!);
      let from = ground.place(rule.from);
      rule.steps.forEach((step, i) => {
        const to = evaluate(ground, { from: rule.from, steps: rule.steps.slice(0, i + 1) });
        const last = i === rule.steps.length - 1;
        this.step(last ? 'place' : 'walk', { sentence: sentences[i + 1]!, ...this.measured(step.by) });
        this.add({ kind: 'path', points: waysPoints(wayBetween(ground.surface, from, to)) });
        from = to;
      });
    } else if ('beside' in rule) {
      this.landmark(rule.beside, sentences[0]!);
      const from = ground.place(rule.beside).position;
      const by = millimetres(ground, rule.step.by);
      const to = add(from, scale(directionAt(ground, ground.place(rule.beside), rule.step.towards), by));
      this.step('place', { sentence: sentences.at(-1)!, ...this.measured(rule.step.by) });
      this.add({ kind: 'path', points: [from, to, place.position] });
    } else {
      const refs = 'along' in rule ? rule.along : rule.between;
      const line = 'along' in rule ? curveOver(ground, refs) : straightOver(ground, rule.between, place);
      this.step('line', { sentence: sentences[0]!, names: refs.map(nameOf), mm: lengthOf(line) });
      for (const ref of refs) this.found(ref);
      this.add({ kind: 'border', points: line });
      this.step('place', { sentence: sentences.at(-1)! });
    }
  }

  landmark(ref: Ref, sentence: string): void {
    this.step('landmark', { sentence, names: [nameOf(ref)] });
    this.found(ref);
  }

  found(ref: Ref): void {
    this.add({ kind: 'landmark', name: nameOf(ref), place: this.#ground.place(ref) });
  }

  measured(by: Measure): { cun: number; mm: number } {
    return { cun: Math.abs(by.cun), mm: Math.abs(millimetres(this.#ground, by)) };
  }
}

/** The same on the other side of the body: for a point that the right side alone has. */
export function mirroredConstruction(
  { steps, elements }: Construction,
  across: (place: Place) => Place,
): Construction {
  const line = (points: readonly Vec3[]) => points.map(mirrored);
  return {
    steps,
    elements: elements.map((element): ConstructionElement => {
      switch (element.kind) {
        case 'scale':
          return { ...element, ticks: line(element.ticks) };
        case 'plane':
          return { ...element, corners: line(element.corners) as [Vec3, Vec3, Vec3, Vec3] };
        case 'landmark':
        case 'point':
          return { ...element, place: across(element.place) };
        default:
          return { ...element, points: line(element.points) };
      }
    }),
  };
}

/** A landmark's name, or a point's code. */
const nameOf = (ref: Ref): string => (/^[A-Z]/.test(ref) ? ref : landmarkName(ref as LandmarkId));

/** The end of a segment that a level counts from, and how far. */
function countedOn(level: Level, id: SegmentId): { from: string; cun: number } | null {
  if ('segment' in level && level.segment === id) {
    const row = segmentRow(id);
    return { from: level.from === 'proximal' ? row.from : row.to, cun: level.cun };
  }
  if ('headCun' in level && id === 'head') return { from: level.from, cun: level.headCun };
  const laid = laidOff(level);
  if (!laid || laid.scale !== id || !('of' in level)) return null;
  const { from, to, cun } = segmentRow(id);
  const ends = level.of === from || level.of === to;
  return ends && Math.abs(laid.cun) <= cun ? { from: level.of, cun: Math.abs(laid.cun) } : null;
}

/** The distance that a level is laid off from where it starts; null for a level at a place. */
function laidOff(level: Level): Measure | null {
  if ('segment' in level) return { cun: level.cun, scale: level.segment };
  if ('headCun' in level) return { cun: level.headCun, scale: 'head' };
  if ('above' in level) return level.above.cun === 0 ? null : level.above;
  if ('proximal' in level) return level.proximal as Measure;
  return null;
}

function planeAround(plane: Plane, contour: Contour): [Vec3, Vec3, Vec3, Vec3] {
  const n = unit(plane.normal);
  const u = unit(reject(Math.abs(n[0]) > 0.9 ? [0, 0, 1] : [1, 0, 0], n));
  const v = cross(n, u);
  const along = (axis: Vec3) => contour.points.map((p) => p[0] * axis[0] + p[1] * axis[1] + p[2] * axis[2]);
  const [us, vs] = [along(u), along(v)];
  const span = (values: number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const half = ((high - low) / 2) * PLANE_MARGIN + PLANE_MARGIN_MM;
    return { middle: (low + high) / 2, half };
  };
  const [a, b] = [span(us), span(vs)];
  const height = n[0] * plane.point[0] + n[1] * plane.point[1] + n[2] * plane.point[2];
  const middle = add(add(scale(n, height), scale(u, a.middle)), scale(v, b.middle));
  const corner = (i: number, j: number) => add(middle, add(scale(u, i * a.half), scale(v, j * b.half)));
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** The shorter way along a contour between two of its spots. */
function alongContour(contour: Contour, from: Vec3, to: Vec3): readonly Vec3[] {
  const [a, b] = [contour.nearest(from).at, contour.nearest(to).at];
  const on = contour.stretch(a, b);
  const back = contour.stretch(b, a).reversed();
  return on.length <= back.length ? on.points : back.points;
}

/** Where a level crosses the midline on the side of the body that a place is on. */
function medianSpot(contour: Contour, near: Vec3, of: string): Vec3 {
  const spots = contour.crossings({ point: [0, 0, 0], normal: [1, 0, 0] }).map(({ position }) => position);
  if (spots.length === 0) return contour.nearest([0, near[1], near[2]]).position;
  const sign = of === 'posterior-midline' ? -1 : 1;
  if (of === 'head-midline') return spots.reduce((a, b) => (distance(b, near) < distance(a, near) ? b : a));
  return spots.reduce((a, b) => (sign * b[2] > sign * a[2] ? b : a));
}

/** A stretch of the midline to either side of a level. */
function midlineAt(ground: BodyGround, spot: Vec3, plane: Plane): Vec3[] {
  const way = unit(plane.normal);
  const points: Vec3[] = [];
  for (let mm = -MIDLINE_REACH; mm <= MIDLINE_REACH; mm += 5) points.push(add(spot, scale(way, mm)));
  return points.map((point) => {
    const [, y, z] = ground.surface.closest(point).position;
    return [0, y, z];
  });
}

/** The spot of a contour straight above or below a place, on that place's side of the body. */
function straightFrom(contour: Contour, { position, normal }: Place, near: Vec3): Vec3 {
  const spots = contour.crossings({ point: position, normal: cross([0, 1, 0], normal) });
  const all = spots.map((spot) => spot.position);
  if (all.length === 0) return near;
  return all.reduce((a, b) => (distance(b, position) < distance(a, position) ? b : a));
}

/** A line through points carried to the nearest skin. */
function overSkin(ground: BodyGround, through: readonly Vec3[]): Vec3[] {
  const points: Vec3[] = [];
  through.forEach((to, i) => {
    const from = through[i - 1];
    if (from) {
      const pieces = Math.max(1, Math.round(distance(from, to) / BORDER_STEP));
      for (let k = 1; k < pieces; k++) {
        points.push(ground.surface.closest(lerp(from, to, k / pieces)).position);
      }
    }
    points.push(to);
  });
  return points;
}

const borderLine = (ground: BodyGround, id: BorderId): Vec3[] =>
  overSkin(
    ground,
    borderLandmarks(id).map((landmark) => ground.landmark(landmark).position),
  );

/** The vertex of a line that is nearest to a plane. */
function nearestTo(line: readonly Vec3[], { point, normal }: Plane): Vec3 {
  const n = unit(normal);
  const off = (p: Vec3) => {
    const [x, y, z] = sub(p, point);
    return Math.abs(x * n[0] + y * n[1] + z * n[2]);
  };
  return line.reduce((a, b) => (off(b) < off(a) ? b : a));
}

function curveOver(ground: BodyGround, refs: readonly Ref[]): readonly Vec3[] {
  return curveThrough(
    ground.surface,
    refs.map((ref) => ground.place(ref)),
  ).points;
}

/** The line between two places over the skin, past the place that was found on it. */
function straightOver(ground: BodyGround, [from, to]: readonly [Ref, Ref], place: Place): readonly Vec3[] {
  const [a, b] = [ground.place(from), ground.place(to)];
  const cut = cutBetween(ground.surface, a, b);
  if (cut && cut.nearest(place.position).distance < NEAR_LINE) return cut.points;
  // An end that faces away from the place (a web seen from the sole) would lead the line round to its own side.
  const faced = (end: Place) => (dot(end.normal, place.normal) < 0 ? { ...end, normal: place.normal } : end);
  const inside = distance(a.position, place.position) > 1 && distance(b.position, place.position) > 1;
  return carriedOut(ground, inside ? [faced(a), place, faced(b)] : [a, b]);
}

/** The straight ways between places, carried outwards to the skin: each end's outward direction passes into the other's. */
function carriedOut({ surface }: BodyGround, through: readonly Place[]): Vec3[] {
  return through.flatMap((to, i) => {
    const from = through[i - 1];
    if (!from) return [to.position];
    const pieces = Math.max(1, Math.round(distance(from.position, to.position) / BORDER_STEP));
    return Array.from({ length: pieces }, (_, k) => {
      const share = (k + 1) / pieces;
      const inside = lerp(from.position, to.position, share);
      return surface.project(inside, unit(lerp(from.normal, to.normal, share)))?.position ?? inside;
    });
  });
}

const waysPoints = (ways: readonly Contour[]): Vec3[] => ways.flatMap(({ points }) => [...points]);

const lengthOf = (points: readonly Vec3[]): number =>
  points.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(points[i - 1]!, point)), 0);
