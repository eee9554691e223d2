import { pointByCode } from '../../atlas/points/index.ts';
import type { Position, Region } from '../../atlas/points/types.ts';
import { type Application, PATIENT_POSITIONS, type PatientPosition } from '../../model/application.ts';
import { factsAt } from '../places.ts';

/**
 * In which ways of lying or sitting the skin of a region can be reached, beside the usual one of the point itself.
 * `side` means lying with the treated side up. Practice convention: textbook knowledge, unverified.
 */
const ALSO_REACHED: Readonly<Record<Region, readonly Position[]>> = {
  head: ['seated'],
  face: ['supine', 'seated'],
  neck: ['seated'],
  shoulder: ['seated', 'side', 'prone'],
  'upper back': ['seated'],
  lumbar: ['side'],
  sacral: ['side'],
  buttock: ['side', 'prone'],
  perineum: ['side'],
  chest: [],
  flank: ['side', 'supine'],
  'upper abdomen': [],
  'lower abdomen': ['supine'],
  groin: [],
  thigh: [],
  knee: [],
  leg: [],
  ankle: ['prone', 'supine'],
  foot: [],
  axilla: ['side'],
  arm: ['seated'],
  elbow: ['seated', 'supine'],
  forearm: ['seated', 'prone'],
  wrist: ['seated', 'prone'],
  hand: ['seated', 'prone'],
};

/** The outer side of the leg can be reached from above when its side is up. */
const OUTER_LEG: ReadonlySet<Region> = new Set(['thigh', 'knee', 'leg', 'ankle', 'foot']);

/**
 * The positions in which an entry can be treated, the usual one first: a tender place or a path as the point nearest to it.
 * Null where that was not kept; such a place takes whichever round it stands in. Both sides cannot be up at once.
 */
export function reachableIn({
  place,
  side,
}: Pick<Application, 'place' | 'side'>): readonly PatientPosition[] | null {
  const facts = place.kind === 'point' ? factsAt(place) : pointByCode(place.near ?? '');
  if (facts === undefined) return null;
  const { region, position, meridian } = facts;
  const outer = meridian === 'GB' && OUTER_LEG.has(region) ? (['supine', 'side'] as const) : [];
  const up: Record<typeof side, readonly PatientPosition[]> = {
    left: ['leftUp'],
    right: ['rightUp'],
    midline: ['leftUp', 'rightUp'],
    both: [],
  };
  const all = [position, ...ALSO_REACHED[region], ...outer].flatMap((one) =>
    one === 'side' ? up[side] : [one],
  );
  // A point of the side on both sides, with no other way to it: turning over is up to the practitioner.
  return all.length === 0 ? ['leftUp', 'rightUp'] : [...new Set(all)];
}

/**
 * The fewest positions in which all of these can be treated; among equals the one that leaves most entries in their
 * usual position, then the first in the order of PATIENT_POSITIONS. Entries that any position reaches ask for none.
 */
export function fewestPositions(
  reachable: ReadonlyArray<readonly PatientPosition[]>,
  given: readonly PatientPosition[],
): readonly PatientPosition[] {
  let best = {
    positions: [...PATIENT_POSITIONS] as readonly PatientPosition[],
    cost: Number.POSITIVE_INFINITY,
  };
  // Most entries of a long prescription can be reached in the same few ways.
  const alike = [...Map.groupBy(reachable, (ways) => ways.join()).values()];
  for (let chosen = 0; chosen < 1 << PATIENT_POSITIONS.length; chosen++) {
    const positions = PATIENT_POSITIONS.filter((_, index) => (chosen & (1 << index)) !== 0);
    if (given.some((one) => !positions.includes(one))) continue;
    if (alike.some(([ways]) => !ways!.some((one) => positions.includes(one)))) continue;
    const unusual = alike
      .filter(([ways]) => !positions.includes(ways![0]!))
      .reduce((count, entries) => count + entries.length, 0);
    const cost = positions.length * 1000 + unusual;
    if (cost < best.cost) best = { positions, cost };
  }
  return best.positions;
}
