import type { Rule, RuleTable } from '../../rules/rule.ts';
import { felt, fingers, place } from './words.ts';

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
  // Level with PC8 (WHO's note), between the metacarpals that lead from the wrist to the web.
  HT8: place({
    level: { of: 'PC8', proximal: { cun: 0, scale: 'forearm' } },
    where: { onLine: ['flexor-carpi-ulnaris-crease', 'finger-web-4-5'], seenFrom: 'palmar' },
  }),
  HT9: place(fingers('nail-little-radial', ['proximal', 0.07], ['radial', 0.07])),
};

/** Radial to the tendon of flexor carpi ulnaris, so many cun above the palmar wrist crease. */
function besideUlnarFlexor(cun: number): Rule {
  return {
    level: { segment: 'forearm', cun, from: 'distal' },
    where: { at: 'flexor-carpi-ulnaris' },
  };
}
