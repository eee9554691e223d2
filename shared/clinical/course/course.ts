import type { Course, Target } from '../../model/course.ts';

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

/**
 * After how many sessions a plan that has come to `sessions` waits to be looked over: the last multiple of `reviewEvery`, or
 * the end of the course, that no review has seen; null when none waits. `reviewed` is the number of sessions at the last
 * review, 0 before the first.
 */
export function reviewDue(course: Course, sessions: number, reviewed: number): number | null {
  const { reviewEvery } = course;
  const turns = [
    reviewEvery === null ? 0 : Math.floor(sessions / reviewEvery) * reviewEvery,
    course.sessions !== null && sessions >= course.sessions ? course.sessions : 0,
  ];
  const due = Math.max(...turns);
  return due > reviewed ? due : null;
}

/** Whether the plan is looked over at a session, from 1: after each so many sessions, and at the end of the course. */
export const isReview = ({ sessions, reviewEvery }: Course, ordinal: number): boolean =>
  ordinal === sessions || (reviewEvery !== null && ordinal % reviewEvery === 0);

/**
 * The targets that a session asks for: those of every session, at a review all, and whatever has no score to begin with.
 * `measured` are the ids of targets that have one from another time.
 */
export const targetsDue = (
  course: Course,
  targets: readonly Target[],
  ordinal: number,
  measured: ReadonlySet<string>,
): Target[] =>
  targets.filter(({ id, asked }) => asked === 'session' || isReview(course, ordinal) || !measured.has(id));
