import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Series } from '../../../shared/clinical/course/series.ts';
import { clinicalSource } from '../../../shared/clinical/sources.ts';
import { usePointWords } from '../../app/point-words.ts';
import styles from './outcomes.module.css';
import { useOutcomeWords } from './use-outcome-words.ts';

/** Better, same or worse as a word of its own; nothing while there is nothing to compare. */
export function VerdictChip({ series: { verdict } }: { series: Series }) {
  const { t } = useTranslation('outcomes');
  if (verdict.verdict === 'tooFew') return null;
  return (
    <span className={styles.verdict} data-verdict={verdict.verdict}>
      {t(`word.${verdict.verdict}`)}
    </span>
  );
}

/** How the measure changed, against which rule, and on demand where the rule comes from. Never why it changed. */
export function VerdictWords({ series, sessions }: { series: Series; sessions: number }) {
  const { t } = useTranslation('outcomes');
  const words = useOutcomeWords();
  const { cite } = usePointWords();
  const [isExplained, setExplained] = useState(false);
  const id = useId();
  const { sources } = series.verdict;
  return (
    <div className={styles.verdictWords}>
      <p>{words.summary(series, sessions)}</p>
      <p className={styles.quiet}>
        {words.beside(series)} {t('verdict.noCause')}{' '}
        {sources.length === 0 ? null : (
          <button
            type="button"
            className={styles.why}
            aria-expanded={isExplained}
            aria-controls={isExplained ? id : undefined}
            onClick={() => setExplained(!isExplained)}
          >
            {t('verdict.source')}
          </button>
        )}
      </p>
      {isExplained ? (
        <ul id={id} className={styles.sources}>
          {sources.map((source) => (
            <li key={source}>
              <b>{cite(clinicalSource(source))}</b> {clinicalSource(source).detail}
            </li>
          ))}
          <li>{t('verdict.worseRule')}</li>
        </ul>
      ) : null}
    </div>
  );
}
