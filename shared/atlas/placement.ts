import type { MeridianId, PointCode, Side, Vertebra } from './codes.ts';
import type { Anchor, Vec3 } from './surface/mesh.ts';

/** A place on skin with the outward direction there. Body space: millimetres, y up, +z anterior, +x the patient's left. */
export interface Place {
  readonly anchor: Anchor;
  readonly position: Vec3;
  /** Outward, unit length. */
  readonly normal: Vec3;
}

/** Which of WHO's two readings a place follows, for the six points where the standard leaves an alternative. */
export type Reading = 'who' | 'who-alternative';

/** Where one atlas point lies on one body, on one side. */
export interface Placement extends Place {
  readonly code: PointCode;
  readonly meridian: MeridianId;
  readonly side: Side;
  /** EX-B2 only: one placement per vertebral level. */
  readonly level?: Vertebra;
  /** For points that are several places under one code (EX-LE10: the four webs): which of them. */
  readonly part?: string;
  readonly reading?: Reading;
  /** Radius of the circle in which practitioners may be expected to place the point, millimetres on skin. */
  readonly toleranceMm: number;
}

/** A stable name for one placement: `BL23.L`, `EX-B2@L2.R`, `EX-LE10@2-3.L`, `GB30~alternative.L`. */
export function placementId(
  placement: Pick<Placement, 'code' | 'side' | 'level' | 'part' | 'reading'>,
): string {
  const which = placement.level ?? placement.part;
  const alternative = placement.reading === 'who-alternative' ? '~alternative' : '';
  return `${placement.code}${which ? `@${which}` : ''}${alternative}.${placement.side}`;
}

/** A meridian's course on one side as drawn on skin: one or more polylines in body space. */
export interface MeridianLine {
  readonly id: MeridianId;
  readonly side: Side;
  readonly paths: readonly (readonly Vec3[])[];
}

/** One B-cun segment as measured on one body (left side for the limbs). */
export interface MeasuredSegment {
  readonly id: string;
  /** Exported landmark ids, with `.L` / `.R` where bilateral. */
  readonly from: string;
  readonly to: string;
  readonly cun: number;
  readonly mmPerCun: number;
}

/** Words for a free place on skin. */
export interface Description {
  /** `2.1 cun lateral to the posterior midline, level of L4; 0.6 cun below BL25`. */
  readonly text: string;
  readonly side: Side;
  readonly region: string;
  readonly nearest: { readonly code: PointCode; readonly distanceMm: number };
}

/** Words for a stroke on skin. */
export type StrokeDescription = Pick<Description, 'text' | 'side' | 'nearest'>;
