import type { Caution } from '../atlas/points/types.ts';
import type {
  Application,
  Bodywork,
  Cupping,
  Moxibustion,
  NeedleSize,
  Needling,
} from '../model/application.ts';
import type { Place } from '../model/place.ts';
import { type UsualNeedles, usualNeedleAt } from './needles.ts';
import { factsAt } from './places.ts';

/** What the practice starts an entry with. */
export interface Habits {
  needle: NeedleSize;
  /** Minutes. */
  retentionMin: number;
  /** The needles for parts of the body that have one of their own; the rest take `needle`. */
  usual?: UsualNeedles;
}

/**
 * How a needle starts at a place: the practitioner's usual one there; oblique over pleura and lung, elsewhere
 * perpendicular. The depth stays open: a number there would read as advice.
 */
export const startingNeedling = (habits: Habits, place: Place | null = null): Needling => ({
  depthMm: null,
  angle: startingAngle((place && factsAt(place)?.cautions) ?? []),
  needle: (place && usualNeedleAt(place, habits.usual ?? {})) ?? habits.needle,
  retentionMin: habits.retentionMin,
  stimulation: 'even',
  response: null,
});

const startingAngle = (cautions: readonly Caution[]): Needling['angle'] =>
  cautions.some(({ kind }) => kind === 'thorax') ? 'oblique' : 'perpendicular';

/** A middling cup and time out of the usual 35-65 mm and 5-15 minutes (common textbook knowledge). */
export const STARTING_CUPPING: Cupping = {
  kind: 'static',
  sizeMm: 50,
  material: null,
  intensity: null,
  minutes: 10,
};

/** A stick for ten minutes, out of the usual 5-15 (common textbook knowledge). */
export const STARTING_MOXIBUSTION: Moxibustion = {
  kind: 'stick',
  intensity: null,
  minutes: 10,
  cones: null,
  areaMm: null,
};

/** Ten minutes by hand. */
export const STARTING_BODYWORK: Bodywork = { kind: 'massage', intensity: null, minutes: 10, areaMm: null };

/** An entry's fields that say nothing yet: every modality off, no note. A modality must be added. */
export const UNTREATED: Omit<Application, 'id' | 'place' | 'side'> = {
  needling: null,
  cupping: null,
  moxibustion: null,
  bodywork: null,
  position: null,
  variant: null,
  group: '',
  note: '',
};

/** Whether this kind of moxa is counted in cones rather than minutes. */
export const isCountedInCones = (kind: Moxibustion['kind']) =>
  kind === 'cone' || kind === 'coneOnGinger' || kind === 'coneOnSalt';

/** How much of the skin a circling stick and a box with one burner usually cover, millimetres (common textbook knowledge, unverified). */
const MOXA_AREA_MM: Readonly<Partial<Record<Moxibustion['kind'], number>>> = { circling: 50, box: 120 };

/** The same moxa done in another way: cones and minutes do not carry over into each other, nor does what it covers. */
export function withMoxaKind(moxa: Moxibustion, kind: Moxibustion['kind']): Moxibustion {
  if (kind === moxa.kind) return moxa;
  const next = { ...moxa, kind, areaMm: MOXA_AREA_MM[kind] ?? null };
  if (isCountedInCones(kind) === isCountedInCones(moxa.kind)) return next;
  return isCountedInCones(kind)
    ? { ...next, minutes: null, cones: 3 }
    : { ...next, minutes: STARTING_MOXIBUSTION.minutes, cones: null };
}
