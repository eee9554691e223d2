import { describe, expect, test } from 'vitest';
import { spaceOn } from '../../../renderer/print/plates/plate-paper.ts';
import { regionOf, type SeenPose } from '../../../renderer/print/plates/plate-region.ts';
import { readBody } from '../../../scripts/read-body.ts';

const { mesh } = await readBody('female', 'average');
const pose = (more: Partial<SeenPose>): SeenPose => ({
  target: [0, 1000, 0],
  yaw: 0,
  pitch: 0,
  height: 400,
  aspect: 1.5,
  ...more,
});

describe('what a plate prints of what was on the screen', () => {
  test('is the part of the body that was in the picture', () => {
    const { view, window } = regionOf(mesh, pose({ yaw: Math.PI, target: [50, 1000, 0] }), 'whole');
    expect(view).toBe('back');
    // From behind the patient's left is on the left.
    expect(window.left).toBeCloseTo(-350);
    expect(window.right).toBeCloseTo(250);
    expect([window.bottom, window.top]).toEqual([800, 1200]);
  });

  test('is the same direction, unless that is as good as straight', () => {
    const oblique = pose({ yaw: 2.4, pitch: 0.4 });
    expect(regionOf(mesh, oblique, 'whole').view).toEqual({ yaw: 2.4, pitch: 0.4 });
    expect(regionOf(mesh, pose({ yaw: 0.03 }), 'whole').view).toBe('front');
    expect(regionOf(mesh, pose({ yaw: 2 * Math.PI + Math.PI / 2 }), 'trunk').view).toBe('left');
  });

  test('shows a limb free where it stood free on the screen', () => {
    expect(regionOf(mesh, pose({ yaw: -1.3 }), 'leg').view).toBe('innerLeft');
    expect(regionOf(mesh, pose({ yaw: -1.3 }), 'arm').view).toBe('front');
    expect(regionOf(mesh, pose({ yaw: 1.3 }), 'leg').view).toBe('left');
  });

  test('is the soles where the feet were looked at from below, and never elsewhere', () => {
    expect(regionOf(mesh, pose({ pitch: -1.2, target: [0, 40, 60] }), 'whole').view).toBe('soles');
    expect(regionOf(mesh, pose({ pitch: -1.2, target: [0, 1400, 60] }), 'whole').view).toEqual({
      yaw: 0,
      pitch: -1.2,
    });
  });
});

describe('the paper of a plate', () => {
  test('leaves the figure less room on smaller paper, and room for a short table below', () => {
    const a4 = spaceOn('A4', 'portrait', 80);
    const a3 = spaceOn('A3', 'portrait', 80);
    expect(a3.width).toBeGreaterThan(a4.width);
    expect(a3.height).toBeGreaterThan(a4.height);
    expect(spaceOn('A4', 'portrait', 8).height).toBeLessThan(a4.height);
    expect(spaceOn('A4', 'portrait', 13)).toEqual(a4);
    const turned = spaceOn('A3', 'landscape', 8);
    expect(turned.height).toBeLessThan(297);
    expect(turned.width).toBeGreaterThan(turned.height);
  });
});
