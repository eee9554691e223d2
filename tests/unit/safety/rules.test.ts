import { describe, expect, test } from 'vitest';
import { noticesOf } from '../../../shared/clinical/safety/notices.ts';
import { RULES } from '../../../shared/clinical/safety/rules.ts';
import { safetySource } from '../../../shared/clinical/safety/sources.ts';
import { familyFor } from '../../support/fonts.ts';
import { CASES, type Case } from './cases.ts';

const of = (id: string, { patient, plan }: Case) =>
  noticesOf(patient, plan).filter(({ rule }) => rule === id);

test('every rule has a case in which it speaks and one in which it is silent', () => {
  expect(Object.keys(CASES).sort()).toEqual(RULES.map(({ id }) => id).sort());
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

describe.each(RULES)('$id', ({ id, grade }) => {
  const [speaks, silent] = CASES[id]!;

  test('speaks, with its grade, its sources and its places', () => {
    const notices = of(id, speaks);
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices) {
      expect(notice.grade).toBe(grade);
      expect(notice.sources.length).toBeGreaterThan(0);
      for (const source of notice.sources) expect(safetySource(source).detail).not.toBe('');
      expect(notice.what).toMatch(/^[A-Z].*\.$/);
      expect(notice.why).toMatch(/^[A-Z].*\.$/);
      expect(notice.fingerprint.length).toBeLessThanOrEqual(60);
      const known = speaks.plan.applications.map((one) => one.id);
      for (const place of notice.applicationIds) expect(known).toContain(place);
    }
  });

  test('is silent where its ground is missing', () => {
    expect(of(id, silent)).toEqual([]);
  });
});

test.each(RULES.filter(({ flags }) => flags.length > 0))(
  '$id says nothing to a patient without its flag',
  ({ id }) => {
    const [speaks] = CASES[id]!;
    expect(of(id, { ...speaks, patient: { ...speaks.patient, flags: [] } })).toEqual([]);
  },
);

test('no rule promises safety or a cure, and the fonts have every letter', () => {
  for (const { what, why } of RULES) {
    expect(`${what} ${why}`).not.toMatch(/\b(safe|safely|harmless to|cures?)\b/i);
    expect([...`${what}${why}`].filter((c) => familyFor(c) === undefined)).toEqual([]);
  }
});
