import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { getISODay } from 'date-fns/getISODay';
import { parseISO } from 'date-fns/parseISO';
import type { Course } from '../../model/course.ts';
import type { SessionSummary } from '../../model/session.ts';

/** Days of the week as ISO 8601 counts them: 1 is Monday, 7 Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** How a course's sessions are to fall. */
export interface DatesWanted extends Pick<Course, 'visits' | 'period'> {
  /** So many sessions. */
  readonly sessions: number;
  /** The first day that may be one, YYYY-MM-DD. */
  readonly first: string;
  /** On which days of the week the patient can come; none: no date is found. */
  readonly weekdays: readonly Weekday[];
  /** Days on which nobody comes, YYYY-MM-DD. */
  readonly except: ReadonlySet<string>;
}

/** Periods after which one stops to look for days. */
const MOST_PERIODS = 600;

/**
 * Days for the sessions of a course, the earliest first: in each week, two weeks or month counted from the first day so many
 * visits, spread over it as evenly as the days of the week allow. A day that falls out is made up for within its period where
 * it has another one, else at the end of the course. Fewer days are given than asked for where there are none.
 */
export function proposedDays({ sessions, visits, period, first, weekdays, except }: DatesWanted): string[] {
  const days: string[] = [];
  for (let turn = 0; turn < MOST_PERIODS && days.length < sessions; turn++) {
    const start = startOf(first, period, turn);
    const length = differenceInCalendarDays(startOf(first, period, turn + 1), start);
    const open = Array.from({ length }, (_, index) => addDays(start, index)).filter(
      (day) => weekdays.includes(getISODay(day) as Weekday) && !except.has(dayOf(day)),
    );
    days.push(...spread(open, start, length, visits ?? 1).slice(0, sessions - days.length));
  }
  return days;
}

/** Months are counted from the first day, so that a course from the 31st comes back to the 31st after February. */
function startOf(first: string, period: Course['period'], turn: number): Date {
  const day = parseISO(first);
  return period === 'month' ? addMonths(day, turn) : addDays(day, turn * (period === 'week' ? 7 : 14));
}

/** Of the days that are open, those that lie best for so many visits. */
function spread(open: readonly Date[], start: Date, length: number, visits: number): string[] {
  const left = [...open];
  const taken: Date[] = [];
  for (let visit = 0; visit < visits && left.length > 0; visit++) {
    const ideal = addDays(start, Math.floor((visit * length) / visits));
    // None later in the period: its last one, at -1.
    const at = left.findIndex((day) => day >= ideal);
    taken.push(...left.splice(at, 1));
  }
  return taken.sort((a, b) => a.getTime() - b.getTime()).map(dayOf);
}

const dayOf = (day: Date): string => formatISO(day, { representation: 'date' });

/** Which of two alternating prescriptions follows what a plan has had and has planned: A begins. */
export function variantToPlan(sessions: readonly Pick<SessionSummary, 'variant' | 'state'>[]): 'A' | 'B' {
  const last = sessions.findLast(({ variant, state }) => variant !== null && state !== 'missed');
  return last?.variant === 'A' ? 'B' : 'A';
}
