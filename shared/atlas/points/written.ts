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
import type { PointFacts } from './types.ts';

/** Every point whose facts are written down, placed or not, in the order of the WHO standard, extra points last. */
export const WRITTEN_POINTS: readonly PointFacts[] = [
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
