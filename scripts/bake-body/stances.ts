import type { Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import type { Stance } from './pose.ts';

/** Heavier trunks and thighs need more room beside and between them. */
const slim: Stance = { armAbduction: 13, elbowFlexion: 8, girdleDescent: 4, legAbduction: 0.5 };
const average: Stance = { ...slim, armAbduction: 15, legAbduction: 1 };
const heavy: Stance = { ...slim, armAbduction: 21, legAbduction: 2.5 };

export const STANCES: Readonly<Record<Sex, Readonly<Record<Build, Stance>>>> = {
  female: { slim, average, heavy },
  male: { slim, average, heavy },
};
