import type { Readings } from '../../shared/atlas/readings.ts';
import type { Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import type { Place, Side } from '../../shared/model/place.ts';

export type Tone = 'clay' | 'light' | 'medium' | 'dark';

/** One entry of the prescription as the body shows it. */
export interface PlannedMark {
  applicationId: string;
  /** Its number in the prescription, from 1. */
  order: number;
  place: Place;
  side: Side;
  needling: boolean;
  /** Inner diameter in millimetres, drawn at true size; null without a cup. */
  cupSizeMm: number | null;
  moxibustion: boolean;
}

/** What the body view is given and what it tells. It holds no record: the plan screen does. */
export interface BodyViewProps {
  /** The body shown at first; the body panel changes it for the view only. */
  sex: Sex;
  build: Build;
  /** Which reading the practice uses of the points that have two. */
  readings: Readings;
  planned: readonly PlannedMark[];
  /** The entry open in the prescription, ringed on the body. */
  selectedApplicationId: string | null;
  /** A point that the list is on (hover or keyboard), ringed and carded on the body. */
  highlightedCode: string | null;
  /** Adds a point or an ashi place to the prescription. */
  onAdd: (place: Place, side: Side) => void;
  /** A planned mark was clicked. */
  onSelect: (applicationId: string) => void;
}
