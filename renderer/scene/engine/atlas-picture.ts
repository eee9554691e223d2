import type { MeridianId } from '../../../shared/atlas/codes.ts';
import type { Construction } from '../../../shared/atlas/rules/construct.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import type { PointSpot } from '../spots.ts';
import type { BodyPart } from './body-part.ts';

/** What of a construction is drawn, in the order of the toolbar. */
export const CONSTRUCTION_LAYERS = ['segment', 'level', 'contour', 'border'] as const;
export type ConstructionLayer = (typeof CONSTRUCTION_LAYERS)[number];

/** Something written beside the body with a leader to what it means. */
export interface CalloutSpot {
  readonly id: string;
  /** The places that it may point at; the overlay takes the one that suits. Body space. */
  readonly at: readonly Vec3[];
  /** Which of the places: the rightmost or leftmost in the picture, or the one in the middle. */
  readonly take: 'right' | 'left' | 'middle';
  /** Beside its place instead of in the column at the right. */
  readonly near: boolean;
}

/** What the atlas shows on a body. */
export interface AtlasPicture {
  readonly points: readonly PointSpot[];
  /** Codes beside the discs. */
  readonly codes: boolean;
  readonly meridians: readonly MeridianId[];
  /** Points that are ringed, by the names of their placements; the first is the selected one. */
  readonly focus: readonly string[];
  /** Letters beside points, by the names of their placements. */
  readonly letters: ReadonlyMap<string, string>;
  readonly construction: Construction | null;
  readonly layers: Readonly<Record<ConstructionLayer, boolean>>;
  readonly callouts: readonly CalloutSpot[];
  /** Radius (mm) around the constructed point within which hands may differ. */
  readonly toleranceMm: number;
  /** Stands free of the rest of the body. */
  readonly part: BodyPart;
  /** The way of a tape on the skin. */
  readonly tape: readonly Vec3[];
}

export const EMPTY_PICTURE: AtlasPicture = {
  points: [],
  codes: true,
  meridians: [],
  focus: [],
  letters: new Map(),
  construction: null,
  layers: { segment: true, level: true, contour: true, border: true },
  callouts: [],
  toleranceMm: 0,
  part: 'whole',
  tape: [],
};
