import type { RuleTable } from '../../rules/rule.ts';
import { felt, fingers, levelOnFront, onAbdomen, onChest, place } from './words.ts';

/** The Kidney meridian. Definitions: WHO 2008; finger-cun offsets are ours. */
export const KIDNEY_RULES: RuleTable = {
  KI1: place({ between: ['toe-web-2-3', 'heel'], fraction: 1 / 3, facing: 'inferior' }),
  KI2: place(fingers('navicular-tuberosity', ['inferior', 1])),
  KI3: place({ between: ['medial-malleolus', 'achilles-medial'], fraction: 1 / 2 }),
  KI4: felt(
    { at: 'calcaneus-medial' },
    'the hollow above the calcaneus, in front of where the Achilles tendon attaches',
  ),
  KI5: place({
    level: { of: 'KI3', above: { cun: -1, scale: 'foot' } },
    where: { inLineWith: 'KI3' },
  }),
  KI6: place({
    level: { of: 'medial-malleolus', above: { cun: -1, scale: 'foot' } },
    where: { inLineWith: 'medial-malleolus' },
  }),
  // In front of the Achilles tendon; WHO's note to KI8 gives the distance.
  KI7: place({
    from: 'KI8',
    steps: [{ towards: 'posterior', by: { cun: 0.5, scale: 'leg-medial' } }],
  }),
  KI8: place({
    level: { segment: 'leg-medial', cun: 2, from: 'distal' },
    where: { at: 'medial-tibial-border', by: { cun: 0.2, scale: 'finger' }, towards: 'posterior' },
  }),
  KI9: place({
    level: { segment: 'leg-medial', cun: 5, from: 'distal' },
    where: { onLine: ['KI10', 'KI3'], seenFrom: 'medial' },
  }),
  KI10: place({ at: 'semitendinosus-crease' }),
  // Abdomen and chest
  KI11: place(onAbdomen(-5, 0.5)),
  KI12: place(onAbdomen(-4, 0.5)),
  KI13: place(onAbdomen(-3, 0.5)),
  KI14: place(onAbdomen(-2, 0.5)),
  KI15: place(onAbdomen(-1, 0.5)),
  KI16: place(onAbdomen(0, 0.5)),
  KI17: place(onAbdomen(2, 0.5)),
  KI18: place(onAbdomen(3, 0.5)),
  KI19: place(onAbdomen(4, 0.5)),
  KI20: place(onAbdomen(5, 0.5)),
  KI21: place(onAbdomen(6, 0.5)),
  KI22: place(onChest(5, 2)),
  KI23: place(onChest(4, 2)),
  KI24: place(onChest(3, 2)),
  KI25: place(onChest(2, 2)),
  KI26: place(onChest(1, 2)),
  KI27: place(levelOnFront('CV21', 2)),
};
