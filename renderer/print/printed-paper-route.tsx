import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PrintedHandout } from '../../shared/model/handout-document.ts';
import type { Patient } from '../../shared/model/patient.ts';
import { longDate } from '../app/dates.ts';
import { useLocale } from '../app/use-locale.ts';
import { usePatient } from '../app/use-patient.ts';
import { usePractice } from '../app/use-practice.ts';
import { Notice } from '../ui/notice.tsx';
import { HandoutSheet } from './handout-sheet.tsx';
import { OutControls } from './paper-controls.tsx';
import { PaperToolbar } from './paper-toolbar.tsx';
import './print.css';
import styles from './preview.module.css';
import { useHandoutPaper } from './use-handout-paper.ts';

/** A handout that was printed, as it was printed. */
export function PrintedPaperRoute() {
  const { paperId } = useParams({ from: '/papers/$paperId' });
  const { t } = useTranslation('handout');
  const paper = usePractice('papers.get', { id: paperId });
  const plan = usePractice(
    'plans.get',
    { id: paper.data?.planId ?? '' },
    { enabled: paper.data !== undefined },
  );
  const patient = usePatient(plan.data?.patientId);
  const failed = [paper, plan, patient].find((query) => query.isLoadingError);
  if (failed?.error)
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  if (paper.data === undefined || patient.data === undefined)
    return <p className={styles.opening}>{t('opening')}</p>;
  return <PrintedPaper key={paperId} paper={paper.data} patient={patient.data} />;
}

function PrintedPaper({ paper, patient }: { paper: PrintedHandout; patient: Patient }) {
  const { t } = useTranslation('handout-editing');
  const locale = useLocale();
  const { planId, at, by, document } = paper;
  const { figures, ways } = useHandoutPaper(document);
  return (
    <main className={styles.screen}>
      <PaperToolbar
        patient={patient}
        title={t('printed.one')}
        under={
          <Link to="/plans/$planId/handout" params={{ planId }} className={styles.back}>
            <ArrowLeft aria-hidden />
            {t('printed.back')}
          </Link>
        }
      >
        <OutControls ways={ways} ready={!figures.isDrawing} />
      </PaperToolbar>
      <p className={styles.kept}>
        <strong>
          <bdi>{t('printed.when', { date: longDate(at, locale), by })}</bdi>
        </strong>{' '}
        {t('printed.same')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={styles.desk} aria-label={t('printed.one')} tabIndex={0}>
        <HandoutSheet document={document} figures={figures} />
      </section>
    </main>
  );
}
