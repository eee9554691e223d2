import { beforeAll, describe, expect, it } from 'vitest';
import { readBody } from '../../../scripts/read-body.ts';
import { createAtlas } from '../../../shared/atlas/index.ts';
import type { Placement } from '../../../shared/atlas/placement.ts';
import { BUILDS, SEXES, type SurfaceMesh } from '../../../shared/atlas/surface/mesh.ts';
import { composePlate } from '../../../shared/figure/plate.ts';
import type { PlateEntry, PlateFigure } from '../../../shared/figure/plate-figure.ts';
import { VIEWS } from '../../../shared/figure/view.ts';
import { chooseViews } from '../../../shared/figure/views.ts';
import { sightOf, visibilityOf } from '../../../shared/figure/visibility.ts';

const SPACES = {
  alone: { width: 100, height: 136 },
  accompanied: { width: 100, height: 104 },
  pair: { width: 90, height: 118 },
  row: { width: 60, height: 118 },
  closeUp: { width: 90, height: 46 },
};

let mesh: SurfaceMesh;
let placements: readonly Placement[];
beforeAll(async () => {
  const body = await readBody('female', 'average');
  mesh = body.mesh;
  placements = createAtlas(body).placements;
});

function entry(code: string, number: number, more: Partial<PlateEntry> = {}): PlateEntry {
  return {
    id: `${number}`,
    number,
    code,
    name: 'Shènshū',
    codeWidth: 8.3,
    nameWidth: 12,
    places: placements.filter(
      (placement) => placement.code === code && placement.reading !== 'who-alternative',
    ),
    needled: true,
    cupMm: null,
    areas: [],
    moxa: false,
    ...more,
  };
}

/** The other points may lie where the arm hides them from every side: they are drawn as outlines. */
function isOfBackOrLegs(code: string): boolean {
  const number = Number(/\d+$/.exec(code)![0]);
  const from: Readonly<Record<string, readonly [number, number]>> = {
    GV: [1, 14],
    BL: [11, 67],
    GB: [29, 44],
    ST: [30, 45],
    SP: [1, 11],
    LR: [1, 11],
    KI: [1, 10],
    'EX-B': [1, 9],
    'EX-LE': [1, 12],
  };
  const [first, last] = from[code.replace(/\d+$/, '')] ?? [1, 0];
  return number >= first && number <= last;
}

const plateOf = (codes: readonly string[]): readonly PlateFigure[] =>
  composePlate(
    mesh,
    codes.map((code, i) => entry(code, i + 1)),
    SPACES,
  );

