import { BLADDER } from './bladder.ts';
import { CONCEPTION } from './conception.ts';
import { EXTRA } from './extra.ts';
import { GALLBLADDER } from './gallbladder.ts';
import { GOVERNOR } from './governor.ts';
import { HEART } from './heart.ts';
import { KIDNEY } from './kidney.ts';
import { LARGE_INTESTINE } from './large-intestine.ts';
import { LIVER } from './liver.ts';
import { LUNG } from './lung.ts';
import { PERICARDIUM } from './pericardium.ts';
import { SMALL_INTESTINE } from './small-intestine.ts';
import { SPLEEN } from './spleen.ts';
import { STOMACH } from './stomach.ts';
import { TRIPLE_ENERGIZER } from './triple-energizer.ts';
import type { PointFacts, SpinalLevel } from './types.ts';

/** Every point of the atlas in the order of the WHO standard, extra points last. Each has its rule in `rules/`. */
export const POINTS: readonly PointFacts[] = [
  ...LUNG,
  ...LARGE_INTESTINE,
  ...STOMACH,
  ...SPLEEN,
  ...HEART,
  ...SMALL_INTESTINE,
  ...BLADDER,
  ...KIDNEY,
  ...PERICARDIUM,
  ...TRIPLE_ENERGIZER,
  ...GALLBLADDER,
  ...LIVER,
  ...GOVERNOR,
  ...CONCEPTION,
  ...EXTRA,
];

const BY_CODE = new Map(POINTS.map((point) => [point.code, point]));

/** The point of this exact WHO code ("BL23"), or undefined. Names and spellings are the search's business. */
export function pointByCode(code: string): PointFacts | undefined {
  return BY_CODE.get(code);
}

/** A point as it is put on the body: one place, or one per level of the spine. Left and right are not counted. */
export interface PointPlace {
  facts: PointFacts;
  level?: SpinalLevel;
}

/**
 * What holds for a levelled point at one of its levels: its region, definition and cautions there.
 * Throws a RangeError when the point has no such level.
 */
export function atLevel(point: PointFacts, level: SpinalLevel): PointFacts {
  if (!point.levels?.includes(level)) throw new RangeError(`${point.code} has no place at ${level}`);
  const { levels: _, ...facts } = point;
  const cautions = point.cautions.filter((caution) => caution.levels?.includes(level) ?? true);
  return {
    ...facts,
    region: level.startsWith('T') ? 'upper back' : 'lumbar',
    location: `0.5 cun lateral to the posterior median line, level with the lower border of the spinous process of ${level}.`,
    cautions,
  };
}

/** The places of a point: EX-B2 has seventeen, every other point one. */
export function placesOf(point: PointFacts): readonly PointPlace[] {
  return point.levels?.map((level) => ({ facts: atLevel(point, level), level })) ?? [{ facts: point }];
}

/** How many needles a point takes on one side: four at the webs of EX-LE10, one at most points. At one level, if levelled. */
export function placesPerSide(point: PointFacts): number {
  return point.places ?? 1;
}
