import { describe, expect, test } from 'vitest';
import { readBody } from '../../../scripts/read-body.ts';
import { createAtlas } from '../../../shared/atlas/index.ts';
import { SEXES, type Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import type { PlateEntry } from '../../../shared/figure/plate-figure.ts';
import { composeRegion, windowIn } from '../../../shared/figure/region-plate.ts';
import { project } from '../../../shared/figure/view.ts';

const atlas = createAtlas(await readBody('female', 'average'));
const { mesh } = atlas.body;
const SPACE = { width: 180, height: 200 };

const entriesOf = (meridian: string, placements = atlas.placements): PlateEntry[] =>
  [...new Set(placements.filter((one) => one.meridian === meridian).map(({ code }) => code))].map(
    (code, i) => ({
      id: code,
      number: i + 1,
      code,
      name: 'Name',
      codeWidth: 8,
      nameWidth: 12,
      places: placements.filter((one) => one.code === code && one.reading !== 'who-alternative'),
      needled: true,
      cupMm: null,
      areas: [],
      moxa: false,
    }),
  );

const BACK = { view: 'back', window: { left: -2000, right: 2000, bottom: -100, top: 2000 } } as const;

describe('a region of the body on paper', () => {
  test('names every point that is seen there once, and none that is not', () => {
    const figures = composeRegion(mesh, BACK, entriesOf('BL'), SPACE);
    const named = figures.flatMap(({ labels }) => labels.map(({ code }) => code));
    expect(new Set(named).size).toBe(named.length);
    for (const code of ['BL11', 'BL23', 'BL40', 'BL57']) expect(named).toContain(code);
    for (const code of ['BL1', 'BL2']) expect(named).not.toContain(code);
  });

  test('looks from any direction: straight from behind as the view of the back does', () => {
    const straight = { ...BACK, view: { yaw: Math.PI, pitch: 0 } };
    const [named, freely] = [BACK, straight].map((region) =>
      composeRegion(mesh, region, entriesOf('BL'), SPACE).map(({ labels, marks }) => ({
        codes: labels.map(({ code }) => code),
        dots: marks.flatMap((mark) => (mark.kind === 'dot' ? [mark.at.x, mark.at.y] : [])),
      })),
    );
    expect(freely!.map(({ codes }) => codes)).toEqual(named!.map(({ codes }) => codes));
    for (const [i, { dots }] of freely!.entries())
      for (const [k, at] of dots.entries()) expect(at).toBeCloseTo(named![i]!.dots[k]!, 3);
  });

  test('from the left and behind and a little above it shows the left of the back and no right flank', () => {
    const oblique = { ...BACK, view: { yaw: (3 * Math.PI) / 4, pitch: 0.3 } };
    const [right] = entriesOf('GB').filter(({ code }) => code === 'GB34');
    const sides = right!.places.map((place) => ({ ...right!, places: [place] }));
    const [left, other] = [...sides].sort((a, b) => b.places[0]!.position[0] - a.places[0]!.position[0]);
    const shown = (entry: PlateEntry) =>
      composeRegion(mesh, oblique, [entry], SPACE).flatMap(({ labels }) => labels.map(({ code }) => code));
    expect(shown(left!)).toEqual(['GB34']);
    expect(shown(other!)).toEqual([]);
    const named = composeRegion(mesh, oblique, entriesOf('BL'), SPACE).flatMap(({ labels }) =>
      labels.map(({ code }) => code),
    );
    expect(named).toEqual(expect.arrayContaining(['BL23', 'BL52', 'BL40']));
    expect(named).not.toContain('BL1');
  });

  test('shows the crown’s midline in profile too', () => {
    const left = { ...BACK, view: 'left' } as const;
    const named = composeRegion(mesh, left, entriesOf('GV'), SPACE).flatMap(({ labels }) =>
      labels.map(({ code }) => code),
    );
    expect(named).toEqual(expect.arrayContaining(['GV18', 'GV20']));
    // So is the apex of the ear, which looks straight up.
    const ear = composeRegion(mesh, left, entriesOf('EX'), SPACE).flatMap(({ labels }) =>
      labels.map(({ code }) => code),
    );
    expect(ear).toContain('EX-HN6');
  });

  test.each(SEXES)('shows the points of the very crown in profile (%s)', async (sex) => {
    const { body, placements } = createAtlas(await readBody(sex, 'average'));
    const left = { ...BACK, view: 'left' } as const;
    const crown = ['GV20', 'GV21', 'GV22'];
    const named = composeRegion(body.mesh, left, entriesOf('GV', placements), SPACE).flatMap(({ labels }) =>
      labels.map(({ code }) => code),
    );
    expect(named).toEqual(expect.arrayContaining(crown));
  });

  test('draws the path of the side that is seen, not that of the other', () => {
    const [entry] = entriesOf('GB').filter(({ code }) => code === 'GB34');
    const [right, left] = [...entry!.places].sort((a, b) => a.position[0] - b.position[0]);
    const ways = [right!, left!].map(({ position: [x, y, z] }): Vec3[] => [
      [x, y, z],
      [x, y - 60, z],
    ]);
    const areas = [{ pattern: 'path' as const, widthMm: 30, lines: ways }];
    const path = { ...entry!, places: [right!, left!], needled: false, areas };
    const [figure] = composeRegion(mesh, { ...BACK, view: 'left' }, [path], SPACE);
    const drawn = figure!.marks.filter((mark) => mark.kind === 'path');
    expect(drawn.length).toBe(1);
    const [start] = drawn[0]!.points;
    const expected = project(figure!.projection, left!.position);
    expect(start!.x).toBeCloseTo(expected.x + figure!.origin.x, 3);
    expect(start!.y).toBeCloseTo(expected.y + figure!.origin.y, 3);
  });

  test('keeps within the space, at one scale, with the dots inside the picture', () => {
    for (const figure of composeRegion(mesh, BACK, entriesOf('BL'), SPACE)) {
      expect(figure.width).toBeLessThanOrEqual(SPACE.width + 0.01);
      const { origin, projection } = figure;
      for (const mark of figure.marks) {
        if (mark.kind !== 'dot') continue;
        expect(mark.at.x).toBeGreaterThanOrEqual(origin.x);
        expect(mark.at.x).toBeLessThanOrEqual(origin.x + projection.width);
      }
    }
  });

  test('is cut to where there is body, and empty beside it', () => {
    const window = windowIn(mesh, BACK);
    expect(window.top).toBeLessThan(atlas.body.statureMm + 20);
    expect(window.left).toBeGreaterThan(-700);
    const beside = { view: 'back', window: { left: 1500, right: 1900, bottom: 0, top: 500 } } as const;
    expect(composeRegion(mesh, beside, entriesOf('BL'), SPACE)).toEqual([]);
  });
});
