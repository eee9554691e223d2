import { beforeAll, expect, test } from 'vitest';
import type { Palette } from '../../renderer/scene/engine/palette.ts';
import { markerOf } from '../../renderer/scene/engine/sighting.ts';
import { spotsOf } from '../../renderer/scene/spots.ts';
import type { BodyDifference } from '../../renderer/scene/types.ts';
import { bodyWithAtlas } from './on-body.ts';

let body: Awaited<ReturnType<typeof bodyWithAtlas>>;
beforeAll(async () => {
  body = await bodyWithAtlas('female', 'average');
});

/** The marker of a compared BL23, seen from behind or hidden by the body. */
function drawn(difference: BodyDifference, seen = true) {
  const place = { kind: 'point', code: 'BL23', level: null } as const;
  const mark = { applicationId: 'a', order: 1, place, side: 'left', difference } as const;
  const rest = { needling: true, moxibustion: false, cones: null, areas: [] };
  const [spot] = spotsOf(body, [{ ...mark, ...rest }]).marks;
  const sighted = { id: 'a', spot: spot!, x: 0, y: 0, radius: 6.6, inPicture: true, seen, crowded: false };
  const palette = { meridian: { BL: [0, 0, 1] }, ink: [0, 0, 0] } as unknown as Palette;
  const marker = markerOf(sighted, palette, false, false);
  return marker && { dashed: marker.dashed, hollow: marker.hollow, ringed: marker.ringed };
}

test('each difference is drawn in a way of its own, and none as if it lay behind the body', () => {
  expect(drawn('same')).toEqual({ dashed: false, hollow: false, ringed: false });
  expect(drawn('added')).toEqual({ dashed: false, hollow: true, ringed: false });
  expect(drawn('removed')).toEqual({ dashed: true, hollow: true, ringed: false });
  expect(drawn('changed')).toEqual({ dashed: false, hollow: false, ringed: true });
  for (const one of ['same', 'added', 'removed', 'changed'] as const) expect(drawn(one, false)).toBeNull();
});
