import type { ReactNode } from 'react';
import type { Readings } from '../../shared/atlas/readings.ts';
import type { Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import type { Patch } from '../../shared/atlas/surface/patch.ts';
import type { Area } from '../../shared/clinical/areas.ts';
import type { Pole } from '../../shared/model/application.ts';
import type { Place, Side, Stroke } from '../../shared/model/place.ts';

export type Tone = 'clay' | 'light' | 'medium' | 'dark';

/** What became of an entry between two prescriptions that are compared on the body. */
export type BodyDifference = 'added' | 'removed' | 'changed' | 'same';

/** One entry of the prescription as the body shows it. */
export interface PlannedMark {
  applicationId: string;
  /** Its number in the prescription, from 1; 0 for none. */
  order: number;
  place: Place;
  side: Side;
  needling: boolean;
  moxibustion: boolean;
  /** How many cones are burnt there; null for moxa that is not counted so. */
  cones: number | null;
  /** Cups, paths and other areas, drawn on the skin at true size. */
  areas: readonly Area[];
  /** Set where the body shows how often points were used: `order` is that count, and on which sides is not told. */
  isUse?: true;
  /** Set while another round stands in front: the number, from 1, of its own; it is hollow. */
  otherRound?: number | undefined;
  /** Set while prescriptions are compared: what came is hollow, what went is dashed and hollow, what changed is ringed. */
  difference?: BodyDifference;
}

/** A lead of the stimulator as the body shows it. */
export interface BodyLead {
  id: string;
  from: Pole;
  to: Pole;
  /** "2/100 Hz". */
  label: string;
}

/** Where it hurts, or a path of treatment. They are told apart by their hatching. */
export type StrokeKind = 'pain' | 'path';

/** A stroke on the body that is no entry of the prescription (those show by themselves). */
export interface BodyStroke {
  id: string;
  stroke: Stroke;
  /** `both` shows it mirrored, too. */
  side: Side;
  kind: StrokeKind;
  selected: boolean;
}

/** What a region of skin tells: a drawing; or of two drawings, what only the first, only the second or both hold. */
export const REGION_KINDS = ['drawing', 'gone', 'fresh', 'still'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** A drawing on the body shown, or what became of one: with one edge all around, cut out of this body's skin. */
export interface BodyRegion {
  readonly id: string;
  readonly kind: RegionKind;
  readonly patch: Patch;
  /** How strong it is drawn, from 0 (as pale as the skin) to 1. */
  readonly strength: number;
  /** Its edge is drawn thick. */
  readonly selected: boolean;
}

/** The brush in the hand. While it is there, a drag over the body paints instead of turning it. */
export interface Painting {
  kind: StrokeKind;
  /** How wide the brush paints, millimetres on skin. */
  widthMm: number;
  onWidth: (widthMm: number) => void;
  /** A stroke was finished, in the direction of the hand; or laid from point to point by keyboard. */
  onStroke: (stroke: Stroke) => void;
  /** Escape or "Done": the brush is put down. */
  onEnd: () => void;
  /** What else can be chosen beside the brush's width. */
  controls?: ReactNode;
}

/** What the body view is given and what it tells. It holds no record: the plan screen does. */
export interface BodyViewProps {
  /** The body shown at first; the body panel changes it for the view only. */
  sex: Sex;
  build: Build;
  /** Which reading the practice uses of the points that have two. */
  readings: Readings;
  planned: readonly PlannedMark[];
  leads: readonly BodyLead[];
  /** Strokes beside the prescription: the pain drawing. */
  strokes: readonly BodyStroke[];
  painting: Painting | null;
  /** The brush was asked for, or is to be put down. */
  onPaint: () => void;
  /** The entry open in the prescription, ringed on the body. */
  selectedApplicationId: string | null;
  /** Entries with something to weigh, ringed in dashes. */
  warnedIds: ReadonlySet<string>;
  /** A point that the list is on (hover or keyboard), ringed and carded on the body. */
  highlightedCode: string | null;
  /** A tender place is to be shown: its tool comes into the hand. */
  wantsTenderPlace: boolean;
  /** Adds a point or an ashi place to the prescription; null where there is none to add to. */
  onAdd: ((place: Place, side: Side) => void) | null;
  /** A planned mark was clicked. */
  onSelect: (applicationId: string) => void;
}
