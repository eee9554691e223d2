import type { Body } from './body/body-file.ts';
import type { Side } from './codes.ts';
import { describePlace } from './describe.ts';
import { BodyGround } from './ground.ts';
import { ANNOTATIONS } from './landmarks/annotations.ts';
import { isMedian, LANDMARKS, type LandmarkId } from './landmarks/ids.ts';
import { across, locateAll, principalRule } from './locate.ts';
import { type Measured, measureBetween } from './measure.ts';
import { meridianLines } from './meridian-lines.ts';
import type {
  Description,
  MeasuredSegment,
  MeridianLine,
  Place,
  Placement,
  StrokeDescription,
} from './placement.ts';
import { locationRule, ruleOn } from './points/rules/index.ts';
import { SEGMENTS } from './proportions.ts';
import { FIRST_READINGS, isInUse, type Readings } from './readings.ts';
import { type Construction, construct, mirroredConstruction } from './rules/construct.ts';
import type { Anchor } from './surface/mesh.ts';
import { Surface } from './surface/surface.ts';
import { describeStroke, traceBetween } from './trace.ts';

/** Everything the atlas knows about one body. Each part is found when first asked for and then kept. */
export interface Atlas {
  readonly body: Body;
  readonly surface: Surface;
  /** The readings that meridians and words follow. */
  readonly readings: Readings;
  /** Every landmark by its exported id (`c7-spinous`, `psis.L`). */
  readonly landmarks: ReadonlyMap<string, Place>;
  readonly segments: readonly MeasuredSegment[];
  /** Every atlas point on both sides, in meridian order, by every reading. */
  readonly placements: readonly Placement[];
  readonly meridians: readonly MeridianLine[];
  /** Words for any place on skin. */
  describe(anchor: Anchor): Description;
  /** Words for a stroke on skin, from its first anchor to its last. */
  describeStroke(anchors: readonly Anchor[]): StrokeDescription;
  /**
   * The stroke over the skin from one point to another, through the points between them on their meridian.
   * @throws RangeError where a code has no place on that side
   */
  trace(from: string, to: string, side: 'left' | 'right'): Anchor[];
  /** How a placement is found on this body, drawn on the left side or in the middle, or on the only side that it has. */
  construct(placement: Pick<Placement, 'code' | 'level' | 'part' | 'reading'>): Construction;
  /** What a tape between two places on skin reads. */
  measure(from: Anchor, to: Anchor): Measured;
  /** The same body as a practice reads the points that have two readings. */
  readBy(readings: Readings): Atlas;
}

/**
 * Lays the atlas on a body: any sex and any build, also one between the baked builds. Points with two readings are read by
 * the first until `readBy` says otherwise.
 *
 * @throws RuleError (on reading a part) where a rule cannot be followed on that body
 */
export function createAtlas(body: Body): Atlas {
  const surface = new Surface(body.mesh);
  const ground = new BodyGround(surface, body, ANNOTATIONS[body.sex], principalRule(body.sex));
  const landmarks = once(() => allLandmarks(ground));
  const segments = once(() => measuredSegments(ground));
  const placements = once(() => locateAll(ground));
  const readBy = (readings: Readings): Atlas => {
    const inUse = once(() => placements().filter((placement) => isInUse(placement, readings)));
    const meridians = once(() => meridianLines(surface, inUse(), (id) => ground.landmark(id)));
    const describe = (anchor: Anchor) => describePlace(ground, inUse(), anchor);
    return {
      body,
      surface,
      readings,
      get landmarks() {
        return landmarks();
      },
      get segments() {
        return segments();
      },
      get placements() {
        return placements();
      },
      get meridians() {
        return meridians();
      },
      describe,
      describeStroke: (anchors) => describeStroke(body.mesh, meridians(), describe, anchors),
      trace: (from, to, side) => traceBetween(surface, inUse(), from, to, side),
      construct: (placement) => {
        const location = locationRule(placement);
        const construction = construct(ground, ruleOn(body.sex, location));
        return location.on === 'right'
          ? mirroredConstruction(construction, (place) => across(surface, place))
          : construction;
      },
      measure: (from, to) => measureBetween(ground, from, to),
      readBy,
    };
  };
  return readBy(FIRST_READINGS);
}

function once<T>(find: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: find() };
    return kept.value;
  };
}

function allLandmarks(ground: BodyGround): ReadonlyMap<string, Place> {
  const all = new Map<string, Place>();
  for (const id of LANDMARKS) {
    const place = ground.landmark(id);
    if (isMedian(id)) all.set(id, place);
    else all.set(`${id}.L`, place).set(`${id}.R`, across(ground.surface, place));
  }
  return all;
}

function measuredSegments(ground: BodyGround): MeasuredSegment[] {
  const named = (id: LandmarkId, side: Side) => (isMedian(id) ? id : `${id}.${side}`);
  return SEGMENTS.map(({ id }) => {
    const { from, to, cun } = ground.segment(id);
    return {
      id,
      from: named(from, 'L'),
      to: named(to, from === to ? 'R' : 'L'),
      cun,
      mmPerCun: ground.mmPerCun(id),
    };
  });
}
