import type { Place } from '../placement.ts';
import { Contour, type Spot } from './contour.ts';
import type { Vec3 } from './mesh.ts';
import type { Surface } from './surface.ts';
import { add, cross, distance, dot, length, lerp, reject, scale, sub, unit } from './vec.ts';

/** How far (mm) a place may lie off a cut that was laid through it before the cut is distrusted. */
const ON_CUT = 0.5;
/** A cut that needs more than this many times the straight distance has gone round something. */
const DETOUR = 2.5;

/** A line that rises less than this part of its length is laid level, as a tape across the back is. */
const LEVEL = 0.02;

/**
 * The way on skin from one place to another: the cut of the plane that holds both and their mean outward direction,
 * as a tape laid from one to the other. Where that plane runs round something else (over a fold, a web), the way is
 * laid over the skin above its middle instead.
 *
 * @returns polylines to be drawn or measured in order; each lies on skin
 */
export function wayBetween(surface: Surface, from: Place, to: Place, depth = 0): Contour[] {
  const direct = cutBetween(surface, from, to);
  if (direct && (depth >= 4 || direct.length <= DETOUR * distance(from.position, to.position)))
    return [direct];
  if (depth >= 4) return [direct ?? straight(surface, from, to)];
  const middle = surface.closest(
    add(lerp(from.position, to.position, 0.5), scale(unit(add(from.normal, to.normal)), 2)),
  );
  if (distance(middle.position, from.position) < 1 || distance(middle.position, to.position) < 1) {
    return [direct ?? straight(surface, from, to)];
  }
  return [...wayBetween(surface, from, middle, depth + 1), ...wayBetween(surface, middle, to, depth + 1)];
}

/** Where no cut joins two places any more (a sharp rim between them), they are close enough to be joined straight. */
function straight(surface: Surface, from: Place, to: Place): Contour {
  return new Contour([from.position, to.position], [from.anchor.triangle], false, surface.anchorIn);
}

/**
 * The single plane cut between two places, or null where the plane's contour does not join them.
 *
 * @param seenFrom the direction from which the line is to look straight; without it the mean outward direction
 */
export function cutBetween(surface: Surface, from: Place, to: Place, seenFrom?: Vec3): Contour | null {
  const chord = sub(to.position, from.position);
  const normal = cross(chord, seenFrom ?? uprightOver(chord, from, to));
  if (length(normal) < 1e-9) return null;
  let best: Contour | null = null;
  for (const loop of surface.slice({ point: from.position, normal })) {
    const a = loop.nearest(from.position);
    const b = loop.nearest(to.position);
    if (a.distance > ON_CUT || b.distance > ON_CUT) continue;
    for (const arc of [loop.stretch(a.at, b.at), loop.stretch(b.at, a.at).reversed()]) {
      if (!best || arc.length < best.length) best = arc;
    }
  }
  return best;
}

/** How far apart (mm) a curved line is carried to the skin. */
const CURVE_STEP = 3;

/**
 * The curved line on skin through places: a tape between two; through more, the smooth curve that passes all of them,
 * carried outward to the skin.
 *
 * @throws RangeError where no tape joins two places
 */
export function curveThrough(surface: Surface, places: readonly Place[]): Contour {
  const [first, last] = [places[0]!, places.at(-1)!];
  if (places.length === 2) {
    const tape = cutBetween(surface, first, last);
    if (!tape) throw new RangeError('No tape joins the two places');
    return tape;
  }
  const on: Place[] = [first];
  for (let i = 0; i + 1 < places.length; i++) {
    const [a, b] = [places[i]!, places[i + 1]!];
    const pieces = Math.max(1, Math.round(distance(a.position, b.position) / CURVE_STEP));
    for (let k = 1; k < pieces; k++) {
      const t = k / pieces;
      const point = between(places[i - 1] ?? a, a, b, places[i + 2] ?? b, t);
      const found = surface.project(point, unit(lerp(a.normal, b.normal, t)));
      if (found) on.push(found);
    }
    on.push(b);
  }
  return new Contour(
    on.map(({ position }) => position),
    on.slice(1).map(({ anchor }) => anchor.triangle),
    false,
    surface.anchorIn,
  );
}

/** The spot at `t` from `a` to `b` of the curve through four places (Catmull and Rom). */
function between(before: Place, a: Place, b: Place, after: Place, t: number): Vec3 {
  const at = (k: 0 | 1 | 2) => {
    const [p, q, r, s] = [before.position[k], a.position[k], b.position[k], after.position[k]];
    return q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
  };
  return [at(0), at(1), at(2)];
}

/** Whether a line rises so little that a tape along it is laid level. */
export function isLevel(line: Vec3): boolean {
  return Math.abs(line[1]) < LEVEL * length(line);
}

/** The direction in which a tape laid from one place to another lifts off the straight line between them. */
function uprightOver(chord: Vec3, from: Place, to: Place): Vec3 {
  let up = reject(add(from.normal, to.normal), unit(chord));
  if (length(up) < 1e-3) up = reject(from.normal, unit(chord));
  return isLevel(chord) && Math.abs(up[1]) < 0.8 * length(up) ? [up[0], 0, up[2]] : up;
}

/**
 * Walks `millimetres` over the skin from a place in a direction, in the plane of that direction and the outward normal.
 *
 * @param direction body space; its part along the skin counts
 */
export function walk(surface: Surface, from: Place, direction: Vec3, millimetres: number): Place {
  const along = unit(reject(direction, from.normal));
  const contour = surface.contour({ point: from.position, normal: cross(along, from.normal) }, from.position);
  return surface.place(walkContour(contour, contour.nearest(from.position), along, millimetres).anchor);
}

/** Walks along a contour from a spot on it, to the side that `direction` points to. */
export function walkContour(contour: Contour, from: Spot, direction: Vec3, millimetres: number): Spot {
  return contour.spot(from.at + sense(contour, from, direction) * millimetres);
}

/** +1 where the contour runs in `direction` at a spot, -1 where it runs against it; judged over a few millimetres. */
export function sense(contour: Contour, at: Spot, direction: Vec3): 1 | -1 {
  const reach = Math.min(8, contour.length / 8);
  const ahead = sub(contour.spot(at.at + reach).position, contour.spot(at.at - reach).position);
  return dot(ahead, direction) >= 0 ? 1 : -1;
}
