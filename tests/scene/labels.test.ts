import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../renderer/scene/engine/annotate.ts';
import { besideCard, placeCard } from '../../renderer/scene/engine/card-layout.ts';
import { layOutLabels } from '../../renderer/scene/engine/label-layout.ts';
import { LABEL_PITCH, type LabelWish, type Stretch } from '../../renderer/scene/engine/label-stretches.ts';
import { layOutNames, type PlacedName } from '../../renderer/scene/engine/name-layout.ts';
import { type Sighted, thinOut, withNumbers } from '../../renderer/scene/engine/sighting.ts';
import type { MarkSpot } from '../../renderer/scene/spots.ts';
import { type Leader, leadersCross } from '../../shared/figure/leaders.ts';

const right: Stretch = { side: 'right', x: 560, top: 96, bottom: 580 };
const below: Stretch = { side: 'right', x: 450, top: 580, bottom: 776 };
const left: Stretch = { side: 'left', x: 110, top: 96, bottom: 590 };
const disc = (x: number, y: number) => ({ x, y, radius: 6.6 });
const wish = (id: string, ...dots: ReturnType<typeof disc>[]): LabelWish => ({
  id,
  dots,
  height: LABEL_PITCH,
});
/** Height of a label that says in a second line what is done. */
const TWO_LINES = LABEL_PITCH + 16;

const crossings = (leaders: readonly Leader[]) =>
  leaders.flatMap((a, i) => leaders.slice(i + 1).filter((b) => leadersCross(a, b))).length;

describe('labels beside the body', () => {
  it('never overlap and their leaders never cross, whatever the points', () => {
    const wishes = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 200, max: 430 }),
        fc.integer({ min: 60, max: 780 }),
        fc.constantFrom(LABEL_PITCH, TWO_LINES),
      ),
      {
        minLength: 1,
        maxLength: 24,
        selector: ([x, y]) => `${x} ${y}`,
      },
    );
    fc.assert(
      fc.property(wishes, fc.boolean(), (places, ruler) => {
        const stretches = ruler ? [right, below] : [right, below, left];
        const placed = layOutLabels(
          places.map(([x, y, height], i) => ({ ...wish(`${i}`, disc(x, y)), height })),
          stretches,
        );
        expect(crossings(placed.map(({ leader }) => leader))).toBe(0);
        for (const side of ['left', 'right'] as const) {
          const column = placed.filter((label) => label.side === side).sort((a, b) => a.y - b.y);
          column.forEach(({ y }, i) => {
            const above = column[i - 1];
            if (above) expect(y - above.y).toBeGreaterThanOrEqual(above.height - 1e-6);
          });
        }
        for (const { x, y, height } of placed) {
          const [top, bottom] = [y - LABEL_PITCH / 2, y - LABEL_PITCH / 2 + height];
          const home = stretches.find((s) => s.x === x && top >= s.top - 1e-6 && bottom <= s.bottom + 1e-6);
          expect(home).toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('all stand when the points are those of a usual plan', () => {
    const row = [wish('BL52', disc(300, 383), disc(374, 383)), wish('BL23', disc(318, 383), disc(355, 383))];
    const plan = [...row, wish('GV4', disc(336, 383)), wish('BL25', disc(318, 414), disc(355, 414))];
    const placed = layOutLabels(plan, [right, below]);
    expect(placed.map(({ id }) => id).sort()).toEqual(['BL23', 'BL25', 'BL52', 'GV4']);
    // The disc next to the labels keeps its level; the others bend round it.
    expect(placed.find(({ id }) => id === 'BL52')!.y).toBeCloseTo(383, 0);
    for (const label of placed) {
      for (const other of plan.filter(({ id }) => id !== label.id)) {
        for (const dot of other.dots) {
          const [, knee, port] = label.leader;
          const runsThrough = Math.abs(port.y - dot.y) < dot.radius && dot.x > knee.x && dot.x < port.x;
          expect(runsThrough, `${label.id} through ${other.id}`).toBe(false);
        }
      }
    }
  });

  it('of one point out of reach does not cost the others theirs', () => {
    const narrow: Stretch = { side: 'right', x: 398, top: 122, bottom: 526 };
    const wishes = [
      wish('BL23', disc(241, 387), disc(275, 387)),
      wish('GB30', disc(335, 479)),
      wish('BL40', disc(312, 683)),
    ];
    expect(
      layOutLabels(wishes, [narrow])
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['BL23', 'GB30']);
  });

  it('leave the disc at 45 degrees and arrive level', () => {
    const [label] = layOutLabels([wish('a', disc(330, 300)), wish('b', disc(330, 303))], [right]);
    const [start, knee, port] = label!.leader;
    expect(Math.abs(knee.y - start.y)).toBeCloseTo(Math.abs(knee.x - start.x), 6);
    expect(knee.y).toBe(port.y);
  });

  it('keep clear of the card', () => {
    const size = { width: 216, height: 240 };
    const card = placeCard(disc(355, 383), 10, size, { left: 12, right: 664, top: 96, bottom: 776 });
    expect(card.left + size.width).toBeLessThanOrEqual(664);
    const free = besideCard([right, below], { ...card, ...size });
    for (const { x, top, bottom } of free) {
      const overlaps = x >= card.left && top < card.top + size.height && bottom > card.top;
      expect(overlaps).toBe(false);
    }
  });
});

describe('names over the body', () => {
  it('never cover one another or a disc', () => {
    const wishes = Array.from({ length: 40 }, (_, i) => ({
      text: `BL${i}`,
      at: { x: 100 + (i % 8) * 22, y: 100 + Math.floor(i / 8) * 9 },
      radius: 3,
    }));
    const discs = wishes.map(({ at }) => ({ ...at, radius: 3 }));
    const placed = layOutNames(wishes, discs);
    expect(placed.length).toBeGreaterThan(0);
    expect(placed.length).toBeLessThan(wishes.length);
    const boxes = placed.map(({ text, x, y, anchor }) => {
      const width = text.length * 6;
      return { x0: anchor === 'start' ? x : x - width, x1: anchor === 'start' ? x + width : x, y };
    });
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        expect(a.x0 < b.x1 && b.x0 < a.x1 && Math.abs(a.y - b.y) < 10).toBe(false);
      }
    });
  });

  it('keep clear of what is written already', () => {
    const wishes = [{ text: 'Popliteal crease', at: { x: 200, y: 100 }, radius: 3 }];
    const [free] = layOutNames(wishes, []);
    expect(free!.anchor).toBe('start');
    const [moved] = layOutNames(wishes, [], [{ x0: 210, y0: 98, x1: 400, y1: 102 }]);
    expect(moved!.anchor).toBe('end');
    expect(layOutNames(wishes, [], [{ x0: 0, y0: 98, x1: 400, y1: 102 }])).toEqual([]);
  });
});

