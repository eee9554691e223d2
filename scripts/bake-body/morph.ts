import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';
import type { Halves } from './halves.ts';
import type { Mix } from './mixes.ts';
import type { AddTarget, BaseMesh } from './parse.ts';

/** A left half of skin with its joint centres, millimetres in the source's space. */
export interface Shape {
  /** Midline vertices, then left ones, as in `Halves`. */
  readonly positions: Float64Array;
  /** Joints of the median plane by their source name, those of the left side without their `l-`. */
  readonly joints: Map<string, Vec3>;
}

/** Gives the left half of the base mesh in this mix of targets, what little left and right differ averaged away. */
export function morph(mesh: BaseMesh, halves: Halves, addTarget: AddTarget, mix: Mix): Shape {
  const whole = mesh.positions.slice();
  for (const [name, strength] of Object.entries(mix)) addTarget(whole, name, strength);
  const positions = new Float64Array(halves.source.length * 3);
  halves.source.forEach((left, i) => {
    const right = halves.mirrored[i]!;
    positions[3 * i] = (whole[3 * left]! - whole[3 * right]!) / 2;
    positions[3 * i + 1] = (whole[3 * left + 1]! + whole[3 * right + 1]!) / 2;
    positions[3 * i + 2] = (whole[3 * left + 2]! + whole[3 * right + 2]!) / 2;
  });
  const joints = new Map<string, Vec3>();
  for (const [joint, cube] of mesh.jointCubes) {
    if (joint.startsWith('r-')) continue;
    const [x, y, z] = centre(whole, cube);
    if (!joint.startsWith('l-')) joints.set(joint, [0, y, z]);
    else {
      const [rightX, rightY, rightZ] = centre(whole, mesh.jointCubes.get(joint.replace('l-', 'r-'))!);
      joints.set(joint.slice(2), [(x - rightX) / 2, (y + rightY) / 2, (z + rightZ) / 2]);
    }
  }
  return { positions, joints };
}

function centre(positions: Float64Array, vertices: readonly number[]): Vec3 {
  const mean = (axis: number) =>
    vertices.reduce((sum, vertex) => sum + positions[3 * vertex + axis]!, 0) / vertices.length;
  return [mean(0), mean(1), mean(2)];
}
