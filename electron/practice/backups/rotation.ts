import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { isSameDay } from 'date-fns/isSameDay';

/** How many days, weeks and months back a backup is kept of each. */
const KEPT = { daily: 7, weekly: 5, monthly: 12 } as const;

const PERIODS: readonly { readonly count: number; readonly of: (date: Date) => string }[] = [
  { count: KEPT.daily, of: (date) => date.toDateString() },
  { count: KEPT.weekly, of: (date) => `${getISOWeekYear(date)} ${getISOWeek(date)}` },
  { count: KEPT.monthly, of: (date) => `${date.getFullYear()} ${date.getMonth()}` },
];

/**
 * Which backups are no longer needed: all but those of the latest day, and the latest of each of the last 7 days, 5 weeks
 * and 12 months that have one, by the practice's calendar. Periods without a backup do not count, so a long holiday takes
 * nothing away.
 */
export function outdated<B extends { readonly at: Date }>(backups: readonly B[]): readonly B[] {
  const latestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const [latest] = latestFirst;
  const kept = new Set([
    ...backups.filter(({ at }) => isSameDay(at, latest!.at)),
    ...PERIODS.flatMap(({ count, of }) => {
      const byPeriod = Map.groupBy(latestFirst, ({ at }) => of(at));
      return [...byPeriod.values()].slice(0, count).map(([last]) => last!);
    }),
  ]);
  return backups.filter((backup) => !kept.has(backup));
}
