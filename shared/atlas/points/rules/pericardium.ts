import type { RuleTable } from '../../rules/rule.ts';
import { onChest, place } from './words.ts';

/** The Pericardium meridian. Definitions: WHO 2008. */
export const PERICARDIUM_RULES: RuleTable = {
  PC1: place(onChest(4, 5)),
};
