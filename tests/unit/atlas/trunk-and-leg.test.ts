import { describe, expect, test } from 'vitest';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { cross, distance, dot, length, lerp, sub } from '../../../shared/atlas/surface/vec.ts';
import { LAID } from './bodies.ts';

const [X, Y, Z] = [0, 1, 2] as const;

/** What WHO's text and notes of 2008 say of trunk, hip, leg and foot, beyond the levels and lines of other tests. */
describe.each(LAID)('trunk and leg of the $name body', ({ atlas, sex, point, mark, mmPerCun }) => {
  const at = (id: string): Vec3 => point(id).position;
  const near = (name: string, found: number, wanted: number, by: number) =>
    expect([name, Math.abs(found - wanted) <= by ? wanted : found]).toEqual([name, wanted]);
  /** How far a place lies beside a straight line, when looked at from where its own skin faces, millimetres. */
  const beside = (id: string, from: Vec3, to: Vec3) => {
    const across = cross(sub(to, from), point(id).normal);
    return Math.abs(dot(sub(at(id), from), across)) / length(across);
  };

  test('a woman’s chest is counted from the middle of her clavicles, whatever her breasts', () => {
    const line = 4 * mmPerCun('nipples');
    const { from, to } = atlas.segments.find(({ id }) => id === 'nipples')!;
    if (sex === 'male') {
      expect([from, to]).toEqual(['nipple.L', 'nipple.R']);
      near('the nipple', mark('nipple')[X], line, 0.1);
    } else {
      expect([from, to]).toEqual(['clavicle-middle.L', 'clavicle-middle.R']);
      near('the clavicle’s middle', line / mark('acromion')[X], 0.54, 0.03);
      for (const code of ['LR14', 'GB24']) near(code, at(code)[X], mark('clavicle-middle')[X], 0.1);
    }
    // Across the chest a cun is as long as across the back, or an eighth longer.
    const ratio = mmPerCun('nipples') / mmPerCun('back');
    expect(ratio > 0.97 && ratio < 1.13 ? 'alike' : ratio).toBe('alike');
  });

  test('LU1 and LU2 lie on the chest, medial to coracoid and acromion, and PC1 not medial to the nipple', () => {
    for (const code of ['LU1', 'LU2']) expect(mark('acromion')[X] - at(code)[X]).toBeGreaterThan(29);
    expect(at('PC1')[X]).toBeGreaterThan(mark('nipple')[X]);
  });

  test('ST18 lies in the fifth space in men, in the crease under the breast in women', () => {
    near('ST18 and KI22', at('ST18')[Y], at('KI22')[Y], sex === 'male' ? 0.2 : 25);
    near('ST18 under the breast', at('ST18')[Y], mark('breast-crease')[Y], sex === 'male' ? 8 : 0.1);
    // The skin turns from the chest's wall into the breast there: hollow, seen from the side.
    const depth = (up: number) =>
      atlas.surface.ray([at('ST18')[X], at('ST18')[Y] + up, 400], [0, 0, -1])!.position[Z];
    if (sex === 'female') expect(depth(14) + depth(-14) - 2 * depth(0)).toBeGreaterThan(2);
  });

  test('GB27 and GB28 lie at the iliac spine', () => {
    near('the iliac spine and GB27', mark('asis')[Y], at('GB27')[Y], 24);
    for (const code of ['GB27', 'GB28']) expect(at(code)[X]).toBeLessThan(mark('asis')[X]);
    expect(distance(at('GB28'), mark('asis')) / mmPerCun('nipples')).toBeLessThan(1.25);
    // The spine lies seven to nine centimetres below the crest's top.
    near('the crest above the spine', mark('iliac-crest')[Y] - mark('asis')[Y], 82, 6);
  });

  test('points on a line of the hip or the thigh lie under the tape', () => {
    const [spine, trochanter] = [mark('asis'), mark('greater-trochanter')];
    for (const [id, from, to, by] of [
      ['GB29', spine, trochanter, 5],
      ['GB30', trochanter, mark('sacral-hiatus'), 8.5],
      ['GB30~alternative', trochanter, spine, 7],
      ['ST31', spine, mark('patella-base-lateral'), 4],
      ['ST32', spine, mark('patella-base-lateral'), 4],
      ['ST33', spine, mark('patella-base-lateral'), 4],
      ['ST34', spine, mark('patella-base-lateral'), 4],
    ] as const) {
      near(id, beside(id, from, to), 0, by);
    }
    near('ST31', at('ST31')[Y], mark('pubic-symphysis-inferior')[Y], 0.1);
    near('ST33', distance(at('ST33'), lerp(at('ST32'), mark('patella-base-lateral'), 0.5)), 0, 5);
    near('ST34 below ST33', distance(at('ST33'), at('ST34')) / mmPerCun('thigh-front'), 1, 0.15);
  });

  test('points of the leg that stand level with each other do', () => {
    const level = (a: string, b: string, by: number) => near(`${a} and ${b}`, at(a)[Y], at(b)[Y], by);
    level('ST38', 'ST40', 0.5);
    for (const code of ['GB35', 'GB36']) level('ST39', code, 3);
    level('KI7', 'KI8', 1);
    level('KI9', 'LR5', 2);
    level('LR7', 'SP9', 1);
    level('LR8', 'KI10', 0.5);
    const above = (code: string, mm: number, segment: 'leg-lateral' | 'leg-medial', cun: number) =>
      near(code, (at(code)[Y] - mm) / mmPerCun(segment), cun, 0.12);
    above('ST40', mark('lateral-malleolus')[Y], 'leg-lateral', 8);
    above('BL58', at('BL60')[Y], 'leg-lateral', 7);
    above('BL59', at('BL60')[Y], 'leg-lateral', 3);
    above('BL57', at('BL58')[Y], 'leg-lateral', 1);
    above('SP6', at('KI8')[Y], 'leg-medial', 1);
    above('SP7', at('SP6')[Y], 'leg-medial', 3);
    above('SP9', at('SP8')[Y], 'leg-medial', 3);
    near('BL58 lateral to BL57', (at('BL58')[X] - at('BL57')[X]) / mmPerCun('leg-lateral'), 1, 0.1);
    near('BL37', at('BL37')[Y] - lerp(at('BL36'), at('BL40'), 0.5)[Y], mmPerCun('thigh-back'), 2);
    near('LR7 behind SP9', distance(at('LR7'), at('SP9')) / mmPerCun('leg-medial'), 1, 0.05);
  });

  test('ST41 lies where leg turns into foot, midway between the malleoli', () => {
    const middle = lerp(mark('medial-malleolus'), mark('lateral-malleolus'), 0.5);
    near('across', at('ST41')[X], middle[X], 6);
    near('height', at('ST41')[Y], middle[Y], 5);
    near('LR4', at('LR4')[Y], lerp(at('SP5'), at('ST41'), 0.5)[Y], 4);
    // From front to back round the inner ankle.
    const order = ['ST41', 'LR4', 'SP5', 'KI6', 'KI3'];
    for (let i = 1; i < order.length; i++) {
      expect([order[i], at(order[i]!)[Z] < at(order[i - 1]!)[Z]]).toEqual([order[i], true]);
    }
    near('SP5 below the malleolus’s front', at('SP5')[Y], mark('medial-malleolus-inferior')[Y], 7);
    near('KI6 and BL62', at('KI6')[Z], at('BL62')[Z], 10);
  });

  test('lines of the flank and the shoulder run down without turning back', () => {
    const path = atlas.meridians.find(({ id, side }) => id === 'GB' && side === 'L')!.paths[0]!;
    const nearest = (code: string) =>
      path.reduce((best, p, i) => (distance(p, at(code)) < distance(path[best]!, at(code)) ? i : best), 0);
    const way = path.slice(nearest('GB21') + 8, nearest('GB22'));
    for (let i = 1; i < way.length; i++) expect(way[i]![Y] - way[i - 1]![Y]).toBeLessThan(2.5);
  });

  test('points in and above the natal cleft face backward, in the median plane', () => {
    for (const code of ['GV1', 'GV2', 'EX-B9']) {
      const { normal } = point(code);
      expect([code, normal[Z] < -0.8, Math.abs(normal[X]) < 0.01]).toEqual([code, true, true]);
    }
    for (const code of ['GB22', 'GB23', 'SP21']) {
      expect([code, point(code).normal[X] > 0.85]).toEqual([code, true]);
      expect(at(code)[X]).toBeLessThan(mark('acromion')[X]);
    }
  });
});
