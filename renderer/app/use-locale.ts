import { usePractice } from './use-practice.ts';

/** The practice's locale for dates and numbers. */
export function useLocale(): string {
  return usePractice('settings.get', {}).data?.settings.locale ?? 'en-GB';
}
