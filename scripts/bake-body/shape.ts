import type { Topology } from '../../shared/atlas/body/body-file.ts';
import { bothSides } from '../../shared/atlas/body/body-file.ts';
import type { Build, Sex, SurfaceMesh } from '../../shared/atlas/surface/mesh.ts';
import type { Halves } from './halves.ts';
import type { Measured } from './measure.ts';
import type { Mix } from './mixes.ts';
import { morph } from './morph.ts';
import type { AddTarget, BaseMesh } from './parse.ts';
import { pose } from './pose.ts';
import { STANCES } from './stances.ts';
import { STATURE_MM, type StandingBody, stand } from './stand.ts';

/** The opened source, and what all bodies made from it share. */
export interface Workshop {
  readonly mesh: BaseMesh;
  readonly addTarget: AddTarget;
  readonly halves: Halves;
  readonly topology: Topology;
}

/** Shapes, poses and stands one body. */
export function shapeBody(
  { mesh, addTarget, halves }: Workshop,
  sex: Sex,
  build: Build,
  mix: Mix,
): StandingBody {
  return stand(pose(mesh, halves, morph(mesh, halves, addTarget, mix), STANCES[sex][build]), sex);
}

/** Both halves of a body, in millimetres. */
export function wholeMesh({ topology }: Workshop, { positions }: StandingBody): SurfaceMesh {
  const whole = new Float32Array(topology.mirrorVertex.length * 3);
  topology.mirrorVertex.forEach((mirror, vertex) => {
    const from = Math.min(mirror, vertex);
    for (let k = 0; k < 3; k++) whole[3 * vertex + k] = positions[3 * from + k]!;
    if (from !== vertex) whole[3 * vertex] = -whole[3 * vertex]!;
  });
  return { positions: whole, triangles: topology.triangles };
}

/** A shaped body in the form that `measuresOf` takes. */
export function measurable(workshop: Workshop, sex: Sex, body: StandingBody): Measured {
  return { sex, mesh: wholeMesh(workshop, body), joints: bothSides(body.joints), statureMm: STATURE_MM[sex] };
}
