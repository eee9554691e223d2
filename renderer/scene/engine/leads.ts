import { FrontSide, Ray, Vector3 } from 'three';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { add, dot, lerp, scale, sub, unit } from '../../../shared/atlas/surface/vec.ts';
import type { Pole } from '../../../shared/model/application.ts';
import { type MarkSpot, sideOfSpot } from '../spots.ts';
import type { BodyLead } from '../types.ts';
import type { PlacedName } from './name-layout.ts';
import { isInSight, type Skin } from './sight.ts';
import type { Lens } from './sighting.ts';

/** A lead as it hangs on this body. */
export interface HungLead {
  readonly lead: BodyLead;
  /** Body space, millimetres. */
  readonly points: readonly Vec3[];
  readonly middle: Vec3;
}

/** From a level lead to the middle of its frequency below it, pixels: clear of the discs of its needles. */
const NAME_BELOW = 16;

const PIECES = 24;
/** White between a lead and its frequency, pixels. */
const NAME_GAP = 8;
/** How high (mm) over the skin a lead is carried. */
const CLEARANCE = 3;
/** From so far (mm) outside the skin is looked for: more than a body is thick. */
const OUTSIDE = 500;

/** Hangs leads between the needles they are clipped to; a lead whose needle the body does not show is left out. */
export function hangLeads(skin: Skin, marks: readonly MarkSpot[], leads: readonly BodyLead[]): HungLead[] {
  return leads.flatMap((lead) => {
    const [from, to] = [spotOf(marks, lead.from), spotOf(marks, lead.to)];
    if (!from || !to) return [];
    const points = Array.from({ length: PIECES + 1 }, (_, i) => over(skin, from, to, i / PIECES));
    return [{ lead, points, middle: points[PIECES / 2]! }];
  });
}

function spotOf(marks: readonly MarkSpot[], { applicationId, side }: Pole): MarkSpot | undefined {
  return marks.find(
    (spot) => spot.mark.applicationId === applicationId && (side === 'midline' || side === sideOfSpot(spot)),
  );
}

/** The lead at `t` of its way: the straight line from needle to needle, lifted over the skin where that rises above it. */
function over({ bvh }: Skin, from: MarkSpot, to: MarkSpot, t: number): Vec3 {
  const straight = lerp(
    add(from.position, scale(from.normal, CLEARANCE)),
    add(to.position, scale(to.normal, CLEARANCE)),
    t,
  );
  const outward = unit(lerp(from.normal, to.normal, t));
  const start = add(straight, scale(outward, OUTSIDE));
  const hit = bvh.raycastFirst(new Ray(new Vector3(...start), new Vector3(...scale(outward, -1))), FrontSide);
  if (!hit) return straight;
  const skin: Vec3 = [hit.point.x, hit.point.y, hit.point.z];
  const rise = dot(sub(skin, straight), outward) + CLEARANCE;
  // An arm or a leg that hangs over the way is not what the lead lies on.
  return rise > 0 && rise < 120 ? add(straight, scale(outward, rise)) : straight;
}

/**
 * The frequencies of the leads in sight: of a lead that runs across the picture below its middle, where no disc is; of
 * one that runs down it beside it, on the side away from the others.
 */
export function leadNames(leads: readonly HungLead[], skin: Skin, lens: Lens): PlacedName[] {
  const seen = leads.flatMap(({ lead, points, middle }) => {
    const at = isInSight(skin, middle, lens.eye) ? lens.project(middle) : null;
    const [from, to] = [lens.project(points[0]!), lens.project(points.at(-1)!)];
    if (!at || !from || !to) return [];
    return [{ text: lead.label, ...at, isLevel: Math.abs(to.x - from.x) > Math.abs(to.y - from.y) }];
  });
  const middle = seen.reduce((sum, { x }) => sum + x, 0) / seen.length;
  return seen.map(({ text, x, y, isLevel }) => {
    if (isLevel) return { text, x, y: y + NAME_BELOW, anchor: 'middle' };
    return x < middle
      ? { text, x: x - NAME_GAP, y, anchor: 'end' }
      : { text, x: x + NAME_GAP, y, anchor: 'start' };
  });
}
