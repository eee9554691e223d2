import { describe, expect, it } from 'vitest';
import { type MarkedPlace, marksOf } from '../../../shared/figure/marks.ts';
import { projectionOf } from '../../../shared/figure/view.ts';
import { onCapsule } from '../../fixtures/capsule.ts';

const projection = projectionOf('back', { left: -300, right: 300, bottom: 0, top: 1700 }, 0.1);
const marked = (degrees: number, over: Partial<MarkedPlace> = {}): MarkedPlace => ({
  place: onCapsule(150, degrees, 1000),
  needled: true,
  cupMm: null,
  areas: [],
  moxa: false,
  hidden: false,
  ...over,
});

describe('marks on a figure', () => {
  it('puts a dot where the place is: the patient’s left at the left of a back view', () => {
    const [dot] = marksOf(marked(150), projection);
    expect(dot).toMatchObject({
      kind: 'dot',
      at: { x: expect.closeTo(30 - 7.5, 6), y: expect.closeTo(70, 6) },
    });
  });

  it('draws a cup at its true size, round where the skin faces the reader', () => {
    const [cup] = marksOf(marked(180, { cupMm: 50, needled: false }), projection);
    expect(cup).toMatchObject({ kind: 'cup', rx: 2.5, ry: expect.closeTo(2.5, 6) });
  });

  it('turns the cup with the skin: on the flank it narrows sideways', () => {
    const [cup] = marksOf(marked(120, { cupMm: 50, needled: false }), projection);
    if (cup?.kind !== 'cup') throw new Error('no cup');
    expect(cup.ry).toBeCloseTo(2.5 * Math.cos(Math.PI / 3), 6);
    // The long axis stands upright.
    expect(Math.abs(Math.sin((cup.turn * Math.PI) / 180))).toBeCloseTo(1, 6);
  });

  it('shows several treatments of one place one above the other, the dot on top', () => {
    const kinds = marksOf(marked(180, { cupMm: 45, moxa: true }), projection).map(({ kind }) => kind);
    expect(kinds).toEqual(['cup', 'moxa', 'dot']);
  });

  it('draws a path in its true width from where the hand begins to where it ends, under all else', () => {
    const way = [1000, 950, 900].map((height) => onCapsule(150, 150, height).position);
    const [path, dot] = marksOf(
      marked(150, { areas: [{ pattern: 'path', line: way, widthMm: 50 }] }),
      projection,
    );
    expect(path).toMatchObject({ kind: 'path', width: 5, hidden: false });
    if (path?.kind !== 'path' || dot?.kind !== 'dot') throw new Error('no path with a dot');
    expect(path.points).toHaveLength(3);
    expect(path.points[0]).toEqual(dot.at);
    // Down the body is down the paper, a tenth as long.
    expect(path.points[2]!.y - path.points[0]!.y).toBeCloseTo(10, 6);
  });

  it('frames the dot with the triangle when a place is needled and warmed', () => {
    const span = (needled: boolean) => {
      const moxa = marksOf(marked(180, { moxa: true, needled }), projection)[0]!;
      return moxa.kind === 'moxa' ? moxa.corners[1].x - moxa.corners[2].x : 0;
    };
    expect(span(true)).toBeGreaterThan(span(false));
  });
});
