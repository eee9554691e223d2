import type { Level, Rule, RuleTable } from '../../rules/rule.ts';
import { behindFingerWeb, felt, fingers, place } from './words.ts';

/** The Triple Energizer meridian. Definitions: WHO 2008. */
export const TRIPLE_ENERGIZER_RULES: RuleTable = {
  TE1: place(fingers('nail-ring-ulnar', ['proximal', 0.07], ['ulnar', 0.07])),
  TE2: place(behindFingerWeb('4-5')),
  TE3: place(fingers('knuckle-gap-4-5', ['proximal', 0.5])),
  TE4: felt(
    { at: 'extensor-digitorum-ulnar' },
    'the hollow ulnar to the tendons of extensor digitorum, on the dorsal wrist crease',
  ),
  TE5: place(betweenBones({ segment: 'forearm', cun: 2, from: 'distal' })),
  TE6: place(betweenBones({ segment: 'forearm', cun: 3, from: 'distal' })),
  TE7: place({
    level: { segment: 'forearm', cun: 3, from: 'distal' },
    where: { at: 'ulna-dorsal', by: { cun: 0.3, scale: 'finger' }, towards: 'radial' },
  }),
  TE8: place(betweenBones({ segment: 'forearm', cun: 4, from: 'distal' })),
  TE9: place(betweenBones({ of: 'olecranon', proximal: { cun: -5, scale: 'forearm' } })),
};

/** On the back of the forearm at a level, midway between radius and ulna. */
function betweenBones(level: Level): Rule {
  return { level, where: { between: ['radius-dorsal', 'ulna-dorsal'], fraction: 1 / 2 } };
}
