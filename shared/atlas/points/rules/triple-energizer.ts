import type { RuleTable } from '../../rules/rule.ts';

/** The Triple Energizer meridian. Definitions: WHO 2008. */
export const TRIPLE_ENERGIZER_RULES: RuleTable = {};
