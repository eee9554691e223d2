import { describe, expect, test } from 'vitest';
import { MERIDIANS } from '../../../shared/atlas/meridians.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { distance, dot, mirrored, sub, unit } from '../../../shared/atlas/surface/vec.ts';
import { LAID } from './bodies.ts';

/** How far along a line (mm) its vertex nearest to a point lies, searched from a vertex on, and how near it is. */
function passing(path: readonly Vec3[], from: number, point: Vec3) {
  let best = { vertex: from, gap: Number.POSITIVE_INFINITY };
  for (let i = from; i < path.length; i++) {
    const gap = distance(path[i]!, point);
    if (gap < best.gap) best = { vertex: i, gap };
    if (best.gap < 0.1) break;
  }
  return best;
}

const length = (path: readonly Vec3[]) =>
  path.slice(1).reduce((sum, point, i) => sum + distance(path[i]!, point), 0);

/** Spots of a line about so many millimetres apart. */
function everyMillimetres(path: readonly Vec3[], mm: number): Vec3[] {
  const spots: Vec3[] = [path[0]!];
  for (const place of path) if (distance(spots.at(-1)!, place) >= mm) spots.push(place);
  return spots;
}

describe.each(LAID)('the courses on the $name body', ({ atlas, point, mark }) => {
  const line = (id: string, side: string) =>
    atlas.meridians.find((meridian) => meridian.id === id && meridian.side === side)!;

  test('are those of fourteen meridians, twelve of them on both sides', () => {
    const regular = MERIDIANS.filter(({ id }) => !['GV', 'CV', 'EX'].includes(id)).map(({ id }) => id);
    expect(atlas.meridians.map(({ id, side }) => `${id}.${side}`)).toEqual([
      ...regular.flatMap((id) => [`${id}.L`, `${id}.R`]),
      'GV.M',
      'CV.M',
    ]);
    for (const id of regular) {
      const across = line(id, 'L').paths.map((path) => path.map(mirrored));
      expect(line(id, 'R').paths).toEqual(across);
    }
  });

  test('keep to their own side of the body', () => {
    for (const { id } of MERIDIANS.filter((meridian) => !['GV', 'CV', 'EX'].includes(meridian.id))) {
      const nearest = Math.min(...line(id, 'L').paths.flatMap((path) => path.map(([x]) => x)));
      expect([id, nearest > 3]).toEqual([id, true]);
    }
  });

  test('bend softly round ear and temple, clear of the auricle', () => {
    for (const [id, from, to] of [
      ['GB', 'GB4', 'GB7'],
      ['GB', 'GB9', 'GB12'],
      ['GB', 'GB12', 'GB13'],
      ['TE', 'TE17', 'TE20'],
      ['TE', 'TE20', 'TE21'],
    ] as const) {
      const path = line(id, 'L').paths[0]!;
      const start = passing(path, 0, point(from).position).vertex;
      const end = passing(path, start, point(to).position).vertex;
      const marks = everyMillimetres(path.slice(start, end + 1), 6);
      for (let k = 1; k + 1 < marks.length; k++) {
        const [into, on] = [sub(marks[k]!, marks[k - 1]!), sub(marks[k + 1]!, marks[k]!)];
        const turn = (Math.acos(Math.min(1, dot(unit(into), unit(on)))) * 180) / Math.PI;
        expect([from, to, turn < 50 ? 'soft' : turn]).toEqual([from, to, 'soft']);
      }
      // The auricle stands off the head: its apex lies further out than any scalp beside it.
      const furthest = Math.max(...marks.map(([x]) => x));
      expect([from, to, furthest < mark('auricular-apex')[0]]).toEqual([from, to, true]);
    }
  });

  test('pass their points one after the other, without gaps and without going round the body', () => {
    for (const { id, course } of MERIDIANS) {
      if (course.length === 0) continue;
      const side = id === 'GV' || id === 'CV' ? 'M' : 'L';
      const { paths } = line(id, side);
      expect([id, paths.length]).toEqual([id, course.length]);
      course.forEach((codes, i) => {
        const path = paths[i]!;
        let last = 0;
        codes.forEach((code, k) => {
          const { vertex, gap } = passing(path, last, point(code).position);
          expect([code, gap < 1]).toEqual([code, true]);
          if (k > 0) {
            const way = length(path.slice(last, vertex + 1));
            const straight = distance(path[last]!, path[vertex]!);
            // Over the armpit and from the nape to the temple a course may take two and a half times the straight way.
            expect([code, way <= 2.6 * straight + 12]).toEqual([code, true]);
          }
          last = vertex;
        });
        for (let k = 1; k < path.length; k++) {
          expect([id, distance(path[k - 1]!, path[k]!) <= 12]).toEqual([id, true]);
        }
      });
    }
  });
});
