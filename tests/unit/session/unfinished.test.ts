import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { unfinished } from '../../../shared/clinical/session/unfinished.ts';
import type { Target } from '../../../shared/model/course.ts';
import type { Measurement } from '../../../shared/model/outcome.ts';
import { emptyPlan } from '../../../shared/model/plan.ts';
import { EMPTY_SESSION_NOTES, type SessionNotes } from '../../../shared/model/session.ts';

const { course } = emptyPlan('Back pain');
const target: Target = {
  id: randomUUID(),
  measure: 'painScale',
  asked: 'session',
  label: '',
  baseline: null,
  target: null,
};
const session = { id: randomUUID(), day: '2026-11-23', ordinal: 2, difference: '' };
const complete: SessionNotes = {
  ...EMPTY_SESSION_NOTES,
  consent: { given: 'spoken', note: '' },
  painBefore: 5,
  painAfter: 3,
  subjective: 'Better.',
};
const asked = (sessionId: string | null) =>
  ({ sessionId, targetId: target.id, on: '2026-11-23' }) as Measurement;
const lacks = (
  notes: Partial<SessionNotes>,
  { needles = 10, ungraded = 0, difference = '', measurements = [asked(session.id)] } = {},
) =>
  unfinished({
    session: { ...session, difference, notes: { ...complete, ...notes } },
    needles,
    ungraded,
    course,
    targets: [target],
    measurements,
  });

test('a session with everything lacks nothing', () => {
  expect(lacks({})).toEqual({ lines: [], targets: [] });
});

test('consent, pain, words and the needles’ difference are named', () => {
  expect(lacks({ consent: { given: null, note: '' } }).lines).toEqual(['consent']);
  expect(lacks({ painAfter: null }).lines).toEqual(['pain']);
  expect(lacks({ painBefore: 0 }).lines).toEqual([]);
  expect(lacks({ subjective: ' \n' }).lines).toEqual(['words']);
  expect(lacks({}, { difference: 'one fell out' }).lines).toEqual(['needles']);
  expect(lacks({}, { ungraded: 1 }).lines).toEqual(['adverse']);
});

test('a refusal is weighed only where needles were placed all the same', () => {
  const refused = { consent: { given: 'refused', note: '' } } as const;
  expect(lacks(refused).lines).toEqual(['refused']);
  expect(lacks(refused, { needles: 0 }).lines).toEqual([]);
});

test('a target that is due and was asked in no session, or in another, is named', () => {
  expect(lacks({}, { measurements: [] }).targets).toEqual([target]);
  expect(lacks({}, { measurements: [asked(null)] }).targets).toEqual([target]);
});
