import type { RuleTable } from '../../rules/rule.ts';
import { felt, fingers, levelOnFront, place } from './words.ts';

/**
 * The Lung meridian. Definitions: WHO 2008. By its text LU1 is level with the first space, by its note one cun below LU2;
 * on these chests that is half a cun higher, and LU1 takes three quarters of the way from LU2 down to the space.
 */
export const LUNG_RULES: RuleTable = {
  LU1: place({
    level: { from: 'LU2', to: 'ST14', fraction: 3 / 4 },
    where: { lateralTo: 'anterior-midline', by: { cun: 6, scale: 'nipples' } },
  }),
  LU2: place(levelOnFront('CV21', 6)),
  LU3: place({
    level: { segment: 'arm', cun: 3, from: 'proximal' },
    where: { at: 'biceps-lateral' },
  }),
  LU4: place({
    level: { segment: 'arm', cun: 4, from: 'proximal' },
    where: { at: 'biceps-lateral' },
  }),
  LU5: felt(
    { at: 'biceps-tendon-lateral' },
    'the hollow lateral to the biceps tendon, on the cubital crease',
  ),
  LU6: place({
    level: { segment: 'forearm', cun: 7, from: 'distal' },
    where: { onLine: ['LU5', 'LU9'], seenFrom: 'anterior' },
  }),
  LU7: place({
    level: { segment: 'forearm', cun: 1.5, from: 'distal' },
    where: { at: 'radius-border' },
  }),
  LU8: place({
    level: { segment: 'forearm', cun: 1, from: 'distal' },
    where: { between: ['radial-artery', 'radius-border'], fraction: 1 / 2 },
  }),
  LU9: felt(
    { at: 'radial-artery-crease' },
    'the hollow between radial styloid process and scaphoid where the radial artery beats',
  ),
  LU10: place({ at: 'first-metacarpal-middle' }),
  // Proximal and radial of the nail's corner is towards the radial side of the thumb's joint.
  LU11: place(fingers('nail-thumb-radial', ['thumb-joint-radial', 0.1])),
};
