import type { PointFacts, Region } from '../atlas/points/types.ts';
import type { NeedleSize } from '../model/application.ts';
import type { NeedleCase, NeedleRegion } from '../model/needles.ts';
import type { Place } from '../model/place.ts';
import { factsAt } from './places.ts';

/** Which part of the body, as needles are chosen for it, a region of the atlas belongs to. */
const PART_OF: Readonly<Record<Region, NeedleRegion>> = {
  head: 'head',
  face: 'head',
  neck: 'neck',
  shoulder: 'trunk',
  'upper back': 'trunk',
  lumbar: 'trunk',
  sacral: 'trunk',
  buttock: 'buttock',
  perineum: 'trunk',
  chest: 'trunk',
  flank: 'trunk',
  'upper abdomen': 'trunk',
  'lower abdomen': 'trunk',
  groin: 'trunk',
  thigh: 'leg',
  knee: 'leg',
  leg: 'leg',
  ankle: 'foot',
  foot: 'foot',
  axilla: 'arm',
  arm: 'arm',
  elbow: 'arm',
  forearm: 'arm',
  wrist: 'hand',
  hand: 'hand',
};

/** The part of the body that a point lies on, as needles are chosen for it. */
export const needleRegionOf = ({ region }: Pick<PointFacts, 'region'>): NeedleRegion => PART_OF[region];

/** The sizes that a practitioner usually takes, by part of the body; parts without one are left out. */
export type UsualNeedles = Readonly<Partial<Record<NeedleRegion, NeedleSize>>>;

/** The usual needles of a case by their sizes. */
export function usualNeedles({ needles, usual }: NeedleCase): UsualNeedles {
  const sizes = Object.entries(usual).flatMap(([region, id]) => {
    const kept = needles.find((one) => one.id === id);
    return kept === undefined ? [] : [[region, { gaugeMm: kept.gaugeMm, lengthMm: kept.lengthMm }]];
  });
  return Object.fromEntries(sizes);
}

/** The usual needle at a place; undefined where none is told, and at tender places, which may lie anywhere. */
export function usualNeedleAt(place: Place, usual: UsualNeedles): NeedleSize | undefined {
  const facts = factsAt(place);
  return facts === undefined ? undefined : usual[needleRegionOf(facts)];
}
