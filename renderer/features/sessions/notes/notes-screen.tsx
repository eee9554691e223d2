import { useNavigate } from '@tanstack/react-router';
import { PenLine, Printer, Timer } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { QuickPhrases, Session } from '../../../../shared/model/session.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { EditingContext } from '../../../app/desk/editing.ts';
import { SaveState } from '../../../app/desk/save-state.tsx';
import { UndoRedo } from '../../../app/desk/undo-redo.tsx';
import { ForPractitioners } from '../../../app/for-practitioners.tsx';
import { PatientBanner } from '../../../app/patient-banner.tsx';
import { useMay } from '../../../app/use-may.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { SessionOutcomes } from '../../outcomes/session-outcomes.tsx';
import { PainDrawing } from '../../plans/assessment/pain-drawing.tsx';
import { usePainPainting } from '../../plans/assessment/use-pain-painting.tsx';
import { AdverseEvents } from './adverse-events.tsx';
import { ConsentField } from './consent-field.tsx';
import styles from './notes.module.css';
import { NotesContext, type NotesWork } from './notes-context.ts';
import { type NotesDesk, notesDesk } from './notes-desk.ts';
import { Block, NotesFrame } from './notes-frame.tsx';
import { NotesHeading } from './notes-heading.tsx';
import type { Carried } from './notes-route.tsx';
import { PainScores } from './pain-scores.tsx';
import { SaveTrouble } from './save-trouble.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { TreatmentGiven } from './treatment-given.tsx';
import { WrittenParts } from './written-parts.tsx';

const DrawingPane = lazy(async () => ({ default: (await import('./drawing-pane.tsx')).DrawingPane }));

/** Notes while they are written: what was done at the left, words in the middle, what is asked at the right. */
export function NotesScreen({
  desk,
  plan,
  patient,
  before,
  phrases,
  onSignedElsewhere,
}: {
  desk: NotesDesk;
  plan: Plan;
  patient: Patient;
  before: Session | null;
  phrases: QuickPhrases;
  onSignedElsewhere: (unsaved: readonly Carried[]) => void;
}) {
  const { t } = useTranslation('session-notes');
  const mayTreat = useMay('treat');
  const navigate = useNavigate();
  const [announcement, announce] = useState('');
  const [isSigning, setSigning] = useState(false);
  const { recorded: session, history } = desk;
  const { id } = session;
  const notes = history.present;
  const editing = useMemo(() => ({ endTyping: () => notesDesk.endTyping(id), announce }), [id]);
  const work = useMemo<NotesWork>(
    () => ({
      session,
      notes,
      patient,
      plan,
      before,
      phrases,
      edit: (change, typing) => notesDesk.edit(id, (now) => ({ ...now, ...change }), typing),
      announce,
    }),
    [session, notes, patient, plan, before, phrases, id],
  );
  const pain = usePainPainting({
    painArea: notes.painArea,
    onChange: (painArea) => work.edit({ painArea }),
    announce,
  });
  const isOver = session.state === 'completed';
  const record = async () => {
    if (await notesDesk.flush(id))
      await navigate({ to: '/sessions/$sessionId/record', params: { sessionId: id } });
  };
  const giving = () => void navigate({ to: '/sessions/$sessionId', params: { sessionId: id } });
  useCommands([
    {
      id: 'notes.sign',
      title: t('sign.command'),
      available: isOver && mayTreat,
      run: () => setSigning(true),
    },
    { id: 'notes.print', title: t('record'), run: () => void record() },
    { id: 'notes.giving', title: t('giving'), available: !isOver, run: giving },
    { id: 'notes.paint', title: t('drawing.command'), available: mayTreat, run: pain.toggle },
  ]);
  return (
    <EditingContext value={editing}>
      <NotesContext value={work}>
        <div className={styles.screen}>
          <PatientBanner
            patient={patient}
            plan={
              <NotesHeading session={session} plan={plan}>
                <SaveState
                  hasFailed={desk.failure !== null}
                  isUnsaved={notesDesk.isUnsaved(desk)}
                  savedAt={desk.savedAt}
                />
              </NotesHeading>
            }
          >
            {mayTreat ? (
              <UndoRedo
                history={history}
                onUndo={() => notesDesk.undo(id)}
                onRedo={() => notesDesk.redo(id)}
              />
            ) : null}
            <IconButton label={t('record')} onClick={() => void record()}>
              <Printer aria-hidden />
            </IconButton>
            {isOver ? (
              <Button
                kind="primary"
                icon={<PenLine aria-hidden />}
                disabled={!mayTreat}
                title={mayTreat ? undefined : t('people:practitionersOnly')}
                onClick={() => setSigning(true)}
              >
                {t('sign.open')}
              </Button>
            ) : (
              <Button kind="primary" icon={<Timer aria-hidden />} onClick={giving}>
                {t('giving')}
              </Button>
            )}
          </PatientBanner>
          <SaveTrouble desk={desk} onSignedElsewhere={onSignedElsewhere} />
          <ForPractitioners>
            <NotesFrame
              hasBody={pain.painting !== null}
              left={
                pain.painting === null ? (
                  <TreatmentGiven session={session} />
                ) : (
                  <Suspense fallback={<p className={styles.opening}>{t('drawing.loading')}</p>}>
                    <DrawingPane patient={patient} {...pain} />
                  </Suspense>
                )
              }
              middle={<WrittenParts />}
              right={
                <>
                  <Block title={t('pain.title')}>
                    <PainScores />
                  </Block>
                  <Block title={t('consent.title')}>
                    <ConsentField />
                  </Block>
                  <Block title={t('outcomes')}>
                    <SessionOutcomes session={session} plan={plan} />
                  </Block>
                  <Block title={t('adverse.title')}>
                    <AdverseEvents />
                  </Block>
                  <section className={styles.block}>
                    <PainDrawing
                      painArea={notes.painArea}
                      build={patient.build}
                      title={<h2>{t('drawing.title')}</h2>}
                      empty={t('drawing.empty')}
                      isPainting={pain.painting !== null}
                      onPaint={pain.toggle}
                      onChange={(painArea) => work.edit({ painArea })}
                    />
                  </section>
                </>
              }
            />
          </ForPractitioners>
          {isSigning ? <SignDialog onClose={() => setSigning(false)} /> : null}
          <p className="visually-hidden" aria-live="polite">
            {announcement}
          </p>
        </div>
      </NotesContext>
    </EditingContext>
  );
}
