import type { Vertebra } from '../../codes.ts';
import { spinousProcess } from '../../landmarks/spine.ts';
import type { Direction, PointRule, Ref, Rule, Scale, Step } from '../../rules/rule.ts';

/** Short forms for the sentences that recur in the tables of rules. */

/** A point with one place. */
export const place = (rule: Rule): PointRule => ({ places: [{ rule }] });

/** A point with one place that is a landmark of its own; `felt` says what the hand finds. */
export const felt = (rule: Rule, morphological: string): PointRule => ({ places: [{ rule, morphological }] });

/** A point in the median plane. */
export const median = (rule: Rule): PointRule => ({ midline: true, places: [{ rule }] });

/** Level with the inferior border of a vertebra's spinous process, so many back-cun lateral to the midline. */
export const besideVertebra = (vertebra: Vertebra, cun: number): Rule => ({
  level: { of: spinousProcess(vertebra) },
  where: { lateralTo: 'posterior-midline', by: { cun, scale: 'back' } },
});

/** Level with a place of the sacrum, so many back-cun lateral to the midline, the tape taut over the cleft. */
export const besideSacrum = (of: Ref, cun: number): Rule => ({
  level: { of },
  where: { lateralTo: 'posterior-midline', by: { cun, scale: 'back' }, taut: true },
});

/** One step over the skin. */
export const step = (towards: Direction | Ref, cun: number, scale: Scale): Step => ({
  towards,
  by: { cun, scale },
});

/** From a place over the skin by finger-cun. */
export const fingers = (from: Ref, ...steps: readonly (readonly [Direction | Ref, number])[]): Rule => ({
  from,
  steps: steps.map(([towards, cun]) => step(towards, cun, 'finger')),
});

/** On the back of the foot, just behind the margin of the web between two toes. */
export const behindWeb = (web: '1-2' | '2-3' | '3-4' | '4-5'): Rule => ({
  beside: `toe-web-${web}`,
  step: step('proximal', 0.2, 'finger'),
  facing: 'superior',
});
