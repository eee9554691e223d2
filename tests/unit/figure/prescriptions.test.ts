import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../scripts/read-body.ts';
import { createAtlas } from '../../../shared/atlas/index.ts';
import { FIRST_READINGS, isInUse } from '../../../shared/atlas/readings.ts';
import { SEXES } from '../../../shared/atlas/surface/mesh.ts';
import { LOW_BACK_PATTERNS } from '../../../shared/clinical/protocols/patterns.ts';
import { LOW_BACK_TRIALS } from '../../../shared/clinical/protocols/trials.ts';
import { composePlate } from '../../../shared/figure/plate.ts';
import { NUMBER, type PlateEntry, type PlateFigure } from '../../../shared/figure/plate-figure.ts';
import { composeRegion } from '../../../shared/figure/region-plate.ts';
import { bodyWindow, isPartial, VIEWS, type View } from '../../../shared/figure/view.ts';
import { chooseViews } from '../../../shared/figure/views.ts';
import {
  type FacingPlace,
  sightOf,
  type Visibility,
  visibilityOf,
} from '../../../shared/figure/visibility.ts';
import { contains, flawsOf, fromLine } from './layout-flaws.ts';

/** As the handout gives them, millimetres. */
const SPACES = {
  alone: { width: 100, height: 136 },
  accompanied: { width: 100, height: 104 },
  pair: { width: 90, height: 118 },
  row: { width: 60, height: 118 },
  closeUp: { width: 90, height: 48 },
};
/** As a short handout, which is to stand on one page, gives them. */
const SHORT_SPACES = {
  alone: { width: 85, height: 93 },
  accompanied: { width: 85, height: 66 },
  pair: { width: 87, height: 88 },
  row: { width: 58, height: 88 },
  closeUp: { width: 87, height: 34 },
};
type Side = 'left' | 'right' | 'both';

