import { describe, expect, it } from 'vitest';
import {
  between,
  cameraPosition,
  facingOf,
  limited,
  orbited,
  type Pose,
  PRESETS,
  panned,
  pictureAxes,
  poseFacing,
  presetPose,
  zoomed,
} from '../../renderer/scene/engine/camera.ts';
import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';
import { dot, length, sub } from '../../shared/atlas/surface/vec.ts';

const box = { min: [-350, 0, -150], max: [350, 1650, 130] } as const;
const picture = (aspect: number, cover = 0.08) => ({ aspect, cover });
const back = presetPose('back', box, picture(0.86), { yaw: 0 });

/** Where a point stands in the picture, as parts of its height from the middle. */
function inPicture(point: Vec3, pose: Pose): { x: number; y: number } {
  const { right, up } = pictureAxes(pose);
  const eye = cameraPosition(pose);
  const depth = dot(sub(eye, point), sub(eye, pose.target)) / length(sub(eye, pose.target));
  const size = (pose.height * depth) / length(sub(eye, pose.target));
  const off = sub(point, pose.target);
  return { x: dot(off, right) / size, y: dot(off, up) / size };
}

describe('the named views', () => {
  it('look from where they say', () => {
    const facing = (preset: (typeof PRESETS)[number]) =>
      facingOf(presetPose(preset, box, picture(0.86), { yaw: 0 }));
    expect(facing('back')).toBe('back');
    expect(facing('lowBack')).toBe('back');
    expect(facing('front')).toBe('front');
    expect(facing('left')).toBe('left');
    expect(facing('right')).toBe('right');
    expect(cameraPosition(presetPose('left', box, picture(1), { yaw: 0 }))[0]).toBeGreaterThan(1000);
  });

  it('show legs and feet from the side one is on', () => {
    expect(facingOf(presetPose('legs', box, picture(1), { yaw: 0 }))).toBe('front');
    expect(facingOf(presetPose('legs', box, picture(1), { yaw: Math.PI }))).toBe('back');
    expect(facingOf(presetPose('feet', box, picture(1), { yaw: -Math.PI / 2 }))).toBe('right');
  });

  it('hold their whole width in a narrow picture', () => {
    for (const preset of PRESETS) {
      const wide = presetPose(preset, box, picture(1.2), { yaw: 0 });
      const narrow = presetPose(preset, box, picture(0.4), { yaw: 0 });
      expect(narrow.height * 0.4).toBeGreaterThanOrEqual(Math.min(wide.height * 1.2, 1650 * 0.25) - 1e-6);
    }
  });

  it('keep the head below the toolbars', () => {
    for (const cover of [0, 0.08, 0.2]) {
      const pose = presetPose('back', box, picture(0.86, cover), { yaw: 0 });
      expect(0.5 - inPicture([0, 1650, 0], pose).y).toBeCloseTo(cover, 1);
    }
  });

  it('put the patient’s left at the left when seen from behind, and at the right from the front', () => {
    expect(inPicture([300, 1000, 0], back).x).toBeLessThan(0);
    expect(inPicture([300, 1000, 0], presetPose('front', box, picture(1), { yaw: 0 })).x).toBeGreaterThan(0);
  });
});

describe('moving the camera', () => {
  it('keeps the point under the pointer when zooming', () => {
    const point: Vec3 = [-40, 1000, -120];
    const near = zoomed(back, 0.5, point, box);
    expect(near.height).toBeCloseTo(back.height / 2);
    expect(inPicture(point, near).x).toBeCloseTo(inPicture(point, back).x, 6);
    expect(inPicture(point, near).y).toBeCloseTo(inPicture(point, back).y, 6);
  });

  it('moves the body with the hand', () => {
    const point: Vec3 = [0, 1000, 0];
    const before = inPicture(point, { ...back, target: [0, 900, 0] });
    const after = inPicture(point, panned({ ...back, target: [0, 900, 0] }, 50, 20, 500, box));
    expect(after.x - before.x).toBeCloseTo(0.1, 2);
    expect(after.y - before.y).toBeCloseTo(-0.04, 2);
  });

  it('never loses the body, never enters it, never turns over', () => {
    let pose = back;
    for (let i = 0; i < 50; i++) pose = panned(pose, 400, -300, 500, box);
    pose.target.forEach((value, k) => {
      expect(value).toBeGreaterThanOrEqual(box.min[k]!);
      expect(value).toBeLessThanOrEqual(box.max[k]!);
    });
    for (let i = 0; i < 50; i++) pose = zoomed(pose, 0.5, [0, 800, -140], box);
    expect(pose.height).toBeGreaterThanOrEqual(100);
    const trunkDepth = box.max[2] - box.min[2];
    expect(length(sub(cameraPosition(pose), pose.target))).toBeGreaterThan(trunkDepth);
    for (let i = 0; i < 50; i++) pose = zoomed(pose, 2, [0, 800, -140], box);
    expect(pose.height).toBeLessThan(1650 * 1.5);
    for (let i = 0; i < 50; i++) pose = orbited(pose, 0.3, 0.3, box);
    expect(Math.abs(pose.pitch)).toBeLessThan(Math.PI / 2);
  });

  it('turns the shorter way round and ends exactly there', () => {
    const from = { ...back, yaw: (170 * Math.PI) / 180 };
    const to = { ...back, yaw: (-170 * Math.PI) / 180, height: 400 };
    expect(Math.cos(between(from, to, 0.5).yaw)).toBeCloseTo(-1);
    expect(between(from, to, 0)).toMatchObject({ yaw: from.yaw, height: from.height });
    expect(Math.cos(between(from, to, 1).yaw)).toBeCloseTo(Math.cos(to.yaw));
    expect(between(from, to, 1).height).toBeCloseTo(400);
  });

  it('turns to a place so that it faces the eye', () => {
    const side = poseFacing({ position: [180, 900, 0], normal: [1, 0, 0] }, back, box);
    expect(facingOf(side)).toBe('left');
    expect(side.target).toEqual([180, 900, 0]);
    const sole = poseFacing({ position: [80, 5, 20], normal: [0, -1, 0] }, back, box);
    expect(sole.pitch).toBeLessThan(-1.2);
    expect(limited(sole, box)).toEqual(sole);
  });
});
