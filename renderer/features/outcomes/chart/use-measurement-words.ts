import { useTranslation } from 'react-i18next';
import type { Series } from '../../../../shared/clinical/course/series.ts';
import type { Measurement } from '../../../../shared/model/outcome.ts';
import type { SessionSummary } from '../../../../shared/model/session.ts';
import { useOutcomeWords } from '../use-outcome-words.ts';

/** A score in words: its day, the score, in which session, and how it differs from the first one. */
export function useMeasurementWords(series: Series, sessions: readonly SessionSummary[]) {
  const { t } = useTranslation('outcomes');
  const words = useOutcomeWords();
  const first = series.measurements[0];
  return (one: Measurement) => {
    const ordinal = sessions.find(({ id }) => id === one.sessionId)?.ordinal ?? null;
    const session = ordinal === null ? t('chart.outside') : t('chart.session', { ordinal });
    const change = first === undefined || first.id === one.id ? '' : words.change(one.value - first.value);
    return {
      day: words.day(one.on),
      score: words.scores(one),
      session,
      change,
      detail: [session, change === '' ? '' : t('chart.change', { change })].filter(Boolean).join(', '),
    };
  };
}
