import { useNavigate } from '@tanstack/react-router';
import { Plus, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionMinutes } from '../../../../shared/clinical/rounds/duration.ts';
import { nextAction } from '../../../../shared/clinical/session/next.ts';
import { entriesOf } from '../../../../shared/clinical/session/run.ts';
import { actOf, stepAfter, stepKey } from '../../../../shared/clinical/session/steps.ts';
import { stillIn } from '../../../../shared/clinical/session/still-in.ts';
import type { Habits } from '../../../../shared/clinical/starting.ts';
import type { Patient } from '../../../../shared/model/patient.ts';
import type { PlanContent } from '../../../../shared/model/plan.ts';
import type { Act } from '../../../../shared/model/session.ts';
import { KEYS } from '../../../app/commands/keys.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { PatientBanner } from '../../../app/patient-banner.tsx';
import { ask } from '../../../app/practice-client.ts';
import { forget } from '../../../app/use-practice.ts';
import { useSteady } from '../../../app/use-steady.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { AddPoint } from './add-point.tsx';
import { Alarm } from './alarm.tsx';
import { useClock } from './clock.ts';
import { FigurePane } from './figure-pane.tsx';
import { LogPanel } from './log-panel.tsx';
import { NeedlesPanel } from './needles-panel.tsx';
import { NextPanel } from './next-panel.tsx';
import panels from './panels.module.css';
import { RoundList } from './round-list.tsx';
import rows from './rows.module.css';
import { RunContext } from './run-context.ts';
import { eventsOn, flushSession, keep, record, runOn, type SessionDesk } from './session-desk.ts';
import { SessionControls, SessionHeading } from './session-heading.tsx';
import styles from './session-screen.module.css';
import { StillPanel } from './still-panel.tsx';
import { TimersPanel } from './timers-panel.tsx';
import { TitleClock } from './title-clock.tsx';
import { useClockTime } from './use-clock-time.ts';
import { useRunWords } from './use-run-words.ts';
import { WordsForm } from './words-form.tsx';

