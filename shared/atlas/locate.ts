import { meridianOf, type PointCode, type Side } from './codes.ts';
import type { BodyGround } from './ground.ts';
import type { Place, Placement } from './placement.ts';
import { POINT_RULES, pointRule, ruleOn } from './points/rules/index.ts';
import { evaluate, RuleError } from './rules/evaluate.ts';
import type { LocationRule, PointRule, Rule } from './rules/rule.ts';
import { toleranceOf } from './rules/tolerance.ts';
import type { Sex } from './surface/mesh.ts';
import { mirrorAnchor } from './surface/mirror.ts';
import type { Surface } from './surface/surface.ts';
import { mirrored } from './surface/vec.ts';

/**
 * The rule by which other rules may refer to a point on one sex: that of its first place.
 *
 * @throws RangeError for a point without a rule
 */
export const principalRule =
  (sex: Sex) =>
  (code: PointCode): Rule =>
    ruleOn(sex, pointRule(code).places[0]!);

/** A left place mirrored to the right, or a right one to the left: exactly, to the last digit. */
export function across(surface: Surface, place: Place): Place {
  return {
    anchor: mirrorAnchor(surface.mesh, place.anchor),
    position: mirrored(place.position),
    normal: mirrored(place.normal),
  };
}

/** Every place of one point on a body, left before right. */
export function locate(ground: BodyGround, code: PointCode, point: PointRule): Placement[] {
  return point.places.flatMap((location) => {
    const rule = ruleOn(ground.sex, location);
    const found = placeOf(ground, code, rule);
    const scatter = toleranceOf(ground, rule, principalRule(ground.sex));
    const doubt = Math.hypot(scatter, apart(ground, found, location) / 2);
    const toleranceMm = Math.round(Math.min(doubt, WIDEST_MM));
    const on = (side: Side, place: Place): Placement => ({
      ...place,
      code,
      meridian: meridianOf(code),
      side,
      ...(location.level && { level: location.level }),
      ...(location.part && { part: location.part }),
      ...(location.reading && { reading: location.reading }),
      toleranceMm,
    });
    if (location.on === 'median') return [on('M', ground.toMedian(found))];
    const left = location.on === 'right' ? [] : [on('L', found)];
    const right = location.on === 'left' ? [] : [on('R', across(ground.surface, found))];
    return [...left, ...right];
  });
}

/** No circle is drawn wider: it would tell of a region, not of a point. */
const WIDEST_MM = 20;

/** How far forward or back (mm) another way to find the place ends. */
function apart(ground: BodyGround, found: Place, { alsoBeside }: LocationRule): number {
  return alsoBeside ? Math.abs(found.position[2] - ground.place(alsoBeside).position[2]) : 0;
}

function placeOf(ground: BodyGround, code: PointCode, rule: Rule): Place {
  try {
    return evaluate(ground, rule);
  } catch (error) {
    throw new RuleError(`${code}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** Every point that the atlas has a rule for, in meridian order. */
export function locateAll(ground: BodyGround): Placement[] {
  return [...POINT_RULES].flatMap(([code, point]) => locate(ground, code, point));
}
