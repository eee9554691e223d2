import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { getISODay } from 'date-fns/getISODay';
import { parseISO } from 'date-fns/parseISO';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DatesWanted,
  proposedDays,
  variantToPlan,
  WEEKDAYS,
  type Weekday,
} from '../../../shared/clinical/course/dates.ts';
import { COURSE_PERIODS } from '../../../shared/model/course.ts';

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const wanted = (more: Partial<DatesWanted>): DatesWanted => ({
  sessions: 4,
  visits: 1,
  period: 'week',
  first: '2031-03-03',
  weekdays: WORKDAYS,
  except: new Set(),
  ...more,
});

describe('days for the sessions of a course', () => {
  test('fall on the same day of each week', () => {
    expect(proposedDays(wanted({}))).toEqual(['2031-03-03', '2031-03-10', '2031-03-17', '2031-03-24']);
  });

  test('are spread over the week where there are more visits', () => {
    expect(proposedDays(wanted({ visits: 2 }))).toEqual([
      '2031-03-03',
      '2031-03-06',
      '2031-03-10',
      '2031-03-13',
    ]);
    expect(proposedDays(wanted({ visits: 3, sessions: 3 }))).toEqual([
      '2031-03-03',
      '2031-03-05',
      '2031-03-07',
    ]);
    expect(proposedDays(wanted({ visits: 2, weekdays: [1, 3] }))).toEqual([
      '2031-03-03',
      '2031-03-05',
      '2031-03-10',
      '2031-03-12',
    ]);
  });

  test('skip holidays: made up for in the same week, else at the end', () => {
    expect(proposedDays(wanted({ except: new Set(['2031-03-10']) }))).toEqual([
      '2031-03-03',
      '2031-03-11',
      '2031-03-17',
      '2031-03-24',
    ]);
    expect(proposedDays(wanted({ weekdays: [1], except: new Set(['2031-03-10']) }))).toEqual([
      '2031-03-03',
      '2031-03-17',
      '2031-03-24',
      '2031-03-31',
    ]);
  });

  test('by month keep the day at the ends of months and in leap years', () => {
    const monthly = { period: 'month', weekdays: WEEKDAYS } as const;
    expect(proposedDays(wanted({ ...monthly, first: '2028-01-31' }))).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(proposedDays(wanted({ ...monthly, first: '2027-01-31', sessions: 2 }))).toEqual([
      '2027-01-31',
      '2027-02-28',
    ]);
    expect(proposedDays(wanted({ first: '2028-02-22', sessions: 2 }))).toEqual(['2028-02-22', '2028-02-29']);
  });

  test('are none where there is no day to come on', () => {
    expect(proposedDays(wanted({ weekdays: [] }))).toEqual([]);
  });

  test('are as many as asked for, each once, open, in order, and never more of them in a period than visits', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => formatISO(date, { representation: 'date' }));
    fc.assert(
      fc.property(
        fc.record({
          sessions: fc.integer({ min: 1, max: 100 }),
          visits: fc.option(fc.integer({ min: 1, max: 14 })),
          period: fc.constantFrom(...COURSE_PERIODS),
          first: day,
          weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
        }),
        fc.array(fc.nat(200), { maxLength: 30 }),
        (course, skipped) => {
          const except = new Set(
            skipped.map((by) =>
              formatISO(parseISO(course.first).getTime() + by * 86_400_000, { representation: 'date' }),
            ),
          );
          const days = proposedDays({ ...course, except });
          expect(days.length).toBe(course.sessions);
          expect(days).toEqual([...new Set(days)].sort());
          const inPeriod = new Map<number, number>();
          for (const one of days) {
            expect(course.weekdays).toContain(getISODay(parseISO(one)));
            expect(except.has(one) || one < course.first).toBe(false);
            const turn = turnOf(course, one);
            inPeriod.set(turn, (inPeriod.get(turn) ?? 0) + 1);
          }
          expect(Math.max(...inPeriod.values())).toBeLessThanOrEqual(course.visits ?? 1);
        },
      ),
    );
  });
});

/** In which period of a course a day lies. */
function turnOf({ period, first }: Pick<DatesWanted, 'period' | 'first'>, day: string): number {
  if (period !== 'month') {
    return Math.floor(
      differenceInCalendarDays(parseISO(day), parseISO(first)) / (period === 'week' ? 7 : 14),
    );
  }
  let turn = 0;
  while (addMonths(parseISO(first), turn + 1) <= parseISO(day)) turn++;
  return turn;
}

test('alternating sessions go on after the last that was given or planned', () => {
  expect(variantToPlan([])).toBe('A');
  const given = { variant: 'A', state: 'signed' } as const;
  expect(variantToPlan([given])).toBe('B');
  expect(variantToPlan([given, { variant: 'B', state: 'missed' }])).toBe('B');
  expect(variantToPlan([given, { variant: 'B', state: 'planned' }])).toBe('A');
});
