import type { RuleTable } from '../../rules/rule.ts';
import { felt, fingers, place } from './words.ts';

/**
 * The Spleen meridian from the great toe to the thigh. Definitions: WHO 2008. "Posterior to the medial border of the
 * tibia" is read as 0.3 finger-cun behind it, ours; so are the offsets from joints.
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
};
