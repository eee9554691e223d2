import type { RuleTable } from '../../rules/rule.ts';

/** The Small Intestine meridian. Definitions: WHO 2008. */
export const SMALL_INTESTINE_RULES: RuleTable = {};
