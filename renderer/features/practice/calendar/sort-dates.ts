import type { CalendarDate } from '../../../../shared/calendar/read.ts';
import type { Appointment, SessionOfPatient } from '../../../../shared/model/session.ts';

/** What the dates of a calendar mean for the record, before anything is changed. */
export interface SortedDates {
  /** Sessions that have another date in the calendar. */
  readonly moved: readonly { readonly session: SessionOfPatient; readonly appointment: Appointment }[];
  /** Sessions that have begun or are over: their date stays. */
  readonly kept: readonly SessionOfPatient[];
  /** How many stand in the record as they do in the calendar. */
  readonly same: number;
  /** Dates of something else, by title, in the order of the first ones. */
  readonly others: readonly { readonly title: string; readonly dates: readonly CalendarDate[] }[];
}

/** Sorts a calendar's dates by what the record knows of them. */
export function sortDates(dates: readonly CalendarDate[], known: readonly SessionOfPatient[]): SortedDates {
  const byId = new Map(known.map((session) => [session.id, session]));
  const moved: SortedDates['moved'][number][] = [];
  const kept: SessionOfPatient[] = [];
  const others = new Map<string, CalendarDate[]>();
  let same = 0;
  for (const date of dates) {
    const session = date.sessionId === null ? undefined : byId.get(date.sessionId);
    if (session === undefined) others.set(date.title, [...(others.get(date.title) ?? []), date]);
    else if (isAt(session, date.appointment)) same++;
    else if (session.state === 'planned' || session.state === 'missed') {
      moved.push({ session, appointment: lengthOf(session, date.appointment) });
    } else kept.push(session);
  }
  return { moved, kept, same, others: [...others].map(([title, all]) => ({ title, dates: all })) };
}

/** A calendar that knows no length leaves the one of the record. */
const lengthOf = ({ appointment: now }: SessionOfPatient, next: Appointment): Appointment => ({
  ...next,
  minutes: next.minutes ?? now?.minutes ?? null,
});

function isAt(session: SessionOfPatient, next: Appointment): boolean {
  const now = session.appointment;
  const { on, time, minutes } = lengthOf(session, next);
  return now !== null && now.on === on && now.time === time && now.minutes === minutes;
}
