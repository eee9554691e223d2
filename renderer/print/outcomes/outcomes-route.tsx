import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate, today } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { usePractice } from '../../app/use-practice.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PaperControls } from '../paper-controls.tsx';
import { BackToCourse, PaperToolbar } from '../paper-toolbar.tsx';
import { patientName } from '../patient-name.ts';
import { PlanPaper, type PlanRecord } from '../plan-paper.tsx';
import '../print.css';
import preview from '../preview.module.css';
import { usePaper } from '../use-paper.ts';
import { useWaysOut } from '../use-ways-out.ts';
import { OutcomesPaper } from './outcomes-paper.tsx';

/** What was measured in a plan as a paper for the file: charts, scores and verdicts. */
export function OutcomesRoute() {
  const { planId } = useParams({ from: '/plans/$planId/outcomes' });
  return <PlanPaper planId={planId}>{(record) => <Preview {...record} />}</PlanPaper>;
}

function Preview(record: PlanRecord) {
  const { plan, patient, settings } = record;
  const { t } = useTranslation('outcomes');
  const [paper, setPaper] = useState(settings.paper);
  const outcomes = usePractice('outcomes.ofPlan', { planId: plan.id });
  const sessions = usePractice('sessions.ofPlan', { planId: plan.id });
  const name = patientName(patient);
  const fileName = t('print.fileName', { name, date: today() });
  const date = longDate(today(), useLocale());
  usePaper(t('print.identity', { name, number: patient.recordNumber, date }), t('print.page'), fileName);
  const ways = useWaysOut(fileName);
  const failed = [outcomes, sessions].find((query) => query.isLoadingError);
  const isThere = outcomes.data !== undefined && sessions.data !== undefined;
  const isEmpty = outcomes.data?.measurements.length === 0;
  return (
    <main className={preview.screen}>
      <PaperToolbar patient={patient} title={t('print.title')} under={<BackToCourse planId={plan.id} />}>
        <PaperControls paper={paper} onPaper={setPaper} ways={ways} ready={isThere && !isEmpty} />
      </PaperToolbar>
      {failed?.error ? (
        <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />
      ) : null}
      {isEmpty ? <EmptyState title={t('print.nothing')} hint={t('print.none')} /> : null}
      {isThere && !isEmpty ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard
        <section className={preview.desk} aria-label={t('print.title')} tabIndex={0}>
          <div className="paper" data-paper={paper}>
            <OutcomesPaper
              {...record}
              paper={paper}
              date={date}
              outcomes={outcomes.data}
              sessions={sessions.data.sessions}
            />
          </div>
        </section>
      ) : null}
    </main>
  );
}
