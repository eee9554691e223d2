import { addDays } from 'date-fns/addDays';
import { addHours } from 'date-fns/addHours';
import { isSameDay } from 'date-fns/isSameDay';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupInstant, backupName } from '../../electron/practice/backups/names.ts';
import { outdated } from '../../electron/practice/backups/rotation.ts';

const at = (date: Date) => ({ at: date });
const kept = (dates: readonly Date[]) => {
  const backups = dates.map(at);
  const old = new Set(outdated(backups));
  return backups.filter((backup) => !old.has(backup)).map((backup) => backup.at);
};

test('of a backup every day for two years, seven days, five weeks and twelve months are kept', () => {
  // A Saturday, so that the days, weeks and months do not end together.
  const last = new Date(2026, 10, 21, 12);
  const days = Array.from({ length: 730 }, (_, back) => addDays(last, -back));
  const left = kept(days).map((date) => date.toLocaleDateString('sv'));
  expect(left).toEqual([
    ...['2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-15'],
    ...['2026-11-08', '2026-11-01', '2026-10-31', '2026-10-25'],
    ...['2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31'],
    ...['2026-02-28', '2026-01-31', '2025-12-31'],
  ]);
});

test('a holiday takes no backup away', () => {
  const before = Array.from({ length: 7 }, (_, day) => new Date(2026, 5, 1 + day, 18));
  expect(kept(before)).toEqual(before);
});

const instants = fc.array(
  fc.integer({ min: 0, max: 24 * 900 }).map((hours) => addHours(new Date(2024, 0, 1), hours)),
  { maxLength: 60 },
);

test('all of the latest day are kept, of no earlier day two, and what is kept once is not outdated by looking again', () => {
  fc.assert(
    fc.property(instants, (dates) => {
      const left = kept(dates);
      const latest = new Date(Math.max(...dates.map((date) => date.getTime())));
      const [ofLatest, earlier] = [true, false].map((is) =>
        left.filter((date) => isSameDay(date, latest) === is),
      );
      expect(ofLatest).toEqual(dates.filter((date) => isSameDay(date, latest)));
      for (const [index, date] of earlier!.entries()) {
        expect(earlier!.slice(index + 1).some((other) => isSameDay(date, other))).toBe(false);
      }
      expect(kept(left)).toEqual(left);
      expect(earlier!.length).toBeLessThanOrEqual(24);
    }),
    { numRuns: 300 },
  );
});

test('a backup’s name tells its instant, and other names tell none', () => {
  const now = new Date('2026-11-23T09:30:15.123Z');
  expect(backupInstant(backupName(now))).toEqual(now);
  for (const name of ['schema-4-2026-11-23T09-30-15-123Z', '2026-13-40T09-30-15-123Z', 'holiday', '']) {
    expect(backupInstant(name)).toBeNull();
  }
});
