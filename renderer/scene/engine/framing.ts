import type { Construction } from '../../../shared/atlas/rules/construct.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { cross, dot, scale, sub, unit } from '../../../shared/atlas/surface/vec.ts';
import { type AnatomicalView, anglesOf, type Margins, poseAround } from './anatomical-views.ts';
import type { AtlasPicture } from './atlas-picture.ts';
import { TOP } from './atlas-writing.ts';
import { isLimb } from './body-part.ts';
import { type Pose, pictureAxes } from './camera.ts';
import type { Skin } from './sight.ts';

/** Nothing is shown closer than this, millimetres of height. */
const LEAST_MM = { limb: 170, body: 250, points: 420 };
/** White beside the body for callouts, for a scale, and for what lies about a level (CSS pixels; parts of the width). */
const CALLOUTS = { most: 270, part: 0.45 };
const SCALE = { most: 170, part: 0.24 };
const BARE = 72;

/** On which side of the picture callouts stand. */
export type CalloutSide = 'left' | 'right';

/** So far (mm) above and below its point the body may come in the way of callouts. */
const BAND_MM = 150;

/**
 * The side on which callouts cover less of the body: the one that the point is nearer to. A scale and a level's plane
 * have the left for themselves.
 */
function calloutSide(
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

/** Whether a construction's scale stands upright in a view: then it is drawn beside the limb, at the left. */
function hasUprightScale({ elements }: Construction, angles: Pick<Pose, 'yaw' | 'pitch'>): boolean {
  const { right, up } = pictureAxes(angles);
  return elements.some((element) => {
    if (element.kind !== 'scale') return false;
    const way = sub(element.ticks.at(-1)!, element.ticks[0]!);
    return Math.abs(dot(way, up)) > Math.abs(dot(way, right));
  });
}

/** The direction square to a plane, upwards. */
function squareTo([a, b, , d]: readonly Vec3[]): Vec3 {
  const normal = unit(cross(sub(b!, a!), sub(d!, a!)));
  return normal[1] < 0 ? scale(normal, -1) : normal;
}

function marginsFor(upright: boolean, side: CalloutSide, width: number): Margins {
  const callouts = Math.min(CALLOUTS.most, width * CALLOUTS.part);
  const other = upright ? Math.min(SCALE.most, width * SCALE.part) : BARE;
  const [left, right] = side === 'left' ? [callouts, other] : [other, callouts];
  return { left, right, top: TOP + 56, bottom: 36 };
}

/** Around points without a construction nothing but their codes is written. */
const PLAIN: Margins = { left: 40, right: 40, top: TOP + 24, bottom: 24 };

/**
 * The pose that shows a subject in a named view with room for what is written beside it, and where callouts stand.
 * @param size of the picture, CSS pixels
 */
export function framed(
  { construction, part }: AtlasPicture,
  subject: readonly Vec3[],
  view: AnatomicalView,
  skin: Skin | null,
  size: { readonly width: number; readonly height: number },
): { readonly pose: Pose; readonly side: CalloutSide } {
  if (!construction) {
    return {
      pose: poseAround(subject, anglesOf(view, [0, 1, 0]), size, PLAIN, LEAST_MM.points),
      side: 'right',
    };
  }
  const plane = construction.elements.find((element) => element.kind === 'plane');
  const angles = anglesOf(view, plane ? squareTo(plane.corners) : [0, 1, 0]);
  const side = skin ? calloutSide(construction, skin, angles) : 'right';
  const margins = marginsFor(hasUprightScale(construction, angles), side, size.width);
  return {
    pose: poseAround(subject, angles, size, margins, isLimb(part) ? LEAST_MM.limb : LEAST_MM.body),
    side,
  };
}
