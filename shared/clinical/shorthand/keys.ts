import type { Application } from '../../model/application.ts';
import type { Prescription } from '../../model/plan.ts';
import { placeNumbers } from '../places.ts';
import type { NamedPlace } from './name-places.ts';

/** Entries of one place have one key, which is also how the text names the place in one word. */
export type PlaceKey = string;

/** `BL23`, `EX-B2.L2`. */
const ofPoint = (code: string, level: string | null): PlaceKey =>
  level === null ? code : `${code}.${level}`;

/** `ashi#1`, `area#2`: the n-th tender place or path of a prescription. */
const ofOwn = (kind: 'ashi' | 'stroke', number: number): PlaceKey =>
  `${kind === 'ashi' ? 'ashi' : 'area'}#${number}`;

/** The key of a named place; null for a tender place or path that has yet to be shown on the body. */
export function keyOfNamed(place: NamedPlace): PlaceKey | null {
  if (place.kind === 'point') return ofPoint(place.facts.code, place.level);
  return place.number === null ? null : ofOwn(place.kind, place.number);
}

/** The keys of a prescription's entries, in their order. */
export function keysOf({ applications }: Pick<Prescription, 'applications'>): readonly PlaceKey[] {
  const numbers = placeNumbers(applications);
  return applications.map(({ id, place }: Application) =>
    place.kind === 'point' ? ofPoint(place.code, place.level) : ofOwn(place.kind, numbers.get(id)!),
  );
}
