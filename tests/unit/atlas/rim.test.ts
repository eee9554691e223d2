import { expect, test } from 'vitest';
import { rimOf } from '../../../shared/atlas/surface/rim.ts';
import { distance, dot, length, sub } from '../../../shared/atlas/surface/vec.ts';
import { LAID } from './bodies.ts';

test.each(LAID)('the rim of an area runs on the skin at its true distance ($name)', ({ atlas }) => {
  const { mesh } = atlas.body;
  const { anchor, position, normal } = atlas.placements.find(
    ({ code, side }) => code === 'BL23' && side === 'L',
  )!;
  const offs = (square: boolean) =>
    rimOf(mesh, anchor, 80, square).map((place) => {
      const from = sub(place, position);
      return length(
        sub(from, [0, 1, 2].map((k) => normal[k]! * dot(from, normal)) as unknown as typeof from),
      );
    });
  const round = offs(false);
  expect(round).toHaveLength(60);
  // The direction that the area faces is evened out over its width, so its distance from a single normal varies a little.
  for (const off of round) expect(Math.abs(off - 40)).toBeLessThan(3);
  const square = offs(true);
  expect(Math.max(...square)).toBeGreaterThan(50);
  expect(Math.min(...square)).toBeLessThan(42);
});

test.each(LAID)('an area wider than a finger ends at the finger ($name)', ({ atlas }) => {
  const { mesh } = atlas.body;
  const { anchor, position } = atlas.placements.find(({ code, side }) => code === 'TE1' && side === 'L')!;
  const rim = rimOf(mesh, anchor, 60, false);
  expect(rim.length).toBeGreaterThan(30);
  for (const place of rim) expect(distance(place, position)).toBeLessThan(45);
  expect(Math.min(...rim.map((place) => distance(place, position)))).toBeLessThan(15);
});
