import type { RuleTable } from '../../rules/rule.ts';
import { felt } from './words.ts';

/** The Heart meridian. Definitions: WHO 2008. */
export const HEART_RULES: RuleTable = {
  HT1: felt({ at: 'axilla' }, 'the beat of the axillary artery in the centre of the fossa'),
};
