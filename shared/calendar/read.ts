import ICAL from 'ical.js';
import { Appointment } from '../model/session.ts';
import { instantOf, wallTimeAt } from './wall-clock.ts';
import { UID_END } from './write.ts';

export const MOST_EVENTS = 2000;
/** So many times one repeating event is taken. */
export const MOST_REPEATS = 60;
/** So many dates come out of one file. */
export const MOST_DATES = 500;
/** So many past times of a repeating event are passed over before it is given up. */
const MOST_PASSED = 20_000;

/** Why a calendar is not read: it is none, or one with too many events. */
export type CalendarFault = 'notCalendar' | 'tooMany';

/** How the time of a date came to be: as it is written, put onto the practice's clock, or of a zone that nobody knows. */
export type Clock = 'asWritten' | 'converted' | 'unknownZone';

/** A date in somebody's calendar. */
export interface CalendarDate {
  /** The session that it was made from, where it came from Ashi. */
  readonly sessionId: string | null;
  readonly title: string;
  readonly appointment: Appointment;
  readonly clock: Clock;
}

export interface ReadCalendar {
  /** By day and time. */
  readonly dates: readonly CalendarDate[];
  /** How many were left out: before `from`, called off, more than fit. */
  readonly past: number;
  readonly cancelled: number;
  readonly tooMany: number;
}

/**
 * Reads the dates of a calendar file. Nothing of it is trusted: events and repeats are bounded; still it can
 * ask for much work, so that it belongs on a thread that can be ended.
 * @param from days before this one are left out, YYYY-MM-DD
 * @param zone where the practice is, "Europe/Berlin": other zones' times are put onto its clock
 */
export function readCalendar(text: string, from: string, zone: string): ReadCalendar | CalendarFault {
  if ((text.match(/^BEGIN:VEVENT/gim)?.length ?? 0) > MOST_EVENTS) return 'tooMany';
  const calendars = calendarsIn(text);
  if (calendars === null) return 'notCalendar';
  const events = calendars.flatMap((calendar) => eventsOf(calendar));
  const standing = events.filter(({ component }) => !isCancelled(component));
  const found: CalendarDate[] = [];
  let past = 0;
  for (const event of newest(standing)) {
    try {
      for (const date of datesOf(event, from, zone)) {
        if (date.appointment.on < from) past++;
        else found.push(date);
      }
    } catch {
      // What the library cannot make a date of makes the file one that cannot be trusted.
      return 'notCalendar';
    }
  }
  const when = ({ appointment: { on, time } }: CalendarDate) => `${on} ${time ?? ''}`;
  found.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
  return {
    dates: found.slice(0, MOST_DATES),
    past,
    cancelled: events.length - standing.length,
    tooMany: Math.max(0, found.length - MOST_DATES),
  };
}

function calendarsIn(text: string): ICAL.Component[] | null {
  try {
    const parsed = ICAL.parse(text.trim());
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as string[][];
    const calendars = all.map((one) => new ICAL.Component(one));
    return calendars.length > 0 && calendars.every(({ name }) => name === 'vcalendar') ? calendars : null;
  } catch {
    return null;
  }
}

/** The events of a calendar; a changed repeat belongs to its event and counts alone only without it. */
function eventsOf(calendar: ICAL.Component): ICAL.Event[] {
  const events = calendar
    .getAllSubcomponents('vevent')
    .filter((component) => component.hasProperty('dtstart'))
    .map((component) => new ICAL.Event(component, { strictExceptions: true }));
  const repeating = new Set(events.filter((event) => event.isRecurring()).map(({ uid }) => uid));
  return events.filter((event) => !event.isRecurrenceException() || !repeating.has(event.uid));
}

const isCancelled = (component: ICAL.Component) =>
  String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED';

/** A session of Ashi's stands once: as it was changed last. */
function newest(events: readonly ICAL.Event[]): ICAL.Event[] {
  const ours = new Map<string, ICAL.Event>();
  for (const event of events) {
    const id = sessionOf(event);
    if (id === null) continue;
    const other = ours.get(id);
    if (other === undefined || Number(event.sequence ?? 0) >= Number(other.sequence ?? 0))
      ours.set(id, event);
  }
  return [...events.filter((event) => sessionOf(event) === null), ...ours.values()];
}

function sessionOf({ uid }: ICAL.Event): string | null {
  if (typeof uid !== 'string' || !uid.endsWith(UID_END)) return null;
  const id = uid.slice(0, -UID_END.length).toLowerCase();
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null;
}

function* datesOf(event: ICAL.Event, from: string, zone: string): Generator<CalendarDate> {
  const sessionId = sessionOf(event);
  if (sessionId !== null || !event.isRecurring()) {
    yield dateOf(event, event.startDate, sessionId, zone);
    return;
  }
  const repeats = event.iterator();
  let taken = 0;
  for (let passed = 0; taken < MOST_REPEATS && passed < MOST_PASSED; passed++) {
    const next = repeats.next();
    if (!next) return;
    const { item, startDate } = event.getOccurrenceDetails(next);
    if (isCancelled(item.component)) continue;
    const date = dateOf(item, startDate, null, zone);
    // Of what repeats since long ago nobody wants to hear each time.
    if (date.appointment.on < from) continue;
    taken++;
    yield date;
  }
}

function dateOf(event: ICAL.Event, start: ICAL.Time, sessionId: string | null, zone: string): CalendarDate {
  const title = String(event.summary ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  if (start.isDate) {
    const on = start.toString();
    return {
      sessionId,
      title,
      appointment: Appointment.parse({ on, time: null, minutes: null }),
      clock: 'asWritten',
    };
  }
  const minutes = Math.round(event.duration.toSeconds() / 60);
  const { clock, ...wall } = onTheWall(event, start, zone);
  const appointment = { ...wall, minutes: minutes >= 1 && minutes <= 720 ? minutes : null };
  return { sessionId, title, appointment: Appointment.parse(appointment), clock };
}

/** When the practice's clock shows the start of an event. */
function onTheWall(
  event: ICAL.Event,
  start: ICAL.Time,
  zone: string,
): { on: string; time: string; clock: Clock } {
  const written = { on: start.toString().slice(0, 10), time: start.toString().slice(11, 16) };
  const epoch = epochOf(event, start, written);
  if (epoch === 'floating') return { ...written, clock: 'asWritten' };
  if (epoch === null) return { ...written, clock: 'unknownZone' };
  const shown = wallTimeAt(epoch, zone);
  const isSame = shown.on === written.on && shown.time === written.time;
  return { ...shown, clock: isSame ? 'asWritten' : 'converted' };
}

/** The calendar's own word on its zone comes before what the computer knows of a zone of that name. */
function epochOf(
  { component }: ICAL.Event,
  start: ICAL.Time,
  written: { on: string; time: string },
): number | 'floating' | null {
  if (start.zone === ICAL.Timezone.utcTimezone) return start.toUnixTime() * 1000;
  const name = component.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  if (name === undefined || name === '') return 'floating';
  const described = component.parent
    ?.getAllSubcomponents('vtimezone')
    .find((one) => one.getFirstPropertyValue('tzid') === name);
  if (described === undefined) return instantOf(written, name);
  const offset = new ICAL.Timezone({ component: described, tzid: name }).utcOffset(start);
  return Date.parse(`${written.on}T${written.time}Z`) - offset * 1000;
}
