import type { Course, Target } from '../../model/course.ts';
import type { Measurement } from '../../model/outcome.ts';
import { NOTE_PARTS, type Session } from '../../model/session.ts';
import { targetsDue } from '../course/course.ts';

/** What may be missing in a session that is to be signed. */
export type Unfinished = 'consent' | 'refused' | 'needles' | 'adverse' | 'pain' | 'words';

/**
 * What a session lacks before it is signed: nothing of it blocks a signature. `targets` are those of the plan that are due
 * today and were not asked. `needles` went in; `ungraded` adverse responses wait to be graded.
 */
export function unfinished({
  session,
  needles,
  ungraded,
  course,
  targets,
  measurements,
}: {
  readonly session: Pick<Session, 'id' | 'day' | 'ordinal' | 'difference' | 'notes'>;
  readonly needles: number;
  readonly ungraded: number;
  readonly course: Course;
  readonly targets: readonly Target[];
  readonly measurements: readonly Measurement[];
}): { readonly lines: readonly Unfinished[]; readonly targets: readonly Target[] } {
  const { id, day, ordinal, difference, notes } = session;
  const asked = new Set(
    measurements.filter(({ sessionId }) => sessionId === id).map(({ targetId }) => targetId),
  );
  const earlier = new Set(
    measurements.filter(({ sessionId, on }) => sessionId !== id && on <= day).map(({ targetId }) => targetId),
  );
  const lacks: Readonly<Record<Unfinished, boolean>> = {
    consent: notes.consent.given === null,
    refused: notes.consent.given === 'refused' && needles > 0,
    needles: difference !== '',
    adverse: ungraded > 0,
    pain: notes.painBefore === null || notes.painAfter === null,
    words: NOTE_PARTS.every((part) => notes[part].trim() === ''),
  };
  return {
    lines: (Object.keys(lacks) as Unfinished[]).filter((one) => lacks[one]),
    targets: targetsDue(course, targets, ordinal ?? 1, earlier).filter((target) => !asked.has(target.id)),
  };
}
