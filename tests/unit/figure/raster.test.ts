import { describe, expect, it } from 'vitest';
import { readBody } from '../../../scripts/read-body.ts';
import { type FigureImage, renderFigure } from '../../../shared/figure/raster.ts';
import { bodyWindow, projectionOf, type View } from '../../../shared/figure/view.ts';
import { capsule, together } from '../../fixtures/capsule.ts';

const open = (mesh: { positions: Float32Array }) => new Uint8Array(mesh.positions.length / 3).fill(255);

function render(
  mesh = capsule(100, 800),
  view: View = 'front',
  margin = 20,
  occlusion = open(mesh),
): FigureImage {
  const projection = projectionOf(view, bodyWindow(mesh, view, margin), 0.1);
  return renderFigure({ body: { mesh, occlusion }, projection });
}

const pixel = ({ width, data }: FigureImage, x: number, y: number) => {
  const at = 4 * (Math.round(y) * width + Math.round(x));
  return { grey: data[at]!, alpha: data[at + 3]! };
};

/** Runs of ink along a row or column of the image, in pixels. */
function inkRuns(image: FigureImage, x: number, y: number, alongX: boolean): number[] {
  const runs: number[] = [];
  let run = 0;
  for (let i = 0; i < (alongX ? image.width : image.height); i++) {
    const { grey, alpha } = alongX ? pixel(image, i, y) : pixel(image, x, i);
    // How much of the pixel is ink, against skin of at least 180.
    run += alpha > 0 ? (alpha / 255) * Math.min(1, Math.max(0, (180 - grey) / 150)) : 0;
    if (run > 0 && (alpha === 0 || grey > 180)) {
      runs.push(run);
      run = 0;
    }
  }
  return runs;
}

describe('a printed figure', () => {
  it('has 300 pixels for every inch of its size on paper', () => {
    const image = render();
    // 240 x 840 mm of body at a tenth of its size: 24 x 84 mm of paper.
    expect(Math.abs(image.width - (24 / 25.4) * 300)).toBeLessThan(1);
    expect(Math.abs(image.height - (84 / 25.4) * 300)).toBeLessThan(1);
    expect(image.widthMm).toBeCloseTo(24, 0);
  });

  it('is transparent around the body, light on the skin and crisp at the contour', () => {
    const image = render();
    expect(pixel(image, 3, 3).alpha).toBe(0);
    const middle = pixel(image, image.width / 2, image.height / 2);
    expect(middle.alpha).toBe(255);
    expect(middle.grey).toBeGreaterThan(0.72 * 255);
    const [left, right, ...more] = inkRuns(image, 0, image.height / 2, true);
    expect(more).toEqual([]);
    for (const run of [left!, right!]) {
      const millimetres = (run / 300) * 25.4;
      expect(millimetres).toBeGreaterThan(0.15);
      expect(millimetres).toBeLessThan(0.32);
    }
  });

  it('puts the contour where the body ends', () => {
    const image = render();
    const pxPerBodyMm = (0.1 / 25.4) * 300;
    const row = Math.round(image.height / 2);
    const inked = Array.from({ length: image.width }, (_, x) => x).filter(
      (x) => pixel(image, x, row).grey < 120 && pixel(image, x, row).alpha > 128,
    );
    expect(inked[0]! / pxPerBodyMm).toBeCloseTo(20, -0.7);
    expect(inked.at(-1)! / pxPerBodyMm).toBeCloseTo(220, -0.7);
  });

  it('lights the form from the upper left', () => {
    const image = render();
    const row = image.height / 2;
    expect(pixel(image, image.width * 0.35, row).grey).toBeGreaterThan(
      pixel(image, image.width * 0.65, row).grey,
    );
  });

  it('darkens folds only', () => {
    const mesh = capsule(100, 800);
    const occlusion = open(mesh).map((value, vertex) => (mesh.positions[3 * vertex + 1]! > 400 ? 60 : value));
    const image = render(mesh, 'front', 20, occlusion);
    expect(pixel(image, image.width / 2, image.height * 0.2).grey).toBeLessThan(0.72 * 255);
    expect(pixel(image, image.width / 2, image.height * 0.8).grey).toBeGreaterThan(0.72 * 255);
  });

  it('draws a line where one part passes in front of another, and none where the skin is whole', () => {
    const behind = capsule(100, 800);
    const alone = inkRuns(render(behind), 0, 400, true).length;
    const crossed = inkRuns(render(together(behind, capsule(25, 700, 0, 160))), 0, 400, true).length;
    expect(alone).toBe(2);
    expect(crossed).toBe(4);
  });

  it('shows only the window asked for, without a line at its edge', () => {
    const mesh = capsule(100, 800);
    const projection = projectionOf('front', { left: -40, right: 40, bottom: 300, top: 400 }, 0.3);
    const image = renderFigure({ body: { mesh, occlusion: open(mesh) }, projection });
    expect(inkRuns(image, 0, image.height / 2, true)).toEqual([]);
    expect(pixel(image, 0, 0).alpha).toBe(255);
  });

  it('cuts a leg off without a line at the cut', async () => {
    const body = await readBody('female', 'slim');
    const window = bodyWindow(body.mesh, 'innerLeft', 10);
    const image = renderFigure({ body, projection: projectionOf('innerLeft', window, 0.1) });
    // At the very top only the two sides of the thigh are ink.
    expect(inkRuns(image, 0, 0, true)).toHaveLength(2);
  });

  it('gives the same bytes every time', () => {
    expect(render().data).toEqual(render().data);
  });

  it.each([
    ['male', 'back'],
    ['female', 'front'],
    ['female', 'left'],
  ] as const)(
    'prints the %s body from the %s without mud: nearly all skin above 72 percent',
    async (sex, view) => {
      const body = await readBody(sex, 'average');
      const window = bodyWindow(body.mesh, view, 6);
      const image = renderFigure({
        body,
        projection: projectionOf(view, window, 120 / (window.top - window.bottom)),
      });
      let skin = 0;
      let dark = 0;
      for (let i = 0; i < image.data.length; i += 4) {
        // Half tones between 110 and 184 can only be folds or the soft edge of a line.
        if (image.data[i + 3] !== 255 || image.data[i]! < 110) continue;
        skin++;
        if (image.data[i]! < 0.72 * 255) dark++;
      }
      expect(skin).toBeGreaterThan(50_000);
      expect(dark / skin).toBeLessThan(0.08);
    },
  );
});
