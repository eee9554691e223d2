import { describe, expect, test } from 'vitest';
import { readBody } from '../../../scripts/read-body.ts';
import { type Atlas, createAtlas } from '../../../shared/atlas/index.ts';
import { FIRST_READINGS, isInUse } from '../../../shared/atlas/readings.ts';
import { HOME_FIGURE_MM, homeFigure, homePlaceOf } from '../../../shared/figure/home-figure.ts';
import type { PlateFigure } from '../../../shared/figure/plate-figure.ts';
import { renderFigure } from '../../../shared/figure/raster.ts';
import { axesOf } from '../../../shared/figure/view.ts';

/** Points that patients are shown most often, from crown to sole. */
const POINTS = [
  ...['GV20', 'EX-HN3', 'EX-HN5', 'LI20', 'GB20', 'GB21', 'CV17', 'CV12', 'CV6', 'BL23', 'GV4', 'GB30'],
  ...['LI11', 'TE5', 'PC6', 'LU7', 'HT7', 'LI4', 'SI3', 'PC8'],
  ...['ST36', 'GB34', 'SP9', 'BL40', 'BL57', 'SP6', 'KI3', 'BL60', 'LR3', 'ST44', 'KI1'],
];
const BODIES = [
  ['female', 'average'],
  ['male', 'heavy'],
] as const;

type Side = 'left' | 'right' | 'both' | 'midline';
function figureOf(atlas: Atlas, code: string, side: Side): PlateFigure {
  const inUse = atlas.placements.filter((one) => isInUse(one, FIRST_READINGS));
  return homeFigure(atlas.body.mesh, homePlaceOf(inUse, { id: code, code, side })!);
}

describe.each(BODIES)('points to press at home (%s, %s)', async (sex, build) => {
  const atlas = createAtlas(await readBody(sex, build));
  const { mesh, occlusion } = atlas.body;

  test.each(POINTS)('%s has a figure in which it is seen, with its part around it', (code) => {
    const figure = figureOf(atlas, code, code.startsWith('GV') || code.startsWith('CV') ? 'midline' : 'left');
    expect(figure).toMatchObject({ of: code, width: expect.closeTo(HOME_FIGURE_MM, 6) });
    expect(figure.height).toBeCloseTo(HOME_FIGURE_MM, 6);
    const [dot, ...more] = figure.marks;
    if (dot?.kind !== 'dot') throw new Error('no dot');
    expect(more).toEqual([]);
    for (const at of [dot.at.x, dot.at.y]) {
      expect(at).toBeGreaterThan(3);
      expect(at).toBeLessThan(HOME_FIGURE_MM - 3);
    }
    const { normal } = atlas.placements.find((one) => one.code === code && one.side !== 'R')!;
    const { toward } = axesOf(figure.view);
    expect(normal[0] * toward[0] + normal[1] * toward[1] + normal[2] * toward[2]).toBeGreaterThan(0.35);
    const image = renderFigure({ body: { mesh, occlusion }, dpi: 100, ...figure });
    const alpha = (x: number, y: number) =>
      image.data[
        4 * (Math.floor((y / HOME_FIGURE_MM) * image.height) * image.width) +
          4 * Math.floor((x / HOME_FIGURE_MM) * image.width) +
          3
      ]!;
    // Under the dot there is skin, and the part is large enough to be known and stands before white.
    expect(alpha(dot.at.x, dot.at.y)).toBe(255);
    const covered =
      image.data.filter((value, i) => i % 4 === 3 && value > 0).length / (image.data.length / 4);
    expect(covered).toBeGreaterThan(0.12);
    expect(covered).toBeLessThan(0.9);
  });
});

test('one leg stands without the other; the right one is shown where it is meant', async () => {
  const atlas = createAtlas(await readBody('female', 'average'));
  const { mesh, occlusion } = atlas.body;
  const left = figureOf(atlas, 'LI4', 'both');
  const right = figureOf(atlas, 'LI4', 'right');
  expect(left.part![0]![0]).toBeGreaterThan(0);
  expect(right.part![0]![0]).toBeLessThan(0);
  // Without its part the other leg stands before the inner side.
  const inner = figureOf(atlas, 'SP6', 'left');
  const drawn = (part: PlateFigure['part']) =>
    renderFigure({ body: { mesh, occlusion }, projection: inner.projection, part, dpi: 60 }).data;
  expect(drawn(inner.part)).not.toEqual(drawn(null));
});

test('the inner side of a leg is seen across the other one, the sole from below, the crown from above', async () => {
  const atlas = createAtlas(await readBody('male', 'average'));
  expect(figureOf(atlas, 'SP6', 'left').view).toBe('right');
  expect(figureOf(atlas, 'SP6', 'right').view).toBe('left');
  expect(figureOf(atlas, 'KI1', 'both').view).toBe('soles');
  expect(figureOf(atlas, 'GV20', 'midline').view).toMatchObject({ yaw: 0 });
  expect(figureOf(atlas, 'BL23', 'both').view).toBe('back');
  expect(homePlaceOf(atlas.placements, { id: '1', code: 'XX99', side: 'left' })).toBeNull();
});
