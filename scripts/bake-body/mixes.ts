import type { Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import found from './strengths.json' with { type: 'json' };

/** Strengths of morph targets by name. */
export type Mix = Readonly<Record<string, number>>;

const MALE_ORIGINS: Mix = {
  'macrodetails/african-male-young': 1 / 3,
  'macrodetails/asian-male-young': 1 / 3,
  'macrodetails/caucasian-male-young': 1 / 3,
};

/**
 * Two of the three female targets of origin exist in the source only in an older revision. So the third has half of
 * the weight and the men of the other two origins the rest; what is female comes from it and from the build's targets.
 */
const FEMALE_ORIGINS: Mix = {
  'macrodetails/african-female-young': 1 / 2,
  'macrodetails/asian-male-young': 1 / 4,
  'macrodetails/caucasian-male-young': 1 / 4,
};

const CLOSED_EYES: Mix = Object.fromEntries(
  ['african', 'asian', 'caucasian'].flatMap((origin) =>
    ['left', 'right'].map((side) => [`expression/units/${origin}/eye-${side}-closure`, 1 / 3]),
  ),
);

/** How far a body departs from the neutral one. Positive is heavier, thicker, longer or broader. */
export interface Strengths {
  /** -1 the source's least weight, 0 its average, 1 its most. */
  readonly weight: number;
  /** The share of the weight that goes with little muscle: rounder, with folds. 0 to 1. */
  readonly soft: number;
  readonly upperLeg: number;
  readonly lowerLeg: number;
  readonly upperArm: number;
  readonly lowerArm: number;
  readonly shoulder: number;
  readonly foot: number;
  readonly waist: number;
  readonly hips: number;
  readonly bust: number;
  readonly thigh: number;
  readonly calf: number;
  readonly ankle: number;
  readonly neck: number;
  readonly arm: number;
  readonly torsoDepth: number;
  readonly hipBreadth: number;
}

const measure = (part: string) =>
  [`measure/measure-${part}-decrease`, `measure/measure-${part}-increase`] as const;
const eachSide = (name: string, less: string, more: string) =>
  ['l', 'r'].map((side) => [`armslegs/${side}-${name}-${less}`, `armslegs/${side}-${name}-${more}`] as const);

/** The targets, less and more, that each strength works by. */
const WORKS_BY: Readonly<
  Record<Exclude<keyof Strengths, 'weight' | 'soft'>, readonly (readonly [string, string])[]>
> = {
  upperLeg: [measure('upperlegheight')],
  lowerLeg: [measure('lowerlegheight')],
  upperArm: [measure('upperarmlenght')],
  lowerArm: [measure('lowerarmlenght')],
  shoulder: [measure('shoulder')],
  foot: eachSide('foot-scale-depth', 'decr', 'incr'),
  waist: [measure('waist')],
  hips: [measure('hips')],
  bust: [measure('bust')],
  thigh: [measure('thighcirc')],
  calf: [measure('calf')],
  ankle: [measure('ankle')],
  neck: [measure('neckcirc')],
  arm: [measure('upperarm')],
  torsoDepth: [['torso/torso-scale-depth-decr', 'torso/torso-scale-depth-incr']],
  hipBreadth: [['hip/hip-scale-horiz-decr', 'hip/hip-scale-horiz-incr']],
};

/** The strengths of each body, as `fit.ts` found them. */
export const STRENGTHS: Readonly<Record<Sex, Readonly<Record<Build, Strengths>>>> = found;

/** The mix of targets for these strengths. */
export function mixFrom(sex: Sex, strengths: Strengths): Mix {
  const mix: Record<string, number> = {
    ...(sex === 'female' ? FEMALE_ORIGINS : MALE_ORIGINS),
    ...CLOSED_EYES,
  };
  const universal = (muscle: string, weight: string) =>
    `macrodetails/universal-${sex}-young-${muscle}muscle-${weight}weight`;
  const { weight, soft } = strengths;
  mix[universal('average', 'average')] = 1 - Math.abs(weight);
  if (weight < 0) mix[universal('average', 'min')] = -weight;
  else if (weight > 0) mix[universal('average', 'max')] = weight * (1 - soft);
  if (weight > 0 && soft > 0) mix[universal('min', 'max')] = weight * soft;
  for (const [name, pairs] of Object.entries(WORKS_BY)) {
    const strength = strengths[name as keyof Strengths];
    for (const [less, more] of pairs)
      if (strength !== 0) mix[strength < 0 ? less : more] = Math.abs(strength);
  }
  return mix;
}
