import type { Level, Rule, RuleTable } from '../../rules/rule.ts';
import { felt, fingers, place } from './words.ts';

/** The Large Intestine meridian. Definitions: WHO 2008. */
export const LARGE_INTESTINE_RULES: RuleTable = {
  LI1: place(fingers('nail-index-radial', ['proximal', 0.07], ['radial', 0.07])),
  LI2: place(fingers('mcp-2-radial', ['distal', 0.5])),
  LI3: place(fingers('mcp-2-radial', ['proximal', 0.5], ['dorsal', 0.2])),
  LI4: place(fingers('second-metacarpal-middle', ['radial', 0.5])),
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
};

/** On the line from LI5 to LI11 at a level of the forearm. */
function onRadialLine(level: Level): Rule {
  return { level, where: { onLine: ['LI5', 'LI11'], seenFrom: 'lateral' } };
}
