import type { Vertebra } from '../../codes.ts';
import { spinousProcess } from '../../landmarks/spine.ts';
import type { Direction, LocationRule, PointRule, Ref, Rule, Scale, Step } from '../../rules/rule.ts';

/** Short forms for the sentences that recur in the tables of rules. */

/** A point with one place. */
export const place = (rule: Rule): PointRule => ({ places: [{ rule }] });

/** A point with one place that is a landmark of its own; `felt` says what the hand finds. */
export const felt = (rule: Rule, morphological: string): PointRule => ({ places: [{ rule, morphological }] });

/** A point in mouth or nose, shown at the skin in front of it. */
export const behind = (rule: Rule, on: LocationRule['on'], inside: string): PointRule => ({
  places: [{ rule, ...(on && { on }), morphological: inside }],
});

/** A point in the median plane. */
export const median = (rule: Rule): PointRule => ({ places: [{ rule, on: 'median' }] });

/** Level with the inferior border of a vertebra's spinous process, so many back-cun lateral to the midline. */
export const besideVertebra = (vertebra: Vertebra, cun: number): Rule => ({
  level: { of: spinousProcess(vertebra) },
  where: { lateralTo: 'posterior-midline', by: { cun, scale: 'back' } },
});

/** So many cun above (below: negative) the umbilicus, so many cun lateral to the front's midline. */
export const onAbdomen = (above: number, lateral: number): Rule => ({
  level: { of: 'umbilicus', above: { cun: above, scale: above < 0 ? 'lower-abdomen' : 'upper-abdomen' } },
  where: { lateralTo: 'anterior-midline', by: { cun: lateral, scale: 'nipples' } },
});

/** In an intercostal space, so many cun lateral to the front's midline. */
export const onChest = (intercostal: number, lateral: number): Rule => ({
  level: { intercostal },
  where: { lateralTo: 'anterior-midline', by: { cun: lateral, scale: 'nipples' } },
});

/** Level with a place on the front, so many cun lateral to the midline. */
export const levelOnFront = (of: Ref, lateral: number): Rule => ({
  level: { of },
  where: { lateralTo: 'anterior-midline', by: { cun: lateral, scale: 'nipples' } },
});

/** So many cun along the head's midline from a hairline, so many beside it by the cun of the forehead's hairline. */
export const onHead = (
  cun: number,
  from: 'anterior-hairline' | 'posterior-hairline',
  lateral = 0,
  scale: Scale = 'hairline',
): Rule => ({
  level: { headCun: cun, from },
  where: { lateralTo: 'head-midline', by: { cun: lateral, scale } },
});

/**
 * Half a cun behind the anterior hairline, so many cun lateral to the midline: on the curved line from GV24 to ST8, which
 * is 4.5 cun long (WHO 2008, notes on BL4, GB13 and GB15).
 */
export const onFrontalHairline = (lateral: number): Rule => ({
  along: ['GV24', 'ST8'],
  fraction: lateral / 4.5,
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

/** On the back of the hand, just behind the margin of the web between two fingers; that of the thumb faces sideways. */
export const behindFingerWeb = (web: '1-2' | '2-3' | '3-4' | '4-5'): Rule =>
  web === '1-2'
    ? fingers('finger-web-1-2', ['dorsal', 0.4])
    : { beside: `finger-web-${web}`, step: step('proximal', 0.2, 'finger'), facing: 'dorsal' };
