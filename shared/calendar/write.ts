import ICAL from 'ical.js';
import type { Appointment, SessionOfPatient } from '../model/session.ts';

/** What follows a session's id in the UID of its date, by which it is known again when it comes back. */
export const UID_END = '@ashi';

/** A session as a calendar shows it. */
export type Dated = Pick<SessionOfPatient, 'id' | 'revision'> & {
  readonly appointment: Appointment;
  readonly summary: string;
};

/**
 * Dates as a calendar file (RFC 5545). Times float: they are those of the clock on the practice's wall, wherever the
 * calendar is opened. A session without a time takes the whole day.
 * @param stamp when the file is written, an instant
 */
export function calendarOf(dates: readonly Dated[], stamp: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Ashi//Sessions//EN');
  for (const { id, revision, appointment, summary } of dates) {
    const event = new ICAL.Event(new ICAL.Component('vevent'));
    event.component.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(stamp), true));
    event.uid = `${id}${UID_END}`;
    event.sequence = revision - 1;
    event.summary = summary;
    event.startDate = startOf(appointment);
    if (appointment.time !== null && appointment.minutes !== null) {
      const end = startOf(appointment);
      end.addDuration(ICAL.Duration.fromSeconds(appointment.minutes * 60));
      event.endDate = end;
    }
    calendar.addSubcomponent(event.component);
  }
  return `${calendar.toString()}\r\n`;
}

function startOf({ on, time }: Appointment): ICAL.Time {
  const [year, month, day] = on.split('-').map(Number);
  if (time === null) return ICAL.Time.fromData({ year, month, day, isDate: true });
  const [hour, minute] = time.split(':').map(Number);
  return ICAL.Time.fromData({ year, month, day, hour, minute, second: 0, isDate: false });
}
