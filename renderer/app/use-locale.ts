import { useTranslation } from 'react-i18next';
import { COMPUTER_LOCALE } from './computer-locale.ts';
import { usePractice } from './use-practice.ts';

/** The locale of dates, numbers and lists: in English the practice's own, in every other language of the window that one. */
export function useLocale(): string {
  const english = usePractice('settings.get', {}).data?.settings.locale ?? 'en-GB';
  return useWindowLocale(english);
}

/** As `useLocale`, before a practice can say its own. */
export function useWindowLocale(english: string = COMPUTER_LOCALE): string {
  const { language } = useTranslation().i18n;
  return language === 'en' ? english : language;
}
