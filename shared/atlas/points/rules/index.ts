import type { PointCode } from '../../codes.ts';
import type { Placement } from '../../placement.ts';
import type { LocationRule, PointRule, Rule } from '../../rules/rule.ts';
import type { Sex } from '../../surface/mesh.ts';
import { BLADDER_RULES } from './bladder.ts';
import { CONCEPTION_RULES } from './conception.ts';
import { EXTRA_RULES } from './extra.ts';
import { GALLBLADDER_RULES } from './gallbladder.ts';
import { GOVERNOR_RULES } from './governor.ts';
import { HEART_RULES } from './heart.ts';
import { KIDNEY_RULES } from './kidney.ts';
import { LARGE_INTESTINE_RULES } from './large-intestine.ts';
import { LIVER_RULES } from './liver.ts';
import { LUNG_RULES } from './lung.ts';
import { PERICARDIUM_RULES } from './pericardium.ts';
import { SMALL_INTESTINE_RULES } from './small-intestine.ts';
import { SPLEEN_RULES } from './spleen.ts';
import { STOMACH_RULES } from './stomach.ts';
import { TRIPLE_ENERGIZER_RULES } from './triple-energizer.ts';

/** The rule of every point that the atlas places, in WHO's order of meridians. */
export const POINT_RULES = new Map(
  Object.entries({
    ...LUNG_RULES,
    ...LARGE_INTESTINE_RULES,
    ...STOMACH_RULES,
    ...SPLEEN_RULES,
    ...HEART_RULES,
    ...SMALL_INTESTINE_RULES,
    ...BLADDER_RULES,
    ...KIDNEY_RULES,
    ...PERICARDIUM_RULES,
    ...TRIPLE_ENERGIZER_RULES,
    ...GALLBLADDER_RULES,
    ...LIVER_RULES,
    ...GOVERNOR_RULES,
    ...CONCEPTION_RULES,
    ...EXTRA_RULES,
  }) as [PointCode, PointRule][],
);

/** The rule of a point. */
export function pointRule(code: PointCode): PointRule {
  const rule = POINT_RULES.get(code);
  if (!rule) throw new RangeError(`The atlas has no rule for ${code}`);
  return rule;
}

/** The rule by which a place is found on one sex. */
export function ruleOn(sex: Sex, { rule, inWomen }: LocationRule): Rule {
  return sex === 'female' ? (inWomen ?? rule) : rule;
}

/**
 * The rule of one of a point's places.
 *
 * @throws RangeError where there is none
 */
export function locationRule(of: Pick<Placement, 'code' | 'level' | 'part' | 'reading'>): LocationRule {
  const rule = pointRule(of.code).places.find(
    ({ level, part, reading }) => level === of.level && part === of.part && reading === of.reading,
  );
  if (!rule) throw new RangeError(`${of.code} has no such place`);
  return rule;
}
