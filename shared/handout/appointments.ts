import type { HandoutItem } from '../model/handout-document.ts';
import type { Appointment, SessionSummary } from '../model/session.ts';
import type { PaperWords } from './words.ts';
import { listed, termOf } from './words.ts';

/** So many dates a patient takes home. */
const MOST = 6;

/** Of a plan's sessions the dates that lie ahead, the next first; a session of the day itself is the one just given. */
export const appointmentsAhead = (sessions: readonly SessionSummary[], date: string): Appointment[] =>
  sessions
    .flatMap(({ state, appointment }) => (state === 'planned' && appointment !== null ? [appointment] : []))
    .filter(({ on }) => on > date)
    .sort((a, b) => (a.on + (a.time ?? '') < b.on + (b.time ?? '') ? -1 : 1))
    .slice(0, MOST);

/** "Your next appointments: Tuesday 24 November, 09:30 · Tuesday 1 December, 09:30" as a line of a list; none without one. */
export function appointmentItems(
  words: PaperWords,
  date: string,
  appointments: readonly Appointment[],
): HandoutItem[] {
  if (appointments.length === 0) return [];
  const days = appointments.map((one) => whenOf(words, one, one.on.slice(0, 4) !== date.slice(0, 4)));
  const term = termOf(words, words.say('course.appointments'));
  return [{ term, text: days.join(' · '), detail: '', pointCode: null, side: null }];
}

function whenOf(words: PaperWords, { on, time }: Appointment, withYear: boolean): string {
  const inUtc = { timeZone: 'UTC' } as const;
  const day = new Intl.DateTimeFormat(words.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear && { year: 'numeric' }),
    ...inUtc,
  });
  const clock = new Intl.DateTimeFormat(words.locale, { timeStyle: 'short', ...inUtc });
  const at = new Date(`${on}T${time ?? '12:00'}Z`);
  return listed(words, day.format(at), time !== null && clock.format(at));
}
