import { useTranslation } from 'react-i18next';

/** What a verb of the trail did, in plain words; its name where an Ashi of another day wrote it. */
export function useVerbWords(): (verb: string) => string {
  const { t, i18n } = useTranslation('audit');
  return (verb) => (i18n.exists(`audit:verb.${verb}`) ? t(`verb.${verb}`) : verb);
}
