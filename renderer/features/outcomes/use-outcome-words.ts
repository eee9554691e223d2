import { useTranslation } from 'react-i18next';
import { useLocale } from '../../app/use-locale.ts';
import { type OutcomeWords, outcomeWords } from './outcome-words.ts';

/** The words of outcomes as this practice writes numbers and days. */
export function useOutcomeWords(): OutcomeWords {
  const { t } = useTranslation('outcomes');
  return outcomeWords((key, values) => t(key, values ?? {}), useLocale());
}
