import type { PicturePoint } from './stage.ts';

/** What a drag of the tape says. CSS pixels from the canvas's top left corner. */
export interface TapeTarget {
  readonly isOn: () => boolean;
  pulled(from: PicturePoint, to: PicturePoint, done: boolean): void;
}

/** A drag shorter than this measures nothing, pixels. */
const LEAST = 6;

/** While the tape is in the hand, a drag measures instead of turning the body. Listens before the controls do. */
export function listenForTape(canvas: HTMLCanvasElement, target: TapeTarget): () => void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  let start: (PicturePoint & { id: number }) | null = null;
  const at = (event: PointerEvent): PicturePoint => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const take = (event: PointerEvent, done: boolean) => {
    if (start?.id !== event.pointerId) return;
    event.stopImmediatePropagation();
    const now = at(event);
    if (Math.hypot(now.x - start.x, now.y - start.y) >= LEAST) target.pulled(start, now, done);
    if (done) start = null;
  };
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (!target.isOn() || event.button !== 0 || !event.isPrimary) return;
      event.stopImmediatePropagation();
      canvas.setPointerCapture(event.pointerId);
      start = { ...at(event), id: event.pointerId };
    },
    options,
  );
  canvas.addEventListener('pointermove', (event) => take(event, false), options);
  canvas.addEventListener('pointerup', (event) => take(event, true), options);
  canvas.addEventListener(
    'pointercancel',
    () => {
      start = null;
    },
    options,
  );
  return () => listening.abort();
}
