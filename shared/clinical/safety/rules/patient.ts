import { inArea } from '../areas.ts';
import {
  isBled,
  isCupped,
  isHeated,
  isIn,
  isNeedled,
  isPressed,
  LOWER_LIMB,
  UPPER_LIMB,
  whatever,
  where,
  wholePlan,
} from '../sites.ts';
import type { Rule, Site, Situation } from '../types.ts';

const anything = () => true;
const reachesAnImplant = (site: Site): boolean => isNeedled(site) || isCupped(site) || isPressed(site);
const isSeated = ({ application, facts, isPoint }: Site): boolean =>
  (application.position ?? (isPoint ? facts[0]?.position : null)) === 'seated';

const olderThan = ({ age }: Situation, years: number): boolean => age !== null && age >= years;
const youngerThan = ({ age }: Situation, years: number): boolean => age !== null && age < years;

const atTumour = inArea(
  'tumour',
  (areas) => `Tumour, ${areas}: nothing at its site, and acupuncture never in place of its treatment.`,
  anything,
  wholePlan(anything),
);

export const PATIENT_RULES: readonly Rule[] = [
  {
    id: 'tumour',
    topic: 'patient',
    grade: 'caution',
    what: 'Tumour: nothing at its site, and acupuncture never in place of its treatment.',
    why: 'WHO puts malignant tumours among the contraindications. Recommendations of 2024 for cancer care tell when practice must be adapted: ask for blood counts, radiated skin and what treatment is going on.',
    sources: ['who-1999-contents', 'de-valois-2024'],
    flags: ['tumour'],
    find: atTumour,
  },
  {
    id: 'tumourElsewhere',
    topic: 'patient',
    grade: 'note',
    what: 'Tumour elsewhere: acupuncture never in place of its treatment.',
    why: 'Recommendations of 2024 for cancer care tell when practice must be adapted: ask for blood counts, radiated skin, daughter tumours and what treatment is going on.',
    sources: ['de-valois-2024'],
    flags: ['tumour'],
    find: (now) => (atTumour(now).length === 0 ? whatever(anything)(now) : []),
  },
  {
    id: 'fever',
    topic: 'patient',
    grade: 'caution',
    what: 'Fever: find its cause before treating.',
    why: 'Fever with back pain may be an infection of the spine; cups and moxa are left out while it lasts.',
    sources: ['ahcpr-guide-14', 'moxa-heat-page', 'cup-safety-page'],
    flags: ['fever'],
    find: wholePlan(anything),
  },
  {
    id: 'brokenSkin',
    topic: 'patient',
    grade: 'caution',
    what: 'Broken or infected skin: look first, and keep needles, cups and heat away from it.',
    why: 'Needles carry germs into the depth, and cups are not set on what is broken or inflamed.',
    sources: ['needling-contraindications-page', 'cup-safety-page', 'who-1999-contents'],
    flags: ['brokenSkin'],
    find: inArea(
      'brokenSkin',
      (areas) =>
        `Broken or infected skin, ${areas}: look first, and keep needles, cups and heat away from it.`,
      anything,
      wholePlan(anything),
    ),
  },
  {
    id: 'immunosuppressed',
    topic: 'patient',
    grade: 'caution',
    what: 'Immunosuppressed: strict asepsis, no needle left in, no moxa that scars.',
    why: 'A small wound can become an infection. Ask about blood counts and the treatment going on.',
    sources: ['needling-contraindications-page', 'de-valois-2024'],
    flags: ['immunosuppressed'],
    find: wholePlan((site) => isNeedled(site) || site.application.moxibustion?.kind === 'cone'),
  },
  {
    id: 'immunosuppressedOpened',
    topic: 'patient',
    grade: 'stop',
    what: 'Immunosuppressed: no wet cupping, no plum-blossom.',
    why: 'Opened skin is a way in for germs.',
    sources: ['textbook-knowledge'],
    flags: ['immunosuppressed'],
    find: where(isBled),
  },
  {
    id: 'lymphoedema',
    topic: 'patient',
    grade: 'caution',
    what: 'Lymphoedema or removed nodes: no needle, cup, heat or pressure on that limb.',
    why: 'The limb heals badly and swells. Where the flag does not say which one, ask, and treat the others.',
    sources: ['lymphoedema-page', 'fragile-skin-page', 'de-valois-2024'],
    flags: ['lymphoedema'],
    find: inArea(
      'lymphoedema',
      (areas) => `Lymphoedema or removed nodes, ${areas}: no needle, cup, heat or pressure there.`,
      anything,
      where(
        (site) => isIn(site, UPPER_LIMB) || isIn(site, LOWER_LIMB),
        ({ application }) => application.side,
      ),
    ),
  },
  {
    id: 'implant',
    topic: 'patient',
    grade: 'caution',
    what: 'Implant: no needle, cup or strong pressure into or over it.',
    why: 'A breast implant can be pierced, a port damaged, a joint infected. Know where it lies.',
    sources: ['textbook-knowledge'],
    flags: ['implant'],
    find: inArea(
      'implant',
      (areas) => `Implant, ${areas}: no needle, cup or strong pressure into or over it.`,
      reachesAnImplant,
      wholePlan(reachesAnImplant),
    ),
  },
  {
    id: 'metalAllergy',
    topic: 'patient',
    grade: 'caution',
    what: 'Metal allergy: ask which metal, and what the needles are made of.',
    why: 'Steel needles hold nickel; gold-plated and silicone-coated ones differ.',
    sources: ['acupuncture-contraindications-page', 'textbook-knowledge'],
    flags: ['metalAllergy'],
    find: whatever(isNeedled),
  },
  {
    id: 'latexAllergy',
    topic: 'patient',
    grade: 'caution',
    what: 'Latex allergy: gloves, straps and the bulbs of cups without latex.',
    why: 'A reaction can be grave. Have the room ready before the patient enters it.',
    sources: ['textbook-knowledge'],
    flags: ['latexAllergy'],
    find: whatever(anything),
  },
  {
    id: 'epilepsy',
    topic: 'patient',
    grade: 'note',
    what: 'Epilepsy: gentle needling, and stay within sight.',
    why: 'WHO lists convulsions among the reactions to be ready for.',
    sources: ['who-1999-contents'],
    flags: ['epilepsy'],
    find: whatever(isNeedled),
  },
  {
    id: 'faintingSeated',
    topic: 'patient',
    grade: 'caution',
    what: 'Faints with needles: planned sitting. Let the patient lie down.',
    why: 'WHO prefers lying and gentle manipulation for a first treatment, and a close look at colour and pulse.',
    sources: ['who-1999-fainting'],
    flags: ['fainting'],
    find: where((site) => isNeedled(site) && isSeated(site)),
  },
  {
    id: 'fainting',
    topic: 'patient',
    grade: 'note',
    what: 'Faints with needles: few needles, gently, lying down, and explained before.',
    why: 'Watch colour and pulse. LR3 is named among the points that can lower the blood pressure.',
    sources: ['who-1999-fainting'],
    flags: ['fainting'],
    find: whatever(isNeedled),
  },
  {
    id: 'infant',
    topic: 'patient',
    grade: 'caution',
    what: 'A child under three: short and shallow, no needle left in, no strong heat or suction.',
    why: 'Organs lie near the skin, and a small child does not keep still.',
    sources: ['textbook-knowledge'],
    flags: [],
    find: (now) =>
      youngerThan(now, 3)
        ? wholePlan((site) => isNeedled(site) || isHeated(site) || isCupped(site))(now)
        : [],
  },
  {
    id: 'elderly',
    topic: 'patient',
    grade: 'note',
    what: 'Over 80: thin skin, low blood pressure on rising, often anticoagulants.',
    why: 'Milder suction and heat; let the patient sit up slowly. Ask for all drugs.',
    sources: ['textbook-knowledge'],
    flags: [],
    find: (now) => (olderThan(now, 80) ? whatever(anything)(now) : []),
  },
];
