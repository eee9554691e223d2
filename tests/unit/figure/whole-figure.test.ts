import { expect, test } from 'vitest';
import { readBody } from '../../../scripts/read-body.ts';
import { createAtlas } from '../../../shared/atlas/index.ts';
import type { PlateEntry } from '../../../shared/figure/plate-figure.ts';
import { inTones } from '../../../shared/figure/tones.ts';
import { project } from '../../../shared/figure/view.ts';
import { composeWhole } from '../../../shared/figure/whole-figure.ts';

const { body, placements } = createAtlas(await readBody('female', 'average'));
const SPACE = { width: 90, height: 176 };

const entriesOf = (...codes: string[]): PlateEntry[] =>
  codes.map((code, index) => ({
    id: code,
    number: index + 1,
    code,
    name: '',
    codeWidth: 0,
    nameWidth: 0,
    places: placements.filter((one) => one.code === code),
    needled: true,
    cupMm: null,
    areas: [],
    moxa: false,
  }));

test('the whole body shows every place, those behind it as hidden, each entry with its number', () => {
  const entries = entriesOf('BL23', 'BL40', 'ST36', 'CV6');
  const hiddenIn = (view: 'back' | 'front') => {
    const { shown, labels, width, height } = composeWhole(body.mesh, view, entries, SPACE);
    expect(labels.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(shown).toHaveLength(7);
    expect(width).toBeLessThanOrEqual(SPACE.width + 1e-6);
    expect(height).toBeLessThanOrEqual(SPACE.height + 1e-6);
    return [...new Set(shown.filter(({ hidden }) => hidden).map(({ id }) => id))];
  };
  expect(hiddenIn('back')).toEqual(['ST36', 'CV6']);
  expect(hiddenIn('front')).toEqual(['BL23', 'BL40']);
});

test('seen from behind, the patient’s left is at the left', () => {
  const [entry] = entriesOf('BL23');
  const { projection } = composeWhole(body.mesh, 'back', [entry!], SPACE);
  const [left, right] = entry!.places.toSorted((a, b) => b.position[0] - a.position[0]);
  expect(project(projection, left!.position).x).toBeLessThan(project(projection, right!.position).x);
});

test('a printed grey becomes the body’s colour between line, shade and light; what is clear stays clear', () => {
  const tones = { line: [0, 0, 0], shade: [100, 80, 60], light: [240, 230, 220] } as const;
  const grey = new Uint8ClampedArray([0, 0, 0, 255, 150, 150, 150, 255, 251, 251, 251, 128, 0, 0, 0, 0]);
  expect([...inTones(grey, tones)]).toEqual([0, 0, 0, 255, 100, 80, 60, 255, 240, 230, 220, 128, 0, 0, 0, 0]);
});
