import { beforeAll, describe, expect, test } from 'vitest';
import { readBody } from '../../../scripts/read-body.ts';
import type { Body } from '../../../shared/atlas/body/body-file.ts';
import { BUILDS, SEXES } from '../../../shared/atlas/surface/mesh.ts';
import { mirrorAnchor } from '../../../shared/atlas/surface/mirror.ts';
import { vertexNormals } from '../../../shared/atlas/surface/normals.ts';

const pairs = SEXES.flatMap((sex) => BUILDS.map((build) => ({ sex, build })));
const bodies = new Map<string, Body>();
const bodyOf = (sex: string, build: string) => bodies.get(`${sex} ${build}`)!;

beforeAll(async () => {
  for (const { sex, build } of pairs) bodies.set(`${sex} ${build}`, await readBody(sex, build));
});

test('all bodies share one topology, so a place on skin follows any of them', () => {
  const first = bodyOf('female', 'slim').mesh;
  for (const body of bodies.values()) {
    expect(body.mesh.positions).toHaveLength(first.positions.length);
    expect(body.mesh.triangles).toEqual(first.triangles);
  }
});

test('the skin is one closed surface without an edge or a hole', () => {
  const { triangles, positions } = bodyOf('male', 'average').mesh;
  const edges = new Set<string>();
  for (let t = 0; t < triangles.length; t += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const edge = `${triangles[t + corner]}>${triangles[t + ((corner + 1) % 3)]}`;
      expect(edges.has(edge), `edge ${edge} twice the same way round`).toBe(false);
      edges.add(edge);
    }
  }
  const open = [...edges].filter((edge) => !edges.has(edge.split('>').reverse().join('>')));
  expect(open).toEqual([]);
  expect(new Set(triangles).size).toBe(positions.length / 3);
  expect(
    positions.length / 3 - edges.size / 2 + triangles.length / 3,
    'Euler characteristic of a sphere',
  ).toBe(2);
});

describe.each(pairs)('$sex $build', ({ sex, build }) => {
  test('faces outward everywhere: positive volume of a human size', () => {
    const { mesh } = bodyOf(sex, build);
    let litres = 0;
    for (let t = 0; t < mesh.triangles.length; t += 3) {
      const [a, b, c] = [0, 1, 2].map((corner) => {
        const at = 3 * mesh.triangles[t + corner]!;
        return mesh.positions.subarray(at, at + 3);
      }) as [Float32Array, Float32Array, Float32Array];
      litres +=
        (a[0]! * (b[1]! * c[2]! - b[2]! * c[1]!) +
          a[1]! * (b[2]! * c[0]! - b[0]! * c[2]!) +
          a[2]! * (b[0]! * c[1]! - b[1]! * c[0]!)) /
        6e6;
    }
    expect(litres).toBeGreaterThan(35);
    expect(litres).toBeLessThan(140);
  });

  test('left and right mirror each other exactly', () => {
    const { mesh, topology } = bodyOf(sex, build);
    topology.mirrorVertex.forEach((mirror, vertex) => {
      expect(topology.mirrorVertex[mirror]).toBe(vertex);
      if (
        mesh.positions[3 * mirror] !== -mesh.positions[3 * vertex]! + 0 ||
        mesh.positions[3 * mirror + 1] !== mesh.positions[3 * vertex + 1] ||
        mesh.positions[3 * mirror + 2] !== mesh.positions[3 * vertex + 2]
      ) {
        throw new Error(`vertex ${vertex} is not the mirror image of ${mirror}`);
      }
    });
  });

  test('a mirrored anchor is the same place on the other side', () => {
    const { mesh } = bodyOf(sex, build);
    const place = (triangle: number, barycentric: readonly number[]) =>
      [0, 1, 2].map((k) =>
        barycentric.reduce(
          (sum, weight, i) => sum + weight * mesh.positions[3 * mesh.triangles[3 * triangle + i]! + k]!,
          0,
        ),
      );
    const count = mesh.triangles.length / 3;
    for (let triangle = 0; triangle < count; triangle += 97) {
      const anchor = { triangle, barycentric: [0.5, 0.3, 0.2] as const };
      const other = mirrorAnchor(mesh, anchor);
      const [x, y, z] = place(anchor.triangle, anchor.barycentric) as [number, number, number];
      const mirrored = place(other.triangle, other.barycentric);
      expect(mirrored[0]).toBeCloseTo(-x, 3);
      expect(mirrored[1]).toBeCloseTo(y, 3);
      expect(mirrored[2]).toBeCloseTo(z, 3);
      expect(mirrorAnchor(mesh, other)).toEqual(anchor);
    }
  });

  test('has unit normals that point out of the body', () => {
    const { mesh } = bodyOf(sex, build);
    const normals = vertexNormals(mesh);
    let crown = 0;
    for (let vertex = 0; vertex < normals.length / 3; vertex++) {
      const size = Math.hypot(...normals.subarray(3 * vertex, 3 * vertex + 3));
      expect(Math.abs(size - 1)).toBeLessThan(1e-5);
      if (mesh.positions[3 * vertex + 1]! > mesh.positions[3 * crown + 1]!) crown = vertex;
    }
    expect(normals[3 * crown + 1]).toBeGreaterThan(0.95);
  });
});
