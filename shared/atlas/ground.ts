import type { Body } from './body/body-file.ts';
import { type PointCode, VERTEBRAE } from './codes.ts';
import type { Annotation, Annotations } from './landmarks/annotation.ts';
import { seated } from './landmarks/bones.ts';
import { DERIVED_LANDMARKS } from './landmarks/derived.ts';
import { type AnnotatedLandmark, isMedian, type LandmarkId } from './landmarks/ids.ts';
import { betweenPalpable, PALPABLE, type PalpableLevel } from './landmarks/spine.ts';
import type { Place } from './placement.ts';
import { type LimbAxis, type SegmentId, type SegmentRow, segmentRow } from './proportions.ts';
import { directionAt, evaluate, type Ground, RuleError } from './rules/evaluate.ts';
import type { Direction, Level, Measure, Ref, Rule } from './rules/rule.ts';
import type { Contour, Plane } from './surface/contour.ts';
import type { Anchor, Vec3 } from './surface/mesh.ts';
import { cutBetween } from './surface/path.ts';
import type { Surface } from './surface/surface.ts';
import { add, distance, dot, lerp, mirrored, scale, sub, unit } from './surface/vec.ts';

const MEDIAN: Plane = { point: [0, 0, 0], normal: [1, 0, 0] };

/** The axis of a limb's segment. */
function limbAxis({ id, measure }: SegmentRow): LimbAxis {
  if (measure === 'arm-axis' || measure === 'forearm-axis') return measure;
  if (measure === 'thigh-axis' || measure === 'leg-axis') return measure;
  throw new RuleError(`Segment ${id} is not that of a limb`);
}

/**
 * One body's left side and midline as rules see it: landmarks, levels of the spine, cun. Everything is found when
 * first asked for and then kept.
 */
export class BodyGround implements Ground {
  readonly surface: Surface;
  readonly footward: Vec3;
  readonly sex: Body['sex'];
  readonly #joints: Body['joints'];
  readonly #annotations: Annotations;
  readonly #pointRule: (code: PointCode) => Rule;
  readonly #found = new Map<string, Place>();
  readonly #cun = new Map<string, number>();
  readonly #lines = new Map<string, Contour | null>();
  #median: Contour | undefined;
  #back: Contour | undefined;
  #head: Contour | undefined;

  constructor(
    surface: Surface,
    { sex, joints }: Pick<Body, 'sex' | 'joints'>,
    annotations: Annotations,
    pointRule: (code: PointCode) => Rule,
  ) {
    this.surface = surface;
    this.sex = sex;
    this.#joints = joints;
    this.#annotations = annotations;
    this.#pointRule = pointRule;
    const along = sub(this.landmark('toe-web-2-3').position, this.landmark('heel').position);
    this.footward = unit([along[0], 0, along[2]]);
  }

