import { describe, expect, test } from 'vitest';
import type { Placement } from '../../../shared/atlas/placement.ts';
import { placementId } from '../../../shared/atlas/placement.ts';
import { locationRule, ruleOn } from '../../../shared/atlas/points/rules/index.ts';
import type { Construction, ConstructionElement } from '../../../shared/atlas/rules/construct.ts';
import { explain } from '../../../shared/atlas/rules/explain.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { cross, distance, dot, sub, unit } from '../../../shared/atlas/surface/vec.ts';
import { LAID, type Laid } from './bodies.ts';

const BODIES = LAID.filter(({ name }) => ['female average', 'male heavy'].includes(name));

/** One placement per place: left, median, or the only side. */
const placesOf = ({ atlas }: Laid) =>
  atlas.placements.filter(
    (one) =>
      one.side !== 'R' || !atlas.placements.some((other) => other.code === one.code && other.side === 'L'),
  );

type Kind = ConstructionElement['kind'];
const elementsOf = <K extends Kind>({ elements }: Construction, kind: K) =>
  elements.filter((element): element is ConstructionElement & { kind: K } => element.kind === kind);

const lengthOf = (points: readonly Vec3[]) =>
  points.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(points[i - 1]!, point)), 0);

describe.each(BODIES)('how points are found on the $name body', (laid) => {
  const all = placesOf(laid).map((placement: Placement) => ({
    id: placementId(placement),
    placement,
    construction: laid.atlas.construct(placement),
  }));

  test('every point has a construction with steps numbered from 1', () => {
    expect(all.length).toBeGreaterThan(400);
    for (const { id, construction } of all) {
      const numbers = construction.steps.map(({ number }) => number);
      expect(numbers, id).toEqual(numbers.map((_, i) => i + 1));
      expect(construction.steps.at(-1)!.kind, id).toBe('place');
    }
  });

  test('the steps say every sentence of the explanation, in its order', () => {
    for (const { id, placement, construction } of all) {
      const said = construction.steps.flatMap(({ sentence }) => sentence ?? []);
      expect(said, id).toEqual(explain(ruleOn(laid.sex, locationRule(placement))).steps);
    }
  });

  test('every drawing carries the number of a step, and every step but a midline that is crossed at once has one', () => {
    for (const { id, construction } of all) {
      const numbers = construction.steps.map(({ number }) => number);
      const drawn = new Set(construction.elements.map(({ step }) => step));
      for (const step of drawn) expect(numbers, id).toContain(step);
      for (const number of numbers) expect([...drawn], `${id} step ${number}`).toContain(number);
    }
  });

  test('the steps lead to the very place where the atlas puts the point', () => {
    for (const { id, placement, construction } of all) {
      const [point, ...others] = elementsOf(construction, 'point');
      expect(others, id).toEqual([]);
      expect(distance(point!.place.position, placement.position), id).toBeLessThan(0.6);
    }
  });

  test('a scale has one tick more than its segment has cun, evenly apart over the segment’s length', () => {
    for (const { id, construction } of all) {
      for (const { ticks, step } of elementsOf(construction, 'scale')) {
        const { cun, mm } = construction.steps[step - 1]!;
        expect(ticks.length, id).toBe(cun! + 1);
        const gaps = ticks.slice(1).map((tick, i) => distance(ticks[i]!, tick));
        // A tape laid round the body is a little longer than the straight ways between its ticks.
        for (const gap of gaps) expect(gap / (mm! / cun!), id).toBeGreaterThan(0.9);
        for (const gap of gaps) expect(gap / (mm! / cun!), id).toBeLessThan(1.01);
      }
    }
  });

  test('what a level cuts lies in its plane, and so does the place', () => {
    for (const { id, construction } of all) {
      for (const { corners } of elementsOf(construction, 'plane')) {
        const normal = unit(cross(sub(corners[1], corners[0]), sub(corners[3], corners[0])));
        const off = (point: Vec3) => Math.abs(dot(normal, sub(point, corners[0])));
        const [contour] = elementsOf(construction, 'contour');
        for (const point of contour!.points) expect(off(point), id).toBeLessThan(0.05);
        const [point] = elementsOf(construction, 'point');
        // From the nipples' line on the front's measure runs straight, so the place may leave the level by a hair.
        expect(off(point!.place.position), id).toBeLessThan(0.6);
      }
    }
  });

  test('a level counted by cun lies at that tick of the scale', () => {
    for (const { id, construction } of all) {
      const [plane] = elementsOf(construction, 'plane');
      const scale = elementsOf(construction, 'scale').find(({ counted }) => counted !== null);
      const level = construction.steps.find(({ kind }) => kind === 'level');
      if (!plane || !scale || !level) continue;
      expect(scale.counted, id).toBeCloseTo(level.cun!, 6);
      const i = Math.min(scale.ticks.length - 2, Math.floor(scale.counted!));
      const [a, b] = [scale.ticks[i]!, scale.ticks[i + 1]!];
      const t = scale.counted! - i;
      const tick: Vec3 = [0, 1, 2].map((k) => a[k]! + (b[k]! - a[k]!) * t) as unknown as Vec3;
      const normal = unit(
        cross(sub(plane.corners[1], plane.corners[0]), sub(plane.corners[3], plane.corners[0])),
      );
      // The nape's way slants, its levels lie straight across: a little off at every cun.
      const slack = construction.steps.some(({ segment }) => segment === 'nape') ? 2 : 0.6;
      expect(Math.abs(dot(normal, sub(tick, plane.corners[0]))), id).toBeLessThan(slack);
    }
  });

  test('the point beside the spine is measured along the skin as far as its cun say', () => {
    const { steps, elements } = all.find(({ id }) => id === 'BL23.L')!.construction;
    const place = steps.at(-1)!;
    expect(place.cun).toBe(1.5);
    expect(place.mm).toBeCloseTo(1.5 * laid.mmPerCun('back'), 6);
    const [path] = elementsOf({ steps, elements }, 'path');
    expect(lengthOf(path!.points)).toBeCloseTo(place.mm!, 0);
  });

  test('a line between landmarks stays on the side of the body that the point is on, without a jolt', () => {
    const lineOf = (code: string) => {
      const { construction } = all.find(({ id }) => id.startsWith(code))!;
      return elementsOf(construction, 'border')[0]!.points;
    };
    // KI1: under the sole all the way from behind the web to the heel's pad.
    const sole = lineOf('KI1').filter(([, , z]) => z > 0 && z < 150);
    expect(sole.length).toBeGreaterThan(15);
    for (const [, y] of sole) expect(y).toBeLessThan(14);
    // GB30: over the buttock.
    const buttock = lineOf('GB30');
    buttock.slice(2).forEach((point, i) => {
      const [before, here] = [sub(buttock[i + 1]!, buttock[i]!), sub(point, buttock[i + 1]!)];
      expect(dot(unit(before), unit(here))).toBeGreaterThan(0.85);
    });
  });

  test('SP6 is found as the standard says: fifteen cun, three up, the skin, the border, the place', () => {
    const { steps, elements } = all.find(({ id }) => id === 'SP6.L')!.construction;
    expect(steps.map(({ kind }) => kind)).toEqual(['segment', 'level', 'contour', 'border', 'place']);
    expect(steps[0]).toMatchObject({ cun: 15, segment: 'leg-medial' });
    expect(steps[1]!.mm! / steps[0]!.mm!).toBeCloseTo(3 / 15, 6);
    const [scale] = elementsOf({ steps, elements }, 'scale');
    // Counted from the malleolus up.
    expect(scale!.counted).toBe(3);
    expect(scale!.ticks[0]![1]).toBeLessThan(scale!.ticks.at(-1)![1]);
    expect(scale!.ends[0]).toMatch(/malleolus/);
  });
});

