import type { RuleTable } from '../../rules/rule.ts';
import { levelOnFront, place } from './words.ts';

/** The Lung meridian. Definitions: WHO 2008; the cun from LU2 down to LU1 is that of the chest’s breadth. */
export const LUNG_RULES: RuleTable = {
  LU1: place({
    level: { of: 'LU2', above: { cun: -1, scale: 'nipples' } },
    where: { lateralTo: 'anterior-midline', by: { cun: 6, scale: 'nipples' } },
  }),
  LU2: place(levelOnFront('CV21', 6)),
};