  landmark(id: LandmarkId): Place {
    return this.#once(id, () => {
      const annotation = this.#annotations[id as AnnotatedLandmark];
      if (annotation) {
        const place = this.#recognised(annotation);
        return isMedian(id) ? this.toMedian(place) : place;
      }
      const vertebra = VERTEBRAE.find((v) => `${v.toLowerCase()}-spinous` === id);
      if (vertebra) return this.#spinous(vertebra);
      const rule = DERIVED_LANDMARKS[id as keyof typeof DERIVED_LANDMARKS];
      if (!rule) throw new RuleError(`Landmark ${id} is neither annotated nor derived`);
      return evaluate(this, rule);
    });
  }

  #recognised({ anchor, seat }: Annotation): Place {
    if (!seat) return this.surface.place(anchor);
    const { point, outward } = seated(this.#joints, seat.bone, seat);
    const found = this.surface.project(point, outward);
    if (!found) throw new RuleError('There is no skin over a landmark of bone');
    return found;
  }

  place(ref: Ref): Place {
    if (!/^[A-Z]/.test(ref)) return this.landmark(ref as LandmarkId);
    return this.#once(ref, () => evaluate(this, this.#pointRule(ref as PointCode)));
  }

  #once(key: string, find: () => Place): Place {
    let place = this.#found.get(key);
    if (!place) {
      place = find();
      this.#found.set(key, place);
    }
    return place;
  }

  line(from: Ref, to: Ref, seenFrom?: Direction): Contour | null {
    const key = `${from} ${to} ${seenFrom}`;
    let line = this.#lines.get(key);
    if (line === undefined) {
      const [a, b] = [this.place(from), this.place(to)];
      // A tape lifts off the straight line to where the skin over its middle faces.
      const view = seenFrom
        ? directionAt(this, a, seenFrom)
        : this.surface.closest(lerp(a.position, b.position, 0.5)).normal;
      line = cutBetween(this.surface, a, b, view);
      this.#lines.set(key, line);
    }
    return line;
  }

  mmPerCun(of: Measure['scale']): number {
    let mm = this.#cun.get(of);
    if (mm === undefined) {
      mm = of === 'finger' ? this.#thumb() : this.segmentLength(of) / segmentRow(of).cun;
      this.#cun.set(of, mm);
    }
    return mm;
  }

  /** One finger-cun: the breadth of the thumb at its joint (WHO 2008, finger-cun measurement). */
  #thumb(): number {
    return distance(
      this.landmark('thumb-joint-radial').position,
      this.landmark('thumb-joint-ulnar').position,
    );
  }

  /** A segment's row of the table, as this body is measured. */
  segment(id: SegmentId): SegmentRow {
    return segmentRow(id, this.sex);
  }

  /** Length of a whole segment, measured as its row says, millimetres. */
  segmentLength(id: SegmentId): number {
    const row = this.segment(id);
    const from = this.landmark(row.from).position;
    const to = row.from === row.to ? mirrored(from) : this.landmark(row.to).position;
    switch (row.measure) {
      case 'height':
        return Math.abs(from[1] - to[1]);
      case 'straight':
        return distance(from, to);
      case 'over-back': {
        const middle = this.midline('posterior-midline', from[1]);
        const contour = this.surface.contour({ point: from, normal: [0, 1, 0] }, middle.position);
        const reach = Math.abs(contour.nearest(from).at - contour.nearest(middle.position).at);
        return 2 * Math.min(reach, contour.length - reach);
      }
      case 'over-head':
        return this.#headLine().length;
      case 'over-forehead': {
        const { place, plane } = this.headLevel({ headCun: 0, from: 'anterior-hairline' });
        const contour = this.surface.contour(plane, place.position);
        const reach = Math.abs(contour.nearest(from).at - contour.nearest(place.position).at);
        return 2 * Math.min(reach, contour.length - reach);
      }
      default:
        return Math.abs(this.#along(row.measure, from) - this.#along(row.measure, to));
    }
  }

  segmentPlane(level: Extract<Level, { segment: unknown }>): Plane {
    const row = segmentRow(level.segment);
    const axis = limbAxis(row);
    const near = this.#along(axis, this.landmark(row.from).position);
    const far = this.#along(axis, this.landmark(row.to).position);
    const part = level.from === 'proximal' ? level.cun / row.cun : 1 - level.cun / row.cun;
    const { start, direction } = this.#axis(axis);
    // The plane looks back up the limb, as a level plane looks up.
    return {
      point: add(start, scale(direction, near + (far - near) * part)),
      normal: scale(direction, -1),
    };
  }

  proximalPlane({ of, proximal }: Extract<Level, { proximal: Measure }>): Plane {
    if (proximal.scale === 'finger') throw new RuleError('A level along a limb needs a cun of that limb');
    const { direction } = this.#axis(limbAxis(segmentRow(proximal.scale)));
    const up = scale(direction, -1);
    const mm = proximal.cun * this.mmPerCun(proximal.scale);
    return { point: add(this.place(of).position, scale(up, mm)), normal: up };
  }

  /** How far along a limb's axis a point lies, millimetres below its upper end. */
  #along(axis: LimbAxis, point: Vec3): number {
    const { start, direction } = this.#axis(axis);
    return dot(sub(point, start), direction);
  }

  /** Legs run from joint to joint; the arm by the middle of elbow and wrist, since its joints lie off the middle. */
  #axis(axis: LimbAxis): { start: Vec3; direction: Vec3 } {
    const [start, end] = this.#ends(axis);
    return { start, direction: unit(sub(end, start)) };
  }

  #ends(axis: LimbAxis): readonly [Vec3, Vec3] {
    const joint = (name: string) => this.#joints[`${name}.L`]!;
    switch (axis) {
      case 'arm-axis':
        return [joint('shoulder'), this.#elbow()];
      case 'forearm-axis':
        return [this.#elbow(), this.#wrist()];
      case 'thigh-axis':
        return [joint('hip'), joint('knee')];
      case 'leg-axis':
        return [joint('knee'), joint('ankle')];
    }
  }

  #elbow(): Vec3 {
    return lerp(this.landmark('cubital-crease').position, this.landmark('olecranon').position, 0.5);
  }

  #wrist(): Vec3 {
    return lerp(this.landmark('wrist-crease').position, this.landmark('dorsal-wrist-crease').position, 0.5);
  }

  /** Whether a place on the left side belongs to the arm: beyond the line from the axillary folds to the wrist. */
  onArm([x, y]: Vec3): boolean {
    const [front, behind, acromion, wrist] = (
      ['anterior-axillary-fold', 'posterior-axillary-fold', 'acromion', 'wrist-crease'] as const
    ).map((id) => this.landmark(id).position) as [Vec3, Vec3, Vec3, Vec3];
    const axilla = Math.max(front[0], behind[0]);
    const top = Math.max(front[1], behind[1]);
    if (y > top) return y < acromion[1] && x > axilla + (y - top) * 0.4;
    return x > axilla + ((wrist[0] - axilla) * (top - y) * 0.55) / (top - wrist[1]);
  }

  distal({ position }: Place): Vec3 {
    if (this.onArm(position)) return this.#alongArm(position);
    return position[1] < this.landmark('medial-malleolus').position[1] ? this.footward : [0, -1, 0];
  }

  #alongArm(position: Vec3): Vec3 {
    if (this.#along('forearm-axis', position) < 0) return this.#axis('arm-axis').direction;
    const wrist = this.#wrist();
    if (this.#along('forearm-axis', position) < this.#along('forearm-axis', wrist)) {
      return this.#axis('forearm-axis').direction;
    }
    return unit(sub(this.#joints['finger-3-1.L']!, wrist));
  }

  /** Whether the trunk's median line passes a height: not where there are two legs. */
  hasMidline(height: number): boolean {
    return this.#midlineAt(height).length > 0;
  }

  #midlineAt(height: number) {
    return this.#medianLine().crossings({ point: [0, height, 0], normal: [0, 1, 0] });
  }

  midline(side: 'posterior-midline' | 'anterior-midline', height: number): Place {
    const crossings = this.#midlineAt(height);
    if (crossings.length === 0) throw new RuleError(`The body has no midline at ${height.toFixed(0)} mm`);
    const sign = side === 'posterior-midline' ? -1 : 1;
    const outermost = crossings.reduce((a, b) => (sign * b.position[2] > sign * a.position[2] ? b : a));
    return this.#exactlyMedian(outermost.anchor);
  }

  headLevel({ headCun, from }: Extract<Level, { headCun: number }>): { place: Place; plane: Plane } {
    const line = this.#headLine();
    const way = headCun * this.mmPerCun('head');
    const at = from === 'anterior-hairline' ? way : line.length - way;
    const spot = line.spot(at);
    const normal = unit(sub(line.spot(at + 4).position, line.spot(at - 4).position));
    return { place: this.#exactlyMedian(spot.anchor), plane: { point: spot.position, normal } };
  }

  /**
   * The intercostal spaces divide the way down the breastbone evenly. From the suprasternal notch it is 1 cun to CV21 and
   * 1.6 cun from each of CV21, CV20, ... CV16 to the next, in all the nine of the breastbone (textbook knowledge,
   * unverified); so the fourth space, which shows at the nipple (WHO 2008), lies 7.4 such parts down and tells their size.
   * A space is kept level round the chest, though ribs slope: so the books before 2008, which measure GB22 and SP21 down
   * from the axilla (3 and 6 of the 12 cun to LR13), put them too.
   */
  intercostal({ intercostal }: Extract<Level, { intercostal: number }>): number {
    const notch = this.landmark('suprasternal-notch').position[1];
    const part = (notch - this.landmark('fourth-intercostal-space').position[1]) / 7.4;
    return notch - part * (1 + 1.6 * intercostal);
  }

  /** The place in the median plane nearest to a place, exactly on x = 0. */
  toMedian(place: Place): Place {
    return this.#exactlyMedian(this.#medianLine().nearest(place.position).anchor);
  }

  /** The median line runs along edges of the mesh: takes away the rounding that would leave it. */
  #exactlyMedian({ triangle, barycentric }: Anchor): Place {
    const corners = this.surface.corners(triangle);
    const kept = barycentric.map((weight, k) => (this.surface.vertex(corners[k]!)[0] === 0 ? weight : 0));
    const sum = kept[0]! + kept[1]! + kept[2]!;
    return this.surface.place({ triangle, barycentric: [kept[0]! / sum, kept[1]! / sum, kept[2]! / sum] });
  }

  #medianLine(): Contour {
    this.#median ??= this.surface
      .slice(MEDIAN)
      .reduce((longest, contour) => (contour.length > longest.length ? contour : longest));
    return this.#median;
  }

  /** The head's median line from the anterior hairline over the crown to the posterior one. */
  #headLine(): Contour {
    this.#head ??= this.#stretchOfMedian('anterior-hairline', 'posterior-hairline');
    return this.#head;
  }

  /** The shorter way along the median line from one of its landmarks to another. */
  #stretchOfMedian(from: LandmarkId, to: LandmarkId): Contour {
    const line = this.#medianLine();
    const start = line.nearest(this.landmark(from).position).at;
    const end = line.nearest(this.landmark(to).position).at;
    const [on, back] = [line.stretch(start, end), line.stretch(end, start)];
    return on.length < back.length ? on : back.reversed();
  }

  /** The back's midline from C7 down to the sacral hiatus. */
  #backLine(): Contour {
    this.#back ??= this.#stretchOfMedian('c7-spinous', 'sacral-hiatus');
    return this.#back;
  }

  /** The inferior border of a spinous process: palpable levels by their mark, the others by the midline's length. */
  #spinous(vertebra: (typeof VERTEBRAE)[number]): Place {
    const line = this.#backLine();
    if (PALPABLE.includes(vertebra as PalpableLevel)) {
      return this.midline('posterior-midline', this.#palpableHeight(vertebra as PalpableLevel));
    }
    const { upper, lower, fraction } = betweenPalpable(vertebra);
    const at = (level: PalpableLevel) =>
      line.nearest(this.midline('posterior-midline', this.#palpableHeight(level)).position).at;
    const [from, to] = [at(upper), at(lower)];
    return this.#exactlyMedian(line.spot(from + (to - from) * fraction).anchor);
  }

  /** Heights of the levels that WHO 2008 (General guidelines III.2) ties to a mark that the hand finds. */
  #palpableHeight(level: PalpableLevel): number {
    const height = (id: LandmarkId) => this.landmark(id).position[1];
    switch (level) {
      case 'C7':
        return height('c7-spinous');
      case 'T3':
        return height('medial-scapular-spine');
      case 'T7':
        return height('inferior-scapular-angle');
      case 'T12':
        return lerp(
          this.landmark('inferior-scapular-angle').position,
          this.landmark('iliac-crest').position,
          0.5,
        )[1];
      case 'L4':
        return height('iliac-crest');
      case 'S2':
        return height('psis-inferior');
    }
  }
}
