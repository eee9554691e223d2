import type { Rule, RuleTable } from '../../rules/rule.ts';
import { felt, fingers, onChest, place, step } from './words.ts';

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
      { rule: palmBelow('2-3', 0.75), reading: 'who' },
      { rule: palmBelow('3-4', 0.5), reading: 'who-alternative' },
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

/**
 * In the palm between two metacarpals, so many finger-cun (ours) proximal to their joints: the joints recede towards the
 * little finger, and both readings lie on one level.
 */
function palmBelow(knuckles: '2-3' | '3-4', cun: number): Rule {
  return {
    beside: `knuckle-gap-${knuckles}`,
    step: step('proximal', cun, 'finger'),
    facing: 'palmar',
  };
}

/** Between the tendons of palmaris longus and flexor carpi radialis, so many cun above the palmar wrist crease. */
function betweenTendons(cun: number): Rule {
  return {
    level: { segment: 'forearm', cun, from: 'distal' },
    where: { between: ['palmaris-longus', 'flexor-carpi-radialis'], fraction: 1 / 2 },
  };
}
