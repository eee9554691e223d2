import type { Browser, Page } from 'playwright-core';

/** What the trace calls a stretch of script, that which the engine runs for a promise too. */
const SCRIPT = new Set(['v8.callFunction', 'FunctionCall', 'v8.run', 'EvaluateScript', 'RunMicrotasks']);
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8'];

/** Script that a window's thread ran, in milliseconds of that thread's own time. */
export interface ScriptTime {
  readonly total: number;
  /** In the one task that ran most of it: so long nothing else could answer the hand. */
  readonly longest: number;
}

/** The script that a page runs while `act` lasts. */
export async function scriptTime(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<ScriptTime> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Stretch[] };
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === MAIN);
  const tasks = threads.flatMap(({ pid, tid }) =>
    scriptByTask(traceEvents.filter((one) => one.ph === 'X' && one.pid === pid && one.tid === tid)),
  );
  return { total: tasks.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...tasks) };
}

const MAIN = 'CrRendererMain';

/** What the trace tells of a stretch of time; microseconds, `tts` and `tdur` of the thread's own time. */
interface Stretch {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Milliseconds of script in every task of one thread. Stretches lie in each other: the outermost counts. */
function scriptByTask(stretches: readonly Stretch[]): number[] {
  const inOrder = stretches
    .filter(({ name }) => name === 'RunTask' || SCRIPT.has(name))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const tasks: number[] = [];
  let taskEnd = 0;
  let scriptEnd = 0;
  for (const { name, ts, dur, tdur = dur } of inOrder) {
    if (name === 'RunTask') {
      if (ts < taskEnd) continue;
      taskEnd = ts + dur;
      tasks.push(0);
    } else if (ts >= scriptEnd && ts < taskEnd) {
      scriptEnd = ts + dur;
      tasks[tasks.length - 1]! += tdur / 1000;
    }
  }
  return tasks;
}
