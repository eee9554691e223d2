import type { Vec3 } from '../atlas/surface/mesh.ts';
import type { Patch } from '../atlas/surface/patch.ts';
import { cross, dot, lerp, sub } from '../atlas/surface/vec.ts';
import { axesOf, type PaperPoint, type Projection, project } from './view.ts';

/** A region of skin as a figure shows it. Paper millimetres from the projection's top left corner. */
export interface FlatRegion {
  /** Its skin in pieces of three or four corners. */
  readonly faces: readonly (readonly PaperPoint[])[];
  /** Its edge, in short straight stretches. */
  readonly edge: readonly (readonly [PaperPoint, PaperPoint])[];
}

/**
 * Lays a region (its patch tells of each corner how far outside of the edge it lies) onto a figure. Skin that is turned
 * away is left out; whether another part of the body lies in front is not looked at.
 */
export function flatRegion({ positions, field }: Patch, projection: Projection): FlatRegion {
  const { toward } = axesOf(projection.view);
  const faces: PaperPoint[][] = [];
  const edge: [PaperPoint, PaperPoint][] = [];
  for (let i = 0; i < positions.length; i += 9) {
    // A patch reaches beyond its region; most of its pieces there need no further look.
    if (field[i + 2]! > 0 && field[i + 5]! > 0 && field[i + 8]! > 0) continue;
    const corners = [0, 3, 6].map((k) => ({
      place: [positions[i + k]!, positions[i + k + 1]!, positions[i + k + 2]!] as Vec3,
      off: field[i + k + 2]!,
    }));
    const [a, b, c] = corners.map(({ place }) => place) as [Vec3, Vec3, Vec3];
    if (dot(cross(sub(b, a), sub(c, a)), toward) <= 0) continue;
    const face: PaperPoint[] = [];
    const crossings: PaperPoint[] = [];
    corners.forEach((here, k) => {
      const next = corners[(k + 1) % 3]!;
      if (here.off <= 0) face.push(project(projection, here.place));
      if (here.off <= 0 === next.off <= 0) return;
      const at = lerp(here.place, next.place, here.off / (here.off - next.off));
      const crossing = project(projection, at);
      face.push(crossing);
      crossings.push(crossing);
    });
    if (face.length > 2) faces.push(face);
    if (crossings.length === 2) edge.push([crossings[0]!, crossings[1]!]);
  }
  return { faces, edge };
}
