import type { RuleTable } from '../../rules/rule.ts';
import { besideSacrum, besideVertebra, felt, fingers, onFrontalHairline, onHead, place } from './words.ts';

/**
 * The Bladder meridian. Definitions: WHO 2008. BL10, lateral to trapezius, takes the 1.3 cun of BL9 above it (textbook
 * knowledge, unverified). Where the standard says only "distal to"
 * or "proximal to" a joint, half a finger-cun is ours.
 */
export const BLADDER_RULES: RuleTable = {
  // Face, head and nape
  BL1: felt(
    fingers('inner-canthus', ['superior', 0.1], ['medial', 0.1]),
    'the hollow above the inner canthus, against the orbit',
  ),
  BL2: felt({ at: 'eyebrow-medial' }, 'the frontal notch at the medial end of the eyebrow'),
  BL3: place(onFrontalHairline(0.75)),
  BL4: place(onFrontalHairline(1.5)),
  BL5: place(onHead(1, 'anterior-hairline', 1.5)),
  BL6: place(onHead(2.5, 'anterior-hairline', 1.5)),
  BL7: place(onHead(4, 'anterior-hairline', 1.5)),
  BL8: place(onHead(5.5, 'anterior-hairline', 1.5)),
  BL9: place({
    level: { of: 'GV17' },
    where: { lateralTo: 'posterior-midline', by: { cun: 1.3, scale: 'mastoids' } },
  }),
  BL10: place({
    level: { of: 'GV15' },
    where: { lateralTo: 'posterior-midline', by: { cun: 1.3, scale: 'mastoids' } },
  }),

  // First line
  BL11: place(besideVertebra('T1', 1.5)),
  BL12: place(besideVertebra('T2', 1.5)),
  BL13: place(besideVertebra('T3', 1.5)),
  BL14: place(besideVertebra('T4', 1.5)),
  BL15: place(besideVertebra('T5', 1.5)),
  BL16: place(besideVertebra('T6', 1.5)),
  BL17: place(besideVertebra('T7', 1.5)),
  BL18: place(besideVertebra('T9', 1.5)),
  BL19: place(besideVertebra('T10', 1.5)),
  BL20: place(besideVertebra('T11', 1.5)),
  BL21: place(besideVertebra('T12', 1.5)),
  BL22: place(besideVertebra('L1', 1.5)),
  BL23: place(besideVertebra('L2', 1.5)),
  BL24: place(besideVertebra('L3', 1.5)),
  BL25: place(besideVertebra('L4', 1.5)),
  BL26: place(besideVertebra('L5', 1.5)),
  BL27: place(besideSacrum('s1-foramen', 1.5)),
  BL28: place(besideSacrum('s2-foramen', 1.5)),
  BL29: place(besideSacrum('s3-foramen', 1.5)),
  BL30: place(besideSacrum('s4-foramen', 1.5)),
  BL31: place({ at: 's1-foramen' }),
  BL32: place({ at: 's2-foramen' }),
  BL33: place({ at: 's3-foramen' }),
  BL34: place({ at: 's4-foramen' }),
  BL35: place({
    beside: 'coccyx-tip',
    step: { towards: 'lateral', by: { cun: 0.5, scale: 'back' } },
    facing: 'posterior',
  }),

  // Back of the thigh and knee
  BL36: place({ at: 'gluteal-fold' }),
  BL37: place({
    level: { segment: 'thigh-back', cun: 6, from: 'proximal' },
    where: { onLine: ['BL36', 'BL40'], seenFrom: 'posterior' },
  }),
  BL38: place({
    level: { segment: 'thigh-back', cun: 1, from: 'distal' },
    where: { at: 'biceps-femoris' },
  }),
  BL39: place({ at: 'biceps-femoris-crease' }),
  BL40: place({ at: 'popliteal-crease' }),

  // Second line
  BL41: place(besideVertebra('T2', 3)),
  BL42: place(besideVertebra('T3', 3)),
  BL43: place(besideVertebra('T4', 3)),
  BL44: place(besideVertebra('T5', 3)),
  BL45: place(besideVertebra('T6', 3)),
  BL46: place(besideVertebra('T7', 3)),
  BL47: place(besideVertebra('T9', 3)),
  BL48: place(besideVertebra('T10', 3)),
  BL49: place(besideVertebra('T11', 3)),
  BL50: place(besideVertebra('T12', 3)),
  BL51: place(besideVertebra('L1', 3)),
  BL52: place(besideVertebra('L2', 3)),
  BL53: place(besideSacrum('s2-foramen', 3)),
  BL54: place(besideSacrum('s4-foramen', 3)),

  // Calf
  BL55: place({
    level: { segment: 'leg-lateral', cun: 2, from: 'proximal' },
    where: { onLine: ['BL40', 'BL57'], seenFrom: 'posterior' },
  }),
  BL56: place({
    level: { segment: 'leg-lateral', cun: 5, from: 'proximal' },
    where: { onLine: ['BL40', 'BL57'], seenFrom: 'posterior' },
  }),
  BL57: place({
    level: { segment: 'leg-lateral', cun: 8, from: 'proximal' },
    where: { onLine: ['popliteal-crease', 'heel'], seenFrom: 'posterior' },
  }),
  BL58: place({
    level: { segment: 'leg-lateral', cun: 7, from: 'distal' },
    where: {
      onLine: ['popliteal-crease', 'heel'],
      seenFrom: 'posterior',
      by: { cun: 1, scale: 'leg-lateral' },
      towards: 'lateral',
    },
  }),
  BL59: place({
    level: { segment: 'leg-lateral', cun: 3, from: 'distal' },
    where: { between: ['fibula-posterior', 'achilles-lateral'], fraction: 1 / 2 },
  }),

  // Ankle and foot
  BL60: place({ between: ['lateral-malleolus', 'achilles-lateral'], fraction: 1 / 2 }),
  BL61: place({ level: { of: 'calcaneus-lateral' }, where: { inLineWith: 'BL60' } }),
  BL62: place({
    level: { of: 'lateral-malleolus-inferior', above: { cun: -0.3, scale: 'foot' } },
    where: { inLineWith: 'lateral-malleolus' },
  }),
  BL63: felt(
    { at: 'cuboid-inferior' },
    'the hollow below the cuboid, behind the fifth metatarsal tuberosity',
  ),
  BL64: place(fingers('fifth-metatarsal-tuberosity', ['distal', 0.5])),
  BL65: place(fingers('fifth-metatarsal-head', ['proximal', 0.5])),
  BL66: place(fingers('fifth-metatarsal-head', ['distal', 0.5])),
  BL67: place(fingers('nail-5-lateral', ['proximal', 0.1])),
};
