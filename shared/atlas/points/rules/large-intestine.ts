import type { Level, Rule, RuleTable } from '../../rules/rule.ts';
import { felt, fingers, place } from './words.ts';

const SULCUS = 'the nasolabial sulcus beside the wing of the nose';

/** The Large Intestine meridian. Definitions: WHO 2008. */
export const LARGE_INTESTINE_RULES: RuleTable = {
  LI1: place(fingers('nail-index-radial', ['proximal', 0.07], ['radial', 0.07])),
  LI2: place(fingers('mcp-2-radial', ['distal', 0.5])),
  LI3: place(fingers('mcp-2-radial', ['proximal', 0.5], ['dorsal', 0.2])),
  LI4: place(fingers('second-metacarpal-middle', ['radial', 0.4])),
  LI5: felt(
    { at: 'snuffbox' },
    'the hollow of the anatomical snuffbox, distal to the radial styloid process',
  ),
  LI6: place(onRadialLine({ segment: 'forearm', cun: 3, from: 'distal' })),
  LI7: place(onRadialLine({ segment: 'forearm', cun: 5, from: 'distal' })),
  LI8: place(onRadialLine({ segment: 'forearm', cun: 4, from: 'proximal' })),
  LI9: place(onRadialLine({ segment: 'forearm', cun: 3, from: 'proximal' })),
  LI10: place(onRadialLine({ segment: 'forearm', cun: 2, from: 'proximal' })),
  LI11: place({ between: ['LU5', 'lateral-epicondyle'], fraction: 1 / 2 }),
  LI12: place(fingers('lateral-epicondyle', ['proximal', 0.8], ['anterior', 0.3])),
  LI13: place({
    level: { segment: 'arm', cun: 3, from: 'distal' },
    where: { onLine: ['LI11', 'LI15'], seenFrom: 'lateral' },
  }),
  LI14: place({
    level: { of: 'LI11', proximal: { cun: 7, scale: 'arm' } },
    where: { onLine: ['LI11', 'LI15'], seenFrom: 'lateral' },
  }),

  // Shoulder, neck and face
  LI15: felt(
    fingers('acromion-anterior', ['lateral', 0.6]),
    'the hollow between the acromion’s front corner and the greater tubercle',
  ),
  LI16: felt(
    { at: 'acromioclavicular-hollow' },
    'the hollow between the acromial end of the clavicle and the scapular spine',
  ),
  LI17: place({ level: { of: 'cricoid' }, where: { at: 'scm-posterior' } }),
  LI18: place({
    level: { of: 'thyroid-superior' },
    where: { between: ['scm-anterior', 'scm-posterior'], fraction: 1 / 2 },
  }),
  LI19: {
    places: [
      { rule: belowNostril(1 / 2), reading: 'who' },
      { rule: belowNostril(1 / 3), reading: 'who-alternative' },
    ],
  },
  LI20: {
    places: [
      { rule: { at: 'ala-middle' }, reading: 'who', morphological: SULCUS },
      { rule: { at: 'ala-inferior' }, reading: 'who-alternative', morphological: SULCUS },
    ],
  },
};

/** On the line from LI5 to LI11 at a level of the forearm. */
function onRadialLine(level: Level): Rule {
  return { level, where: { onLine: ['LI5', 'LI11'], seenFrom: 'lateral' } };
}

/** Below the lateral margin of the nostril, at a part of the philtrum's height from above. */
function belowNostril(fraction: number): Rule {
  return {
    level: { from: 'nose-base', to: 'upper-lip-border', fraction },
    where: { inLineWith: 'nostril-lateral', seenFrom: 'anterior' },
  };
}
