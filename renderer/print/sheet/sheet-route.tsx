import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alternates, type Session } from '../../../shared/clinical/totals.ts';
import { longDate, today } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { PaperControls } from '../paper-controls.tsx';
import { BackToPlan, PaperToolbar } from '../paper-toolbar.tsx';
import { patientName } from '../patient-name.ts';
import { PlanPaper, type PlanRecord } from '../plan-paper.tsx';
import { PrintGate } from '../print-gate.tsx';
import '../print.css';
import preview from '../preview.module.css';
import { useGate } from '../use-gate.ts';
import { usePaper } from '../use-paper.ts';
import { useWaysOut } from '../use-ways-out.ts';
import { SheetPaper, useSheet } from './sheet-paper.tsx';

/** The sheet of a plan for the table's side, as it will come out of the printer. */
export function SheetRoute() {
  const { planId } = useParams({ from: '/plans/$planId/sheet' });
  return <PlanPaper planId={planId}>{(record) => <Preview {...record} />}</PlanPaper>;
}

function Preview(record: PlanRecord) {
  const { plan, patient, settings } = record;
  const { t } = useTranslation('sheet');
  const [paper, setPaper] = useState(settings.paper);
  const [session, setSession] = useState<Session>(null);
  const { content } = plan;
  const sheet = useSheet(record, session, paper);
  const { ready } = sheet;

  const name = patientName(patient);
  const fileName = t('fileName', { name, date: today() });
  const date = longDate(today(), useLocale());
  usePaper(t('identity', { name, number: patient.recordNumber, date }), t('page'), fileName);
  const { safety, ways, gate } = useGate(patient, plan, useWaysOut(fileName));
  const isEmpty = content.applications.length === 0;

  return (
    <main className={preview.screen}>
      <PaperToolbar patient={patient} title={t('preview')} under={<BackToPlan planId={plan.id} />}>
        {alternates(content.applications) ? (
          <Segmented
            label={t('rounds:session.label')}
            value={session ?? 'both'}
            onChange={(next) => setSession(next === 'both' ? null : next)}
            choices={(['A', 'B', 'both'] as const).map((value) => ({
              value,
              label: t(`rounds:session.${value}`),
            }))}
          />
        ) : null}
        <PaperControls paper={paper} onPaper={setPaper} ways={ways} ready={ready && !isEmpty} />
      </PaperToolbar>
      {isEmpty ? (
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <>
          <PrintGate {...gate} ready={ready} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
          <section className={preview.desk} aria-label={t('preview')} tabIndex={0}>
            <SheetPaper record={record} safety={safety} sheet={sheet} />
          </section>
        </>
      )}
    </main>
  );
}
