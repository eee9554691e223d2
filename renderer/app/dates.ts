/** Today's calendar date in the workstation's zone, YYYY-MM-DD. */
export const today = (): string => dayOf(new Date());

/** The calendar date of an instant in the workstation's zone, YYYY-MM-DD. */
export const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

/** "22 November 2026" or "November 22, 2026", by locale. Takes a calendar date or an instant. */
export function longDate(date: string, locale: string): string {
  return formatOf(locale, { dateStyle: 'long' }).format(atNoon(date));
}

/** "22 Nov 2026", by locale, for lists. */
export function shortDate(date: string, locale: string): string {
  return formatOf(locale, { dateStyle: 'medium' }).format(atNoon(date));
}

/** "22 Nov 2026, 10:42", by locale. Takes an instant. */
export const dateAndTime = (instant: string, locale: string): string =>
  formatOf(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** "10:42" by locale, in the workstation's zone. Takes an instant, in ISO or as milliseconds since 1970. */
export const clockTime = (instant: string | number, locale: string): string =>
  formatOf(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

const formats = new Map<string, Intl.DateTimeFormat>();

/** A way to write dates. Making one takes as long as writing a hundred dates, so each is made once. */
export function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** A calendar date must not slip to the day before in zones west of Greenwich. */
function atNoon(date: string): Date {
  return new Date(date.length === 10 ? `${date}T12:00` : date);
}
