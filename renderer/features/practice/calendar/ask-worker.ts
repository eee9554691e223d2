import type { CalendarAnswer, CalendarQuestion } from './calendar.worker.ts';

/** So long a file may be worked on, ms. */
const PATIENCE_MS = 15_000;

/** Reads a calendar file beside the window's thread. One that asks for too much work is given up as no calendar. */
export async function readBeside(question: CalendarQuestion): Promise<CalendarAnswer> {
  const worker = new Worker(new URL('./calendar.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      setTimeout(() => resolve('notCalendar'), PATIENCE_MS);
      worker.addEventListener('message', ({ data }: MessageEvent<CalendarAnswer>) => resolve(data));
      worker.addEventListener('error', () => resolve('notCalendar'));
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}
