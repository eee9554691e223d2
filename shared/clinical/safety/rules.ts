import { ANATOMY_RULES } from './rules/anatomy.ts';
import { ASSESSMENT_RULES } from './rules/assessment.ts';
import { BLEEDING_RULES } from './rules/bleeding.ts';
import { CUP_RULES } from './rules/cups.ts';
import { ELECTRO_RULES } from './rules/electro.ts';
import { HEAT_RULES } from './rules/heat.ts';
import { NEEDLE_RULES } from './rules/needle.ts';
import { PATIENT_RULES } from './rules/patient.ts';
import { PREGNANCY_RULES } from './rules/pregnancy.ts';
import type { Rule } from './types.ts';

/** Every safety rule. Within a grade notices come in this order. */
export const RULES: readonly Rule[] = [
  ...ASSESSMENT_RULES,
  ...ELECTRO_RULES,
  ...BLEEDING_RULES,
  ...PREGNANCY_RULES,
  ...PATIENT_RULES,
  ...NEEDLE_RULES,
  ...CUP_RULES,
  ...HEAT_RULES,
  ...ANATOMY_RULES,
];
