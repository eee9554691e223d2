import type { Rule } from '../rules/rule.ts';
import type { DERIVED_BILATERAL } from './ids.ts';

/**
 * Landmarks under the skin that are found from others by rule. The spinous processes stand in `spine.ts`.
 *
 * WHO 2008: the second posterior sacral foramen lies midway between the posterior superior iliac spine and the second
 * sacral spinous process (BL32, note), the fourth at the level of the sacral hiatus (BL34, note). That the row of
 * foramina narrows downwards in a straight line, the fourth about 0.6 back-cun from the midline, and that the
 * first lies a fifth further above the second than the second above the third: textbook knowledge, unverified.
 */
export const DERIVED_LANDMARKS: Readonly<Record<(typeof DERIVED_BILATERAL)[number] | 's2-spinous', Rule>> = {
  's2-spinous': {
    level: { of: 'psis-inferior' },
    where: { lateralTo: 'posterior-midline', by: { cun: 0, scale: 'back' } },
  },
  's1-foramen': { between: ['s4-foramen', 's2-foramen'], fraction: 1.6 },
  's2-foramen': { between: ['s2-spinous', 'psis-inferior'], fraction: 0.5 },
  's3-foramen': { between: ['s2-foramen', 's4-foramen'], fraction: 0.5 },
  's4-foramen': {
    level: { of: 'sacral-hiatus' },
    where: { lateralTo: 'posterior-midline', by: { cun: 0.6, scale: 'back' }, taut: true },
  },
  'scapular-spine-middle': {
    between: ['medial-scapular-spine', 'acromial-angle'],
    fraction: 1 / 2,
    facing: 'posterior',
  },
};
