import type { Region } from '../../atlas/points/types.ts';
import { areaWords, type BodyArea, type PlacedFlag } from '../../model/body-area.ts';
import { LOWER_LIMB, technique, UPPER_LIMB } from './sites.ts';
import type { Finding, Site, Situation } from './types.ts';

/** What the atlas calls an area's parts. A region at a border lies in both areas: better one notice too many. */
const REGIONS: Readonly<Record<BodyArea, ReadonlySet<Region>>> = {
  head: new Set(['head', 'face']),
  neck: new Set(['neck', 'shoulder']),
  chest: new Set(['chest', 'axilla']),
  back: new Set(['upper back', 'shoulder', 'lumbar', 'sacral', 'flank']),
  abdomen: new Set(['upper abdomen', 'lower abdomen', 'flank', 'groin']),
  pelvis: new Set(['lower abdomen', 'sacral', 'buttock', 'perineum', 'groin']),
  leftArm: new Set(['shoulder', ...UPPER_LIMB]),
  rightArm: new Set(['shoulder', ...UPPER_LIMB]),
  leftLeg: LOWER_LIMB,
  rightLeg: LOWER_LIMB,
};

const OTHER_SIDE: Readonly<Partial<Record<BodyArea, Site['application']['side']>>> = {
  leftArm: 'right',
  rightArm: 'left',
  leftLeg: 'right',
  rightLeg: 'left',
};

/** Whether a site lies in one of these areas, or may: nobody knows where a place of its own without points near it lies. */
export const meets = ({ facts, application: { side } }: Site, areas: readonly BodyArea[]): boolean =>
  facts.length === 0 ||
  areas.some((area) => OTHER_SIDE[area] !== side && facts.some(({ region }) => REGIONS[area].has(region)));

const NAMES: Readonly<Record<ReturnType<typeof areaWords>[number], string>> = {
  head: 'head',
  neck: 'neck',
  chest: 'chest',
  back: 'back',
  abdomen: 'abdomen',
  pelvis: 'pelvis or hips',
  leftArm: 'left arm',
  rightArm: 'right arm',
  bothArms: 'both arms',
  leftLeg: 'left leg',
  rightLeg: 'right leg',
  bothLegs: 'both legs',
};

/**
 * What a flag that has a place forbids: where the record says which place, at the sites there alone, in a sentence that
 * names it; where it does not, what `unknown` finds.
 *
 * @param sentence the notice's words, given the names of the areas
 */
export const inArea =
  (
    flag: PlacedFlag,
    sentence: (areas: string) => string,
    fits: (site: Site) => boolean,
    unknown: (situation: Situation) => readonly Finding[],
  ) =>
  (situation: Situation): readonly Finding[] => {
    const areas = situation.flagAreas[flag] ?? [];
    if (areas.length === 0) return unknown(situation);
    const what = sentence(
      areaWords(areas)
        .map((area) => NAMES[area])
        .join(', '),
    );
    return situation.sites
      .filter((site) => fits(site) && meets(site, areas))
      .map((site) => ({ sites: [site], fact: technique(site), what }));
  };
