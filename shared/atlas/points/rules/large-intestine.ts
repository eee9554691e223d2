import type { RuleTable } from '../../rules/rule.ts';

/** The Large Intestine meridian. Definitions: WHO 2008. */
export const LARGE_INTESTINE_RULES: RuleTable = {};
