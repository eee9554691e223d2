import type { RuleTable } from '../../rules/rule.ts';
import { felt, fingers, place } from './words.ts';

/** The Small Intestine meridian. Definitions: WHO 2008. */
export const SMALL_INTESTINE_RULES: RuleTable = {
  SI1: place(fingers('nail-little-ulnar', ['proximal', 0.07], ['ulnar', 0.07])),
  SI2: place(fingers('mcp-5-ulnar', ['distal', 0.5])),
  SI3: place(fingers('mcp-5-ulnar', ['proximal', 0.5])),
  SI4: felt(
    { at: 'fifth-metacarpal-base' },
    'the hollow between the base of the fifth metacarpal and the triquetrum',
  ),
  SI5: felt({ at: 'ulnar-wrist-hollow' }, 'the hollow between the triquetrum and the ulnar styloid process'),
  SI6: place({
    level: { segment: 'forearm', cun: 1, from: 'distal' },
    where: { at: 'ulna-dorsal', by: { cun: 0.25, scale: 'finger' }, towards: 'radial' },
  }),
  SI7: place({
    level: { segment: 'forearm', cun: 5, from: 'distal' },
    where: { at: 'ulna-dorsal', by: { cun: 0.3, scale: 'finger' }, towards: 'ulnar' },
  }),
  SI8: place({ between: ['olecranon', 'medial-epicondyle'], fraction: 1 / 2 }),
};
