import { describe, expect, test } from 'vitest';
import { partOf, shownFor } from '../../../renderer/scene/engine/body-part.ts';
import { LAID } from '../atlas/bodies.ts';

describe.each(LAID.filter(({ name }) => ['female slim', 'male heavy'].includes(name)))(
  'a part of the $name body that stands free',
  (laid) => {
    const { mesh } = laid.atlas.body;
    const body = { mesh, landmarks: laid.atlas.landmarks };
    const at = (vertex: number) => mesh.positions.subarray(3 * vertex, 3 * vertex + 3);
    const nearest = (code: string, side: 'L' | 'R') => {
      const { anchor } = laid.atlas.placements.find((one) => one.code === code && one.side === side)!;
      return mesh.triangles[3 * anchor.triangle]!;
    };

    test('the leg has every point of the left leg and nothing of the right one or of the arms', () => {
      const shown = shownFor('leg', body)!;
      for (const code of ['SP1', 'KI1', 'SP6', 'ST36', 'GB31', 'BL37', 'SP11']) {
        expect(shown[nearest(code, 'L')], code).toBe(255);
        expect(shown[nearest(code, 'R')], code).toBe(0);
      }
      for (const code of ['LI4', 'PC6', 'LI11']) expect(shown[nearest(code, 'L')], code).toBe(0);
      shown.forEach((much, i) => {
        if (much > 0) expect(at(i)[0]).toBeGreaterThanOrEqual(-1);
      });
    });

    test('the arm has every point of the left arm and nothing of trunk and legs', () => {
      const shown = shownFor('arm', body)!;
      for (const code of ['LU11', 'PC6', 'HT3', 'LI11', 'TE10'])
        expect(shown[nearest(code, 'L')], code).toBe(255);
      for (const code of ['ST25', 'GB31', 'GB26']) expect(shown[nearest(code, 'L')], code).toBe(0);
      for (const code of ['PC6', 'LI11']) expect(shown[nearest(code, 'R')], code).toBe(0);
    });

    test('the trunk keeps its skin and loses hands and forearms', () => {
      const shown = shownFor('trunk', body)!;
      for (const code of ['ST25', 'BL23', 'GB26', 'ST15']) expect(shown[nearest(code, 'L')], code).toBe(255);
      for (const code of ['PC6', 'LI4']) expect(shown[nearest(code, 'L')], code).toBe(0);
    });

    test('the head keeps its neck and loses what lies below the shoulders', () => {
      const shown = shownFor('head', body)!;
      for (const code of ['LI20', 'GB20', 'LI18', 'TE16']) expect(shown[nearest(code, 'L')], code).toBe(255);
      for (const code of ['PC6', 'ST25', 'BL23', 'ST36']) expect(shown[nearest(code, 'R')], code).toBe(0);
    });

    test('the pelvis loses knees and hands', () => {
      const shown = shownFor('pelvis', body)!;
      for (const code of ['ST36', 'SP10', 'LI4']) expect(shown[nearest(code, 'L')], code).toBe(0);
      expect(shown[nearest('BL54', 'R')]).toBe(255);
    });
  },
);

test('a point on the side of the trunk is looked at without the arm before it', () => {
  expect(partOf('chest', [0.9, 0, 0.1])).toBe('side');
  expect(partOf('chest', [0.1, 0, 0.9])).toBe('trunk');
  expect(partOf('leg', [0.9, 0, 0.1])).toBe('leg');
  expect(partOf('head', [0.9, 0, 0.1])).toBe('head');
  expect(partOf('shoulder', [0.9, 0, 0.1])).toBe('whole');
});
