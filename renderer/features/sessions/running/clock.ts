import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let beating: ReturnType<typeof setInterval> | null = null;

const beat = () => {
  for (const listener of listeners) listener();
};

/** Beats once a second while somebody listens and the page can be seen. */
function wind(): void {
  const isNeeded = listeners.size > 0 && document.visibilityState === 'visible';
  if (isNeeded === (beating !== null)) return;
  if (beating !== null) clearInterval(beating);
  beating = isNeeded ? setInterval(beat, 1000) : null;
}

document.addEventListener('visibilitychange', () => {
  wind();
  if (beating !== null) beat();
});

function listen(listener: () => void): () => void {
  listeners.add(listener);
  wind();
  return () => {
    listeners.delete(listener);
    wind();
  };
}

const stand = () => () => {};

/**
 * What a clock's time means for a part of the screen, which is drawn anew only when that changes.
 * @param tell from the time in milliseconds since 1970 to something that is the same while nothing changes
 * @param isRunning whether it changes with time at all
 */
export function useClock<T extends string | number | boolean | null>(
  tell: (now: number) => T,
  isRunning: boolean,
): T {
  const read = useCallback(() => tell(Date.now()), [tell]);
  return useSyncExternalStore(isRunning ? listen : stand, read);
}

/** "1:42", "1:02:05": what is left of a time, in whole seconds begun; below 0 the seconds over it. */
export function clockText(ms: number): string {
  const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000);
  return hoursText(seconds);
}

/** The same for time that has passed, in whole seconds. */
export const passedText = (ms: number): string => hoursText(Math.floor(ms / 1000));

function hoursText(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const end = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${end}` : `${minutes}:${end}`;
}
