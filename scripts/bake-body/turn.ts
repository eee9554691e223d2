import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';
import { add, cross, dot, reject, scale, sub } from '../../shared/atlas/surface/vec.ts';

/** Turns a point about the line through `centre` along the unit vector `axis`, right-handed, in radians. */
export function turn(point: Vec3, centre: Vec3, axis: Vec3, angle: number): Vec3 {
  const arm = sub(point, centre);
  const along = scale(axis, dot(arm, axis));
  const aside = sub(arm, along);
  const turned = add(scale(aside, Math.cos(angle)), scale(cross(axis, aside), Math.sin(angle)));
  return add(add(centre, along), turned);
}

/** The signed angle in radians about the unit vector `axis` that takes the direction `from` to `to`. */
export function angleAbout(axis: Vec3, from: Vec3, to: Vec3): number {
  const a = reject(from, axis);
  const b = reject(to, axis);
  return Math.atan2(dot(cross(a, b), axis), dot(a, b));
}
