import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endedAt, nextEndIn } from '../../../../shared/clinical/session/ends.ts';
import { type SessionRun, taskKey } from '../../../../shared/clinical/session/run.ts';
import styles from './alarm.module.css';
import { playEnd, useSound } from './sound.ts';
import type { RunWords } from './use-run-words.ts';

/** Times that end one after the other within this make one sound, milliseconds. */
const ONE_SOUND_MS = 8000;

/**
 * Says when a time ends: a line of words for those who hear the screen, a soft sound and a flash along the window's edge.
 * It waits for the end itself, also while the page is not seen.
 */
export function Alarm({ run, words }: { run: SessionRun; words: RunWords }) {
  const { t } = useTranslation('running');
  const [ended, setEnded] = useState<{ readonly said: string; readonly times: number }>({
    said: '',
    times: 0,
  });
  const known = useRef<ReadonlySet<string> | null>(null);
  const lastSound = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const now = Date.now();
      const over = endedAt(run, now);
      const fresh =
        known.current === null ? [] : over.filter(({ task }) => !known.current!.has(taskKey(task)));
      known.current = new Set(over.map(({ task }) => taskKey(task)));
      if (fresh.length > 0) {
        const what = [...new Set(fresh.map(({ task }) => `${words.placeOf(task)} ${words.thing(task)}`))];
        setEnded(({ times }) => ({ said: t('timers.ended', { what: what.join(', ') }), times: times + 1 }));
        if (useSound.getState().isOn && now - lastSound.current > ONE_SOUND_MS) {
          lastSound.current = now;
          void playEnd();
        }
      }
      const wait = nextEndIn(run, now);
      if (wait !== null) timer = setTimeout(look, wait);
    };
    look();
    return () => clearTimeout(timer);
  }, [run, words, t]);
  return (
    <>
      <p className="visually-hidden" role="status">
        {ended.said}
      </p>
      {ended.times === 0 ? null : <div key={ended.times} className={styles.flash} aria-hidden />}
    </>
  );
}
