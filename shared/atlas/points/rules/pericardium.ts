import type { Rule, RuleTable } from '../../rules/rule.ts';
import { felt, fingers, onChest, palmBelow, place } from './words.ts';

/** The Pericardium meridian. Definitions: WHO 2008. */
export const PERICARDIUM_RULES: RuleTable = {
  PC1: place(onChest(4, 5)),
  PC2: place({
    level: { segment: 'arm', cun: 2, from: 'proximal' },
    where: { at: 'biceps-heads' },
  }),
  PC3: felt({ at: 'biceps-tendon-medial' }, 'the hollow medial to the biceps tendon, on the cubital crease'),
  PC4: place(betweenTendons(5)),
  PC5: place(betweenTendons(3)),
  PC6: place(betweenTendons(2)),
  PC7: place(betweenTendons(0)),
  PC8: {
    places: [
      { rule: palmBelow('2-3'), reading: 'who' },
      { rule: palmBelow('3-4'), reading: 'who-alternative' },
    ],
  },
  PC9: {
    places: [
      { rule: { at: 'finger-3-tip' }, reading: 'who' },
      {
        rule: fingers('nail-middle-radial', ['proximal', 0.07], ['radial', 0.07]),
        reading: 'who-alternative',
      },
    ],
  },
};

/** Between the tendons of palmaris longus and flexor carpi radialis, so many cun above the palmar wrist crease. */
function betweenTendons(cun: number): Rule {
  return {
    level: { segment: 'forearm', cun, from: 'distal' },
    where: { between: ['palmaris-longus', 'flexor-carpi-radialis'], fraction: 1 / 2 },
  };
}
