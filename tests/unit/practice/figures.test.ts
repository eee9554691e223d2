import { expect, test } from 'vitest';
import { sortDates } from '../../../renderer/features/practice/calendar/sort-dates.ts';
import { rulesFor } from '../../../renderer/print/batch/page-names.ts';
import type { CalendarDate } from '../../../shared/calendar/read.ts';
import type { SessionOfPatient, SessionState } from '../../../shared/model/session.ts';

const session = (id: string, state: SessionState, on: string, time: string | null): SessionOfPatient => ({
  id,
  planId: 'plan',
  patientId: 'patient',
  revision: 1,
  state,
  ordinal: null,
  day: on,
  appointment: { on, time, minutes: 45 },
  variant: null,
  begunAt: null,
  completedAt: null,
  signedAt: null,
  painBefore: null,
  painAfter: null,
  adverseEvents: 0,
  patient: 'Anna',
  recordNumber: '1',
  planTitle: 'Plan',
  number: null,
  courseSessions: null,
});
const date = (sessionId: string | null, on: string, time: string | null, title = ''): CalendarDate => ({
  sessionId,
  title,
  appointment: { on, time, minutes: null },
  clock: 'asWritten',
});

test('dates of a calendar are sorted by what the record knows: moved, kept, the same, others by title', () => {
  const known = [
    session('moves', 'planned', '2031-03-03', '09:30'),
    session('missed', 'missed', '2031-03-04', '09:30'),
    session('same', 'planned', '2031-03-05', null),
    session('over', 'signed', '2031-03-06', '09:30'),
    session('stays', 'signed', '2031-03-07', '09:30'),
  ];
  const sorted = sortDates(
    [
      date('moves', '2031-03-10', '11:00'),
      date('missed', '2031-03-11', '09:30'),
      date('same', '2031-03-05', null),
      date('over', '2031-03-12', '09:30'),
      date('stays', '2031-03-07', '09:30'),
      date('gone', '2031-03-13', '09:30', 'Treatment'),
      date(null, '2031-03-14', '10:00', 'Anna'),
      date(null, '2031-03-21', '10:00', 'Anna'),
    ],
    known,
  );
  expect(sorted.moved.map(({ session: { id }, appointment }) => [id, appointment])).toEqual([
    ['moves', { on: '2031-03-10', time: '11:00', minutes: 45 }],
    ['missed', { on: '2031-03-11', time: '09:30', minutes: 45 }],
  ]);
  expect(sorted.kept.map(({ id }) => id)).toEqual(['over']);
  expect(sorted.same).toBe(2);
  expect(sorted.others.map(({ title, dates }) => [title, dates.length])).toEqual([
    ['Treatment', 1],
    ['Anna', 2],
  ]);
});

test('the pages of a batch hold a name as text, whatever stands in it', () => {
  const paper = { key: 'sheet-1', pageWord: 'Page', paper: 'A4', marginMm: 10 } as const;
  const rules = rulesFor([{ ...paper, identity: 'Anna "}\n@page { size: A0 } \\' }]);
  expect(rules).toContain('content: "Anna \\22 }\\a @page { size: A0 } \\5c ";');
  expect(rulesFor([])).toBe('');
});
