import { boxOf, cameraPosition, presetPose } from '../../renderer/scene/engine/camera.ts';
import { isSeen, skinAlong } from '../../renderer/scene/engine/sight.ts';
import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';
import { sub } from '../../shared/atlas/surface/vec.ts';
import { bodyWithAtlas } from '../scene/on-body.ts';
import type { Measured } from './measured.ts';

const RAYS = 5000;
const VIEWS = 50;

/** Milliseconds to find the skin under a pointer, and to tell which points of the atlas a moved camera sees. */
export async function benchPick(): Promise<Measured[]> {
  const body = await bodyWithAtlas('female', 'average');
  const box = boxOf(body.mesh.positions);
  const pose = presetPose('back', box, { aspect: 0.86, cover: 0 }, { yaw: Math.PI });
  const eyeFrom = (yaw: number) => cameraPosition({ ...pose, yaw });
  const eye = eyeFrom(Math.PI);

  const skin = timed(RAYS, (turn) => {
    // A fixed scatter over the body's box.
    const target = box.min.map((low, k) => low + (box.max[k]! - low) * ((turn * STEPS[k]!) % 1));
    skinAlong(body, eye, sub(target as unknown as Vec3, eye));
  });
  const sight = timed(VIEWS, (turn) => {
    const from = eyeFrom((turn / VIEWS) * 2 * Math.PI);
    for (const placement of body.placements) isSeen(body, placement, from);
  });
  return [
    { name: 'scene: the skin under the pointer', value: skin, unit: 'ms', budget: 2 },
    { name: 'scene: which points a moved camera sees', value: sight, unit: 'ms', budget: null },
  ];
}

const STEPS = [0.618034, 0.754878, 0.56984];

/** Mean milliseconds of a task that is done `times` times, after a warm-up. */
function timed(times: number, task: (turn: number) => void): number {
  for (let turn = 0; turn < times / 10; turn++) task(turn);
  const start = performance.now();
  for (let turn = 0; turn < times; turn++) task(turn);
  return Math.round(((performance.now() - start) / times) * 10_000) / 10_000;
}
