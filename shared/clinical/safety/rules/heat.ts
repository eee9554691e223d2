import { inArea } from '../areas.ts';
import { isHeated, where } from '../sites.ts';
import type { Rule, Site, Situation } from '../types.ts';
import { suited } from './suitability.ts';

/** Burnt on the skin itself, and on points that the atlas lets be heated with care only. */
const isDirect = ({ application }: Site): boolean => application.moxibustion?.kind === 'cone';

const isHot = ({ assessment: { principles, patternId, redFlags } }: Situation): boolean =>
  principles.temperature === 'heat' ||
  patternId === 'dampHeat' ||
  patternId === 'kidneyYin' ||
  redFlags.fever === 'yes';

export const HEAT_RULES: readonly Rule[] = [
  {
    id: 'moxaNotHere',
    topic: 'heat',
    grade: 'caution',
    what: 'Not heated with moxa.',
    why: 'Eye, mucous membrane, large vessel or an old rule: the atlas gives the reason with its source.',
    sources: [],
    flags: [],
    find: suited('moxibustion', 'not', 'No moxa here'),
  },
  {
    id: 'moxaDirect',
    topic: 'heat',
    grade: 'caution',
    what: 'Cones burnt on the skin of the face or over a large vessel.',
    why: 'Direct moxa leaves scars and burns deep. Through ginger or with a stick it is milder.',
    sources: ['moxa-precautions-page'],
    flags: [],
    find: suited('moxibustion', 'with care', 'No cones on the skin here', isDirect),
  },
  {
    id: 'moxaWithCare',
    topic: 'heat',
    grade: 'note',
    what: 'Heated with care only.',
    why: 'The atlas gives the reason with its source.',
    sources: [],
    flags: [],
    find: suited('moxibustion', 'with care', 'Moxa with care', (site) => !isDirect(site)),
  },
  {
    id: 'heatNumb',
    topic: 'heat',
    grade: 'caution',
    what: 'Numb skin does not feel a burn: no moxa or lamp where feeling is lost.',
    why: 'Test warm and cold first, keep a finger beside the heat, and leave numb skin out. Burns are among the harms of moxibustion that were reported.',
    sources: ['moxa-contraindications-page', 'moxa-review-2014', 'who-1999-contents'],
    flags: ['neuropathy'],
    find: inArea(
      'neuropathy',
      (areas) => `Numb skin, ${areas}, does not feel a burn: no moxa or lamp where feeling is lost.`,
      isHeated,
      where(isHeated),
    ),
  },
  {
    id: 'heatOnHeat',
    topic: 'heat',
    grade: 'caution',
    what: 'Heat on heat: moxa or lamp with fever, a heat pattern or yin deficiency.',
    why: 'Tradition warms what is cold; where the assessment says heat it is left out or weighed anew.',
    sources: ['moxa-precautions-page', 'moxa-heat-page'],
    flags: [],
    find: (now) => (isHot(now) ? where(isHeated)(now) : []),
  },
];
