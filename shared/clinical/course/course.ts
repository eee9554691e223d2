import type { Course } from '../../model/course.ts';

const WEEKS: Readonly<Record<Course['period'], number>> = { week: 1, twoWeeks: 2, month: 52 / 12 };

/** After which sessions the plan is looked over; none while the course is open. */
export function reviewsOf({ sessions, reviewEvery }: Course): readonly number[] {
  if (sessions === null || reviewEvery === null) return [];
  return Array.from({ length: Math.floor(sessions / reviewEvery) }, (_, index) => (index + 1) * reviewEvery);
}

/** How many weeks pass until the last session's week is over, rounded up; null while the course is open. */
export function weeksOf({ sessions, visits, period }: Course): number | null {
  return sessions === null || visits === null ? null : Math.ceil((sessions / visits) * WEEKS[period]);
}
