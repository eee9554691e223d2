import { BufferAttribute, BufferGeometry, DoubleSide, FrontSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { Place } from '../placement.ts';
import { anchorIn } from './anchors.ts';
import { Contour, type Plane } from './contour.ts';
import type { Anchor, SurfaceMesh, Vec3 } from './mesh.ts';
import { add, cross, dot, lerp, scale, sub, unit } from './vec.ts';

/**
 * The skin of one body, made searchable once. All positions are body space in millimetres; directions need not be unit
 * length unless said so. Everything it returns lies exactly on the mesh.
 */
export class Surface {
  readonly mesh: SurfaceMesh;
  readonly #bvh: MeshBVH;
  readonly #vertexNormals: Float32Array;
  /** Room for one cut's distances; a cut visits every vertex, which is quicker here than searching the tree. */
  readonly #sides: Float64Array;

  constructor(mesh: SurfaceMesh) {
    this.mesh = mesh;
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
    geometry.setIndex(new BufferAttribute(mesh.triangles, 1));
    // Indirect keeps the shared order of triangles, on which every anchor rests.
    this.#bvh = new MeshBVH(geometry, { indirect: true });
    this.#vertexNormals = vertexNormals(mesh);
    this.#sides = new Float64Array(mesh.positions.length / 3);
  }

  /** The tree itself, for a scene that wants to pick with it. Its triangle numbers are those of the mesh. */
  get bvh(): MeshBVH {
    return this.#bvh;
  }

  /** Position of vertex `index`. */
  vertex(index: number): Vec3 {
    const { positions } = this.mesh;
    return [positions[index * 3]!, positions[index * 3 + 1]!, positions[index * 3 + 2]!];
  }

  /** The three vertex numbers of a triangle. */
  corners(triangle: number): readonly [number, number, number] {
    const { triangles } = this.mesh;
    return [triangles[triangle * 3]!, triangles[triangle * 3 + 1]!, triangles[triangle * 3 + 2]!];
  }

  position(anchor: Anchor): Vec3 {
    const [a, b, c] = this.corners(anchor.triangle);
    const [u, v, w] = anchor.barycentric;
    return add(add(scale(this.vertex(a), u), scale(this.vertex(b), v)), scale(this.vertex(c), w));
  }

  /** Outward unit direction, smooth over the skin. */
  normal(anchor: Anchor): Vec3 {
    const of = (i: number): Vec3 => [
      this.#vertexNormals[i * 3]!,
      this.#vertexNormals[i * 3 + 1]!,
      this.#vertexNormals[i * 3 + 2]!,
    ];
    const [a, b, c] = this.corners(anchor.triangle);
    const [u, v, w] = anchor.barycentric;
    return unit(add(add(scale(of(a), u), scale(of(b), v)), scale(of(c), w)));
  }

  place(anchor: Anchor): Place {
    return { anchor, position: this.position(anchor), normal: this.normal(anchor) };
  }

  /** The anchor of a position that lies in a triangle (rounding errors are clamped away). */
  anchorIn = (triangle: number, position: Vec3): Anchor => anchorIn(this.mesh, triangle, position);

  /** The place on skin nearest to a point in space. */
  closest(point: Vec3): Place {
    const hit = this.#bvh.closestPointToPoint(new Vector3(...point));
    if (!hit) throw new RangeError('A surface without triangles has no closest point');
    return this.place(this.anchorIn(hit.faceIndex, [hit.point.x, hit.point.y, hit.point.z]));
  }

  /** The first skin that a ray from outside meets, or null. */
  ray(origin: Vec3, direction: Vec3): Place | null {
    return this.#cast(origin, direction, FrontSide);
  }

  /**
   * The skin over a point in space (under the skin or above it), looking along the outward direction: the nearest
   * crossing of the line through the point.
   */
  project(point: Vec3, outward: Vec3): Place | null {
    const away = this.#cast(point, outward, DoubleSide);
    const back = this.#cast(point, scale(outward, -1), DoubleSide);
    if (!away || !back) return away ?? back;
    const far = (p: Place) => Math.abs(dot(sub(p.position, point), outward));
    return far(away) <= far(back) ? away : back;
  }

  #cast(origin: Vec3, direction: Vec3, side: typeof FrontSide | typeof DoubleSide): Place | null {
    const hit = this.#bvh.raycastFirst(
      new Ray(new Vector3(...origin), new Vector3(...direction).normalize()),
      side,
    );
    if (!hit || hit.faceIndex === undefined || hit.faceIndex === null) return null;
    return this.place(this.anchorIn(hit.faceIndex, [hit.point.x, hit.point.y, hit.point.z]));
  }

  /**
   * Cuts the skin with a plane. On a closed mesh every contour is closed. Each runs so that
   * plane normal x outward skin normal is its direction.
   */
  slice(plane: Plane): Contour[] {
    const { triangles } = this.mesh;
    const sides = this.#sidesOf(plane);
    const vertexCount = sides.length;
    // A cut triangle is entered through the edge that runs from the upper to the lower side and left through the other.
    const entered = new Map<number, Cut>();
    for (let triangle = 0; triangle * 3 < triangles.length; triangle++) {
      const a = triangles[triangle * 3]!;
      const b = triangles[triangle * 3 + 1]!;
      const c = triangles[triangle * 3 + 2]!;
      const upA = sides[a]! >= 0;
      const upB = sides[b]! >= 0;
      const upC = sides[c]! >= 0;
      if (upA === upB && upB === upC) continue;
      // Leaving the upper side from i to j, coming back to it from k to l.
      const [i, j] = upA && !upB ? [a, b] : upB && !upC ? [b, c] : [c, a];
      const [k, l] = !upA && upB ? [a, b] : !upB && upC ? [b, c] : [c, a];
      // Both triangles of an edge must compute the very same crossing: always from the lower vertex number.
      const [low, high] = i < j ? [i, j] : [j, i];
      const t = sides[low]! / (sides[low]! - sides[high]!);
      entered.set(low * vertexCount + high, {
        triangle,
        exit: Math.min(k, l) * vertexCount + Math.max(k, l),
        point: lerp(this.vertex(low), this.vertex(high), t),
      });
    }
    const contours: Contour[] = [];
    while (entered.size > 0) {
      const [start] = entered.keys();
      const points: Vec3[] = [];
      const triangles: number[] = [];
      let edge = start!;
      for (let cut = entered.get(edge); cut; cut = entered.get(edge)) {
        entered.delete(edge);
        points.push(cut.point);
        triangles.push(cut.triangle);
        edge = cut.exit;
      }
      const closed = edge === start;
      if (closed) points.push(points[0]!);
      if (points.length > 1) contours.push(new Contour(points, triangles, closed, this.anchorIn));
    }
    return contours;
  }

  /** Signed distance of every vertex from a plane. */
  #sidesOf({ point, normal }: Plane): Float64Array {
    const { positions } = this.mesh;
    const [nx, ny, nz] = unit(normal);
    const offset = dot([nx, ny, nz], point);
    const sides = this.#sides;
    for (let i = 0, p = 0; i < sides.length; i++, p += 3) {
      sides[i] = nx * positions[p]! + ny * positions[p + 1]! + nz * positions[p + 2]! - offset;
    }
    return sides;
  }

  /** The contour of a cut that passes nearest to a seed: this leg and not the other, the trunk and not the arm. */
  contour(plane: Plane, seed: Vec3): Contour {
    let best: Contour | undefined;
    let distance = Number.POSITIVE_INFINITY;
    for (const contour of this.slice(plane)) {
      const d = contour.nearest(seed).distance;
      if (d < distance) {
        best = contour;
        distance = d;
      }
    }
    if (!best) throw new RangeError('The plane does not meet the body');
    return best;
  }
}

interface Cut {
  readonly triangle: number;
  readonly exit: number;
  readonly point: Vec3;
}

/** Outward unit normals per vertex, weighted by area. */
function vertexNormals(mesh: SurfaceMesh): Float32Array {
  const { positions, triangles } = mesh;
  const normals = new Float32Array(positions.length);
  const at = (i: number): Vec3 => [positions[i * 3]!, positions[i * 3 + 1]!, positions[i * 3 + 2]!];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!];
    const weighted = cross(sub(at(b), at(a)), sub(at(c), at(a)));
    for (const i of [a, b, c]) {
      for (let k = 0; k < 3; k++) normals[i * 3 + k]! += weighted[k as 0 | 1 | 2];
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const l = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1;
    for (let k = 0; k < 3; k++) normals[i + k]! /= l;
  }
  return normals;
}
