import type { SurfaceMesh } from '../../../shared/atlas/surface/mesh.ts';
import { dot } from '../../../shared/atlas/surface/vec.ts';
import type { Region } from '../../../shared/figure/region-plate.ts';
import { axesOf, bodyWindow, type View, type Viewpoint } from '../../../shared/figure/view.ts';
import { type BodyPart, isLimb } from '../../scene/engine/body-part.ts';
import { type Pose, towardCamera } from '../../scene/engine/camera.ts';

/** Where a camera stands, and its picture's width divided by its height. */
export type SeenPose = Pose & { readonly aspect: number };

const LEVEL_VIEWS = ['back', 'front', 'left', 'right'] as const satisfies readonly View[];
/** A camera within this cosine of a named view looks as that does. */
const STRAIGHT = Math.cos((3 * Math.PI) / 180);
/** From below this pitch on (radians) the feet are looked at from their soles, up to so high on the body (millimetres). */
const FROM_BELOW = -0.8;
const FOOT_MM = 250;
/** White around the whole body, body millimetres. */
const MARGIN_MM = 12;

/** What is printed of a limb's inner side, looked at from the patient's right: an arm's is seen from before. */
const INNER: Readonly<Partial<Record<BodyPart, View>>> = { leg: 'innerLeft', arm: 'front' };

/**
 * What a plate prints of what the camera sees: its direction, and of the body the part that is in the picture.
 * @param part what stands free there. A limb that does is printed in the nearest of the views that show it free.
 */
export function regionOf(mesh: SurfaceMesh, pose: SeenPose, part: BodyPart): Region {
  if (pose.pitch < FROM_BELOW && pose.target[1] < FOOT_MM) return wholeOf(mesh, 'soles');
  const view = viewpointOf(pose, part);
  const { right, up } = axesOf(view);
  const [u, v] = [dot(pose.target, right), dot(pose.target, up)];
  const [halfWidth, halfHeight] = [(pose.height * pose.aspect) / 2, pose.height / 2];
  return {
    view,
    window: { left: u - halfWidth, right: u + halfWidth, bottom: v - halfHeight, top: v + halfHeight },
  };
}

/** All that a named view shows. */
export const wholeOf = (mesh: SurfaceMesh, view: View): Region => ({
  view,
  window: bodyWindow(mesh, view, MARGIN_MM),
});

function viewpointOf(pose: SeenPose, part: BodyPart): Viewpoint {
  const { yaw, pitch } = pose;
  const along = (view: View) => dot(axesOf(view).toward, towardCamera(pose));
  const level = LEVEL_VIEWS.reduce((a, b) => (along(b) > along(a) ? b : a));
  if (isLimb(part)) return level === 'right' ? INNER[part]! : level;
  return along(level) > STRAIGHT ? level : { yaw, pitch };
}
