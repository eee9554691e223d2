import type { SurfaceMesh } from '../../../shared/atlas/surface/mesh.ts';
import { dot } from '../../../shared/atlas/surface/vec.ts';
import type { Region } from '../../../shared/figure/region-plate.ts';
import { bodyWindow, VIEW_AXES, type View } from '../../../shared/figure/view.ts';
import type { BodyPart } from '../../scene/engine/body-part.ts';
import { type Pose, towardCamera } from '../../scene/engine/camera.ts';

const LEVEL_VIEWS = ['back', 'front', 'left', 'right'] as const satisfies readonly View[];
/** From below this pitch on (radians) the soles are looked at. */
const FROM_BELOW = -0.8;

/** What is printed of a limb's inner side, looked at from the patient's right: an arm's is seen from before. */
const INNER: Readonly<Partial<Record<BodyPart, View>>> = { leg: 'innerLeft', arm: 'front' };

/**
 * What a plate prints of what the camera sees: the nearest of the printed views, and of it the part that is in the
 * picture.
 * @param part what stands free there
 */
export function regionOf(
  mesh: SurfaceMesh,
  pose: Pose & { readonly aspect: number },
  part: BodyPart,
): Region {
  const toward = towardCamera(pose);
  const level = LEVEL_VIEWS.reduce((a, b) =>
    dot(VIEW_AXES[b].toward, toward) > dot(VIEW_AXES[a].toward, toward) ? b : a,
  );
  const view: View = pose.pitch < FROM_BELOW ? 'soles' : level === 'right' ? (INNER[part] ?? level) : level;
  if (view === 'soles') return { view, window: bodyWindow(mesh, view) };
  const { right, up } = VIEW_AXES[view];
  const [u, v] = [dot(pose.target, right), dot(pose.target, up)];
  const [halfWidth, halfHeight] = [(pose.height * pose.aspect) / 2, pose.height / 2];
  return {
    view,
    window: { left: u - halfWidth, right: u + halfWidth, bottom: v - halfHeight, top: v + halfHeight },
  };
}
