import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needleCount } from '../../../../shared/clinical/session/counts.ts';
import { runOf } from '../../../../shared/clinical/session/run.ts';
import { unfinished } from '../../../../shared/clinical/session/unfinished.ts';
import { ungraded } from '../../../../shared/clinical/session/ungraded.ts';
import { useCommand, usePractice } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useOutcomeWords } from '../../outcomes/use-outcome-words.ts';
import styles from './notes.module.css';
import { useNotesWork } from './notes-context.ts';
import { notesDesk, rememberSession } from './notes-desk.ts';

/** Says what a signature does and what is still missing, and signs. Nothing that is missing blocks. */
export function SignDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('session-notes');
  const { t: common } = useTranslation();
  const { session, notes, plan } = useNotesWork();
  const outcomeWords = useOutcomeWords();
  const outcomes = usePractice('outcomes.ofPlan', { planId: plan.id });
  const settings = usePractice('settings.get', {});
  const sign = useCommand('sessions.sign', []);
  const [isUnsaved, setUnsaved] = useState(false);
  const run = runOf(session.prescription!, session.events);
  const { inBody, out } = needleCount(run);
  const { targets, ...missing } = unfinished({
    session: { ...session, notes },
    needles: inBody + out,
    ungraded: ungraded(run, notes.adverse).length,
    course: plan.content.course,
    targets: plan.content.targets,
    measurements: outcomes.data?.measurements ?? [],
  });
  const lines = [
    ...missing.lines.map((one) => t(`sign.missing.${one}`, { reason: session.difference })),
    ...targets.map((target) => t('sign.missing.outcome', { name: outcomeWords.target(target) })),
  ];
  const signNow = async () => {
    const isSaved = await notesDesk.flush(session.id);
    setUnsaved(!isSaved);
    const desk = notesDesk.deskOf(session.id);
    if (!isSaved || desk === undefined) return;
    const { id, revision } = desk.recorded;
    const signed = await sign.mutateAsync({ id, revision }).catch(() => null);
    if (signed !== null) rememberSession(signed);
  };
  return (
    <Dialog title={t('sign.title')} open onOpenChange={onClose}>
      <div className={styles.sign}>
        <p>{t('sign.what', { name: settings.data?.practitioner.name })}</p>
        {lines.length === 0 || outcomes.data === undefined ? null : (
          <Notice
            kind="caution"
            text={
              <>
                {t('sign.missing.title')}
                {lines.map((line) => (
                  <span key={line} className={styles.difference} dir="auto">
                    {line}
                  </span>
                ))}
              </>
            }
          />
        )}
        {isUnsaved ? <Notice kind="danger" text={t('sign.unsaved')} /> : null}
        {sign.error === null ? null : <Notice kind="danger" text={sign.error.message} />}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button
          kind="primary"
          icon={<PenLine aria-hidden />}
          disabled={sign.isPending || outcomes.isPending}
          onClick={() => void signNow()}
        >
          {t('sign.now')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
