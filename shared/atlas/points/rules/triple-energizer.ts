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
  TE10: place(aboveOlecranon(1)),
  TE11: place(aboveOlecranon(2)),
  TE12: place(aboveOlecranon(5)),

  // Shoulder, neck and head
  TE13: place({
    from: 'acromial-angle',
    steps: [{ towards: 'olecranon', by: { cun: 3, scale: 'arm' } }],
  }),
  TE14: felt(
    fingers('acromial-angle', ['lateral', 0.6]),
    'the hollow between the acromial angle and the greater tubercle',
  ),
  TE15: place({ between: ['GB21', 'SI13'], fraction: 1 / 2 }),
  TE16: place({ level: { of: 'mandibular-angle' }, where: { at: 'scm-posterior' } }),
  TE17: felt({ at: 'behind-ear-lobe' }, 'the hollow behind the ear lobe, before the mastoid’s tip'),
  TE18: place({ along: ['TE17', 'behind-auricle', 'TE20'], fraction: 1 / 3 }),
  TE19: place({ along: ['TE17', 'behind-auricle', 'TE20'], fraction: 2 / 3 }),
  TE20: felt({ at: 'above-auricle' }, 'the scalp that the folded ear’s apex touches'),
  TE21: felt({ at: 'tragus-superior' }, 'the hollow before the notch above the tragus'),
  TE22: felt(
    { at: 'auricle-root-anterior' },
    'the hollow before the root of the auricle, behind the beat of the temporal artery',
  ),
  TE23: felt({ at: 'eyebrow-lateral' }, 'the hollow at the lateral end of the eyebrow'),
};

/** On the back of the forearm at a level, midway between radius and ulna. */
function betweenBones(level: Level): Rule {
  return { level, where: { between: ['radius-dorsal', 'ulna-dorsal'], fraction: 1 / 2 } };
}

/** So many cun above the olecranon, on the line to the acromial angle. */
function aboveOlecranon(cun: number): Rule {
  return {
    level: { of: 'olecranon', proximal: { cun, scale: 'arm' } },
    where: { onLine: ['olecranon', 'acromial-angle'], seenFrom: 'posterior' },
  };
}
