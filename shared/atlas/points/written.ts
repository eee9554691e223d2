import { BLADDER, BLADDER_UNPLACED } from './bladder.ts';
import { CONCEPTION_UNPLACED } from './conception.ts';
import { EXTRA, EXTRA_UNPLACED } from './extra.ts';
import { GALLBLADDER, GALLBLADDER_UNPLACED } from './gallbladder.ts';
import { GOVERNOR, GOVERNOR_UNPLACED } from './governor.ts';
import { HEART_UNPLACED } from './heart.ts';
import { KIDNEY, KIDNEY_UNPLACED } from './kidney.ts';
import { LARGE_INTESTINE_UNPLACED } from './large-intestine.ts';
import { LIVER, LIVER_UNPLACED } from './liver.ts';
import { LUNG_UNPLACED } from './lung.ts';
import { PERICARDIUM_UNPLACED } from './pericardium.ts';
import { SMALL_INTESTINE_UNPLACED } from './small-intestine.ts';
import { SPLEEN, SPLEEN_UNPLACED } from './spleen.ts';
import { STOMACH, STOMACH_UNPLACED } from './stomach.ts';
import { TRIPLE_ENERGIZER_UNPLACED } from './triple-energizer.ts';
import type { PointFacts } from './types.ts';

/** The order of the extra points' regions in the WHO nomenclature: head and neck, chest and abdomen, back, arms, legs. */
const EXTRA_REGIONS = ['HN', 'CA', 'B', 'UE', 'LE'];

/** Every point whose facts are written down, placed or not, in the order of the WHO standard, extra points last. */
export const WRITTEN_POINTS: readonly PointFacts[] = inOrder([
  ...LUNG_UNPLACED,
  ...LARGE_INTESTINE_UNPLACED,
  ...STOMACH,
  ...STOMACH_UNPLACED,
  ...SPLEEN,
  ...SPLEEN_UNPLACED,
  ...HEART_UNPLACED,
  ...SMALL_INTESTINE_UNPLACED,
  ...BLADDER,
  ...BLADDER_UNPLACED,
  ...KIDNEY,
  ...KIDNEY_UNPLACED,
  ...PERICARDIUM_UNPLACED,
  ...TRIPLE_ENERGIZER_UNPLACED,
  ...GALLBLADDER,
  ...GALLBLADDER_UNPLACED,
  ...LIVER,
  ...LIVER_UNPLACED,
  ...GOVERNOR,
  ...GOVERNOR_UNPLACED,
  ...CONCEPTION_UNPLACED,
  ...EXTRA,
  ...EXTRA_UNPLACED,
]);

/** Sorts by region and number within each meridian; the meridians keep their order. */
function inOrder(points: readonly PointFacts[]): PointFacts[] {
  const meridians = [...new Set(points.map(({ meridian }) => meridian))];
  const rank = ({ code }: PointFacts) => {
    const [, region, number] = /^(?:EX-)?([A-Z]+)(\d+)$/.exec(code)!;
    return 1000 * EXTRA_REGIONS.indexOf(region!) + Number(number);
  };
  return meridians.flatMap((id) =>
    points.filter(({ meridian }) => meridian === id).sort((a, b) => rank(a) - rank(b)),
  );
}
