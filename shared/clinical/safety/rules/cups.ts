import { inArea } from '../areas.ts';
import { isBled, isCupped, isIn, isNeedled, isPressed, LOWER_LIMB, where } from '../sites.ts';
import type { Rule, Site } from '../types.ts';
import { suited } from './suitability.ts';

/** Longest usual time of a standing cup, minutes (common textbook knowledge: 5 to 15). */
const LONGEST_CUP_MIN = 15;
const isLong = ({ application: { cupping } }: Site): boolean =>
  cupping !== null && cupping.kind !== 'flash' && (cupping.minutes ?? 0) > LONGEST_CUP_MIN;

const drawsOrPresses = (site: Site): boolean => isPressed(site) || isBled(site);

export const CUP_RULES: readonly Rule[] = [
  {
    id: 'cupsThrombosis',
    topic: 'cups',
    grade: 'stop',
    what: 'Thrombosis or varicose veins: no cup, massage or gua sha on the legs.',
    why: 'A clot can come loose, a dilated vein tear. Where the flag does not say which leg, spare both until you know.',
    sources: ['cup-safety-page', 'cupping-page', 'textbook-knowledge'],
    flags: ['thrombosis'],
    find: inArea(
      'thrombosis',
      (areas) => `Thrombosis or varicose veins, ${areas}: no cup, massage or gua sha there.`,
      drawsOrPresses,
      where((site) => drawsOrPresses(site) && (isIn(site, LOWER_LIMB) || site.facts.length === 0)),
    ),
  },
  {
    id: 'cupsNotHere',
    topic: 'cups',
    grade: 'caution',
    what: 'Not cupped.',
    why: 'Large vessel, bone, hair or face: the atlas gives the reason with its source.',
    sources: [],
    flags: [],
    find: suited('cupping', 'not', 'No cup here'),
  },
  {
    id: 'cupsWithCare',
    topic: 'cups',
    grade: 'note',
    what: 'Cupped with care only.',
    why: 'The atlas gives the reason with its source.',
    sources: [],
    flags: [],
    find: suited('cupping', 'with care', 'Cup with care'),
  },
  {
    id: 'cupsFragileSkin',
    topic: 'cups',
    grade: 'caution',
    what: 'Fragile skin: cups, gua sha and direct heat can tear or blister it.',
    why: 'Long use of steroids and age make skin thin. Flash cups, mild suction, or leave it out.',
    sources: ['fragile-skin-page', 'cupping-page'],
    flags: ['fragileSkin'],
    find: where(
      (site) =>
        isCupped(site) ||
        isBled(site) ||
        site.application.bodywork?.kind === 'guaSha' ||
        site.application.moxibustion?.kind === 'cone',
    ),
  },
  {
    id: 'cupsLong',
    topic: 'cups',
    grade: 'caution',
    what: 'A cup for longer than 15 minutes.',
    why: 'Suction that lasts raises blisters. 5 to 15 minutes are usual.',
    sources: ['cupping-page', 'textbook-knowledge'],
    flags: [],
    find: where(isLong, ({ application }) => `${application.cupping?.minutes}`),
  },
  {
    id: 'cupsWet',
    topic: 'cups',
    grade: 'caution',
    what: 'Wet cupping and plum-blossom open the skin: sterile tools, gloves, and a licence where the law asks for one.',
    why: 'Blood is handled. Use every blade and cup once, and dress what was opened.',
    sources: ['textbook-knowledge'],
    flags: [],
    find: where(isBled),
  },
  {
    id: 'veinsNeedled',
    topic: 'cups',
    grade: 'note',
    what: 'Varicose veins: look before needling the legs, and keep the needle out of them.',
    why: 'A dilated vein bleeds and bruises.',
    sources: ['dry-needling-page'],
    flags: ['thrombosis'],
    find: inArea(
      'thrombosis',
      (areas) => `Varicose veins, ${areas}: look before needling there, and keep the needle out of them.`,
      isNeedled,
      where((site) => isNeedled(site) && isIn(site, LOWER_LIMB)),
    ),
  },
];
