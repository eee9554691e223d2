import type { SkinPlace } from './sight.ts';
import type { PicturePoint } from './stage.ts';

/** What a brush over the canvas says. CSS pixels from the canvas's top left corner. */
export interface BrushTarget {
  isOn(): boolean;
  skinAt(at: PicturePoint): SkinPlace | null;
  /** Where the brush would paint, or null off the body; then what it has painted so far. */
  over(way: readonly SkinPlace[]): void;
  done(way: readonly SkinPlace[]): void;
}

/** The skin is looked for this often along a quick hand's way, pixels. */
const STEP = 4;

/**
 * While the brush is in the hand, a drag of mouse, pen or finger paints instead of turning the body. Listens before the
 * controls do; the other buttons, the wheel and the keys stay theirs.
 */
export class BrushTool {
  readonly #target: BrushTarget;
  readonly #listening = new AbortController();
  #stroke: { readonly pointer: number; last: PicturePoint; readonly way: SkinPlace[] } | null = null;

  constructor(canvas: HTMLCanvasElement, target: BrushTarget) {
    this.#target = target;
    const options = { capture: true, signal: this.#listening.signal };
    const at = (event: PointerEvent): PicturePoint => {
      const box = canvas.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    canvas.addEventListener(
      'pointerdown',
      (event) => {
        if (!target.isOn() || event.button !== 0 || event.shiftKey) return;
        event.stopImmediatePropagation();
        // A second finger belongs to nothing while the first one paints.
        if (this.#stroke || !event.isPrimary) return;
        canvas.setPointerCapture(event.pointerId);
        const start = at(event);
        this.#stroke = { pointer: event.pointerId, last: start, way: [] };
        this.#reach(start);
      },
      options,
    );
    canvas.addEventListener(
      'pointermove',
      (event) => {
        if (!target.isOn()) return;
        if (this.#stroke?.pointer === event.pointerId) {
          event.stopImmediatePropagation();
          for (const one of event.getCoalescedEvents()) this.#reach(at(one));
          this.#reach(at(event));
        } else if (event.buttons === 0 && event.pointerType !== 'touch') {
          const place = target.skinAt(at(event));
          target.over(place ? [place] : []);
        }
      },
      options,
    );
    canvas.addEventListener(
      'pointerup',
      (event) => {
        if (this.#stroke?.pointer !== event.pointerId) return;
        event.stopImmediatePropagation();
        this.#reach(at(event));
        const { way } = this.#stroke;
        this.cancel();
        if (way.length > 0) target.done(way);
      },
      options,
    );
    canvas.addEventListener('pointercancel', () => this.cancel(), options);
    canvas.addEventListener('pointerleave', () => this.#stroke || target.over([]), options);
  }

  /** Drops what is being painted. */
  cancel(): void {
    this.#stroke = null;
    this.#target.over([]);
  }

  dispose(): void {
    this.#listening.abort();
  }

  /** Carries the brush on in a straight line over the picture; where that leaves the body it paints nothing. */
  #reach(to: PicturePoint): void {
    const stroke = this.#stroke!;
    const { last, way } = stroke;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - last.x, to.y - last.y) / STEP));
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      const place = this.#target.skinAt({ x: last.x + (to.x - last.x) * t, y: last.y + (to.y - last.y) * t });
      if (place) way.push(place);
    }
    stroke.last = to;
    this.#target.over(way);
  }
}
