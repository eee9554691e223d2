import { VERTEBRAE, type Vertebra } from '../codes.ts';
import type { LandmarkId } from './ids.ts';

/** Levels that a hand finds without counting, as WHO 2008 (General guidelines III.2) names them. */
export const PALPABLE = ['C7', 'T3', 'T7', 'T12', 'L4', 'S2'] as const;

export type PalpableLevel = (typeof PALPABLE)[number];

/** What palpated spinous processes measured, in per cent of the skin's length over the spine from C7 to the PSIS level. */
const MEASURED = { C7: 0, T4: 21, T7: 39, T10: 54.1, L1: 70.9, L4: 86.1, S2: 100 } as const;

/**
 * How far down the skin over the spine each level lies, per cent of the way from C7 to the level of the PSIS (S2).
 *
 * T4, T7, T10, L1 and L4: Ernst MJ, Rast FM, Bauer CM, Marcar VL, Kool J, BMC Res Notes 2013;6:58 (PMC3598670,
 * abstract): 22 adults, flexible ruler laid on the spine. The levels between divide their stretch evenly; L5 takes two
 * fifths of the way from L4 to S2 (textbook knowledge, unverified). Where a level has a mark of its own on the body
 * (`PALPABLE`), the mark rules and the table only divides what lies between.
 */
export const LEVEL_PERCENT: Readonly<Record<Vertebra | 'S2', number>> = {
  C7: MEASURED.C7,
  T1: between('C7', 'T4', 1 / 4),
  T2: between('C7', 'T4', 2 / 4),
  T3: between('C7', 'T4', 3 / 4),
  T4: MEASURED.T4,
  T5: between('T4', 'T7', 1 / 3),
  T6: between('T4', 'T7', 2 / 3),
  T7: MEASURED.T7,
  T8: between('T7', 'T10', 1 / 3),
  T9: between('T7', 'T10', 2 / 3),
  T10: MEASURED.T10,
  T11: between('T10', 'L1', 1 / 3),
  T12: between('T10', 'L1', 2 / 3),
  L1: MEASURED.L1,
  L2: between('L1', 'L4', 1 / 3),
  L3: between('L1', 'L4', 2 / 3),
  L4: MEASURED.L4,
  L5: between('L4', 'S2', 2 / 5),
  S2: MEASURED.S2,
};

function between(upper: keyof typeof MEASURED, lower: keyof typeof MEASURED, part: number): number {
  return MEASURED[upper] + (MEASURED[lower] - MEASURED[upper]) * part;
}

/** The landmark at the inferior border of a vertebra's spinous process. */
export function spinousProcess(vertebra: Vertebra): LandmarkId {
  return `${vertebra.toLowerCase()}-spinous` as LandmarkId;
}

/**
 * Where a level lies between the nearest palpable levels above and below it.
 *
 * @returns the two palpable levels and the part of the midline's length between them, 0 at the upper
 */
export function betweenPalpable(level: Vertebra): {
  upper: PalpableLevel;
  lower: PalpableLevel;
  fraction: number;
} {
  const order: readonly string[] = [...VERTEBRAE, 'S2'];
  const rank = (of: string) => order.indexOf(of);
  const upper = [...PALPABLE].reverse().find((p) => rank(p) <= rank(level))!;
  const lower = PALPABLE.find((p) => rank(p) > rank(level))!;
  const [from, to] = [LEVEL_PERCENT[upper], LEVEL_PERCENT[lower]];
  return { upper, lower, fraction: (LEVEL_PERCENT[level] - from) / (to - from) };
}
