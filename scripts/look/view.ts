import type { Anchor, SurfaceMesh, Vec3 } from '../../shared/atlas/surface/mesh.ts';

/**
 * A parallel projection. `across` and `up` span the picture, `towards` points at the viewer; all of unit length, in
 * body space. A place's picture coordinates are its millimetres along `across` and `up`.
 */
export interface View {
  readonly across: Vec3;
  readonly up: Vec3;
  readonly towards: Vec3;
}

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
export function project({ across, up, towards }: View, [x, y, z]: Vec3): Vec3 {
  return [
    across[0] * x + across[1] * y + across[2] * z,
    up[0] * x + up[1] * y + up[2] * z,
    towards[0] * x + towards[1] * y + towards[2] * z,
  ];
}

/** The place on skin that a view shows at these picture coordinates, or nothing where it shows no skin. */
export function pick(
  mesh: SurfaceMesh,
  view: View,
  u: number,
  v: number,
): { anchor: Anchor; at: Vec3 } | undefined {
  let nearest = Number.NEGATIVE_INFINITY;
  let found: { anchor: Anchor; at: Vec3 } | undefined;
  for (let triangle = 0; triangle < mesh.triangles.length / 3; triangle++) {
    const corners = cornersOf(mesh, triangle);
    const [a, b, c] = corners.map((corner) => project(view, corner)) as [Vec3, Vec3, Vec3];
    const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    if (area <= 0) continue;
    const wb = ((u - a[0]) * (c[1] - a[1]) - (v - a[1]) * (c[0] - a[0])) / area;
    const wc = ((b[0] - a[0]) * (v - a[1]) - (b[1] - a[1]) * (u - a[0])) / area;
    const wa = 1 - wb - wc;
    const depth = wa * a[2] + wb * b[2] + wc * c[2];
    if (wa < 0 || wb < 0 || wc < 0 || depth < nearest) continue;
    nearest = depth;
    const anchor: Anchor = { triangle, barycentric: [wa, wb, wc] };
    found = { anchor, at: placeOf(mesh, anchor) };
  }
  return found;
}

/** Where an anchor lies on this body, millimetres. */
export function placeOf(mesh: SurfaceMesh, { triangle, barycentric }: Anchor): Vec3 {
  const corners = cornersOf(mesh, triangle);
  return [0, 1, 2].map((k) =>
    corners.reduce((sum, corner, i) => sum + corner[k]! * barycentric[i]!, 0),
  ) as unknown as Vec3;
}

function cornersOf({ positions, triangles }: SurfaceMesh, triangle: number): [Vec3, Vec3, Vec3] {
  return [0, 1, 2].map((corner) => {
    const at = 3 * triangles[3 * triangle + corner]!;
    return [positions[at]!, positions[at + 1]!, positions[at + 2]!];
  }) as unknown as [Vec3, Vec3, Vec3];
}