describe('the tape', () => {
  const laid = LAID.find(({ name }) => name === 'female average')!;
  const between = (a: string, b: string) => laid.atlas.measure(laid.point(a).anchor, laid.point(b).anchor);

  test.each([
    ['BL23', 'BL52', 'back', 1.5],
    ['GV4', 'BL23', 'back', 1.5],
    ['SP7', 'SP6', 'leg-medial', 3],
    ['ST25', 'CV8', 'nipples', 2],
    ['CV12', 'CV10', 'upper-abdomen', 2],
    ['CV4', 'CV6', 'lower-abdomen', 1.5],
    ['PC5', 'PC6', 'forearm', 1],
    ['GV20', 'GV21', 'head', 1.5],
    ['GV24', 'GV23', 'head', 0.5],
    ['GV24', 'GB15', 'hairline', 2.25],
    ['ST36', 'ST37', 'leg-lateral', 3],
    ['HT4', 'HT5', 'forearm', 0.5],
    ['BL36', 'BL37', 'thigh-back', 6],
  ])('reads from %s to %s by the %s: about %d cun', (a, b, segment, cun) => {
    const measured = between(a, b);
    expect(measured.segment?.id).toBe(segment);
    expect(measured.cun).toBeGreaterThan(cun * 0.88);
    expect(measured.cun).toBeLessThan(cun * 1.15);
    expect(measured.mm / measured.mmPerCun!).toBeCloseTo(measured.cun!, 6);
  });

  test('is as long from either end, and never shorter than the straight way', () => {
    for (const [a, b] of [
      ['SP6', 'SP9'],
      ['ST36', 'GB34'],
      ['LI4', 'LI11'],
      ['GB20', 'BL10'],
    ] as const) {
      const there = between(a, b);
      const back = between(b, a);
      expect(there.mm).toBeCloseTo(back.mm, 0);
      expect(there.mm).toBeGreaterThanOrEqual(there.straightMm - 0.01);
      expect(lengthOf(there.path)).toBeCloseTo(there.mm, 3);
    }
  });

  test('knows no cun down the back', () => {
    expect(between('BL23', 'BL25')).toMatchObject({ segment: null, cun: null });
  });

  test('reads the same on either side of the body', () => {
    const right = (code: string) =>
      laid.atlas.placements.find((one) => one.code === code && one.side === 'R')!.anchor;
    const mirrored = laid.atlas.measure(right('SP6'), right('SP9'));
    expect(mirrored.mm).toBeCloseTo(between('SP6', 'SP9').mm, 1);
    expect(mirrored.segment?.id).toBe('leg-medial');
  });
});
