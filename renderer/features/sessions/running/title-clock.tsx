import { useCallback, useEffect } from 'react';
import { dialsOf } from '../../../../shared/clinical/session/dials.ts';
import type { SessionRun } from '../../../../shared/clinical/session/run.ts';
import { leftMs } from '../../../../shared/clinical/session/timers.ts';
import { clockText, useClock } from './clock.ts';
import type { RunWords } from './use-run-words.ts';

/** The window's title tells what ends first, "0:42 BL23", as long as the session is on the screen. */
export function TitleClock({ run, words }: { run: SessionRun; words: RunWords }) {
  const first = dialsOf(run)[0]?.tasks[0];
  const tell = useCallback(
    (now: number) => {
      const left = first && leftMs(first, run, now);
      return left == null ? '' : `${left <= 0 ? '+' : ''}${clockText(Math.ceil(left / 1000) * 1000)}`;
    },
    [first, run],
  );
  const time = useClock(tell, first !== undefined && !run.isPaused);
  const place = first === undefined ? '' : words.placeOf(first.task);
  useEffect(() => {
    const before = document.title;
    if (time !== '') document.title = `${time} ${place}`;
    return () => {
      document.title = before;
    };
  }, [time, place]);
  return null;
}
