import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clockTime, shortDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { usePractice } from '../../app/use-practice.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './editing-panel.module.css';

/** The handouts of a plan that were printed, the latest first; each leads to the very paper. */
export function PrintedPapers({ planId }: { planId: string }) {
  const { t } = useTranslation('handout-editing');
  const locale = useLocale();
  const answer = usePractice('papers.ofPlan', { planId }, { refetchOnWindowFocus: 'always' });
  return (
    <section className={styles.printed} aria-labelledby="printed-papers">
      <h3 id="printed-papers">{t('printed.title')}</h3>
      {answer.isLoadingError ? (
        <Notice
          kind="danger"
          text={t('printed.failed', { reason: answer.error.message })}
          onRetry={() => void answer.refetch()}
        />
      ) : null}
      {answer.data?.papers.length === 0 ? <p className={styles.hint}>{t('printed.none')}</p> : null}
      <ol>
        {answer.data?.papers.map(({ id, at, by, language }) => (
          <li key={id}>
            <Link to="/papers/$paperId" params={{ paperId: id }}>
              {t('printed.line', { date: shortDate(at, locale), time: clockTime(at, locale) })}
            </Link>
            <span>
              <bdi>{by}</bdi> · <span lang={language}>{t(`common:language.${language}`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
