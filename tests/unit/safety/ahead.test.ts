import { describe, expect, test } from 'vitest';
import { noticesAhead } from '../../../shared/clinical/safety/ahead.ts';
import { emptyPlan } from '../../../shared/model/plan.ts';
import { ashi, flagged, MAN, moxa, needle } from './cases.ts';

const { assessment } = emptyPlan('Back pain');

describe('points that may be added', () => {
  const points = ['CV4', 'BL32', 'LI4', 'SP6', 'ST36'].map((code) => needle(code));
  const [cv4, bl32, li4, sp6, st36] = points.map(({ id }) => id);

  test('ask a pregnant patient’s practitioner to weigh those that are listed, and say why', () => {
    const ahead = noticesAhead(flagged('pregnant'), assessment, points);
    expect([...ahead.keys()]).toEqual([cv4, bl32, li4, sp6]);
    for (const notices of ahead.values()) {
      expect(notices.map(({ grade }) => grade)).toContain('caution');
      expect(notices[0]!.what).toMatch(/^Pregnant/);
    }
    expect(ahead.has(st36!)).toBe(false);
  });

  test('ask nothing of a patient without flags: what holds for everyone there is told once they are added', () => {
    expect(noticesAhead(MAN, assessment, points).size).toBe(0);
    expect(noticesAhead({ ...MAN, sex: 'female', age: 30 }, assessment, points).size).toBe(0);
  });

  test('are weighed with the technique that they would be added with, each alone', () => {
    const warmed = moxa('CV4');
    const ahead = noticesAhead(flagged('pregnant'), assessment, [needle('ST36'), warmed]);
    expect([...ahead.keys()]).toEqual([warmed.id]);
    expect(ahead.get(warmed.id)!.map(({ rule }) => rule)).toContain('pregnancyHeat');
    for (const notice of ahead.get(warmed.id)!) expect(notice.applicationIds).toEqual([warmed.id]);
  });

  test('keep their own places apart from what concerns the whole plan', () => {
    const ahead = noticesAhead(flagged('pregnant', 'anticoagulant'), assessment, [...points, ashi()]);
    for (const [id, notices] of ahead)
      for (const { applicationIds } of notices) expect(applicationIds).toEqual([id]);
  });
});
