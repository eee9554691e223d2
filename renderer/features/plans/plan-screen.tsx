import { Tabs } from '@base-ui/react/tabs';
import { useNavigate } from '@tanstack/react-router';
import { ChartLine, Printer } from 'lucide-react';
import { Activity, memo, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { pointByCode } from '../../../shared/atlas/points/index.ts';
import type { Habits } from '../../../shared/clinical/starting.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { ForPractitioners } from '../../app/for-practitioners.tsx';
import { useOpenPlan } from '../../app/open-plan.ts';
import { PatientBanner } from '../../app/patient-banner.tsx';
import { useMay } from '../../app/use-may.ts';
import { useReadings } from '../../app/use-readings.ts';
import { useSteady } from '../../app/use-steady.ts';
import type { BodyStroke } from '../../scene/types.ts';
import { IconButton } from '../../ui/button.tsx';
import { Later } from '../../ui/later.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SplitButton } from '../../ui/split-button.tsx';
import { ReviewChip } from '../course/review-chip.tsx';
import { StartButton } from '../sessions/start/start-button.tsx';
import { StartGate } from '../sessions/start/start-gate.tsx';
import { AssessmentPanel } from './assessment/assessment-panel.tsx';
import { RedFlagChip } from './assessment/red-flag-chip.tsx';
import { usePainPainting } from './assessment/use-pain-painting.tsx';
import { BodyPane } from './body-pane.tsx';
import { usePathPainting } from './paths/use-path-painting.tsx';
import { useToolsFor } from './plan-context.ts';
import { flush, useOnDesk } from './plan-desk.ts';
import { editAssessment } from './plan-edits.ts';
import { PlanHeading, SaveFailure } from './plan-heading.tsx';
import { PlanNotesForm } from './plan-notes.tsx';
import styles from './plan-screen.module.css';
import { PlanToolsProvider } from './plan-tools-provider.tsx';
import { PointsPanel } from './points-panel.tsx';
import { Prescription } from './prescription.tsx';
import { DragBoard } from './rounds/drag-board.tsx';
import { ShorthandLine } from './shorthand/shorthand-line.tsx';
import { useWaiting } from './shorthand/waiting-places.ts';
import { usePainInList } from './suggestions/pain-in-list.ts';
import { PlanUndoRedo } from './undo-redo.tsx';
import { useAdding } from './use-adding.ts';
import { VersionsPanel } from './versions/versions-panel.tsx';

/** The tabs at the right, each with its words. */
const PARTS = [
  ['assessment', 'assessment:tab'],
  ['prescription', 'prescription.title'],
  ['notes', 'notes.tab'],
  ['versions', 'versions:tab'],
] as const;
type Part = (typeof PARTS)[number][0];

/** The papers of a plan, named like their routes; the first is printed most often. */
const PAPERS = ['handout', 'sheet', 'plate'] as const;
type PaperName = (typeof PAPERS)[number];

/** Points at the left, the body in the middle, the prescription at the right, the patient on top. */
export const PlanScreen = memo(function PlanScreen({
  planId,
  patient,
  habits,
}: {
  planId: string;
  patient: Patient;
  habits: Habits;
}) {
  const { t } = useTranslation('plans');
  const mayTreat = useMay('treat');
  const navigate = useNavigate();
  const failure = useOnDesk(planId, (desk) => desk.failure);
  const [tab, setTab] = useState<Part>('prescription');
  const [openId, setOpenId] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [unprinted, setUnprinted] = useState<PaperName | null>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  // Without drawing the screen anew: it is long.
  const announce = useCallback((sentence: string) => {
    if (spoken.current !== null) spoken.current.textContent = sentence;
  }, []);
  const notes = useRef<HTMLDivElement>(null);
  /** What showed before something was dragged into the prescription. */
  const tabBefore = useRef<Part>(tab);
  const assessment = useRef<HTMLDivElement>(null);
  const readings = useReadings();

  const tools = useToolsFor({ planId, patient, habits, announce });

  const { add, addFound, addSuggested } = useAdding({
    tools,
    onAdded: ({ outcome, applicationId }, { opens = false, slot = null }) => {
      setTab('prescription');
      const isNews = opens || (outcome === 'present' && slot === null);
      setOpenId((now) => (isNews ? applicationId : now));
    },
    onTrouble: setTrouble,
  });
  const wanted = useOpenPlan((state) => state.wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each point that the atlas sends
  useEffect(() => {
    const point = wanted && pointByCode(wanted.code);
    if (!point) return;
    useOpenPlan.getState().want(null);
    void addFound({ ...wanted, point }, {});
  }, [wanted]);
  const select = useSteady((applicationId: string) => {
    setTab('prescription');
    setOpenId(applicationId);
  });
  const { painting, toggle: togglePainting } = usePathPainting({
    planId,
    patient,
    readings,
    onAdded: select,
    onTrouble: setTrouble,
  });
  const painArea = useOnDesk(planId, ({ history }) => history.present.assessment.painArea);
  const pain = usePainPainting({
    painArea,
    onChange: (next) => tools.edit((now) => editAssessment(now, { painArea: next })),
    announce,
  });
  const isPainListed = usePainInList(({ isTold }) => isTold);
  const paintPain = () => {
    painting?.onEnd();
    pain.toggle();
  };
  const toggleBrush = useSteady(() => (pain.painting ? pain.toggle() : togglePainting()));
  const wanting = useWaiting(planId)[0]?.kind ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: takes the brush up once, which may then be put down
  useEffect(() => {
    if (wanting === 'stroke' && painting === null) togglePainting();
  }, [wanting]);
  const showPrescription = () => {
    tabBefore.current = tab;
    setTab('prescription');
  };
  const rename = () => {
    flushSync(() => setTab('notes'));
    notes.current?.querySelector('textarea')?.select();
  };
  const askRedFlags = () => {
    flushSync(() => setTab('assessment'));
    const question = '[aria-labelledby="red-flags"] li:not([data-answer]) button';
    assessment.current?.querySelector<HTMLElement>(question)?.focus();
  };
  const open = async (paper: PaperName) => {
    const saved = await flush(planId);
    setUnprinted(saved ? null : paper);
    if (saved) await navigate({ to: `/plans/$planId/${paper}`, params: { planId } });
  };
  const openCourse = async () => {
    await flush(planId);
    await navigate({ to: '/plans/$planId/course', params: { planId } });
  };
  const papers = PAPERS.map((paper) => ({
    label: t(`papers.${paper}.print`),
    run: () => void open(paper),
  }));

  useCommands([
    ...papers.map(({ label, run }) => ({ id: `plan.${label}`, title: label, run })),
    { id: 'plan.course', title: t('reviews:open'), run: () => void openCourse() },
    { id: 'plan.paintPain', title: t('assessment:pain.command'), available: mayTreat, run: paintPain },
    { id: 'plan.rename', title: t('notes.rename'), available: mayTreat, run: rename },
    ...PARTS.map(([part, title]) => ({
      id: `plan.${part}`,
      title: t('commands:show', { what: t(title) }),
      available: part !== tab,
      run: () => setTab(part),
    })),
  ]);

  return (
    <PlanToolsProvider tools={tools}>
      <div className={styles.screen}>
        <PatientBanner
          patient={patient}
          plan={<PlanHeading planId={planId} onRename={rename} />}
          asks={
            <>
              <RedFlagChip planId={planId} onOpen={askRedFlags} />
              <ReviewChip planId={planId} />
            </>
          }
        >
          {mayTreat ? <PlanUndoRedo /> : null}
          <IconButton label={t('reviews:open')} onClick={() => void openCourse()}>
            <ChartLine aria-hidden />
          </IconButton>
          <SplitButton
            icon={<Printer aria-hidden />}
            label={papers[0]!.label}
            menu={t('papers.label')}
            onPress={papers[0]!.run}
            choices={papers}
          />
          <StartButton planId={planId} patientId={patient.id} />
        </PatientBanner>
        <StartGate planId={planId} />
        {mayTreat ? null : (
          <p role="status" className={styles.readOnly}>
            {t('people:readOnlyPlan')}
          </p>
        )}
        <SaveFailure planId={planId} failure={failure} />
        {unprinted !== null && failure !== null ? (
          <Notice kind="danger" text={t('save.unprinted', { paper: t(`papers.${unprinted}.name`) })} />
        ) : null}
        {trouble === null ? null : <Notice kind="danger" text={trouble} />}
        <DragBoard onOffer={showPrescription} onRefused={() => setTab(tabBefore.current)}>
          <main className={styles.columns}>
            <PointsPanel onAdd={addFound} onSuggested={addSuggested} />
            <div className={styles.body}>
              <Later>
                <BodyPane
                  sex={patient.sex}
                  build={patient.build}
                  readings={readings}
                  strokes={tab === 'assessment' || isPainListed || pain.painting ? pain.strokes : NO_STROKES}
                  painting={pain.painting ?? painting}
                  wantsTenderPlace={wanting === 'ashi'}
                  onPaint={toggleBrush}
                  selectedApplicationId={openId}
                  onAdd={add}
                  onSelect={select}
                />
              </Later>
            </div>
            <Tabs.Root className={styles.right} value={tab} onValueChange={(next) => setTab(next as Part)}>
              <Tabs.List className={styles.tabs} aria-label={t('notes.parts')}>
                {PARTS.map(([part, title]) => (
                  <Tabs.Tab key={part} value={part} className={styles.tab}>
                    {t(title)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              {/* The two long parts are not made anew each time that they are turned to. */}
              <Tabs.Panel ref={assessment} value="assessment" className={styles.panel} keepMounted>
                <Activity mode={tab === 'assessment' ? 'visible' : 'hidden'}>
                  <ForPractitioners>
                    <AssessmentPanel isPainting={pain.painting !== null} onPaint={paintPain} />
                  </ForPractitioners>
                </Activity>
              </Tabs.Panel>
              <Tabs.Panel value="prescription" className={styles.panel} keepMounted>
                <Activity mode={tab === 'prescription' ? 'visible' : 'hidden'}>
                  <ForPractitioners>
                    <Prescription planId={planId} openId={openId} onOpen={setOpenId} />
                  </ForPractitioners>
                </Activity>
              </Tabs.Panel>
              <Tabs.Panel ref={notes} value="notes" className={styles.notesPanel}>
                <ForPractitioners>
                  <PlanNotesForm />
                </ForPractitioners>
              </Tabs.Panel>
              <Tabs.Panel value="versions" className={styles.panel}>
                <VersionsPanel planId={planId} />
              </Tabs.Panel>
            </Tabs.Root>
          </main>
        </DragBoard>
        {mayTreat ? <ShorthandLine planId={planId} /> : null}
        <p ref={spoken} className="visually-hidden" aria-live="polite" />
      </div>
    </PlanToolsProvider>
  );
});

/** The pain drawing shows while it is being assessed, and while points are suggested for it. */
const NO_STROKES: readonly BodyStroke[] = [];
