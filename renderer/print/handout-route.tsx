import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saysNothing } from '../../shared/handout/compose.ts';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import type { Patient } from '../../shared/model/patient.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PracticeSettings, Practitioner } from '../../shared/model/practice.ts';
import { today } from '../app/dates.ts';
import { usePatient } from '../app/use-patient.ts';
import { usePractice } from '../app/use-practice.ts';
import { PrintGate } from '../features/plans/safety/print-gate.tsx';
import { useSafety } from '../features/plans/safety/use-safety.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { HandoutSheet } from './handout-sheet.tsx';
import { HandoutToolbar } from './handout-toolbar.tsx';
import './print.css';
import styles from './preview.module.css';
import { useHandout } from './use-handout.ts';
import { useHandoutFigures } from './use-handout-figures.ts';
import { usePaper } from './use-paper.ts';
import { useWaysOut } from './use-ways-out.ts';

/** The handout of a plan as it will come out of the printer. */
export function HandoutRoute() {
  const { planId } = useParams({ from: '/plans/$planId/handout' });
  const { t } = useTranslation('handout');
  const plan = usePractice('plans.get', { id: planId });
  const patient = usePatient(plan.data?.patientId);
  const settings = usePractice('settings.get', {});

  const failed = [plan, patient, settings].find((query) => query.isLoadingError);
  if (failed?.error)
    return <Notice kind="danger" text={failed.error.message} onRetry={() => void failed.refetch()} />;
  if (plan.data === undefined || patient.data === undefined || settings.data === undefined)
    return <p className={styles.opening}>{t('opening')}</p>;
  return <Composed plan={plan.data} patient={patient.data} {...settings.data} />;
}

interface Written {
  readonly plan: Plan;
  readonly patient: Patient;
  readonly settings: PracticeSettings;
  readonly practitioner: Practitioner;
}

function Composed(written: Written) {
  const { plan, patient, settings, practitioner } = written;
  const { t } = useTranslation('handout');
  const [paper, setPaper] = useState(settings.paper);
  const document = useHandout({
    content: plan.content,
    patient,
    practice: settings,
    practitioner,
    withLogo: false,
    date: today(),
    paper,
  });
  if (document === null) return <p className={styles.opening}>{t('opening')}</p>;
  return <Preview {...written} document={document} onPaper={setPaper} />;
}

function Preview({
  plan,
  patient,
  document,
  onPaper,
}: Written & { document: HandoutDocument; onPaper: (paper: PracticeSettings['paper']) => void }) {
  const { t } = useTranslation('handout');
  const figures = useHandoutFigures(document);
  const { paper, patient: whose, letterhead, fileName } = document;
  const ready = !figures.isDrawing;
  const ways = useWaysOut(fileName);
  const { open } = useSafety(patient, plan.content, plan.acknowledgements);
  const [asked, setAsked] = useState(0);
  usePaper(
    `${whose.name} · ${whose.record} · ${letterhead.date}`,
    document.pageWord,
    fileName,
    document.marginMm,
  );

  // With open notices both ways lead to the gate first, which lets everything pass.
  const ask = () => setAsked((times) => times + 1);
  const gated = { ...ways, print: ask, savePdf: ways.savePdf && ask };
  const toolbar = { patient, planId: plan.id, paper, onPaper };

  if (saysNothing(plan.content))
    return (
      <main className={styles.screen}>
        <HandoutToolbar {...toolbar} ways={ways} ready={false} />
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      </main>
    );
  return (
    <main className={styles.screen}>
      <HandoutToolbar {...toolbar} ways={open.length === 0 ? ways : gated} ready={ready} />
      <PrintGate
        planId={plan.id}
        applications={document.prescription.applications}
        open={open}
        asked={asked}
        ready={ready}
        onPrint={ways.print}
        onSavePdf={ways.savePdf}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={styles.desk} aria-label={t('preview')} tabIndex={0}>
        {document.languageNotice === '' ? null : <Notice kind="caution" text={t('draft')} />}
        <HandoutSheet document={document} figures={figures} />
      </section>
    </main>
  );
}
