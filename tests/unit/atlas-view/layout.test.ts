import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutCallouts } from '../../../renderer/scene/engine/callout-layout.ts';
import { drawScaleBeside, drawScaleOnSkin } from '../../../renderer/scene/engine/scale-drawing.ts';
import { leadersCross } from '../../../shared/figure/leaders.ts';

const column = { x: 500, top: 60, bottom: 700 };

describe('callouts beside the body', () => {
  const wishes = fc
    .array(
      fc.record({
        dot: fc.record({
          x: fc.integer({ min: 100, max: 440 }),
          y: fc.integer({ min: 60, max: 690 }),
        }),
        height: fc.integer({ min: 22, max: 52 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((list) => list.map((wish, i) => ({ ...wish, id: String(i) })));

  test('stand one under the other without touching, all of them within the column', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const placed = layOutCallouts(list, column);
        expect(placed.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
        const heightOf = (id: string) => list.find((wish) => wish.id === id)!.height;
        const boxes = placed.map(({ id, y }) => ({ top: y - 11, bottom: y - 11 + heightOf(id) }));
        boxes.sort((a, b) => a.top - b.top);
        boxes.forEach((box, i) => {
          expect(box.top).toBeGreaterThanOrEqual(column.top - 0.01);
          expect(box.bottom).toBeLessThanOrEqual(column.bottom + 0.01);
          if (i > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[i - 1]!.bottom - 0.01);
        });
      }),
    );
  });

  test('no two leaders that lie one above the other cross', () => {
    const spread = [120, 220, 320, 420, 520].map((y, i) => ({
      id: String(i),
      dot: { x: 200 + 40 * (i % 3), y },
      height: 40,
    }));
    const placed = layOutCallouts(spread, column);
    for (const a of placed) {
      for (const b of placed) if (a !== b) expect(leadersCross(a.leader, b.leader)).toBe(false);
    }
  });

  test('one alone stands at the height of what it points at', () => {
    const [only] = layOutCallouts([{ id: 'a', dot: { x: 200, y: 300 }, height: 30 }], column);
    expect(only!.y).toBe(300);
  });
});

describe('a segment’s scale', () => {
  const ticks = Array.from({ length: 16 }, (_, i) => ({ x: 300 + i, y: 600 - 30 * i }));

  test('beside the limb numbers every cun and marks the counted one', () => {
    const scale = drawScaleBeside(ticks, 120, 3)!;
    expect(scale.numbers.map(({ text }) => Number(text))).toEqual(Array.from({ length: 16 }, (_, i) => i));
    expect(scale.numbers.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['0', '3', '15']);
    expect(scale.counted).toContain(`${600 - 90}`);
    for (const { x } of scale.numbers) expect(x).toBeLessThan(120);
  });

  test('marks a counted part of a cun between its ticks', () => {
    const scale = drawScaleBeside(ticks, 120, 1.5)!;
    const half = scale.numbers.find(({ text }) => text === '1.5')!;
    expect(half.y).toBeCloseTo(600 - 45, 6);
  });

  test('leaves out numbers that would touch, never the ends or the counted one', () => {
    const close = Array.from({ length: 20 }, (_, i) => ({ x: 300, y: 500 - 4 * i }));
    const scale = drawScaleBeside(close, 120, 7)!;
    const texts = scale.numbers.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['0', '7', '19']));
    expect(texts.length).toBeLessThan(12);
  });

  test('on the skin draws what is seen of a tape, and nothing of one behind the body', () => {
    const tape = Array.from({ length: 7 }, (_, i) => ({ x: 200 + 30 * i, y: 300 + (i - 3) ** 2 }));
    const half = tape.map((tick, i) => (i < 4 ? tick : null));
    expect(drawScaleOnSkin(half, null)!.numbers.map(({ text }) => text)).toEqual(['0', '1', '2', '3']);
    expect(
      drawScaleOnSkin(
        tape.map(() => null),
        2,
      ),
    ).toBeNull();
  });
});