describe.each(SEXES)('figures of any prescription (%s)', async (sex) => {
  const atlas = createAtlas(await readBody(sex, 'average'));
  const inUse = atlas.placements.filter((one) => isInUse(one, FIRST_READINGS));
  const codes = [...new Set(inUse.map(({ code }) => code))];

  const entryOf = (code: string, side: Side, i: number, more: Partial<PlateEntry>): PlateEntry => ({
    id: `${i}`,
    number: i + 1,
    code,
    name: 'Shènshū',
    codeWidth: 1.9 * code.length,
    nameWidth: 12,
    places: inUse.filter(
      (one) =>
        one.code === code &&
        (side === 'both' || one.side === 'M' || one.side === (side === 'left' ? 'L' : 'R')),
    ),
    needled: true,
    cupMm: null,
    moxa: false,
    areas: [],
    ...more,
  });
  const drawn = (entries: readonly PlateEntry[], spaces = SPACES) => {
    const shown = entries.filter(({ places }) => places.length > 0);
    return { shown, figures: composePlate(atlas.body.mesh, shown, spaces) };
  };

  const random = fc
    .array(
      fc.record({
        code: fc.constantFrom(...codes),
        side: fc.constantFrom<Side>('left', 'right', 'both', 'both', 'both'),
        cupMm: fc.constantFrom(null, null, null, 45),
        moxa: fc.boolean(),
      }),
      { minLength: 1, maxLength: 80, size: 'max' },
    )
    .map((list) => list.map(({ code, side, cupMm, moxa }, i) => entryOf(code, side, i, { cupMm, moxa })));

  test('1 to 80 random entries: no boxes meet, no leaders cross, all is inside, all is legible', () => {
    fc.assert(
      fc.property(random, fc.constantFrom(SPACES, SHORT_SPACES), (entries, spaces) => {
        const { shown, figures } = drawn(entries, spaces);
        expectWhole(shown, figures);
      }),
      { numRuns: 25, seed: 20261123 },
    );
  });

  test('plates of the whole body in any view and from any direction are laid out as well', () => {
    const views = fc.oneof(
      fc.constantFrom(...VIEWS),
      fc.record({
        yaw: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
        pitch: fc.double({ min: -1.2, max: 1.2, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(random, views, (entries, view) => {
        const region = { view, window: bodyWindow(atlas.body.mesh, view) };
        const shown = entries.filter(({ places }) => places.length > 0);
        for (const figure of composeRegion(atlas.body.mesh, region, shown, { width: 180, height: 205 })) {
          expect(figure.width).toBeLessThanOrEqual(180.001);
          expectLaidOut(figure);
        }
      }),
      { numRuns: 25, seed: 20261123 },
    );
  });

  test('no fewer views would show them as well', () => {
    const sights = new Map(VIEWS.map((view) => [view, sightOf(atlas.body.mesh, view)]));
    const known = new Map<FacingPlace, ReadonlyMap<View, number>>();
    const look = (view: View, place: FacingPlace) => visibilityOf(sights.get(view)!, place);
    const facings = (place: FacingPlace) => {
      const found = known.get(place) ?? new Map(VIEWS.map((view) => [view, rankOf(view, look(view, place))]));
      known.set(place, found);
      return found;
    };
    fc.assert(
      fc.property(random, (entries) => {
        const chosen = chooseViews(entries, look).map(({ view }) => view);
        // By an own reckoning: every set of fewer views leaves a place out that some view shows.
        const places = entries.flatMap((one) =>
          one.places.map((place) => viewsShowing(place, one.places, facings)),
        );
        for (let set = 0; set < 2 ** VIEWS.length; set++) {
          const views = VIEWS.filter((_, i) => (set >> i) & 1);
          if (views.length >= chosen.length) continue;
          expect(places.every((able) => able.some((view) => views.includes(view)))).toBe(false);
        }
      }),
      { numRuns: 40, seed: 20261123 },
    );
  });

  test('published prescriptions: likewise, and few leaders pass a mark of others', () => {
    const passed: string[] = [];
    let leaders = 0;
    for (const { id, groups } of [...LOW_BACK_PATTERNS, ...LOW_BACK_TRIALS]) {
      const points = groups.flatMap((group) => group.points.split(' '));
      const own = points.map((point, i) => {
        const [code = '', level] = point.split(':');
        const entry = entryOf(code, 'both', i, {});
        const at = inUse.filter((one) => one.code === code && one.level === level);
        return level === undefined ? entry : { ...entry, places: at };
      });
      const { shown, figures } = drawn(own);
      expectWhole(shown, figures);
      leaders += figures.flatMap(({ labels }) => labels).length;
      passed.push(...figures.flatMap((figure) => passedMarks(figure).map((which) => `${id}: ${which}`)));
    }
    expect(leaders).toBeGreaterThan(50);
    expect(passed.length / leaders).toBeLessThan(0.05);
  });
});

/** What is covered ranks below all that is open, and lowest where the view shows another part of the body. */
const rankOf = (view: View, { facing, covered }: Visibility) =>
  facing - (covered ? (isPartial(view) ? 4 : 2) : 0);

/** The views that show a place well enough, or as well as any does; in views from the side its like on the other side will do. */
function viewsShowing(
  place: FacingPlace,
  all: readonly FacingPlace[],
  facings: (place: FacingPlace) => ReadonlyMap<View, number>,
): View[] {
  const [x, y, z] = place.position;
  const twin = all.find(
    ({ position: p }) => p !== place.position && Math.hypot(p[0] + x, p[1] - y, p[2] - z) < 2,
  );
  const seen = (view: View) => {
    const own = facings(place).get(view)!;
    const fromSide = view !== 'back' && view !== 'front' && view !== 'soles';
    return twin && fromSide ? Math.max(own, facings(twin).get(view)!) : own;
  };
  const best = Math.max(...VIEWS.map(seen));
  const least = (view: View) => (view === 'back' || view === 'front' ? 0.18 : 0.4);
  return VIEWS.filter((view) => seen(view) >= Math.min(least(view), best));
}

/** All that must hold of any figures. */
function expectWhole(entries: readonly PlateEntry[], figures: readonly PlateFigure[]): void {
  const numbers = new Set(figures.flatMap(({ labels }) => labels.map(({ number }) => number)));
  expect([...numbers].sort((a, b) => a - b)).toEqual(entries.map(({ number }) => number));
  for (const figure of figures) {
    expect(figure.width).toBeLessThanOrEqual(180);
    expect(figure.height).toBeLessThanOrEqual(136.001);
    expect(figure.labelSize).toBeLessThanOrEqual(NUMBER);
    expectLaidOut(figure);
  }
}

/** Boxes apart and inside, leaders uncrossed, marks in the picture, each label once and on its nearest side. */
function expectLaidOut(figure: PlateFigure): void {
  const { width, height, labels, marks, origin, projection } = figure;
  const whole = { x: 0, y: 0, width, height };
  const picture = { ...origin, width: projection.width, height: projection.height };
  expect(flawsOf(labels)).toEqual([]);
  for (const { box } of labels) expect(contains(whole, box), JSON.stringify({ whole, box })).toBe(true);
  for (const mark of marks) {
    if (mark.kind !== 'dot') continue;
    expect(contains(picture, { ...mark.at, width: 0, height: 0 })).toBe(true);
  }
  expect(new Set(labels.map(({ number }) => number)).size).toBe(labels.length);
  expectNearestSides(figure);
}

/** A label stands on the far side only where the column of the near one has no room left. */
function expectNearestSides({ labels, origin, projection, height }: PlateFigure): void {
  const middle = origin.x + projection.width / 2;
  const tallest = Math.max(0, ...labels.map(({ box }) => box.height));
  for (const side of ['left', 'right'] as const) {
    const far = labels.filter(
      ({ side: own, leader: [dot] }) =>
        own !== side && dot.x !== middle && dot.x < middle === (side === 'left'),
    );
    if (far.length === 0) continue;
    const count = labels.filter((label) => label.side === side).length;
    expect(
      (count + 2) * (tallest + 0.4),
      `${far.map(({ code }) => code)} far, ${count} ${side}`,
    ).toBeGreaterThan(height);
  }
}

/** The leaders that touch a dot of another entry, or of their own entry's other side. */
function passedMarks({ labels, marks }: PlateFigure): string[] {
  const dots = marks.flatMap((mark) => (mark.kind === 'dot' ? [mark.at] : []));
  return labels.flatMap(({ code, leader }) =>
    dots.some(
      (dot) => Math.hypot(dot.x - leader[0].x, dot.y - leader[0].y) > 1.8 && fromLine(dot, leader) < 0.75,
    )
      ? [code]
      : [],
  );
}
