import type { Spot } from '../spots.ts';
import type { BodyLead, BodyRegion, BodyStroke, Painting, Tone } from '../types.ts';
import type { Overlay as OverlayName, RegionGroup } from '../view-options.ts';
import type { Facing } from './camera.ts';
import type { SkinPlace } from './sight.ts';

/** What the body view shows beside body and plan. */
export interface SceneOptions {
  readonly tone: Tone;
  readonly overlays: Readonly<Record<OverlayName, boolean>>;
  readonly hiddenMeridians: readonly string[];
  readonly hiddenRegions: readonly RegionGroup[];
  /** What the views of the four sides show of the body. */
  readonly side: 'trunk' | 'whole';
}

/** What is ringed, in the accent or as a caution, and which spot the card belongs to. */
export interface SceneFocus {
  readonly applicationId: string | null;
  readonly warnedIds: ReadonlySet<string>;
  readonly code: string | null;
  /** `keyOf` the spot. */
  readonly cardKey: string | null;
}

/** What lies on the body beside the places of the prescription. */
export interface SceneDrawing {
  readonly strokes: readonly BodyStroke[];
  readonly leads: readonly BodyLead[];
  readonly regions: readonly BodyRegion[];
}

/** The brush in the hand. */
export type Brush = Pick<Painting, 'kind' | 'widthMm'>;

/** What hands do on the body. */
export interface SceneEvents {
  hovered(spot: Spot | null): void;
  /** A marker was clicked. */
  picked(spot: Spot): void;
  /** The skin or the ground beside it was clicked. */
  missed(): void;
  /** A free place was asked for: Alt-click, long press, or a click while the ashi tool is on. */
  ashi(place: SkinPlace): void;
  /** A stroke was painted: the spots that the brush passed, in order. */
  painted(way: readonly SkinPlace[]): void;
  /** The body is now looked at from another side. */
  turned(facing: Facing): void;
  /** Hands moved the camera away from where it had been sent. */
  moved(): void;
  /** After every frame. */
  drawn(): void;
}
