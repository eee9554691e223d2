import { beforeAll, describe, expect, it } from 'vitest';
import { towardCamera, YAW_OF } from '../../../renderer/scene/engine/camera.ts';
import { sideToTurnTo } from '../../../renderer/scene/engine/region-side.ts';
import { regionOf } from '../../../shared/atlas/surface/region.ts';
import { bodyWithAtlas } from '../../scene/on-body.ts';

let woman: Awaited<ReturnType<typeof bodyWithAtlas>>;

beforeAll(async () => {
  woman = await bodyWithAtlas('female', 'average');
});

const paintedAt = (code: string, side = 'L') => {
  const { anchor } = woman.placements.find((one) => one.code === code && one.side === side)!;
  return regionOf(woman.mesh, { inside: [[{ anchors: [anchor], widthMm: 60 }]], outside: [] }).patch;
};
const from = (facing: keyof typeof YAW_OF) => towardCamera({ yaw: YAW_OF[facing], pitch: 0 });

describe('a pain drawing on a body that is looked at', () => {
  it('turns the body when it lies on the other side', () => {
    expect(sideToTurnTo([paintedAt('ST25')], from('back'))).toBe('front');
    expect(sideToTurnTo([paintedAt('BL23')], from('front'))).toBe('back');
    expect(sideToTurnTo([paintedAt('GB26', 'R')], from('left'))).toBe('right');
  });

  it('leaves the body as it stands where it can be seen, if only in part', () => {
    expect(sideToTurnTo([paintedAt('BL23')], from('back'))).toBeNull();
    expect(sideToTurnTo([paintedAt('ST25'), paintedAt('BL23')], from('back'))).toBeNull();
    expect(sideToTurnTo([], from('back'))).toBeNull();
  });
});
