import type { Place } from '../../../shared/atlas/placement.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { distance } from '../../../shared/atlas/surface/vec.ts';
import type { AtlasPicture } from './atlas-picture.ts';

/** The outline of a foot, and from how far (mm) above the ankle on it is shown with the leg. */
const FOOT = ['heel.L', 'sole.L', 'toe-1-tip.L', 'toe-5-tip.L'];
const ANKLE_REACH = 60;

/** Points of a construction that a view of it should hold. */
export function subjectOf(
  { construction, points, part }: AtlasPicture,
  landmarks: ReadonlyMap<string, Place>,
): Vec3[] {
  if (!construction) return points.map(({ position }) => position);
  const point = construction.elements.find((element) => element.kind === 'point')!.place.position;
  const all = construction.elements.flatMap((element): readonly Vec3[] => {
    switch (element.kind) {
      case 'scale':
        return element.ticks;
      case 'contour':
        return element.points;
      case 'landmark':
        return [element.place.position];
      case 'path':
        return element.points;
      default:
        return [];
    }
  });
  const subject = [point, ...all.filter((one) => distance(one, point) > 1)];
  // A leg that is shown down to the ankle stands on its foot.
  const ankle = landmarks.get('medial-malleolus.L')!.position[1];
  const lowest = Math.min(...subject.map(([, y]) => y));
  const foot = part === 'leg' && lowest < ankle + ANKLE_REACH ? FOOT : [];
  return [...subject, ...foot.map((id) => landmarks.get(id)!.position)];
}
