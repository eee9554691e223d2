import { expect, test } from 'vitest';
import { goneFor } from '../../../renderer/scene/engine/body-part.ts';
import { cutBody } from '../../../scripts/sheets/cut.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { dot, sub, unit } from '../../../shared/atlas/surface/vec.ts';
import { refined } from '../../../shared/figure/relief.ts';
import { LAID } from '../atlas/bodies.ts';

/** The vertices on edges that belong to one triangle only. */
function rimOf(triangles: Uint32Array): Set<number> {
  const edges = new Map<string, number[]>();
  for (let t = 0; t < triangles.length; t += 3) {
    for (const [i, j] of [[0, 1], [1, 2], [2, 0]] as const) {
      const ends = [triangles[t + i]!, triangles[t + j]!].sort((a, b) => a - b);
      edges.set(ends.join(' '), [...(edges.get(ends.join(' ')) ?? []), ...ends]);
    } // biome-ignore format: a table reads better as one
  }
  return new Set([...edges.values()].filter((ends) => ends.length === 2).flat());
}

test.each(LAID)(
  'the left arm of the $name body is cut off along one plane, and stays so when refined',
  ({ atlas, mark }) => {
    const { body, landmarks } = atlas;
    const arm = cutBody(body, goneFor('arm', { mesh: body.mesh, landmarks })!);
    const down = unit(sub(mark('cubital-crease'), mark('anterior-axillary-fold')));
    const heights = ({ positions, triangles }: { positions: Float32Array; triangles: Uint32Array }) =>
      [...rimOf(triangles)].map((vertex) =>
        dot([...positions.subarray(3 * vertex, 3 * vertex + 3)] as unknown as Vec3, down),
      );
    const spread = (of: readonly number[]) => Math.max(...of) - Math.min(...of);
    const rim = heights(arm.mesh);
    expect(rim.length).toBeGreaterThan(15);
    expect(spread(rim)).toBeLessThan(0.1);
    const relief = refined({
      ...arm.mesh,
      litNormals: new Float32Array(arm.mesh.positions.length).fill(1),
      openness: new Float32Array(arm.occlusion.length),
    });
    expect(spread(heights(relief))).toBeLessThan(0.1);
  },
);
