import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BodyAtlas } from '../../../renderer/scene/body-atlas.ts';
import { BodyMesh } from '../../../renderer/scene/engine/body-mesh.ts';
import { Morph } from '../../../renderer/scene/engine/morph.ts';
import { Passage } from '../../../renderer/scene/engine/passage.ts';
import type { Lens, Sighted } from '../../../renderer/scene/engine/sighting.ts';
import { placementId } from '../../../shared/atlas/placement.ts';
import { distance } from '../../../shared/atlas/surface/vec.ts';
import { LAID } from '../atlas/bodies.ts';

const bodyOf = (name: string) => {
  const { atlas } = LAID.find((laid) => laid.name === name)!;
  const { mesh, occlusion } = atlas.body;
  const { placements, meridians, landmarks } = atlas;
  const normals = mesh.positions.map((value) => value / 1000);
  return {
    mesh,
    occlusion,
    normals,
    litNormals: normals,
    placements,
    meridians,
    landmarks,
  } as never as BodyAtlas;
};
const slim = bodyOf('female slim');
const heavy = bodyOf('female heavy');

const LENS: Lens = {
  eye: [0, 900, 4000],
  width: 600,
  height: 600,
  scale: 0.3,
  project: ([x, y]) => ({ x, y }),
};
const sightedOn = (body: BodyAtlas, code: string): Sighted => {
  const placement = body.placements.find((one) => one.code === code && one.side !== 'R')!;
  const { position, normal, anchor } = placement;
  const id = placementId(placement);
  const spot = { kind: 'point' as const, id, placement, position, normal, anchor };
  return { id, spot, x: position[0], y: position[1], radius: 3, seen: true, inPicture: true, crowded: false };
};

const prefers = (reduced: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: reduced }));
beforeEach(() => prefers(false));
afterEach(() => vi.unstubAllGlobals());

describe('a change of the picture', () => {
  test('begins slowly, goes on without a step back and ends exactly', () => {
    const start = performance.now();
    const passage = new Passage();
    const shares = Array.from({ length: 60 }, (_, i) => passage.at(start + 10 * i));
    shares.forEach((share, i) => {
      if (i > 0) expect(share).toBeGreaterThanOrEqual(shares[i - 1]!);
    });
    expect(shares[1]!).toBeLessThan(0.01);
    expect(shares.at(-1)).toBe(1);
  });

  test('is there at once for who asks for less motion', () => {
    prefers(true);
    expect(new Passage().at(performance.now())).toBe(1);
  });
});

describe('a body on its way to another shape', () => {
  const morphAt = (share: number) => Object.assign(new Morph(slim), { share });

  test('carries each point from where it lay to where it will lie', () => {
    for (const code of ['ST25', 'BL23', 'LI4', 'GV20', 'SP6']) {
      const [from, to] = [sightedOn(slim, code), sightedOn(heavy, code)];
      const at = (share: number) => morphAt(share).carried([to], LENS)[0]!;
      expect(distance(at(0).spot.position, from.spot.position), code).toBeLessThan(1e-9);
      expect(distance(at(1).spot.position, to.spot.position), code).toBeLessThan(1e-9);
      const half = at(0.5);
      const way = distance(from.spot.position, to.spot.position);
      expect(distance(half.spot.position, from.spot.position), code).toBeCloseTo(way / 2, 6);
      expect([half.x, half.y], code).toEqual([half.spot.position[0], half.spot.position[1]]);
    }
  });

  test('carries the meridians, which begin and end where they lay', () => {
    for (const line of heavy.meridians) {
      const before = slim.meridians.find(({ id, side }) => id === line.id && side === line.side)!;
      const [start, end] = [morphAt(0).paths(line), morphAt(1).paths(line)];
      line.paths.forEach((path, i) => {
        expect(distance(start[i]![0]!, before.paths[i]![0]!)).toBeLessThan(1e-9);
        expect(distance(start[i]!.at(-1)!, before.paths[i]!.at(-1)!)).toBeLessThan(1e-9);
        path.forEach((point, p) => {
          expect(distance(end[i]![p]!, point)).toBeLessThan(1e-9);
        });
      });
    }
  });

  test('has its skin between both, and ends as the new one', () => {
    const body = new BodyMesh();
    const positions = () => body.geometry.getAttribute('position').array;
    body.wear(slim);
    expect(positions()).toEqual(slim.mesh.positions);
    body.wear(heavy);
    expect(positions()).toEqual(slim.mesh.positions);
    body.become(0.5);
    for (let i = 0; i < positions().length; i += 997) {
      expect(positions()[i]).toBeCloseTo((slim.mesh.positions[i]! + heavy.mesh.positions[i]!) / 2, 3);
    }
    body.become(1);
    expect(positions()).toEqual(heavy.mesh.positions);
    // The same skin again changes nothing.
    body.wear(heavy);
    body.become(0);
    expect(positions()).toEqual(heavy.mesh.positions);
    expect(slim.mesh.positions).toEqual(bodyOf('female slim').mesh.positions);
  });
});
