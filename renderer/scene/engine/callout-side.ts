import type { Construction } from '../../../shared/atlas/rules/construct.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { dot } from '../../../shared/atlas/surface/vec.ts';
import { type Pose, pictureAxes } from './camera.ts';
import type { Skin } from './sight.ts';

/** On which side of the picture callouts stand. */
export type CalloutSide = 'left' | 'right';

/** So far (mm) above and below its point the body may come in the way of callouts. */
const BAND_MM = 150;

/**
 * The side on which callouts cover less of the body: the one that the point is nearer to. A scale and a level's plane
 * have the left for themselves.
 */
export function calloutSide(
  { elements }: Construction,
  { mesh: { positions }, shown }: Skin,
  angles: Pick<Pose, 'yaw' | 'pitch'>,
): CalloutSide {
  if (elements.some(({ kind }) => kind === 'scale' || kind === 'plane')) return 'right';
  const { right, up } = pictureAxes(angles);
  const point = elements.find((element) => element.kind === 'point')!.place.position;
  const [x, y] = [dot(point, right), dot(point, up)];
  let [left, other] = [0, 0];
  for (let i = 0; i < positions.length / 3; i++) {
    if (shown && shown[i]! < 128) continue;
    const vertex: Vec3 = [positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!];
    if (Math.abs(dot(vertex, up) - y) > BAND_MM) continue;
    const off = dot(vertex, right) - x;
    left = Math.max(left, -off);
    other = Math.max(other, off);
  }
  return left < other ? 'left' : 'right';
}
