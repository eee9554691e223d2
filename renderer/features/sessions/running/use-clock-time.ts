import { useMemo } from 'react';
import { useLocale } from '../../../app/use-locale.ts';

/** An instant as a clock on the wall shows it, "10:54". Takes milliseconds since 1970 or an ISO instant. */
export function useClockTime(): (instant: number | string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
    return (instant) => format.format(new Date(instant));
  }, [locale]);
}
