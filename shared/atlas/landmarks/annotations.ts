import type { Sex } from '../surface/mesh.ts';
import type { Annotations } from './annotation.ts';
import { FEMALE } from './female.ts';
import { MALE } from './male.ts';

/** The recognised landmarks of each sex's bodies. */
export const ANNOTATIONS: Readonly<Record<Sex, Annotations>> = { female: FEMALE, male: MALE };
