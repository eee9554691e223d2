import { useParams } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saysNothing } from '../../shared/handout/compose.ts';
import { inAshisWords } from '../../shared/handout/edits.ts';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import { today } from '../app/dates.ts';
import { useMay } from '../app/use-may.ts';
import { usePractice } from '../app/use-practice.ts';
import { EditingPanel } from '../features/handouts/editing-panel.tsx';
import { useToolsFor } from '../features/plans/plan-context.ts';
import { PlanSaveState, SaveFailure } from '../features/plans/plan-heading.tsx';
import { PlanToolsProvider } from '../features/plans/plan-tools-provider.tsx';
import { PlanUndoRedo } from '../features/plans/undo-redo.tsx';
import { usePlanOnDesk } from '../features/plans/use-plan-on-desk.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { HandoutSheet } from './handout-sheet.tsx';
import { type Paper, PaperControls } from './paper-controls.tsx';
import { BackToPlan, PaperToolbar } from './paper-toolbar.tsx';
import { PrintGate } from './print-gate.tsx';
import './print.css';
import styles from './preview.module.css';
import { useAppointments } from './use-appointments.ts';
import { useGate } from './use-gate.ts';
import { useHandout } from './use-handout.ts';
import { useHandoutPaper } from './use-handout-paper.ts';
import { useKeeping } from './use-keeping.ts';

/** The handout of a plan as it will come out of the printer, and beside it what is written and chosen for it. */
export function HandoutRoute() {
  const { planId } = useParams({ from: '/plans/$planId/handout' });
  const { t } = useTranslation('handout');
  const { failed, work } = usePlanOnDesk(planId);
  if (failed?.error)
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  if (work === null) return <p className={styles.opening}>{t('opening')}</p>;
  return <Composed key={planId} planId={planId} {...work} />;
}

const NONE: readonly never[] = [];

type Work = NonNullable<ReturnType<typeof usePlanOnDesk>['work']> & { readonly planId: string };

/** Composes the handout twice: as it prints, and in Ashi's words alone, which an edit begins with and goes back to. */
function Composed(work: Work) {
  const { planId, desk, patient, habits, settings, practitioner } = work;
  const { t } = useTranslation('handout');
  const [paper, setPaper] = useState(settings.paper);
  const [announcement, announce] = useState('');
  const content = desk.history.present;
  const tools = useToolsFor({ planId, patient, habits, announce });
  const logo = usePractice('logo.get', {});
  const date = today();
  const appointments = useAppointments(planId, date);
  const source = {
    appointments: appointments ?? NONE,
    patient,
    practice: settings,
    practitioner,
    logo: logo.data?.logo ?? null,
    date,
    paper,
  };
  const written = useHandout({ ...source, content });
  const own = useHandout({ ...source, content: useMemo(() => inAshisWords(content), [content]) });
  // While the words of another language are fetched the paper stays as it was.
  const shown = useRef({ written, own });
  if (written !== null && own !== null) shown.current = { written, own };

  if (shown.current.written === null || shown.current.own === null)
    return <p className={styles.opening}>{t('opening')}</p>;
  return (
    <PlanToolsProvider tools={tools}>
      <Preview
        {...work}
        document={shown.current.written}
        own={shown.current.own}
        isCurrent={written !== null && own !== null && !logo.isPending && appointments !== null}
        onPaper={setPaper}
      />
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </PlanToolsProvider>
  );
}

function Preview({
  planId,
  desk,
  patient,
  settings,
  practitioner,
  document,
  own,
  isCurrent,
  onPaper,
}: Work & {
  document: HandoutDocument;
  own: HandoutDocument;
  /** Whether the document says what the plan and its choices say now. */
  isCurrent: boolean;
  onPaper: (paper: Paper) => void;
}) {
  const { t } = useTranslation('handout');
  const mayTreat = useMay('treat');
  const content = desk.history.present;
  const { figures, ways: plain } = useHandoutPaper(document);
  const { ways: keeping, unkept } = useKeeping([{ planId, document }], plain);
  const { acknowledgements } = desk.recorded;
  const { ways, gate } = useGate(patient, { id: planId, content, acknowledgements }, keeping);
  const isEmpty = saysNothing(content);
  const ready = isCurrent && !figures.isDrawing && !isEmpty;
  return (
    <main className={styles.screen}>
      <PaperToolbar
        patient={patient}
        title={t('preview')}
        under={
          <>
            <BackToPlan planId={planId} />
            <PlanSaveState desk={desk} />
          </>
        }
      >
        {mayTreat ? <PlanUndoRedo /> : null}
        <PaperControls paper={document.paper} onPaper={onPaper} ways={ways} ready={ready} />
      </PaperToolbar>
      <div className={styles.notices}>
        <SaveFailure planId={planId} failure={desk.failure} />
        {unkept.map(({ reason }) => (
          <Notice key={reason} kind="danger" text={t('handout-editing:unkept', { reason })} />
        ))}
      </div>
      <div className={styles.columns}>
        {isEmpty ? (
          <EmptyState title={t('empty')} hint={t('emptyHint')} />
        ) : (
          <div className={styles.paperSide}>
            <PrintGate {...gate} applications={document.prescription.applications} ready={ready} />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
            <section className={styles.desk} aria-label={t('preview')} tabIndex={0}>
              <HandoutSheet document={document} figures={figures} />
            </section>
          </div>
        )}
        <EditingPanel
          planId={planId}
          settings={settings}
          practitioner={practitioner}
          own={isEmpty ? null : own}
        />
      </div>
    </main>
  );
}
