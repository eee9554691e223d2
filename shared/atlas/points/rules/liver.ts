import type { RuleTable } from '../../rules/rule.ts';
import { behindWeb, felt, fingers, levelOnFront, onChest, place } from './words.ts';

/** The Liver meridian. Definitions: WHO 2008; offsets from joints are ours. */
export const LIVER_RULES: RuleTable = {
  LR1: place(fingers('nail-1-lateral', ['proximal', 0.1])),
  LR2: place(behindWeb('1-2')),
  LR3: felt(
    { at: 'metatarsals-1-2-junction' },
    'the hollow distal to where the bases of the first and second metatarsals meet',
  ),
  LR4: place({ between: ['SP5', 'ST41'], fraction: 1 / 2 }),
  LR5: place({
    level: { segment: 'leg-medial', cun: 5, from: 'distal' },
    where: { between: ['tibial-crest', 'medial-tibial-border'], fraction: 1 / 2 },
  }),
  LR6: place({
    level: { segment: 'leg-medial', cun: 7, from: 'distal' },
    where: { between: ['tibial-crest', 'medial-tibial-border'], fraction: 1 / 2 },
  }),
  LR7: place({
    from: 'SP9',
    steps: [{ towards: 'posterior', by: { cun: 1, scale: 'leg-medial' } }],
  }),
  LR8: felt(
    { at: 'popliteal-crease-medial' },
    'the hollow medial to the tendons at the medial end of the popliteal crease',
  ),
  LR9: place({
    level: { segment: 'thigh-front', cun: 4, from: 'distal' },
    where: { at: 'sartorius' },
  }),
  LR10: place({
    level: { of: 'ST30', above: { cun: -3, scale: 'thigh-front' } },
    where: { onLine: ['ST30', 'SP11'], seenFrom: 'anterior' },
  }),
  LR11: place({
    level: { of: 'ST30', above: { cun: -2, scale: 'thigh-front' } },
    where: { onLine: ['ST30', 'SP11'], seenFrom: 'anterior' },
  }),
  // Groin and trunk
  LR12: place(levelOnFront('pubic-symphysis', 2.5)),
  LR13: felt({ at: 'eleventh-rib-end' }, 'the free end of the eleventh rib'),
  LR14: place(onChest(6, 4)),
};
