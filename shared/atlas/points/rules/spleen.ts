import type { RuleTable } from '../../rules/rule.ts';
import { felt, fingers, levelOnFront, onAbdomen, onChest, place } from './words.ts';

/**
 * The Spleen meridian. Definitions: WHO 2008. "Posterior to the medial border of the tibia" is read as 0.3 finger-cun
 * behind it, ours; so are the offsets from joints. WHO places SP12 on the inguinal crease, lateral to the femoral
 * artery, level with CV2; the 3.5 cun from the midline are textbook knowledge, unverified.
 */
export const SPLEEN_RULES: RuleTable = {
  SP1: place(fingers('nail-1-medial', ['proximal', 0.07], ['medial', 0.07])),
  SP2: place(fingers('first-metatarsal-head', ['distal', 0.7])),
  SP3: place(fingers('first-metatarsal-head', ['proximal', 0.7])),
  SP4: place(fingers('first-metatarsal-base', ['distal', 0.4])),
  SP5: place({ between: ['navicular-tuberosity', 'medial-malleolus'], fraction: 1 / 2 }),
  SP6: place({
    level: { segment: 'leg-medial', cun: 3, from: 'distal' },
    where: { at: 'medial-tibial-border', by: { cun: 0.3, scale: 'finger' }, towards: 'posterior' },
  }),
  SP7: place({
    level: { segment: 'leg-medial', cun: 6, from: 'distal' },
    where: { at: 'medial-tibial-border', by: { cun: 0.3, scale: 'finger' }, towards: 'posterior' },
  }),
  SP8: place({
    level: { segment: 'leg-medial-below-condyle', cun: 3, from: 'proximal' },
    where: { at: 'medial-tibial-border', by: { cun: 0.3, scale: 'finger' }, towards: 'posterior' },
  }),
  SP9: felt(
    { at: 'medial-tibial-condyle' },
    'the hollow between the lower edge of the medial condyle and the medial border of the tibia',
  ),
  SP10: place({
    level: { segment: 'thigh-front', cun: 2, from: 'distal' },
    where: { inLineWith: 'patella-base-medial' },
  }),
  SP11: place({ between: ['SP12', 'patella-base-medial'], fraction: 1 / 3 }),
  // Groin, flank and chest
  SP12: place(levelOnFront('pubic-symphysis', 3.5)),
  SP13: place(onAbdomen(-4.3, 4)),
  SP14: place(onAbdomen(-1.3, 4)),
  SP15: place(onAbdomen(0, 4)),
  SP16: place(onAbdomen(3, 4)),
  SP17: place(onChest(5, 6)),
  SP18: place(onChest(4, 6)),
  SP19: place(onChest(3, 6)),
  SP20: place(onChest(2, 6)),
  SP21: place({ level: { intercostal: 6 }, where: { sideBelow: 'axilla' } }),
};
