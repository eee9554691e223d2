import type { PointCode, Vertebra } from '../codes.ts';
import type { LandmarkId } from '../landmarks/ids.ts';
import type { Reading } from '../placement.ts';
import type { SegmentId } from '../proportions.ts';
import type { BorderId } from './borders.ts';

/**
 * The vocabulary in which a location is written. A rule is data: it can be read by a clinician, drawn step by step and
 * evaluated on any body. Everything is written for the patient's left; the right is its mirror image.
 */

/** A place to start from: a landmark, or another point by its code (`EX-LE10` and the like have no single place). */
export type Ref = LandmarkId | PointCode;

/** What a cun is measured with: a B-cun segment, or the finger-cun of the patient's own hand. */
export type Scale = SegmentId | 'finger';

/**
 * Anatomical directions; on the foot `distal` is towards the toes and `proximal` towards the heel. `radial` to `dorsal`
 * are those of the arm with the palm turned forward, square to it.
 */
export type Direction =
  | 'superior'
  | 'inferior'
  | 'medial'
  | 'lateral'
  | 'anterior'
  | 'posterior'
  | 'proximal'
  | 'distal'
  | 'radial'
  | 'ulnar'
  | 'palmar'
  | 'dorsal';

/** A distance on skin. */
export interface Measure {
  readonly cun: number;
  readonly scale: Scale;
}

/** Where the skin is cut. */
export type Level =
  /** straight across, at the height of a place (or between two, 0 = the first) */
  | { readonly of: Ref }
  | { readonly from: Ref; readonly to: Ref; readonly fraction: number }
  /** straight across, so many cun above or below a place on the trunk */
  | { readonly of: Ref; readonly above: Measure }
  /** straight across the chest at an intercostal space */
  | { readonly intercostal: number }
  /** square to the head's median line, so many cun from one of its hairlines */
  | { readonly headCun: number; readonly from: 'anterior-hairline' | 'posterior-hairline' }
  /** square to the limb's axis, so many cun from one end of its segment */
  | { readonly segment: SegmentId; readonly cun: number; readonly from: 'proximal' | 'distal' }
  /** square to the axis of the limb whose cun is named, so many cun proximal to a place (distal where negative) */
  | { readonly of: Ref; readonly proximal: Measure };

/** Where on the cut the place lies. */
export type Where =
  /** so far from the midline of the back or the head, with a tape along the cut; `taut` = stretched over the natal cleft */
  | {
      readonly lateralTo: 'posterior-midline' | 'head-midline';
      readonly by: Measure;
      readonly taut?: boolean;
    }
  /**
   * so far from the front's midline: straight across as seen from the front up to the fourth cun (the nipple's line,
   * a woman's midclavicular line), from there on with a tape round the chest
   */
  | { readonly lateralTo: 'anterior-midline'; readonly by: Measure }
  /** on the side of the trunk, straight below a place, or so far along the cut from there */
  | { readonly sideBelow: Ref; readonly by?: Measure; readonly towards?: Direction }
  /**
   * where the line between two places crosses the cut, or so far beyond it: the one that looks straight when seen from a
   * side of the body, else that of a tape
   */
  | {
      readonly onLine: readonly [Ref, Ref];
      readonly seenFrom?: Direction;
      readonly by?: Measure;
      readonly towards?: Direction;
    }
  /** at a border, or so far beyond it */
  | { readonly at: BorderId; readonly by?: Measure; readonly towards?: Direction }
  /** between two borders, 0 = at the first */
  | { readonly between: readonly [BorderId, BorderId]; readonly fraction: number }
  /**
   * straight above or below a place as seen from a side (else from where its own skin faces), or so far along the cut
   * from there
   */
  | {
      readonly inLineWith: Ref;
      readonly seenFrom?: Direction;
      readonly by?: Measure;
      readonly towards?: Direction;
    };

/** One step over the skin. */
export interface Step {
  readonly towards: Direction | Ref;
  readonly by: Measure;
}

export type Rule =
  /** on a landmark, or where another point is */
  | { readonly at: Ref }
  /**
   * on the line between two places, 0 = the first, carried to the skin above it; `facing` names the side of the body
   * where the skin is wanted, when the places themselves do not tell; `carried: 'tape'` takes it to a tape between them,
   * where the skin bulges so far outside the line that the nearest would lie beside it
   */
  | {
      readonly between: readonly [Ref, Ref];
      readonly fraction: number;
      readonly facing?: Direction;
      readonly carried?: 'tape';
    }
  /** so much of the way along the curved line that passes over the skin through places in order */
  | { readonly along: readonly [Ref, Ref, ...Ref[]]; readonly fraction: number }
  /** from a place over the skin */
  | { readonly from: Ref; readonly steps: readonly Step[] }
  /** from a place straight across through space, then to the skin that faces a side: for spots that a tape cannot reach */
  | { readonly beside: Ref; readonly step: Step; readonly facing: Direction }
  /** a level and a place on it */
  | { readonly level: Level; readonly where: Where };

/** One place of a point. Most points have one; EX-B2 has one per vertebra, the web points one per web. */
export interface LocationRule {
  readonly rule: Rule;
  /** Only where WHO's note finds it otherwise in women. */
  readonly inWomen?: Rule;
  readonly level?: Vertebra;
  readonly part?: string;
  /** Where it lies in the median plane, or on one side only; absent = on both sides, mirrored. */
  readonly on?: 'median' | 'left' | 'right';
  /**
   * A point by which WHO's note finds this place too, as level across the head; where both ways part, the tolerance
   * says so.
   */
  readonly alsoBeside?: PointCode;
  /** Only where WHO leaves two readings. */
  readonly reading?: Reading;
  /**
   * Set where the definition rests on what is felt or seen there, so that the place is a landmark of its own; says what
   * is felt.
   */
  readonly morphological?: string;
}

/** A point's rule or rules. */
export interface PointRule {
  readonly places: readonly LocationRule[];
}

/** The rules of one meridian by code. */
export type RuleTable = Readonly<Partial<Record<PointCode, PointRule>>>;
