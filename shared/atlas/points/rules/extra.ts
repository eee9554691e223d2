import { VERTEBRAE } from '../../codes.ts';
import type { RuleTable } from '../../rules/rule.ts';
import { behindWeb, besideVertebra, felt, median, onAbdomen, onHead, place, step } from './words.ts';

/**
 * Extra points. Locations as the Chinese textbooks give them after GB/T 12346
 * (textbook knowledge, unverified); each point's facts name its source.
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