describe('the plate of a plan', () => {
  it('shows a plan for the back in one figure with every number on it', () => {
    const [figure, ...more] = plateOf(['BL23', 'BL25', 'BL52', 'GV4', 'BL40']);
    expect(more).toEqual([]);
    expect(figure).toMatchObject({ view: 'back', likewise: [] });
    expect(figure!.labels.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    // Four points on both sides and one in the midline.
    expect(figure!.marks.filter(({ kind }) => kind === 'dot')).toHaveLength(9);
  });

  it('looks at the inner side of one leg for points there, and says that the other side is meant too', () => {
    const inner = plateOf(['BL23', 'SP6']).find(({ view }) => view === 'innerLeft');
    expect(inner).toMatchObject({ likewise: [2] });
    expect(inner!.marks).toHaveLength(1);
    const right = placements.filter(({ code, side }) => code === 'SP6' && side === 'R');
    const [only] = composePlate(mesh, [entry('SP6', 1, { places: right })], SPACES);
    expect(only).toMatchObject({ view: 'innerRight', likewise: [] });
  });

  it('shows the soles for a point of the sole, without a hidden mark', () => {
    const figures = plateOf(['BL23', 'KI1']);
    expect(figures.map(({ view }) => view)).toEqual(['back', 'soles']);
    expect(figures.flatMap(({ marks }) => marks).some(({ hidden }) => hidden)).toBe(false);
  });

  it('draws whole bodies at one scale and sets all labels alike', () => {
    const figures = plateOf(['BL23', 'ST36', 'SP6']);
    const whole = figures.filter(({ view }) => view === 'back' || view === 'front');
    expect(new Set(whole.map(({ projection }) => projection.scale)).size).toBe(1);
    expect(new Set(figures.map(({ labelSize }) => labelSize)).size).toBe(1);
  });

  it('puts a cup of 45 mm on paper at the scale of the body', () => {
    const [figure] = composePlate(mesh, [entry('BL23', 1, { cupMm: 45 })], SPACES);
    const cup = figure!.marks.find((mark) => mark.kind === 'cup');
    expect(cup).toMatchObject({ rx: (45 / 2) * figure!.projection.scale });
  });

  it('leads to the rim of a cup that stands without a needle', () => {
    const [figure] = composePlate(mesh, [entry('BL23', 1, { cupMm: 60, needled: false })], SPACES);
    const { leader } = figure!.labels[0]!;
    const offs = figure!.marks.map((mark) =>
      mark.kind === 'cup' ? Math.hypot(mark.at.x - leader[0].x, mark.at.y - leader[0].y) : Number.NaN,
    );
    expect(Math.min(...offs)).toBeCloseTo(30 * figure!.projection.scale, 6);
  });

  it('spreads more labels than one figure can carry over several figures of the view', () => {
    const number = (code: string) => Number(code.slice(2));
    const back = placements.filter(
      ({ meridian, code }) => meridian === 'BL' && number(code) > 10 && number(code) < 55,
    );
    const codes = [...new Set(back.map(({ code }) => code))];
    const figures = plateOf([...codes, ...codes]).filter(({ view }) => view === 'back');
    expect(figures.filter(({ closeUp }) => !closeUp).length).toBeGreaterThan(1);
    const numbers = figures.flatMap(({ labels }) => labels.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBe(2 * codes.length);
  });

  it('shows the part where marks crowd once more, larger, and labels them there', () => {
    const [whole, near, ...more] = plateOf(['EX-B8', 'GV3', 'BL25', 'BL26', 'EX-B7', 'BL31', 'BL32', 'BL40']);
    expect(more).toEqual([]);
    expect(whole).toMatchObject({ view: 'back', closeUp: false });
    expect(near).toMatchObject({ view: 'back', closeUp: true });
    expect(near!.projection.scale).toBeGreaterThan(1.5 * whole!.projection.scale);
    expect(whole!.labels.map(({ code }) => code)).toEqual(['BL40']);
    expect(near!.labels.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    // The whole figure still marks every place, and frames what the close-up shows.
    expect(whole!.marks).toHaveLength(14);
    const frame = whole!.frames[0]!;
    const framed = whole!.marks.filter(
      (mark) =>
        mark.kind === 'dot' &&
        mark.at.x > frame.x &&
        mark.at.x < frame.x + frame.width &&
        mark.at.y < frame.y + frame.height,
    );
    expect(framed).toHaveLength(near!.marks.length);
  });

  it('says of entries on one side that they are meant there only', () => {
    const onLeft = placements.filter(({ code, side }) => code === 'ST7' && side === 'L');
    const [mixed] = composePlate(mesh, [entry('ST7', 1, { places: onLeft }), entry('ST6', 2)], SPACES).filter(
      ({ view }) => view === 'left',
    );
    expect(mixed!.labels.map(({ number }) => number)).toEqual([1, 2]);
    expect(mixed!.likewise).toEqual([2]);
  });

  it('shows a head, hands and feet alone where nothing else is treated', () => {
    const stature = Math.max(...mesh.positions.filter((_, i) => i % 3 === 1));
    const height = ({ projection: { window } }: PlateFigure) => window.top - window.bottom;
    const [face, ...noMore] = plateOf(['ST2', 'GB14', 'GV26']);
    expect(noMore).toEqual([]);
    expect(face).toMatchObject({ view: 'front', edged: true });
    expect(height(face!)).toBeLessThan(0.25 * stature);
    const [hand] = plateOf(['PC8', 'HT7']);
    expect(hand).toMatchObject({ view: 'front', hand: 'left', likewise: [1, 2] });
    const right = placements.filter(({ code, side }) => code === 'PC8' && side === 'R');
    const hands = composePlate(mesh, [entry('PC8', 1, { places: right }), entry('HT7', 2)], SPACES);
    expect(hands).toMatchObject([
      { hand: 'left', likewise: [2], labels: [{ number: 2 }] },
      { hand: 'right', likewise: [], labels: [{ number: 1 }] },
    ]);
    // The backs of the feet are looked at from above.
    expect(plateOf(['LR3', 'ST44'])).toMatchObject([{ view: { yaw: 0 }, edged: true }]);
  });

  it('draws a lead where both of its needles are shown, and areas at the places of their entry', () => {
    const circle = (x: number) => [0, 1, 2].map((i) => [x + 30 * Math.cos(i), 1100, -100] as const);
    const areas = [{ pattern: 'lamp' as const, widthMm: 60, lines: [circle(40), circle(-40)] }];
    const entries = [entry('BL23', 1, { areas }), entry('BL40', 2), entry('ST36', 3)];
    const lead = (from: string, to: string) => ({ from: { id: from, place: 0 }, to: { id: to, place: 0 } });
    const figures = composePlate(mesh, entries, SPACES, [lead('1', '2'), lead('1', '3')]);
    const marks = figures.flatMap((figure) => figure.marks.map((mark) => ({ view: figure.view, ...mark })));
    const leads = marks.filter((mark) => mark.kind === 'lead');
    expect(leads).toHaveLength(1);
    const dots = figures[0]!.marks.flatMap((mark) => (mark.kind === 'dot' ? [mark.at] : []));
    expect(dots).toContainEqual(leads[0]!.from);
    expect(dots).toContainEqual(leads[0]!.to);
    expect(marks.filter((mark) => mark.kind === 'area')).toMatchObject([
      { view: 'back', pattern: 'lamp', points: { length: 3 } },
      { view: 'back', pattern: 'lamp' },
    ]);
  });

  it('needs no close-up where every mark has room', () => {
    expect(plateOf(['BL23', 'BL52', 'GV4', 'GB30', 'BL40', 'KI3'])).toHaveLength(1);
  });

  it.each(SEXES.flatMap((sex) => BUILDS.map((build) => [build, sex] as const)))(
    'finds a view for every point of back, buttocks and legs on the %s %s body',
    async (build, sex) => {
      const body = await readBody(sex, build);
      const region = createAtlas(body).placements.filter(({ code }) => isOfBackOrLegs(code));
      const all = region.map((place, i) => ({
        id: `${place.code} ${i}`,
        places: [place],
      }));
      const sights = new Map(VIEWS.map((view) => [view, sightOf(body.mesh, view)]));
      const shown = chooseViews(all, (view, place) => visibilityOf(sights.get(view)!, place)).flatMap(
        (v) => v.shown,
      );
      expect(shown).toHaveLength(all.length);
      expect(shown.filter(({ hidden }) => hidden)).toEqual([]);
    },
  );
});
