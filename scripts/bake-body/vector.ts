import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';

export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const scale = (a: Vec3, factor: number): Vec3 => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const unit = (a: Vec3): Vec3 => scale(a, 1 / Math.hypot(...a));
/** The part of `a` at right angles to the unit vector `axis`. */
export const across = (a: Vec3, axis: Vec3): Vec3 => subtract(a, scale(axis, dot(a, axis)));

/** Turns a point about the line through `centre` along the unit vector `axis`, right-handed, in radians. */
export function turn(point: Vec3, centre: Vec3, axis: Vec3, angle: number): Vec3 {
  const arm = subtract(point, centre);
  const along = scale(axis, dot(arm, axis));
  const aside = subtract(arm, along);
  return add(
    add(centre, along),
    add(scale(aside, Math.cos(angle)), scale(cross(axis, aside), Math.sin(angle))),
  );
}

/** The signed angle in radians about the unit vector `axis` that takes the direction `from` to `to`. */
export function angleAbout(axis: Vec3, from: Vec3, to: Vec3): number {
  const a = across(from, axis);
  const b = across(to, axis);
  return Math.atan2(dot(cross(a, b), axis), dot(a, b));
}
