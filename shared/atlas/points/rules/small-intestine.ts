import type { RuleTable } from '../../rules/rule.ts';
import { besideVertebra, felt, fingers, place } from './words.ts';

/**
 * The Small Intestine meridian. Definitions: WHO 2008. "Above" the scapular spine is read as one
 * finger-cun at its middle (SI12) and half a one at its medial end (SI13), ours; higher, SI13 would leave the middle between
 * SI10 and the spine of T2, where WHO's note has it.
 */
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

  // Shoulder, neck and face
  SI9: place({
    level: { of: 'posterior-axillary-fold', above: { cun: 1, scale: 'arm' } },
    where: { inLineWith: 'posterior-axillary-fold', seenFrom: 'posterior' },
  }),
  SI10: place({
    level: { of: 'below-scapular-spine' },
    where: { inLineWith: 'posterior-axillary-fold', seenFrom: 'posterior' },
  }),
  SI11: place({ between: ['scapular-spine-middle', 'inferior-scapular-angle'], fraction: 1 / 3 }),
  SI12: place(fingers('scapular-spine-middle', ['superior', 1])),
  SI13: place(fingers('medial-scapular-spine', ['superior', 0.5])),
  SI14: place(besideVertebra('T1', 3)),
  SI15: place(besideVertebra('C7', 2)),
  SI16: place({ level: { of: 'thyroid-superior' }, where: { at: 'scm-posterior' } }),
  SI17: felt(
    { at: 'behind-mandibular-angle' },
    'the hollow between the angle of the mandible and sternocleidomastoid',
  ),
  SI18: place({
    level: { of: 'zygomatic-inferior' },
    where: { inLineWith: 'outer-canthus', seenFrom: 'anterior' },
  }),
  SI19: felt({ at: 'tragus-middle' }, 'the hollow before the tragus that opens with the mouth'),
};
