import type { MeshBVH } from 'three-mesh-bvh';
import { describe, expect, test } from 'vitest';
import type { AnatomicalView } from '../../../renderer/scene/engine/anatomical-views.ts';
import { EMPTY_PICTURE } from '../../../renderer/scene/engine/atlas-picture.ts';
import { subjectOf } from '../../../renderer/scene/engine/atlas-subject.ts';
import { type BodyPart, shownFor } from '../../../renderer/scene/engine/body-part.ts';
import { pictureAxes } from '../../../renderer/scene/engine/camera.ts';
import { framed } from '../../../renderer/scene/engine/framing.ts';
import { dot, sub } from '../../../shared/atlas/surface/vec.ts';
import { LAID } from '../atlas/bodies.ts';

const { atlas } = LAID.find(({ name }) => name === 'female average')!;
const { mesh } = atlas.body;
const { landmarks } = atlas;
const SIZE = { width: 590, height: 660 };

/** A point's construction in a view: the pose, and where its subject falls (pixels). */
function lookAt(code: string, part: BodyPart, view: AnatomicalView) {
  const placement = atlas.placements.find((one) => one.code === code && one.side !== 'R')!;
  const picture = { ...EMPTY_PICTURE, part, construction: atlas.construct(placement) };
  const skin = { mesh, bvh: atlas.surface.bvh as MeshBVH, shown: shownFor(part, { mesh, landmarks }) };
  const subject = subjectOf(picture, landmarks);
  const { pose, side } = framed(picture, subject, view, skin, SIZE);
  const { right, up } = pictureAxes(pose);
  const scale = SIZE.height / pose.height;
  const pixels = subject.map((point) => {
    const off = sub(point, pose.target);
    return { x: SIZE.width / 2 + scale * dot(off, right), y: SIZE.height / 2 - scale * dot(off, up) };
  });
  return { pose, side, pixels };
}

describe('a construction in the picture', () => {
  test('has its words on the side where less of the body is', () => {
    expect(lookAt('LU11', 'arm', 'lateral').side).toBe('left');
    expect(lookAt('GB30', 'pelvis', 'posterior').side).toBe('left');
    expect(lookAt('LI20', 'head', 'anterior').side).toBe('right');
  });

  test('has its scale at the left and its words at the right, with room for both', () => {
    const { side, pixels } = lookAt('SP6', 'leg', 'medial');
    expect(side).toBe('right');
    expect(Math.min(...pixels.map(({ x }) => x))).toBeGreaterThan(120);
    expect(Math.max(...pixels.map(({ x }) => x))).toBeLessThan(SIZE.width - 240);
  });

  test('takes the room of a scale that lies on the skin for itself', () => {
    const { pixels } = lookAt('LU1', 'trunk', 'anterior');
    const width = Math.max(...pixels.map(({ x }) => x)) - Math.min(...pixels.map(({ x }) => x));
    expect(width).toBeGreaterThan(240);
  });

  test('shows a face from nearer than a trunk, and a finger from nearest', () => {
    const heights = [
      lookAt('LU11', 'arm', 'lateral').pose.height,
      lookAt('LI20', 'head', 'anterior').pose.height,
      lookAt('BL23', 'trunk', 'posterior').pose.height,
    ];
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });
});
