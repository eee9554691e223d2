import { Link } from '@tanstack/react-router';
import { NotebookPen, Pause, Play, Volume2, VolumeX } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { elapsedMs } from '../../../../shared/clinical/session/timers.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { passedText, useClock } from './clock.ts';
import { useRunTools } from './run-context.ts';
import type { SessionDesk } from './session-desk.ts';
import styles from './session-screen.module.css';
import { useSound } from './sound.ts';

/** The plan's title over which session it is and whether everything is in the record. */
export function SessionHeading({
  desk,
  title,
  sessions,
}: {
  desk: SessionDesk;
  title: string;
  /** How many the course has; null: open. */
  sessions: number | null;
}) {
  const { t } = useTranslation('running');
  const number = desk.recorded.ordinal;
  const which =
    sessions === null || number === null || number > sessions
      ? t('planOnDeskOpen', { number })
      : t('planOnDesk', { number, all: sessions });
  const unsaved = desk.waiting.length;
  const state =
    unsaved === 0 ? t('saved') : desk.failure === null ? t('saving') : t('unsaved', { count: unsaved });
  return (
    <>
      <p className={styles.title} title={title}>
        <bdi>{title}</bdi>
      </p>
      <p className={styles.state} data-failed={unsaved > 0 && desk.failure !== null}>
        {which} · {state}
      </p>
    </>
  );
}

/** How long the patient has been here, the way to its notes, the sound's switch, and the pause. */
export function SessionControls({
  sessionId,
  begunAt,
  about,
  isPaused,
}: {
  sessionId: string;
  begunAt: string;
  /** Minutes that the session is to take; 0 where nothing tells. */
  about: number;
  isPaused: boolean;
}) {
  const { t } = useTranslation('running');
  const { record } = useRunTools();
  const sound = useSound();
  const tell = useCallback((now: number) => passedText(elapsedMs(Date.parse(begunAt), now)), [begunAt]);
  const elapsed = useClock(tell, !isPaused);
  return (
    <>
      <p className={styles.elapsed}>
        <b>{elapsed}</b>
        <span>{about === 0 ? t('elapsedOpen') : t('elapsed', { minutes: Math.round(about) })}</span>
      </p>
      <Link
        to="/sessions/$sessionId/notes"
        params={{ sessionId }}
        className={styles.notes}
        aria-label={t('foot.notes')}
        title={t('foot.notes')}
      >
        <NotebookPen aria-hidden />
      </Link>
      <IconButton
        label={t('sound')}
        pressed={sound.isOn}
        className={styles.tool}
        onClick={() => sound.switchTo(!sound.isOn)}
      >
        {sound.isOn ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
      </IconButton>
      <Button
        className={styles.pause}
        icon={isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
        onClick={() => record({ kind: isPaused ? 'resumed' : 'paused' })}
      >
        {t(isPaused ? 'resume' : 'pause')}
      </Button>
    </>
  );
}
