import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asksForWord } from '../../../../shared/clinical/safety/notices.ts';
import { type NextAction, nextAction } from '../../../../shared/clinical/session/next.ts';
import type { SessionRun } from '../../../../shared/clinical/session/run.ts';
import { entryOf } from '../../../../shared/clinical/session/steps.ts';
import type { Task } from '../../../../shared/model/session.ts';
import { inSentence } from '../../../app/in-sentence.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { usePlanSafety } from '../../plans/safety/plan-safety.tsx';
import { clockText, useClock } from './clock.ts';
import styles from './panels.module.css';
import { useRunTools } from './run-context.ts';
import { SkipForm } from './skip-form.tsx';

const LONGER_MIN = 2;

/** What comes next, as a sentence with one button that says what it records, and what follows it. */
export function NextPanel({
  run,
  next,
  then,
  onDo,
}: {
  run: SessionRun;
  next: NextAction;
  then: NextAction | null;
  /** Records the step, or ends the session. */
  onDo: () => void;
}) {
  const { t } = useTranslation('running');
  const { record, words } = useRunTools();
  const { ofEntry } = usePlanSafety();
  const [skipping, setSkipping] = useState<Task | null>(null);
  const about = entryOf(next);
  const caution = about === null ? undefined : ofEntry(about).find(asksForWord);
  const longer = longerOf(next);
  const skipped = skippedOf(next) ?? (then && skippedOf(then));
  const detail = words.detail(next);
  return (
    <section className={styles.next} aria-labelledby="next-step">
      <Due run={run} next={next} />
      <h2 id="next-step" className={styles.sentence}>
        {words.next(next)}
      </h2>
      {detail === '' ? null : <p className={styles.detail}>{detail}</p>}
      {then === null || then.kind === 'complete' ? null : (
        <p className={styles.then}>{t('next.then', { what: lowerFirst(words.next(then)) })}</p>
      )}
      {caution === undefined ? null : <Notice kind="caution" text={caution.what} />}
      <Button kind="primary" className={styles.big} onClick={onDo}>
        {words.button(next)}
      </Button>
      {skipping !== null ? (
        <SkipForm
          what={words.thing(skipping)}
          onDone={(reason) => {
            setSkipping(null);
            if (reason !== null) record({ kind: 'skipped', task: skipping, reason });
          }}
        />
      ) : longer === null && !skipped ? null : (
        <div className={styles.beside}>
          {longer === null ? null : (
            <Button onClick={() => record({ kind: 'extended', task: longer, minutes: LONGER_MIN })}>
              {t('open.more', { count: LONGER_MIN })}
            </Button>
          )}
          {skipped ? (
            <Button onClick={() => setSkipping(skipped)}>
              {t('next.skip', { place: words.placeOf(skipped), what: words.thing(skipped) })}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}

const lowerFirst = (words: string): string => inSentence(words.charAt(0)) + words.slice(1);

const needlingOf = (applicationId: string): Task => ({ of: 'entry', applicationId, modality: 'needling' });

/** What can be given more time: whatever is waited for, where a time is set. */
function longerOf(next: NextAction): Task | null {
  if (next.kind !== 'needlesOut' && next.kind !== 'end') return null;
  if (next.leftMs === null) return null;
  return next.kind === 'end' ? next.task.task : needlingOf(next.entry.application.id);
}

/** What can be left out: whatever has not begun. */
function skippedOf(next: NextAction): Task | null {
  if (next.kind === 'begin') return next.task.task;
  return next.kind === 'needlesIn' ? needlingOf(next.entry.application.id) : null;
}

/** "Next, in 1:42", told anew each second. */
function Due({ run, next }: { run: SessionRun; next: NextAction }) {
  const { t } = useTranslation('running');
  const waits = 'leftMs' in next;
  const tell = useCallback(
    (now: number) => {
      const current = nextAction(run, now);
      return 'leftMs' in current && current.leftMs !== null ? Math.ceil(current.leftMs / 1000) : null;
    },
    [run],
  );
  const seconds = useClock(tell, waits && !run.isPaused);
  if (!waits || run.isStopped) return <p className={styles.due}>{t('next.now')}</p>;
  if (seconds === null) return <p className={styles.due}>{t('next.open')}</p>;
  const time = clockText(seconds * 1000);
  return (
    <p className={styles.due} data-over={seconds <= 0}>
      {t(seconds > 0 ? 'next.in' : 'next.due', { time })}
    </p>
  );
}
