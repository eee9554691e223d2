import type { Sex, Vec3 } from '../../shared/atlas/surface/mesh.ts';
import type { Shape } from './morph.ts';

/** Mean statures of the 2012 US Army Anthropometric Survey (ANSUR II, NATICK/TR-15/007), millimetres. */
export const STATURE_MM: Readonly<Record<Sex, number>> = { female: 1628.5, male: 1756.2 };

/** Joints of the source by the names that the field uses; the rest keep theirs. */
const NAMES: Readonly<Record<string, string>> = {
  'upper-leg': 'hip',
  hand: 'wrist',
  clavicle: 'sternoclavicular',
  scapula: 'acromioclavicular',
};
const MIDLINE = new Set(['head', 'neck', 'pelvis', 'spine-1', 'spine-2', 'spine-3', 'spine-4']);
const SIDE = /^(clavicle|scapula|shoulder|elbow|hand|upper-leg|knee|ankle|(finger|toe)-\d-\d)$/;

/** A left half in body space with the joints it shows. */
export interface StandingBody {
  readonly positions: Float64Array;
  readonly joints: Record<string, Vec3>;
}

/** Moves a posed shape into body space: soles on y = 0, hips above z = 0, scaled to the mean stature of the sex. */
export function stand({ positions, joints }: Shape, sex: Sex): StandingBody {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < positions.length; i += 3) {
    low = Math.min(low, positions[i]!);
    high = Math.max(high, positions[i]!);
  }
  const factor = STATURE_MM[sex] / (high - low);
  const depth = joints.get('upper-leg')![2];
  const place = ([x, y, z]: Vec3): Vec3 => [x * factor, (y - low) * factor, (z - depth) * factor];
  const standing = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 3) {
    standing.set(place([positions[i]!, positions[i + 1]!, positions[i + 2]!]), i);
  }
  const named: Record<string, Vec3> = {};
  for (const [name, at] of [...joints].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = place(at).map((mm) => Math.round(mm * 100) / 100) as unknown as Vec3;
    if (MIDLINE.has(name)) named[name] = rounded;
    else if (SIDE.test(name)) named[`${NAMES[name] ?? name}.L`] = rounded;
  }
  return { positions: standing, joints: named };
}