/** A session being given: the body, the rounds row by row, and what comes next. Every press is saved at once. */
export function SessionScreen({
  desk,
  patient,
  content,
  habits,
}: {
  desk: SessionDesk;
  patient: Patient;
  content: PlanContent;
  habits: Habits;
}) {
  const { t } = useTranslation('running');
  const navigate = useNavigate();
  const time = useClockTime();
  const { recorded } = desk;
  const { id } = recorded;
  const run = useMemo(() => runOn(desk), [desk]);
  const words = useRunWords(run);
  const [said, say] = useState('');
  const [isAdding, setAdding] = useState(false);
  const [isNoting, setNoting] = useState(false);
  const [isCompleting, setCompleting] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [following, setFollowing] = useState(0);
  const adder = useRef<HTMLButtonElement>(null);

  // Drawn anew when another step comes next, not with every second.
  const tellNext = useCallback((now: number) => stepKey(nextAction(run, now)), [run]);
  const nextKey = useClock(tellNext, !run.isPaused);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells when time has brought another step
  const next = useMemo(() => nextAction(run, Date.now()), [run, nextKey]);
  const then = useMemo(
    () => stepAfter(recorded.prescription!, eventsOn(desk), next, Date.now()),
    [recorded.prescription, desk, next],
  );

  const act = useSteady((one: Act) => {
    const fault = record(id, one);
    setTrouble(fault);
    if (fault === null) say(words.act(one));
  });
  const tools = useMemo(() => ({ sessionId: id, record: act, words }), [id, act, words]);
  const last = run.standing.at(-1);
  const undo = () => {
    if (last === undefined) return;
    act({ kind: 'undone', eventId: last.id });
    say(t('log.undone', { what: words.act(last.act) }));
  };

  const complete = async (difference: string) => {
    if (!(await flushSession(id))) return setTrouble(t('still.waiting'));
    try {
      const { revision } = await ask('sessions.get', { id });
      const completed = await ask('sessions.complete', { id, revision, difference });
      keep(completed);
      await navigate({ to: '/sessions/$sessionId/notes', params: { sessionId: id } });
      await forget(['sessions', 'outcomes', 'plans', 'patients']);
    } catch (cause) {
      setTrouble((cause as Error).message);
    }
  };
  const left = stillIn(run);
  const isOn = left.byRegion.length > 0 || left.tasks.length > 0;
  const askToComplete = () => {
    setTrouble(null);
    if (isOn) setCompleting(true);
    else void complete('');
  };
  // Everything was taken out meanwhile: nothing is left to ask.
  useEffect(() => {
    if (!isOn) setCompleting(false);
  }, [isOn]);

  const doNext = () => {
    const one = actOf(next);
    if (one === null) return askToComplete();
    act(one);
    setFollowing((times) => times + 1);
  };
  useCommands([
    { id: 'session.next', title: words.button(next), keys: KEYS.nextStep, run: doNext },
    {
      id: 'session.undo',
      title: t('keys.undo'),
      keys: KEYS.undo,
      available: last !== undefined,
      run: undo,
    },
    {
      id: 'session.pause',
      title: t(run.isPaused ? 'resume' : 'pause'),
      run: () => act({ kind: run.isPaused ? 'resumed' : 'paused' }),
    },
    { id: 'session.stop', title: t('foot.stop'), available: !run.isStopped, run: () => stop() },
    { id: 'session.complete', title: t('next.completeButton'), run: askToComplete },
  ]);
  useCommands(
    [
      {
        id: 'session.add',
        title: t('add.open'),
        keys: KEYS.find,
        available: !run.isStopped,
        run: () => setAdding(true),
      },
    ],
    { useKey: true, preventDefault: true },
  );
  const stop = () => act({ kind: 'stopped', reason: '' });
  const closeAdding = () => {
    setAdding(false);
    requestAnimationFrame(() => adder.current?.focus());
  };
  // Word of a save that is on its way would only flicker; the heading tells it.
  const unsaved = new Set(desk.failure === null ? [] : desk.waiting.map((event) => event.id));
  const pausedAt = run.isPaused ? run.pauses.at(-1)!.from : null;

  return (
    <RunContext value={tools}>
      <div className={styles.screen}>
        <PatientBanner
          patient={patient}
          plan={<SessionHeading desk={desk} title={content.title} sessions={content.course.sessions} />}
        >
          <SessionControls
            sessionId={id}
            begunAt={recorded.begunAt!}
            about={sessionMinutes(entriesOf(run).map(({ application }) => application))}
            isPaused={run.isPaused}
          />
          <Button className={styles.pause} onClick={askToComplete}>
            {t('foot.complete')}
          </Button>
        </PatientBanner>
        {desk.failure === null || desk.waiting.length === 0 ? null : (
          <Notice
            kind="danger"
            text={t('failed', { reason: desk.failure })}
            onRetry={() => void flushSession(id)}
          />
        )}
        {desk.refused === null ? null : (
          <Notice kind="danger" text={t('refused', { reason: desk.refused })} />
        )}
        {trouble === null ? null : <Notice kind="danger" text={trouble} />}
        {pausedAt === null ? null : <Notice kind="caution" text={t('paused', { time: time(pausedAt) })} />}
        <main className={styles.columns}>
          <FigurePane run={run} next={next} patient={patient} />
          <RoundList run={run} next={next} following={following}>
            {run.isStopped ? null : isAdding ? (
              <AddPoint run={run} patient={patient} habits={habits} onClose={closeAdding} />
            ) : (
              <div className={rows.foot}>
                <Button ref={adder} icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
                  {t('add.open')}
                </Button>
              </div>
            )}
          </RoundList>
          <div className={panels.column}>
            {isCompleting ? (
              <StillPanel
                run={run}
                onReason={(reason) => void complete(reason)}
                onBack={() => setCompleting(false)}
              />
            ) : run.isStopped && isOn ? (
              <StillPanel run={run} />
            ) : (
              <NextPanel run={run} next={next} then={then} onDo={doNext} />
            )}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, also by keyboard */}
            <section className={panels.scroll} tabIndex={0} aria-label={t('sofar')}>
              <NeedlesPanel run={run} />
              <TimersPanel run={run} />
              <LogPanel standing={run.standing} unsaved={unsaved} />
            </section>
            <footer className={panels.foot}>
              {isNoting ? (
                <WordsForm
                  label={t('foot.noteLabel')}
                  action={t('open.write')}
                  most={500}
                  takesFocus
                  onDone={(text) => {
                    setNoting(false);
                    if (text !== null) act({ kind: 'noted', applicationId: null, text });
                  }}
                />
              ) : null}
              {last === undefined ? null : (
                <Button
                  icon={<Undo2 aria-hidden />}
                  aria-label={t('log.undoWhat', { what: words.act(last.act) })}
                  aria-keyshortcuts="Control+Z"
                  onClick={undo}
                >
                  {t('log.undo')}
                </Button>
              )}
              <Button aria-expanded={isNoting} onClick={() => setNoting(!isNoting)}>
                {t('foot.note')}
              </Button>
              {run.isStopped ? null : <Button onClick={stop}>{t('foot.stop')}</Button>}
            </footer>
          </div>
        </main>
        <p className="visually-hidden" aria-live="polite">
          {said}
        </p>
        <Alarm run={run} words={words} />
        <TitleClock run={run} words={words} />
      </div>
    </RunContext>
  );
}
