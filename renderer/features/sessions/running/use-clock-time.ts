import { useCallback } from 'react';
import { clockTime } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';

/** An instant as a clock on the wall shows it, "10:54". Takes milliseconds since 1970 or an ISO instant. */
export function useClockTime(): (instant: number | string) => string {
  const locale = useLocale();
  return useCallback((instant) => clockTime(instant, locale), [locale]);
}
