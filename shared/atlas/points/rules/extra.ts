import { VERTEBRAE } from '../../codes.ts';
import type { Rule, RuleTable } from '../../rules/rule.ts';
import {
  behind,
  behindFingerWeb,
  behindWeb,
  besideVertebra,
  felt,
  fingers,
  median,
  onAbdomen,
  onHead,
  place,
  step,
} from './words.ts';

const UNDER_TONGUE = 'inside the mouth, on the vein beside the frenulum of the tongue';

/**
 * Extra points; each point's facts name the source of its location. The fingerbreadth of EX-HN5 (middle finger) is read as
 * 0.8 of the thumb's, as at ST6.
 */
export const EXTRA_RULES: RuleTable = {
  'EX-HN1': {
    places: [
      { part: 'front', rule: onHead(4, 'anterior-hairline'), on: 'median' },
      { part: 'back', rule: onHead(6, 'anterior-hairline'), on: 'median' },
      { part: 'side', rule: onHead(5, 'anterior-hairline', 1, 'head') },
    ],
  },
  'EX-HN2': place(onHead(1, 'anterior-hairline', 2.25)),
  'EX-HN3': median({ at: 'glabella' }),
  'EX-HN4': place({ at: 'eyebrow-middle' }),
  'EX-HN5': place({
    level: { from: 'eyebrow-lateral', to: 'outer-canthus', fraction: 1 / 2 },
    where: {
      onLine: ['eyebrow-lateral', 'outer-canthus'],
      seenFrom: 'lateral',
      by: { cun: 0.8, scale: 'finger' },
      towards: 'posterior',
    },
  }),
  'EX-HN6': felt({ at: 'auricular-apex' }, 'the apex of the folded ear'),
  'EX-HN7': place({ at: 'infraorbital-margin-lateral' }),
  'EX-HN8': felt({ at: 'ala-superior' }, 'the upper end of the nasolabial sulcus'),
  'EX-HN9': behind({ at: 'nostril-lateral' }, undefined, 'inside the nostril, opposite EX-HN8'),
  'EX-HN10': behind({ at: 'lower-lip' }, 'median', 'inside the mouth, on the back of the tongue'),
  'EX-HN11': behind({ at: 'lower-lip-border' }, 'median', 'inside the mouth, on the frenulum of the tongue'),
  'EX-HN12': behind(fingers('lower-lip-border', ['lateral', 0.3]), 'left', UNDER_TONGUE),
  'EX-HN13': behind(fingers('lower-lip-border', ['lateral', 0.3]), 'right', UNDER_TONGUE),
  'EX-HN14': place({ from: 'TE17', steps: [step('GB20', 1, 'finger')] }),
  'EX-HN15': place({
    level: { of: 'c7-spinous', above: { cun: 2, scale: 'nape' } },
    where: { lateralTo: 'posterior-midline', by: { cun: 1, scale: 'nape' } },
  }),

  'EX-CA1': place(onAbdomen(-4, 3)),

  'EX-B1': place(besideVertebra('C7', 0.5)),
  'EX-B2': {
    places: VERTEBRAE.slice(1).map((level) => ({ level, rule: besideVertebra(level, 0.5) })),
  },
  'EX-B3': place(besideVertebra('T8', 1.5)),
  'EX-B4': place(besideVertebra('L1', 3.5)),
  'EX-B5': median({ at: 'l3-spinous' }),
  'EX-B6': place(besideVertebra('L4', 3)),
  'EX-B7': place(besideVertebra('L4', 3.5)),
  'EX-B8': median({ at: 'l5-spinous' }),
  'EX-B9': median({
    level: { of: 'coccyx-tip', above: { cun: 2, scale: 'back' } },
    where: { lateralTo: 'posterior-midline', by: { cun: 0, scale: 'back' } },
  }),

  'EX-UE1': place({ at: 'olecranon' }),
  'EX-UE2': {
    places: [
      { part: 'ulnar', rule: besideRadialFlexor('ulnar') },
      { part: 'radial', rule: besideRadialFlexor('radial') },
    ],
  },
  'EX-UE3': felt(
    { at: 'extensor-digitorum-radial' },
    'the hollow radial to the tendons of extensor digitorum, on the dorsal wrist crease',
  ),
  'EX-UE4': place({ at: 'pip-3-dorsal' }),
  'EX-UE5': place({ at: 'thumb-joint-dorsal' }),
  'EX-UE6': place({ at: 'pip-5-dorsal' }),
  'EX-UE7': {
    places: [
      { part: '2-3', rule: { between: ['EX-UE3', 'knuckle-gap-2-3'], fraction: 1 / 2, facing: 'dorsal' } },
      { part: '4-5', rule: { between: ['TE4', 'knuckle-gap-4-5'], fraction: 1 / 2, facing: 'dorsal' } },
    ],
  },
  'EX-UE8': place(fingers('knuckle-gap-2-3', ['proximal', 0.5])),
  'EX-UE9': {
    places: (['1-2', '2-3', '3-4', '4-5'] as const).map((part) => ({
      part,
      rule: behindFingerWeb(part),
    })),
  },
  'EX-UE10': {
    places: ([2, 3, 4, 5] as const).map((finger) => ({
      part: `finger-${finger}`,
      rule: { at: `pip-${finger}-palmar` as const },
    })),
  },
  'EX-UE11': {
    places: ([1, 2, 3, 4, 5] as const).map((finger) => ({
      part: `finger-${finger}`,
      rule: { at: `finger-${finger}-tip` as const },
    })),
  },

  'EX-LE1': {
    places: [
      { part: 'medial', rule: { from: 'ST34', steps: [step('medial', 1.5, 'thigh-front')] } },
      { part: 'lateral', rule: { from: 'ST34', steps: [step('lateral', 1.5, 'thigh-front')] } },
    ],
  },
  'EX-LE2': place({ at: 'patella-base' }),
  'EX-LE3': place({
    level: { segment: 'thigh-front', cun: 3, from: 'distal' },
    where: { inLineWith: 'patella-base-medial' },
  }),
  'EX-LE4': felt({ at: 'patellar-ligament-medial' }, 'the hollow medial to the patellar ligament'),
  'EX-LE5': {
    places: [
      {
        part: 'medial',
        rule: { at: 'patellar-ligament-medial' },
        morphological: 'the hollow medial to the patellar ligament',
      },
      {
        part: 'lateral',
        rule: { at: 'patellar-ligament-lateral' },
        morphological: 'the hollow lateral to the patellar ligament',
      },
    ],
  },
  'EX-LE6': place({
    level: { of: 'GB34', above: { cun: -2, scale: 'leg-lateral' } },
    where: { inLineWith: 'GB34' },
  }),
  'EX-LE7': place({
    level: { segment: 'leg-front', cun: 5, from: 'proximal' },
    where: { onLine: ['ST35', 'ST41'], seenFrom: 'anterior' },
  }),
  'EX-LE8': place({ at: 'medial-malleolus' }),
  'EX-LE9': place({ at: 'lateral-malleolus' }),
  'EX-LE10': {
    places: (['1-2', '2-3', '3-4', '4-5'] as const).map((part) => ({
      part,
      rule: behindWeb(part),
    })),
  },
  'EX-LE11': felt({ at: 'toe-2-plantar-crease' }, 'the plantar crease of the second toe’s far joint'),
  'EX-LE12': {
    places: ([1, 2, 3, 4, 5] as const).map((toe) => ({
      part: `toe-${toe}`,
      rule: { at: `toe-${toe}-tip` as const },
    })),
  },
};

/** Beside the tendon of flexor carpi radialis, four cun above the palmar wrist crease. */
function besideRadialFlexor(towards: 'ulnar' | 'radial'): Rule {
  return {
    level: { segment: 'forearm', cun: 4, from: 'distal' },
    where: { at: 'flexor-carpi-radialis', by: { cun: 0.2, scale: 'finger' }, towards },
  };
}
