import type { Place } from '../../shared/atlas/placement.ts';
import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';
import type { Surface } from '../../shared/atlas/surface/surface.ts';
import { add, dot, scale } from '../../shared/atlas/surface/vec.ts';

/**
 * A parallel projection. `across` and `up` span the picture, `towards` points at the viewer; all of unit length, in
 * body space. A place's picture coordinates are its millimetres along `across` and `up`.
 */
export interface View {
  readonly across: Vec3;
  readonly up: Vec3;
  readonly towards: Vec3;
}

/** Far enough to stand outside any body. */
const EYE_MM = 3000;
const AZIMUTH: Readonly<Record<string, number>> = { front: 0, left: 90, back: 180, right: -90 };

/** A view by name, or by its azimuth in degrees: 0 from the front, 90 from the patient's left. Throws on others. */
export function viewOf(name: string): View {
  if (name === 'top') return { across: [1, 0, 0], up: [0, 0, -1], towards: [0, 1, 0] };
  if (name === 'bottom') return { across: [1, 0, 0], up: [0, 0, 1], towards: [0, -1, 0] };
  const degrees = AZIMUTH[name] ?? Number(name);
  if (!Number.isFinite(degrees)) throw new Error(`Unknown view ${name}`);
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)].map((value) => Math.round(value * 1e12) / 1e12) as [
    number,
    number,
  ];
  return { across: [cos, 0, -sin], up: [0, 1, 0], towards: [sin, 0, cos] };
}

/** Picture coordinates of a place and its nearness to the viewer, millimetres. */
export function project({ across, up, towards }: View, place: Vec3): Vec3 {
  return [dot(across, place), dot(up, place), dot(towards, place)];
}

/** The place on skin that a view shows at these picture coordinates, or null where it shows none. */
export function pick(surface: Surface, { across, up, towards }: View, u: number, v: number): Place | null {
  const eye = add(add(scale(across, u), scale(up, v)), scale(towards, EYE_MM));
  return surface.ray(eye, scale(towards, -1));
}
