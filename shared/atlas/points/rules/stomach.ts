import type { RuleTable } from '../../rules/rule.ts';
import { behindWeb, felt, fingers, levelOnFront, onAbdomen, onChest, place, step } from './words.ts';

/**
 * The Stomach meridian. Definitions: WHO 2008; offsets from joints are ours. The fingerbreadth of ST6 and ST40 (middle
 * finger) is read as 0.8 of the thumb's.
 */
export const STOMACH_RULES: RuleTable = {
  // Face and neck
  ST1: felt({ at: 'infraorbital-margin' }, 'the edge of the eye socket straight below the pupil'),
  ST2: felt({ at: 'infraorbital-foramen' }, 'the infraorbital foramen'),
  ST3: place({ level: { of: 'ala-inferior' }, where: { inLineWith: 'pupil', seenFrom: 'anterior' } }),
  ST4: place(fingers('mouth-corner', ['lateral', 0.4])),
  ST5: felt({ at: 'masseter-anterior' }, 'the beat of the facial artery before the attachment of masseter'),
  ST6: place(fingers('mandibular-angle', ['superior', 0.57], ['anterior', 0.57])),
  ST7: felt({ at: 'zygomatic-arch-inferior' }, 'the hollow below the zygomatic arch, mouth closed'),
  // Above the corner; on the scalp, up is towards the crown.
  ST8: place({ from: 'hairline-corner', steps: [step('GV20', 0.5, 'head')] }),
  ST9: place({ level: { of: 'thyroid-superior' }, where: { at: 'scm-anterior' } }),
  ST10: place({ level: { of: 'cricoid' }, where: { at: 'scm-anterior' } }),
  ST11: felt(
    { at: 'lesser-supraclavicular-fossa' },
    'the hollow between the two heads of sternocleidomastoid',
  ),
  ST12: place(levelOnFront('greater-supraclavicular-fossa', 4)),

  // Front of the trunk
  ST13: place(levelOnFront('CV21', 4)),
  ST14: place(onChest(1, 4)),
  ST15: place(onChest(2, 4)),
  ST16: place(onChest(3, 4)),
  ST17: place({ at: 'nipple' }),
  ST18: {
    places: [{ rule: onChest(5, 4), inWomen: levelOnFront('breast-crease', 4) }],
  },
  ST19: place(onAbdomen(6, 2)),
  ST20: place(onAbdomen(5, 2)),
  ST21: place(onAbdomen(4, 2)),
  ST22: place(onAbdomen(3, 2)),
  ST23: place(onAbdomen(2, 2)),
  ST24: place(onAbdomen(1, 2)),
  ST25: place(onAbdomen(0, 2)),
  ST26: place(onAbdomen(-1, 2)),
  ST27: place(onAbdomen(-2, 2)),
  ST28: place(onAbdomen(-3, 2)),
  ST29: place(onAbdomen(-4, 2)),
  ST30: place(levelOnFront('pubic-symphysis', 2)),

  // Leg
  ST31: place({
    level: { of: 'pubic-symphysis-inferior' },
    where: { onLine: ['asis', 'patella-base-lateral'] },
  }),
  ST32: place({
    level: { segment: 'thigh-front', cun: 6, from: 'distal' },
    where: { onLine: ['asis', 'patella-base-lateral'] },
  }),
  ST33: place({
    level: { segment: 'thigh-front', cun: 3, from: 'distal' },
    where: { onLine: ['asis', 'patella-base-lateral'] },
  }),
  ST34: place({
    level: { segment: 'thigh-front', cun: 2, from: 'distal' },
    where: { onLine: ['asis', 'patella-base-lateral'] },
  }),
  ST35: felt({ at: 'patellar-ligament-lateral' }, 'the hollow lateral to the patellar ligament'),
  ST36: place({
    level: { segment: 'leg-front', cun: 3, from: 'proximal' },
    where: { onLine: ['ST35', 'ST41'], seenFrom: 'anterior' },
  }),
  ST37: place({
    level: { segment: 'leg-front', cun: 6, from: 'proximal' },
    where: { onLine: ['ST35', 'ST41'], seenFrom: 'anterior' },
  }),
  ST38: place({
    level: { segment: 'leg-front', cun: 8, from: 'proximal' },
    where: { onLine: ['ST35', 'ST41'], seenFrom: 'anterior' },
  }),
  ST39: place({
    level: { segment: 'leg-front', cun: 9, from: 'proximal' },
    where: { onLine: ['ST35', 'ST41'], seenFrom: 'anterior' },
  }),
  // One breadth of the middle finger beside ST38: read as 0.8 of the thumb's.
  ST40: place(fingers('ST38', ['lateral', 0.8])),
  ST41: felt(
    { at: 'ankle-front' },
    'the hollow between the two long extensor tendons at the front of the ankle',
  ),
  ST42: felt(
    { at: 'second-metatarsal-base' },
    'the joint of the second metatarsal’s base with the middle cuneiform',
  ),
  ST43: place(fingers('metatarsal-heads-2-3', ['proximal', 0.5])),
  ST44: place(behindWeb('2-3')),
  ST45: place(fingers('nail-2-lateral', ['proximal', 0.07], ['lateral', 0.07])),
};
