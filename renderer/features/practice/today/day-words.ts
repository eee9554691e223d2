import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import type { Appointment } from '../../../../shared/model/session.ts';
import { formatOf } from '../../../app/dates.ts';

const NOON = 'T12:00:00Z';

/** "Mon" to "Sun" by locale, Monday first. */
export const weekdayNames = (locale: string): string[] =>
  // 6 January 2031 is a Monday.
  Array.from({ length: 7 }, (_, index) => weekdayOf(`2031-01-${String(6 + index).padStart(2, '0')}`, locale));

/** "Mon" of a calendar date; empty while it is none. */
export function weekdayOf(date: string, locale: string): string {
  const day = new Date(`${date}${NOON}`);
  if (Number.isNaN(day.getTime())) return '';
  return formatOf(locale, { weekday: 'short', timeZone: 'UTC' }).format(day);
}

/** "Monday, 23 November 2026" by locale. */
export const fullDate = (date: string, locale: string): string =>
  formatOf(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}${NOON}`));

/** A calendar date so many days later. */
export const daysLater = (date: string, days: number): string => isoDay(addDays(parseISO(date), days));

/** The seven days of a date's week, Monday first. */
export function weekOf(date: string): string[] {
  const monday = startOfISOWeek(parseISO(date));
  return Array.from({ length: 7 }, (_, index) => isoDay(addDays(monday, index)));
}

const isoDay = (day: Date): string => formatISO(day, { representation: 'date' });

/** "Tue 3 Mar 2031, 09:30" by locale; the day alone where there is no time. */
export function dayAndTime({ on, time }: Pick<Appointment, 'on' | 'time'>, locale: string): string {
  const style = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  } as const;
  const day = formatOf(locale, style).format(new Date(`${on}${NOON}`));
  return time === null ? day : `${day}, ${time}`;
}
