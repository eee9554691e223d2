import type { DrawnFigure, PlateAnswer, PlateQuestion } from './figure-messages.ts';

/** Draws a plate on a thread of its own. Rejects when that fails; `signal` gives the work up. */
export function drawPlate(question: PlateQuestion, signal: AbortSignal): Promise<readonly DrawnFigure[]> {
  const worker = new Worker(new URL('./figure.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<readonly DrawnFigure[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onmessage = ({ data }: MessageEvent<PlateAnswer>) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data.figures);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
