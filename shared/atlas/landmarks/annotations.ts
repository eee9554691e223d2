import type { Sex } from '../surface/mesh.ts';
import type { Annotations } from './annotation.ts';
import { FEMALE } from './female.ts';
import { FEMALE_ARM } from './female-arm.ts';
import { MALE } from './male.ts';
import { MALE_ARM } from './male-arm.ts';

/** The recognised landmarks of each sex's bodies. */
export const ANNOTATIONS: Readonly<Record<Sex, Annotations>> = {
  female: { ...FEMALE, ...FEMALE_ARM },
  male: { ...MALE, ...MALE_ARM },
};