describe('crowded discs', () => {
  const mark = (id: string, x: number): Sighted<MarkSpot> => ({
    id,
    spot: { kind: 'mark', anchor: { triangle: x }, mark: { applicationId: id } } as unknown as MarkSpot,
    x,
    y: 100,
    radius: 6.6,
    inPicture: true,
    seen: true,
    crowded: false,
  });
  const numbered = (marks: readonly Sighted<MarkSpot>[], ...labelled: string[]) =>
    withNumbers(thinOut(marks), new Set(labelled))
      .filter(({ crowded }) => !crowded)
      .map(({ id }) => id);

  it('leave their number to their label', () => {
    expect(numbered([mark('a', 100), mark('b', 112)], 'a', 'b')).toEqual([]);
  });

  it('get it back when they have no label and it can be read', () => {
    expect(numbered([mark('a', 100), mark('b', 112)], 'b')).toEqual(['a']);
  });

  it('stay small without a label where numbers would lie on one another', () => {
    expect(numbered([mark('a', 100), mark('b', 107), mark('c', 300)])).toEqual(['c']);
  });
});

describe('what is written over the body', () => {
  const mark = (code: string, x: number, y: number) =>
    ({
      spot: {
        kind: 'mark',
        id: code,
        mark: { applicationId: code },
        placement: { code, level: null },
      },
      inPicture: true,
      seen: true,
      crowded: false,
      ...disc(x, y),
    }) as unknown as Sighted<MarkSpot>;
  const written = (
    marks: readonly Sighted<MarkSpot>[],
    more: { leadNames?: readonly PlacedName[]; isBody?: (x: number, y: number) => boolean } = {},
  ) =>
    annotate({
      lens: { eye: [0, 0, 1], width: 660, height: 800, scale: 1, project: () => null },
      furniture: { top: 96, bodyPanel: { width: 0, height: 0 }, navigator: { width: 100, height: 200 } },
      marks,
      points: [],
      labels: true,
      labelSizes: { width: 90, heights: new Map() },
      isBody: () => false,
      card: null,
      ruler: [],
      landmarks: [],
      nameOf: () => '',
      leadNames: [],
      ...more,
    });

  it('names a planned point beside its disc where no label reaches it', () => {
    const { labels, pointNames } = written([mark('BL23', 300, 300), mark('GB30', 556, 400)]);
    expect(labels.map(({ id }) => id)).toEqual(['BL23']);
    expect(pointNames.map(({ text }) => text)).toEqual(['GB30']);
  });

  it('has labels beside the navigator where the picture is free, and none over the thighs', () => {
    const legs = [mark('BL23', 300, 300), mark('BL37', 300, 690), mark('BL40', 300, 770)];
    const within = (isBody: (x: number, y: number) => boolean) =>
      written(legs, { isBody }).labels.map(({ id, x, y }) => {
        expect(x > 500 || (!isBody(x, y) && !isBody(x + 90, y + 10)), id).toBe(true);
        return id;
      });
    expect(within((x) => x < 400).sort()).toEqual(['BL23', 'BL37', 'BL40']);
    expect(within((x, y) => x < (y < 720 ? 480 : 400)).sort()).toEqual(['BL23', 'BL37', 'BL40']);
    expect(within((x) => x < 480)).toEqual(['BL23']);
  });

  it('names on the spot what has no label over the thighs', () => {
    const { labels, pointNames } = written([mark('BL40', 300, 740)], { isBody: () => true });
    expect(labels).toEqual([]);
    expect(pointNames.map(({ text }) => text)).toEqual(['BL40']);
  });

  it('keeps names clear of the frequency of a lead', () => {
    const hz: PlacedName = { text: '2/100 Hz', x: 580, y: 400, anchor: 'middle' };
    const [name] = written([mark('GB30', 556, 400)], { leadNames: [hz] }).pointNames;
    expect(name).toMatchObject({ text: 'GB30', anchor: 'end' });
  });
});
