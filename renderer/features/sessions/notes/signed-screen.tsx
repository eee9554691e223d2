import { useNavigate } from '@tanstack/react-router';
import { Check, PenLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import { NOTE_PARTS, type Session } from '../../../../shared/model/session.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { longDate } from '../../../app/dates.ts';
import { PatientBanner } from '../../../app/patient-banner.tsx';
import { useLocale } from '../../../app/use-locale.ts';
import { useMay } from '../../../app/use-may.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { SessionOutcomes } from '../../outcomes/session-outcomes.tsx';
import { useStrokeLines } from '../../plans/assessment/pain-drawing.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import { Amendments } from './amendments.tsx';
import styles from './notes.module.css';
import { Block, NotesFrame } from './notes-frame.tsx';
import { NotesHeading } from './notes-heading.tsx';
import type { Carried } from './notes-route.tsx';
import { ReadAdverse, ReadConsent, ReadPain } from './read-parts.tsx';
import { TreatmentGiven } from './treatment-given.tsx';

/** A signed session: read only, with amendments beside what they speak of. */
export function SignedScreen({
  session,
  plan,
  patient,
  carried,
  onCarried,
}: {
  session: Session;
  plan: Plan;
  patient: Patient;
  /** Words that another window signed before they were saved: offered as amendments, one after the other. */
  carried: readonly Carried[];
  onCarried: () => void;
}) {
  const { t } = useTranslation('session-notes');
  const mayTreat = useMay('treat');
  const navigate = useNavigate();
  const locale = useLocale();
  const [isAmending, setAmending] = useState(false);
  const { id, notes } = session;
  const strokes = useStrokeLines(notes.painArea, patient.build);
  const next = carried[0];
  const record = () => void navigate({ to: '/sessions/$sessionId/record', params: { sessionId: id } });
  useCommands([
    { id: 'notes.amend', title: t('amend.open'), available: mayTreat, run: () => setAmending(true) },
    { id: 'notes.print', title: t('record'), run: record },
  ]);
  return (
    <div className={styles.screen}>
      <PatientBanner
        patient={patient}
        plan={
          <NotesHeading session={session} plan={plan}>
            <span className={styles.signed} role="status">
              <Check aria-hidden />
              <bdi>{t('sign.by', { name: session.signedBy, date: longDate(session.signedAt!, locale) })}</bdi>
            </span>
          </NotesHeading>
        }
      >
        <IconButton label={t('record')} onClick={record}>
          <Printer aria-hidden />
        </IconButton>
        <Button
          icon={<PenLine aria-hidden />}
          disabled={!mayTreat}
          title={mayTreat ? undefined : t('people:practitionersOnly')}
          onClick={() => setAmending(true)}
        >
          {t('amend.open')}
        </Button>
      </PatientBanner>
      <NotesFrame
        left={
          <>
            <TreatmentGiven session={session} />
            <Amendments session={session} part="treatment" />
          </>
        }
        middle={
          <>
            <header className={styles.middleHead}>
              <h2>{t('title')}</h2>
            </header>
            <dl className={styles.read}>
              {NOTE_PARTS.map((part) => (
                <div key={part} data-part={part}>
                  <dt>{t(`parts.${part}`)}</dt>
                  <dd dir="auto">
                    {notes[part].trim() === '' ? (
                      <span className={styles.small}>{t('nothing')}</span>
                    ) : (
                      notes[part]
                    )}
                    <Amendments session={session} part={part} />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        }
        right={
          <>
            <Block title={t('pain.title')}>
              <ReadPain notes={notes} />
              <Amendments session={session} part="pain" />
            </Block>
            <Block title={t('consent.title')}>
              <ReadConsent notes={notes} />
              <Amendments session={session} part="consent" />
            </Block>
            <Block title={t('outcomes')}>
              <SessionOutcomes session={session} plan={plan} />
              <Amendments session={session} part="outcomes" />
            </Block>
            <Block title={t('adverse.title')}>
              <ReadAdverse notes={notes} />
              <Amendments session={session} part="adverse" />
            </Block>
            <Block title={t('drawing.title')}>
              {notes.painArea.length === 0 ? <p className={styles.small}>{t('drawing.none')}</p> : null}
              <ul>
                {strokes.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Block>
          </>
        }
      />
      {next !== undefined || isAmending ? (
        <AmendDialog
          key={next?.part ?? 'own'}
          sessionId={id}
          {...(next ?? {})}
          onClose={() => (next === undefined ? setAmending(false) : onCarried())}
        />
      ) : null}
    </div>
  );
}
