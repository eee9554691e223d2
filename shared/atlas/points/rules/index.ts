import type { PointCode } from '../../codes.ts';
import type { PointRule } from '../../rules/rule.ts';
import { BLADDER_RULES } from './bladder.ts';
import { EXTRA_RULES } from './extra.ts';
import { GALLBLADDER_RULES } from './gallbladder.ts';
import { GOVERNOR_RULES } from './governor.ts';
import { KIDNEY_RULES } from './kidney.ts';
import { LIVER_RULES } from './liver.ts';
import { REFERENCE_RULES } from './reference.ts';
import { SPLEEN_RULES } from './spleen.ts';
import { STOMACH_RULES } from './stomach.ts';

/** The rule of every point that the atlas places, in WHO's order of meridians. */
export const POINT_RULES = new Map(
  Object.entries({
    ...STOMACH_RULES,
    ...SPLEEN_RULES,
    ...BLADDER_RULES,
    ...KIDNEY_RULES,
    ...GALLBLADDER_RULES,
    ...LIVER_RULES,
    ...GOVERNOR_RULES,
    ...EXTRA_RULES,
  }) as [PointCode, PointRule][],
);

/** The rule of a point, shown or only referred to. */
export function pointRule(code: PointCode): PointRule {
  const rule = POINT_RULES.get(code) ?? REFERENCE_RULES[code];
  if (!rule) throw new RangeError(`The atlas has no rule for ${code}`);
  return rule;
}
