import type { RuleTable } from '../../rules/rule.ts';
import { behindWeb, felt, fingers, onChest, place, step } from './words.ts';

/**
 * The Gallbladder meridian. Definitions: WHO 2008. "Medial to" the iliac spine is read as half a cun. GB31 is defined by the tip of the
 * hanging middle finger; these bodies hold their arms off the side, so it takes the nine cun above the popliteal crease
 * of the textbooks (textbook knowledge, unverified). Finger-cun offsets from a named prominence are ours.
 */
export const GALLBLADDER_RULES: RuleTable = {
  // Side of the trunk
  GB22: place({ level: { intercostal: 4, at: 'side' }, where: { sideBelow: 'axilla' } }),
  GB23: place({
    level: { intercostal: 4, at: 'side' },
    where: { sideBelow: 'axilla', by: { cun: 1, scale: 'nipples' }, towards: 'anterior' },
  }),
  GB24: place(onChest(7, 4)),
  GB25: felt({ at: 'twelfth-rib-end' }, 'the free end of the twelfth rib'),
  GB26: place({ level: { of: 'umbilicus' }, where: { inLineWith: 'LR13' } }),
  GB27: place({
    level: { of: 'CV4' },
    where: { inLineWith: 'asis', by: { cun: 0.5, scale: 'lower-abdomen' }, towards: 'medial' },
  }),
  GB28: place({
    from: 'GB27',
    steps: [step('inferior', 0.35, 'lower-abdomen'), step('medial', 0.35, 'lower-abdomen')],
  }),

  // Hip and leg
  GB29: place({ between: ['asis', 'greater-trochanter'], fraction: 1 / 2, carried: 'level' }),
  GB30: {
    places: [
      {
        rule: { between: ['greater-trochanter', 'sacral-hiatus'], fraction: 1 / 3, carried: 'level' },
        reading: 'who',
      },
      {
        rule: { between: ['greater-trochanter', 'asis'], fraction: 1 / 3, carried: 'level' },
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
