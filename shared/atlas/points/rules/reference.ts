import type { RuleTable } from '../../rules/rule.ts';
import { place } from './words.ts';

/**
 * Points that other rules refer to before their own region has its table; they are not shown.
 *
 * SP12: WHO 2008 places it on the inguinal crease, lateral to the femoral artery, level with the upper edge of the
 * symphysis; the 3.5 cun from the midline are textbook knowledge, unverified.
 */
export const REFERENCE_RULES: RuleTable = {
  SP12: place({
    level: { of: 'pubic-symphysis' },
    where: { lateralTo: 'anterior-midline', by: { cun: 3.5, scale: 'nipples' } },
  }),
};
