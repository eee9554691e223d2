import type { RuleTable } from '../../rules/rule.ts';
import { behindWeb, felt, fingers, place } from './words.ts';

/** The Stomach meridian from the groin to the second toe. Definitions: WHO 2008; offsets from joints are ours. */
export const STOMACH_RULES: RuleTable = {
  ST30: place({
    level: { of: 'pubic-symphysis' },
    where: { lateralTo: 'anterior-midline', by: { cun: 2, scale: 'nipples' } },
  }),
  ST31: place({
    level: { of: 'pubic-symphysis-inferior' },
    where: { onLine: ['asis', 'patella-base-lateral'], seenFrom: 'anterior' },
  }),
  ST32: place({
    level: { segment: 'thigh-front', cun: 6, from: 'distal' },
    where: { onLine: ['asis', 'patella-base-lateral'], seenFrom: 'anterior' },
  }),
  ST33: place({
    level: { segment: 'thigh-front', cun: 3, from: 'distal' },
    where: { onLine: ['asis', 'patella-base-lateral'], seenFrom: 'anterior' },
  }),
  ST34: place({
    level: { segment: 'thigh-front', cun: 2, from: 'distal' },
    where: { onLine: ['asis', 'patella-base-lateral'], seenFrom: 'anterior' },
  }),
  ST35: felt({ at: 'patellar-ligament-lateral' }, 'the hollow lateral to the patellar ligament'),
  ST36: place({
    level: { segment: 'leg-front', cun: 3, from: 'proximal' },
    where: { onLine: ['ST35', 'ST41'], seenFrom: 'anterior' },
  }),
  ST37: place({
    level: { segment: 'leg-front', cun: 6, from: 'proximal' },
    where: { onLine: ['ST35', 'ST41'], seenFrom: 'anterior' },
  }),
  ST38: place({
    level: { segment: 'leg-front', cun: 8, from: 'proximal' },
    where: { onLine: ['ST35', 'ST41'], seenFrom: 'anterior' },
  }),
  ST39: place({
    level: { segment: 'leg-front', cun: 9, from: 'proximal' },
    where: { onLine: ['ST35', 'ST41'], seenFrom: 'anterior' },
  }),
  // One breadth of the middle finger beside ST38: read as 0.8 of the thumb's.
  ST40: place(fingers('ST38', ['lateral', 0.8])),
  ST41: felt(
    { at: 'ankle-front' },
    'the hollow between the two long extensor tendons at the front of the ankle',
  ),
  ST42: felt(
    { at: 'second-metatarsal-base' },
    'the joint of the second metatarsal’s base with the middle cuneiform',
  ),
  ST43: place(fingers('metatarsal-heads-2-3', ['proximal', 0.5])),
  ST44: place(behindWeb('2-3')),
  ST45: place(fingers('nail-2-lateral', ['proximal', 0.07], ['lateral', 0.07])),
};
