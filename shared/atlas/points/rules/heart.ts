import type { Rule, RuleTable } from '../../rules/rule.ts';
import { felt, fingers, palmBelow, place } from './words.ts';

/** The Heart meridian. Definitions: WHO 2008. */
export const HEART_RULES: RuleTable = {
  HT1: felt({ at: 'axilla' }, 'the beat of the axillary artery in the centre of the fossa'),
  HT2: place({
    level: { segment: 'arm', cun: 3, from: 'distal' },
    where: { at: 'biceps-medial' },
  }),
  HT3: place({ between: ['cubital-crease-medial', 'medial-epicondyle'], fraction: 1 / 2 }),
  HT4: place(besideUlnarFlexor(1.5)),
  HT5: place(besideUlnarFlexor(1)),
  HT6: place(besideUlnarFlexor(0.5)),
  HT7: place(besideUlnarFlexor(0)),
  HT8: place(palmBelow('4-5')),
  HT9: place(fingers('nail-little-radial', ['proximal', 0.07], ['radial', 0.07])),
};

/** Radial to the tendon of flexor carpi ulnaris, so many cun above the palmar wrist crease. */
function besideUlnarFlexor(cun: number): Rule {
  return {
    level: { segment: 'forearm', cun, from: 'distal' },
    where: { at: 'flexor-carpi-ulnaris' },
  };
}
