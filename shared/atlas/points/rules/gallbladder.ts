import type { RuleTable } from '../../rules/rule.ts';
import { behindWeb, felt, fingers, onChest, onFrontalHairline, onHead, place, step } from './words.ts';

/**
 * The Gallbladder meridian. Definitions: WHO 2008. Its note puts GB9 half a cun behind GB8. "Medial to" the iliac spine is read as 0.3 cun. GB31 is defined by the tip of the
 * hanging middle finger; these bodies hold their arms off the side, so it takes the nine cun above the popliteal crease
 * of the textbooks (textbook knowledge, unverified). Finger-cun offsets from a named prominence are ours.
 */
export const GALLBLADDER_RULES: RuleTable = {
  // Face, head and shoulder
  GB1: place({
    level: { of: 'outer-canthus' },
    where: { inLineWith: 'outer-canthus', by: { cun: 0.5, scale: 'finger' }, towards: 'lateral' },
  }),
  GB2: felt({ at: 'tragus-inferior' }, 'the hollow before the notch below the tragus, mouth open'),
  GB3: felt({ at: 'zygomatic-arch-superior' }, 'the hollow above the middle of the zygomatic arch'),
  GB4: place({ along: ['ST8', 'temple-hairline', 'GB7'], fraction: 1 / 4 }),
  GB5: place({ along: ['ST8', 'temple-hairline', 'GB7'], fraction: 1 / 2 }),
  GB6: place({ along: ['ST8', 'temple-hairline', 'GB7'], fraction: 3 / 4 }),
  GB7: place({
    level: { of: 'auricular-apex' },
    where: { inLineWith: 'temple-hairline-posterior', seenFrom: 'lateral' },
  }),
  GB8: place({ from: 'TE20', steps: [step('superior', 1.5, 'head')] }),
  GB9: place({ from: 'GB8', steps: [step('posterior', 0.5, 'head')] }),
  GB10: place({ along: ['GB9', 'behind-auricle-hair', 'GB12'], fraction: 1 / 3 }),
  GB11: place({ along: ['GB9', 'behind-auricle-hair', 'GB12'], fraction: 2 / 3 }),
  GB12: felt(
    fingers('mastoid', ['posterior', 0.45], ['inferior', 0.45]),
    'the hollow behind and below the mastoid process',
  ),
  GB13: place(onFrontalHairline(3)),
  GB14: place({
    level: { of: 'eyebrow-middle', above: { cun: 1, scale: 'forehead' } },
    where: { inLineWith: 'pupil', seenFrom: 'anterior' },
  }),
  GB15: place(onFrontalHairline(2.25)),
  GB16: place({ along: ['GB15', 'GB17'], fraction: 1 / 2 }),
  GB17: place(onHead(2.5, 'anterior-hairline', 2.25)),
  GB18: place(onHead(4, 'anterior-hairline', 2.25)),
  GB19: place({ level: { of: 'GV17' }, where: { inLineWith: 'GB20', seenFrom: 'posterior' } }),
  GB20: place({
    level: { of: 'GV16' },
    where: { inLineWith: 'suboccipital-hollow', seenFrom: 'posterior' },
  }),
  GB21: place({ between: ['c7-spinous', 'acromion'], fraction: 1 / 2, facing: 'superior' }),

  // Side of the trunk
  GB22: place({ level: { intercostal: 4 }, where: { sideBelow: 'axilla' } }),
  GB23: place({
    level: { intercostal: 4 },
    where: { sideBelow: 'axilla', by: { cun: 1, scale: 'nipples' }, towards: 'anterior' },
  }),
  GB24: place(onChest(7, 4)),
  GB25: felt({ at: 'twelfth-rib-end' }, 'the free end of the twelfth rib'),
  GB26: place({ level: { of: 'umbilicus' }, where: { inLineWith: 'LR13' } }),
  GB27: place({
    level: { of: 'CV4' },
    where: { inLineWith: 'asis', by: { cun: 0.3, scale: 'nipples' }, towards: 'medial' },
  }),
  GB28: place({
    from: 'GB27',
    steps: [step('inferior', 0.35, 'lower-abdomen'), step('medial', 0.35, 'nipples')],
  }),

  // Hip and leg
  GB29: place({ between: ['asis', 'greater-trochanter'], fraction: 1 / 2, carried: 'tape' }),
  GB30: {
    places: [
      {
        rule: { between: ['greater-trochanter', 'sacral-hiatus'], fraction: 1 / 3, carried: 'tape' },
        reading: 'who',
      },
      {
        rule: { between: ['greater-trochanter', 'asis'], fraction: 1 / 3, carried: 'tape' },
        reading: 'who-alternative',
      },
    ],
  },
  GB31: place({
    level: { segment: 'thigh-side', cun: 9, from: 'distal' },
    where: { at: 'iliotibial-band' },
  }),
  GB32: place({
    level: { segment: 'thigh-side', cun: 7, from: 'distal' },
    where: { at: 'iliotibial-band' },
  }),
  GB33: felt(
    fingers('lateral-femoral-epicondyle', ['superior', 0.7], ['posterior', 0.7]),
    'the hollow between the iliotibial band and the biceps femoris tendon, above and behind the epicondyle',
  ),
  GB34: felt(
    fingers('fibular-head', ['inferior', 0.8], ['anterior', 0.8]),
    'the hollow in front of and below the head of the fibula',
  ),
  GB35: place({
    level: { segment: 'leg-lateral', cun: 7, from: 'distal' },
    where: { at: 'fibula-posterior' },
  }),
  GB36: place({
    level: { segment: 'leg-lateral', cun: 7, from: 'distal' },
    where: { at: 'fibula-anterior' },
  }),
  GB37: place({
    level: { segment: 'leg-lateral', cun: 5, from: 'distal' },
    where: { at: 'fibula-anterior' },
  }),
  GB38: place({
    level: { segment: 'leg-lateral', cun: 4, from: 'distal' },
    where: { at: 'fibula-anterior' },
  }),
  GB39: place({
    level: { segment: 'leg-lateral', cun: 3, from: 'distal' },
    where: { at: 'fibula-anterior' },
  }),
  GB40: felt({ at: 'sinus-tarsi' }, 'the hollow in front of and below the lateral malleolus'),
  GB41: felt(
    { at: 'metatarsals-4-5-junction' },
    'the hollow distal to where the fourth and fifth metatarsals meet, lateral to the little toe’s tendon',
  ),
  GB42: place(fingers('metatarsal-heads-4-5', ['proximal', 0.5])),
  GB43: place(behindWeb('4-5')),
  GB44: place(fingers('nail-4-lateral', ['proximal', 0.1])),
};
