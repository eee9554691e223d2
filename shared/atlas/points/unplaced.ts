import { BLADDER_UNPLACED } from './bladder.ts';
import { CONCEPTION_UNPLACED } from './conception.ts';
import { EXTRA_UNPLACED } from './extra.ts';
import { GALLBLADDER_UNPLACED } from './gallbladder.ts';
import { GOVERNOR_UNPLACED } from './governor.ts';
import { HEART_UNPLACED } from './heart.ts';
import { KIDNEY_UNPLACED } from './kidney.ts';
import { LARGE_INTESTINE_UNPLACED } from './large-intestine.ts';
import { LIVER_UNPLACED } from './liver.ts';
import { LUNG_UNPLACED } from './lung.ts';
import { PERICARDIUM_UNPLACED } from './pericardium.ts';
import { SMALL_INTESTINE_UNPLACED } from './small-intestine.ts';
import { SPLEEN_UNPLACED } from './spleen.ts';
import { STOMACH_UNPLACED } from './stomach.ts';
import { TRIPLE_ENERGIZER_UNPLACED } from './triple-energizer.ts';
import type { PointFacts } from './types.ts';

/**
 * Points whose facts are written down while their location rule is not: not part of the atlas, not found by code,
 * never on a body. They join POINTS when they can be placed.
 */
export const UNPLACED_POINTS: readonly PointFacts[] = [
  ...LUNG_UNPLACED,
  ...LARGE_INTESTINE_UNPLACED,
  ...STOMACH_UNPLACED,
  ...SPLEEN_UNPLACED,
  ...HEART_UNPLACED,
  ...SMALL_INTESTINE_UNPLACED,
  ...BLADDER_UNPLACED,
  ...KIDNEY_UNPLACED,
  ...PERICARDIUM_UNPLACED,
  ...TRIPLE_ENERGIZER_UNPLACED,
  ...GALLBLADDER_UNPLACED,
  ...LIVER_UNPLACED,
  ...GOVERNOR_UNPLACED,
  ...CONCEPTION_UNPLACED,
  ...EXTRA_UNPLACED,
];
