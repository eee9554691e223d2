import { beforeAll, describe, expect, it } from 'vitest';
import type { BodyAtlas } from '../../renderer/scene/body-atlas.ts';
import type { SkinArea } from '../../renderer/scene/engine/areas.ts';
import { Cutting } from '../../renderer/scene/engine/cutting.ts';
import { type Cut, type Patch, patchOf } from '../../shared/atlas/surface/patch.ts';
import { bodyWithAtlas } from './on-body.ts';

type Body = Awaited<ReturnType<typeof bodyWithAtlas>>;
let average: Body;
let heavy: Body;

beforeAll(async () => {
  average = await bodyWithAtlas('female', 'average');
  heavy = await bodyWithAtlas('female', 'heavy');
});

/** The body's atlas as the window knows it, whose thread answers when the test says so. */
function elsewhere(body: Body) {
  const asked: { cuts: readonly Cut[]; answer: () => void }[] = [];
  const patches = (cuts: readonly Cut[]) =>
    new Promise<readonly Patch[]>((resolve) => {
      asked.push({ cuts, answer: () => resolve(cuts.map((cut) => patchOf(body.mesh, cut))) });
    });
  return { asked, atlas: { ...body, patches } as unknown as BodyAtlas };
}

/** Cups on the bladder line of the back, left and right. */
const cups = ({ placements }: Body, count: number, widthMm = 40): SkinArea[] =>
  placements
    .filter(({ code }) => /^BL(1[1-9]|2\d)$/.test(code))
    .slice(0, count)
    .map(({ anchor }) => ({
      anchors: [anchor],
      widthMm,
      pattern: 'cup',
      colour: [0, 0, 0],
      selected: false,
    }));

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the pieces of skin under cups', () => {
  it('are there at once for one entry', () => {
    const { atlas, asked } = elsewhere(average);
    const areas = cups(average, 2);
    const shown = new Cutting(() => {}).areas(atlas, areas);
    expect(shown.map(({ patch }) => patch)).toEqual(areas.map((area) => patchOf(average.mesh, area)));
    expect(asked).toEqual([]);
  });

  it('come together where there are many, and until then what was shown stays', async () => {
    const { atlas, asked } = elsewhere(average);
    let told = 0;
    const cutting = new Cutting(() => told++);
    const before = cutting.areas(atlas, cups(average, 2, 60));
    const areas = cups(average, 12);
    expect(cutting.areas(atlas, areas)).toEqual(before);
    // Asked once, however often the picture is filled meanwhile.
    cutting.areas(atlas, areas);
    expect(asked.map(({ cuts }) => cuts.length)).toEqual([12]);
    asked[0]!.answer();
    await settled();
    expect(told).toBe(1);
    const shown = cutting.areas(atlas, areas);
    expect(shown.map(({ patch }) => patch)).toEqual(areas.map((area) => patchOf(average.mesh, area)));
  });

  it('are cut once: a further cup is cut alone', async () => {
    const { atlas, asked } = elsewhere(average);
    const cutting = new Cutting(() => {});
    cutting.areas(atlas, cups(average, 12));
    asked[0]!.answer();
    await settled();
    const [first] = cutting.areas(atlas, cups(average, 12));
    const shown = cutting.areas(atlas, cups(average, 13));
    expect(shown).toHaveLength(13);
    expect(shown[0]!.patch).toBe(first!.patch);
    expect(asked).toHaveLength(1);
  });

  it('never lie on another body than they were cut from', async () => {
    const { atlas, asked } = elsewhere(average);
    const other = elsewhere(heavy);
    let told = 0;
    const cutting = new Cutting(() => told++);
    cutting.areas(atlas, cups(average, 2));
    cutting.areas(atlas, cups(average, 12));
    expect(cutting.areas(other.atlas, cups(heavy, 12))).toEqual([]);
    asked[0]!.answer();
    await settled();
    expect(told).toBe(0);
    other.asked[0]!.answer();
    await settled();
    const areas = cups(heavy, 12);
    expect(cutting.areas(other.atlas, areas).map(({ patch }) => patch)).toEqual(
      areas.map((area) => patchOf(heavy.mesh, area)),
    );
  });
});
