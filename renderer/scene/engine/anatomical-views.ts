import type { Place } from '../../../shared/atlas/placement.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { add, dot, scale } from '../../../shared/atlas/surface/vec.ts';
import { type BodyPart, isLimb } from './body-part.ts';
import { type Pose, pictureAxes, towardCamera } from './camera.ts';
import { isSeen, type Skin } from './sight.ts';

/** From where a close view looks. `lateral` is the patient's left, `medial` the inner side of the left limb. */
export const ANATOMICAL_VIEWS = ['anterior', 'posterior', 'lateral', 'medial', 'above', 'below'] as const;
export type AnatomicalView = (typeof ANATOMICAL_VIEWS)[number];

/** A little from above, so that a level shows its plane. */
const RAISED = 0.17;
const STEEP = 1.36;
/** How far a view may be raised or lowered for an aslant plane. */
const HIGHEST = 0.5;

const ANGLES: Readonly<Record<AnatomicalView, Pick<Pose, 'yaw' | 'pitch'>>> = {
  anterior: { yaw: 0, pitch: RAISED },
  posterior: { yaw: Math.PI, pitch: RAISED },
  lateral: { yaw: Math.PI / 2, pitch: RAISED },
  medial: { yaw: -Math.PI / 2, pitch: RAISED },
  above: { yaw: Math.PI, pitch: STEEP },
  below: { yaw: 0, pitch: -STEEP },
};

/**
 * The angles of a view, raised so far that a level shows its plane.
 * @param up square to that level; a limb hangs aslant, and so do the levels of its cun
 */
export function anglesOf(view: AnatomicalView, up: Vec3): Pick<Pose, 'yaw' | 'pitch'> {
  const { yaw, pitch } = ANGLES[view];
  if (Math.abs(pitch) === STEEP) return { yaw, pitch };
  const off = (trial: number) => Math.abs(dot(towardCamera({ yaw, pitch: trial }), up) - Math.sin(RAISED));
  let best = pitch;
  for (let trial = -HIGHEST; trial <= HIGHEST; trial += 0.01) if (off(trial) < off(best)) best = trial;
  return { yaw, pitch: best };
}

/** How squarely (cosine) the first, second and third view offered must show a place; the first is offered anyhow. */
const LEAST_FACING = [-Infinity, 0.1, 0.35];
/** Views from above and below are for what no level view shows well. */
const UNUSUAL = 0.35;
const HIDDEN = 2;
/** Further than any body reaches, millimetres. */
const FAR = 4000;

/** The views that show a place, the best first; never none. Other parts of the body in the way count against a view. */
export function viewsOf(place: Place, skin: Skin, part: BodyPart): readonly AnatomicalView[] {
  const limb = isLimb(part);
  const worth = (view: AnatomicalView) => {
    const toward = towardCamera(ANGLES[view]);
    const facing = dot(place.normal, toward) - (view === 'above' || view === 'below' ? UNUSUAL : 0);
    const open = isSeen(skin, place, add(place.position, scale(toward, FAR)));
    return open ? facing : facing - HIDDEN;
  };
  const ranked = ANATOMICAL_VIEWS.filter((view) => limb || view !== 'medial')
    .map((view) => ({ view, worth: worth(view) }))
    .sort((a, b) => b.worth - a.worth);
  // What no view shows is looked at levelly, where its surroundings are familiar.
  if (ranked[0]!.worth < 0) return viewsOfMany([place], part).slice(0, 2);
  return ranked.filter((one, i) => one.worth > (LEAST_FACING[i] ?? 1)).map(({ view }) => view);
}

/** The level views, the one that faces most of the places first. */
export function viewsOfMany(
  places: readonly Pick<Place, 'normal'>[],
  part: BodyPart,
): readonly AnatomicalView[] {
  const worth = (view: AnatomicalView) => {
    const toward = towardCamera(ANGLES[view]);
    return places.reduce((sum, { normal }) => sum + Math.max(0, dot(normal, toward)), 0);
  };
  const views = ['posterior', 'anterior', 'lateral', ...(isLimb(part) ? (['medial'] as const) : [])] as const;
  return views.toSorted((a, b) => worth(b) - worth(a));
}

/** White that a picture keeps free for what is written beside the body. CSS pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The pose that shows all points from a direction within the margins of a picture.
 * @param leastMm of height between the margins
 */
export function poseAround(
  points: readonly Vec3[],
  angles: Pick<Pose, 'yaw' | 'pitch'>,
  picture: { readonly width: number; readonly height: number },
  margins: Margins,
  leastMm: number,
): Pose {
  const { right, up } = pictureAxes(angles);
  const toward = towardCamera(angles);
  const spanAlong = (axis: Vec3) => {
    const values = points.map((point) => dot(point, axis));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2, length: high - low };
  };
  const [across, along, deep] = [spanAlong(right), spanAlong(up), spanAlong(toward)];
  const width = Math.max(80, picture.width - margins.left - margins.right);
  const height = Math.max(80, picture.height - margins.top - margins.bottom);
  const mmPerPixel = Math.max(across.length / width, Math.max(along.length, leastMm) / height);
  const shiftX = (margins.left - margins.right) / 2;
  const shiftY = (margins.top - margins.bottom) / 2;
  const target = add(
    add(scale(right, across.middle - shiftX * mmPerPixel), scale(up, along.middle + shiftY * mmPerPixel)),
    scale(toward, deep.middle),
  );
  return { ...angles, target, height: mmPerPixel * picture.height };
}

/** Turns a pose by radians around a point of the body, which stays where it is in the picture. */
export function turnedAround(pose: Pose, pivot: Vec3, yaw: number, pitch: number): Pose {
  const before = pictureAxes(pose);
  const off: Vec3 = [0, 1, 2].map((k) => pose.target[k]! - pivot[k]!) as unknown as Vec3;
  const angles = {
    yaw: pose.yaw + yaw,
    pitch: Math.min(1.54, Math.max(-1.54, pose.pitch + pitch)),
  };
  const after = pictureAxes(angles);
  const moved = add(
    add(scale(after.right, dot(off, before.right)), scale(after.up, dot(off, before.up))),
    scale(towardCamera(angles), dot(off, towardCamera(pose))),
  );
  return { ...pose, ...angles, target: add(pivot, moved) };
}
