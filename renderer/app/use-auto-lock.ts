import { useEffect } from 'react';
import { shell } from './host.ts';
import { lockPractice } from './lock.ts';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** Other windows hear of a person in this one at most so often, milliseconds. */
const TELL_EVERY_MS = 5_000;
/** A window that may not lock yet looks again after so long, milliseconds. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Locks the practice when nobody has touched any of its windows for so many minutes (null: never), and when the computer is
 * put to sleep or locked. `isBusy` holds it open: needles are in somebody's body, and their clock must stay in sight.
 */
export function useAutoLock(minutes: number | null, isBusy: boolean): void {
  useEffect(() => shell?.onLocking(lockPractice), []);
  useEffect(() => {
    if (minutes === null) return;
    const others = new BroadcastChannel('ashi.somebody-is-here');
    let last = now();
    let told = last;
    let timer = 0;
    const live = () => {
      last = now();
      if (idleMs(told) < TELL_EVERY_MS) return;
      told = last;
      others.postMessage(null);
    };
    others.onmessage = () => {
      last = now();
    };
    const look = () => {
      const left = minutes * 60_000 - idleMs(last);
      if (left <= 0 && !isBusy) void lockPractice();
      else timer = window.setTimeout(look, Math.max(left, left <= 0 ? LOOK_AGAIN_MS : 0));
    };
    look();
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { passive: true, capture: true });
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live, { capture: true });
      window.clearTimeout(timer);
      others.close();
    };
  }, [minutes, isBusy]);
}

/** An instant by two clocks: one stands still while the computer sleeps, the other can be set. */
const now = () => ({ wall: Date.now(), running: performance.now() });

const idleMs = (since: ReturnType<typeof now>): number =>
  Math.max(Date.now() - since.wall, performance.now() - since.running);
