import type { DrawnFigure, PlateAnswer, PlateQuestion } from './figure-messages.ts';

/** A thread that has drawn before and waits: it draws the next plate in half the time that a fresh one takes. */
let waiting: Worker | null = null;

/** Draws a plate on a thread of its own. Rejects when that fails; `signal` gives the work up. */
export async function drawPlate(
  question: PlateQuestion,
  signal: AbortSignal,
): Promise<readonly DrawnFigure[]> {
  const worker = waiting ?? new Worker(new URL('./figure.worker.ts', import.meta.url), { type: 'module' });
  waiting = null;
  try {
    const figures = await answerOf(worker, question, signal);
    keep(worker);
    return figures;
  } catch (cause) {
    worker.terminate();
    throw cause;
  }
}

function keep(worker: Worker): void {
  waiting?.terminate();
  waiting = worker;
}

function answerOf(worker: Worker, question: PlateQuestion, signal: AbortSignal) {
  return new Promise<readonly DrawnFigure[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onmessage = ({ data }: MessageEvent<PlateAnswer>) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data.figures);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}
