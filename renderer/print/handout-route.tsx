import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inOrderOfTreatment } from '../../shared/clinical/rounds/rounds.ts';
import type { Patient } from '../../shared/model/patient.ts';
import { PLAN_NOTES, type Plan, type PlanContent } from '../../shared/model/plan.ts';
import type { PracticeSettings, Practitioner } from '../../shared/model/practice.ts';
import { longDate, today } from '../app/dates.ts';
import { usePatient } from '../app/use-patient.ts';
import { usePractice } from '../app/use-practice.ts';
import { PrintGate } from '../features/plans/safety/print-gate.tsx';
import { useSafety } from '../features/plans/safety/use-safety.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { hasAdjuncts } from './at-home.tsx';
import { Handout, isShort } from './handout.tsx';
import { HandoutToolbar } from './handout-toolbar.tsx';
import { patientName } from './patient-name.ts';
import { usePlaceNames } from './place-names.ts';
import './print.css';
import styles from './preview.module.css';
import { useHomeFigures } from './use-home-figures.ts';
import { usePaper } from './use-paper.ts';
import { usePlate } from './use-plate.ts';
import { useWaysOut } from './use-ways-out.ts';

/** What a figure may take on paper, millimetres: beside the table, or above it alone, as one of two or of more. */
const BESIDE = { width: 100, height: 136 };
const BESIDE_WITH_CLOSE_UP = { width: 100, height: 104 };
const ABOVE = { width: 180, height: 140 };
const PAIR = { width: 90, height: 118 };
const ROW = { width: 60, height: 118 };
const CLOSE_UP = { width: 90, height: 48 };

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
  return <Preview plan={plan.data} patient={patient.data} {...settings.data} />;
}

function Preview({
  plan,
  patient,
  settings,
  practitioner,
}: {
  plan: Plan;
  patient: Patient;
  settings: PracticeSettings;
  practitioner: Practitioner;
}) {
  const { t } = useTranslation('handout');
  const [paper, setPaper] = useState(settings.paper);
  const content = useMemo(
    () => ({ ...plan.content, applications: [...inOrderOfTreatment(plan.content.applications)] }),
    [plan.content],
  );
  const { applications } = content;
  const names = usePlaceNames(applications);
  const [alone, accompanied] = isShort(applications.length) ? [BESIDE, BESIDE_WITH_CLOSE_UP] : [ABOVE, PAIR];
  const plate = usePlate(applications, patient, settings.readings, names, {
    alone,
    accompanied,
    pair: PAIR,
    row: ROW,
    closeUp: CLOSE_UP,
  });
  const home = useHomeFigures(content.adjuncts.homePoints, patient, settings.readings);
  const ready = plate.state !== 'drawing' && home.state !== 'drawing';
  const date = longDate(today(), settings.locale);
  const name = patientName(patient);
  const fileName = t('fileName', { name, date: today() });
  const ways = useWaysOut(fileName);
  const { open } = useSafety(patient, content, plan.acknowledgements);
  const [asked, setAsked] = useState(0);
  usePaper(`${name} · ${t('record', { number: patient.recordNumber })} · ${date}`, t('page'), fileName);

  // With open notices both ways lead to the gate first, which lets everything pass.
  const ask = () => setAsked((times) => times + 1);
  const gated = { ...ways, print: ask, savePdf: ways.savePdf && ask };

  if (isEmpty(content))
    return (
      <main className={styles.screen}>
        <HandoutToolbar
          patient={patient}
          planId={plan.id}
          paper={paper}
          onPaper={setPaper}
          ways={ways}
          ready={false}
        />
        <EmptyState title={t('empty')} hint={t('emptyHint')} />
      </main>
    );
  return (
    <main className={styles.screen}>
      <HandoutToolbar
        patient={patient}
        planId={plan.id}
        paper={paper}
        onPaper={setPaper}
        ways={open.length === 0 ? ways : gated}
        ready={ready}
      />
      <PrintGate
        planId={plan.id}
        applications={applications}
        open={open}
        asked={asked}
        ready={ready}
        onPrint={ways.print}
        onSavePdf={ways.savePdf}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
      <section className={styles.desk} aria-label={t('preview')} tabIndex={0}>
        {ready ? null : (
          <p className={styles.drawing} role="status">
            {t('drawing')}
          </p>
        )}
        {[plate, home].map((one, i) =>
          one.state === 'failed' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: these two
            <Notice key={i} kind="danger" text={t('figureFailed', { reason: one.reason })} />
          ) : null,
        )}
        <div className="paper" data-paper={paper}>
          <Handout
            content={content}
            patient={patient}
            practice={settings}
            practitioner={practitioner}
            figures={plate.state === 'drawn' ? plate.figures : []}
            homeFigures={home.state === 'drawn' ? home.figures : []}
            date={date}
          />
        </div>
      </section>
    </main>
  );
}

/** A plan that says nothing yet beside its title. */
function isEmpty({ applications, complaint, pattern, goals, notes, adjuncts }: PlanContent): boolean {
  const words = [complaint, pattern, goals, ...PLAN_NOTES.map((part) => notes[part])];
  return applications.length === 0 && !hasAdjuncts(adjuncts) && words.every((text) => text.trim() === '');
}
