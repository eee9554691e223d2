import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Session } from '../../../shared/model/session.ts';
import { longDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { usePatient } from '../../app/use-patient.ts';
import { usePractice } from '../../app/use-practice.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PaperControls } from '../paper-controls.tsx';
import { PaperToolbar } from '../paper-toolbar.tsx';
import { patientName } from '../patient-name.ts';
import preview from '../preview.module.css';
import '../print.css';
import { usePaper } from '../use-paper.ts';
import { useWaysOut } from '../use-ways-out.ts';
import { SessionRecord } from './session-record.tsx';

/** The record of a session on paper, for the file or for whoever else treats. */
export function SessionRecordRoute() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/record' });
  const { t } = useTranslation('session-notes');
  const session = usePractice('sessions.get', { id: sessionId }, { refetchOnWindowFocus: 'always' });
  const planId = session.data?.planId;
  const plan = usePractice('plans.get', { id: planId ?? '' }, { enabled: planId !== undefined });
  const outcomes = usePractice(
    'outcomes.ofPlan',
    { planId: planId ?? '' },
    { enabled: planId !== undefined },
  );
  const patient = usePatient(session.data?.patientId);
  const settings = usePractice('settings.get', {});
  const failed = [session, plan, outcomes, patient, settings].find((query) => query.isLoadingError);
  if (failed?.error)
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  if (!session.data || !plan.data || !outcomes.data || !patient.data || !settings.data)
    return <p className={preview.opening}>{t('opening')}</p>;
  if (session.data.prescription === null)
    return <EmptyState title={t('paper.notBegun')} hint={t('paper.notBegunHint')} />;
  return (
    <Preview
      session={session.data}
      plan={plan.data}
      patient={patient.data}
      measurements={outcomes.data.measurements}
      practice={settings.data}
    />
  );
}

export interface RecordProps {
  readonly session: Session;
  readonly plan: Plan;
  readonly patient: Patient;
  readonly measurements: Output<'outcomes.ofPlan'>['measurements'];
  readonly practice: Output<'settings.get'>;
}

function Preview(record: RecordProps) {
  const { session, patient, practice } = record;
  const { t } = useTranslation('session-notes');
  const [paper, setPaper] = useState(practice.settings.paper);
  const name = patientName(patient);
  const date = longDate(session.day, useLocale());
  const fileName = t('paper.fileName', { name, number: session.ordinal, date: session.day });
  const identity = t('paper.identity', { name, number: patient.recordNumber, date });
  usePaper(identity, t('paper.page'), fileName, practice.settings.marginMm);
  const ways = useWaysOut(fileName);
  return (
    <main className={preview.screen}>
      <PaperToolbar
        patient={patient}
        title={t('paper.title')}
        under={
          <Link to="/sessions/$sessionId/notes" params={{ sessionId: session.id }} className={preview.back}>
            <ArrowLeft aria-hidden />
            {t('paper.back')}
          </Link>
        }
      >
        <PaperControls paper={paper} onPaper={setPaper} ways={ways} ready />
      </PaperToolbar>
      <div />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={preview.desk} aria-label={t('paper.title')} tabIndex={0}>
        <div className="paper" data-paper={paper}>
          <SessionRecord {...record} />
        </div>
      </section>
    </main>
  );
}
