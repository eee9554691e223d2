import { beforeAll, describe, expect, it } from 'vitest';
import {
  boxOf,
  cameraPosition,
  type Pose,
  presetPose,
  towardCamera,
} from '../../renderer/scene/engine/camera.ts';
import { nearestMarker, REACH } from '../../renderer/scene/engine/picking.ts';
import { isSeen, type SkinPlace, skinAlong } from '../../renderer/scene/engine/sight.ts';
import { triangleNormal } from '../../shared/atlas/surface/anchors.ts';
import type { Vec3 } from '../../shared/atlas/surface/mesh.ts';
import { add, distance, dot, scale, sub, unit } from '../../shared/atlas/surface/vec.ts';
import { bodyWithAtlas, nearestTriangle } from './on-body.ts';

let body: Awaited<ReturnType<typeof bodyWithAtlas>>;
let back: Pose;

beforeAll(async () => {
  body = await bodyWithAtlas('female', 'average');
  back = presetPose('back', boxOf(body.mesh.positions), { aspect: 0.86, cover: 0.08 }, { yaw: Math.PI });
});

/** The eye of a camera that looks at the body from `degrees` around (0 = front) and above. */
const eyeAt = (degrees: number, above = 0): Vec3 =>
  cameraPosition({ ...back, yaw: (degrees * Math.PI) / 180, pitch: (above * Math.PI) / 180 });

/** Rays through the picture, denser than any disc. */
function* raysFrom(eye: Vec3, count: number): Generator<Vec3> {
  const { min, max } = boxOf(body.mesh.positions);
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  for (let i = 0; i < count; i++) {
    yield sub(min.map((low, k) => low + random() * (max[k]! - low)) as unknown as Vec3, eye);
  }
}

describe('what the eye sees of the body', () => {
  it('is every place that a ray from the eye meets first, also at the silhouette', () => {
    let grazing = 0;
    let hits = 0;
    for (const eye of [eyeAt(180), eyeAt(90), eyeAt(20, 30), eyeAt(230, -40)]) {
      for (const direction of raysFrom(eye, 4000)) {
        const place = skinAlong(body, eye, direction);
        if (!place) continue;
        hits++;
        const facing = -dot(triangleNormal(body.mesh, place.anchor.triangle), unit(direction));
        if (facing < 0.1) grazing++;
        expect(isSeen(body, place, eye), `facing ${facing}`).toBe(true);
      }
    }
    expect(hits).toBeGreaterThan(2000);
    expect(grazing).toBeGreaterThan(20);
  });

  it('never is a place behind other skin, as trying every triangle shows', () => {
    let seen = 0;
    let hidden = 0;
    for (const eye of [eyeAt(180), eyeAt(0), eyeAt(115, 20)]) {
      for (const placement of body.placements.filter(({ side }) => side !== 'R')) {
        const { position, anchor } = placement;
        const toEye = sub(eye, position);
        const way = unit(toEye);
        const normal = triangleNormal(body.mesh, anchor.triangle);
        const start = add(position, scale(way, 0.4));
        const obstacle = nearestTriangle(body.mesh, start, way, new Set([anchor.triangle]));
        const free = dot(normal, way) > 0 && obstacle > distance(eye, position);
        expect(isSeen(body, placement, eye), placement.code).toBe(free);
        if (free) seen++;
        else hidden++;
      }
    }
    expect(seen).toBeGreaterThan(100);
    expect(hidden).toBeGreaterThan(200);
  });

  it('ends where the buttocks close over the natal cleft', () => {
    const coccyx = body.landmarks.get('coccyx-tip')!;
    const anus = body.landmarks.get('anus')!;
    for (const degrees of [180, 150, 120]) {
      const eye = eyeAt(degrees);
      for (const place of [coccyx, anus]) {
        const way = unit(sub(eye, place.position));
        const normal = triangleNormal(body.mesh, place.anchor.triangle);
        const start = add(place.position, scale(way, 0.4));
        const obstacle = nearestTriangle(body.mesh, start, way, new Set([place.anchor.triangle]));
        const free = dot(normal, way) > 0 && obstacle > distance(eye, place.position);
        expect(isSeen(body, place, eye), `${degrees}`).toBe(free);
      }
    }
    // Seen along the skin from the side, the bottom of the cleft is closed.
    expect(isSeen(body, anus, eyeAt(90))).toBe(false);
    expect(isSeen(body, coccyx, eyeAt(90))).toBe(false);
  });

  it('shows nothing of the front from behind and nothing of the back from the front', () => {
    const towards = (degrees: number) => towardCamera({ yaw: (degrees * Math.PI) / 180, pitch: 0 });
    const seenFrom = (degrees: number) => body.placements.filter((p) => isSeen(body, p, eyeAt(degrees)));
    expect(seenFrom(180).filter(({ normal }) => dot(normal, towards(0)) > 0.3)).toEqual([]);
    expect(seenFrom(0).filter(({ normal }) => dot(normal, towards(180)) > 0.3)).toEqual([]);
    expect(seenFrom(180).map(({ code }) => code)).toContain('BL23');
    expect(seenFrom(0).map(({ code }) => code)).not.toContain('BL23');
    expect(seenFrom(0).map(({ code }) => code)).toContain('ST36');
  });
});

describe('the surface under a pointer', () => {
  it('is the skin that is nearest to the eye', () => {
    const eye = eyeAt(180);
    let checked = 0;
    for (const direction of raysFrom(eye, 60)) {
      const place: SkinPlace | null = skinAlong(body, eye, direction);
      const expected = nearestTriangle(body.mesh, eye, unit(direction));
      if (!place) {
        expect(expected).toBe(Infinity);
        continue;
      }
      expect(distance(eye, place.position)).toBeCloseTo(expected, 2);
      checked++;
    }
    expect(checked).toBeGreaterThan(10);
  });
});

describe('the marker under a pointer', () => {
  const marker = (id: string, x: number, y: number, more = {}) => ({
    id,
    x,
    y,
    radius: 2.4,
    seen: true,
    ...more,
  });

  it('is the nearest within reach', () => {
    const markers = [marker('near', 104, 100), marker('nearer', 97, 100)];
    expect(nearestMarker(markers, 100, 100, 'mouse')?.id).toBe('nearer');
    expect(nearestMarker(markers, 100, 100 + REACH.mouse + 1, 'mouse')).toBeNull();
    expect(nearestMarker(markers, 100, 100 + REACH.mouse + 1, 'touch')?.id).toBe('nearer');
  });

  it('is never one that the body hides', () => {
    expect(nearestMarker([marker('hidden', 100, 100, { seen: false })], 100, 100, 'touch')).toBeNull();
  });

  it('is the planned disc that the pointer is on, though a small one stands nearer to the pointer', () => {
    const markers = [marker('planned', 100, 100, { radius: 6.6 }), marker('small', 107, 100)];
    expect(nearestMarker(markers, 104, 100, 'mouse')?.id).toBe('planned');
    expect(nearestMarker(markers, 107, 100, 'mouse')?.id).toBe('small');
  });
});
