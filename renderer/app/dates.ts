/** Today's calendar date in the workstation's zone, YYYY-MM-DD. */
export const today = (): string => dayOf(new Date());

/** The calendar date of an instant in the workstation's zone, YYYY-MM-DD. */
export const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

/** "22 November 2026" or "November 22, 2026", by locale. Takes a calendar date or an instant. */
export function longDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(atNoon(date));
}

/** "22 Nov 2026", by locale, for lists. */
export function shortDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(atNoon(date));
}

/** "22 Nov 2026, 10:42", by locale. Takes an instant. */
export const dateAndTime = (instant: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** A calendar date must not slip to the day before in zones west of Greenwich. */
function atNoon(date: string): Date {
  return new Date(date.length === 10 ? `${date}T12:00` : date);
}
