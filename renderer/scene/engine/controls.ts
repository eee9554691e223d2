import type { PointerKind } from './picking.ts';

/** What hands and keys ask of the view. Positions in CSS pixels from the canvas's top left corner. */
export interface ControlTarget {
  /** Turns by pixels of a drag. */
  orbit(dx: number, dy: number): void;
  pan(dx: number, dy: number): void;
  /** `factor` > 1 shows more of the body; around a pixel, or around the middle. */
  zoom(factor: number, at: { x: number; y: number } | null): void;
  hover(at: { x: number; y: number } | null): void;
  tap(at: { x: number; y: number }, pointer: PointerKind, alternate: boolean): void;
  longPress(at: { x: number; y: number }): void;
  doubleTap(at: { x: number; y: number }): void;
}

const LONG_PRESS_MS = 500;
/** A pointer that moved less than this has not dragged, CSS pixels. */
const STILL = { mouse: 4, pen: 6, touch: 10 } as const;
const KEY_TURN = 40;
const KEY_PAN = 48;
const KEY_ZOOM = 1.25;
const LINE_PX = 16;

interface Pressed {
  readonly id: number;
  x: number;
  y: number;
}

/**
 * Mouse, pen, touch and keys on the canvas: one pointer turns (right or middle button, or Shift, moves), two pinch
 * and move, the wheel zooms to the pointer; arrows turn, Shift with arrows moves, + and - zoom.
 */
export class Controls {
  readonly #canvas: HTMLCanvasElement;
  readonly #target: ControlTarget;
  readonly #listening = new AbortController();
  readonly #pressed = new Map<number, Pressed>();
  #start: { x: number; y: number; dragging: boolean; pans: boolean } | null = null;
  #longPress = 0;

  constructor(canvas: HTMLCanvasElement, target: ControlTarget) {
    this.#canvas = canvas;
    this.#target = target;
    const { signal } = this.#listening;
    canvas.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    canvas.addEventListener('pointermove', (event) => this.#move(event), { signal });
    canvas.addEventListener('pointerup', (event) => this.#up(event), { signal });
    canvas.addEventListener('pointercancel', (event) => this.#cancel(event), { signal });
    canvas.addEventListener('pointerleave', () => target.hover(null), { signal });
    canvas.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    canvas.addEventListener('dblclick', (event) => target.doubleTap(this.#at(event)), { signal });
    canvas.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false });
    canvas.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  dispose(): void {
    clearTimeout(this.#longPress);
    this.#listening.abort();
  }

  #at(event: MouseEvent): { x: number; y: number } {
    const box = this.#canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #down(event: PointerEvent): void {
    const at = this.#at(event);
    this.#canvas.setPointerCapture(event.pointerId);
    this.#pressed.set(event.pointerId, { id: event.pointerId, ...at });
    clearTimeout(this.#longPress);
    if (this.#pressed.size > 1) {
      // The second finger makes it a pinch; neither of them taps any more.
      if (this.#start) this.#start.dragging = true;
      return;
    }
    this.#start = { ...at, dragging: false, pans: event.button !== 0 || event.shiftKey };
    if (event.pointerType === 'mouse') return;
    this.#longPress = window.setTimeout(() => {
      if (!this.#start || this.#start.dragging) return;
      this.#start.dragging = true;
      this.#target.longPress(at);
    }, LONG_PRESS_MS);
  }

  #move(event: PointerEvent): void {
    const at = this.#at(event);
    const finger = this.#pressed.get(event.pointerId);
    if (!finger || !this.#start) {
      if (event.pointerType !== 'touch') this.#target.hover(at);
      return;
    }
    const still = STILL[kindOf(event)];
    if (!this.#start.dragging && Math.hypot(at.x - this.#start.x, at.y - this.#start.y) < still) return;
    if (!this.#start.dragging) {
      this.#start.dragging = true;
      clearTimeout(this.#longPress);
      this.#target.hover(null);
    }
    if (this.#pressed.size > 1) this.#pinch(finger, at);
    else if (this.#start.pans) this.#target.pan(at.x - finger.x, at.y - finger.y);
    else this.#target.orbit(at.x - finger.x, at.y - finger.y);
    finger.x = at.x;
    finger.y = at.y;
  }

  #pinch(finger: Pressed, at: { x: number; y: number }): void {
    const other = [...this.#pressed.values()].find(({ id }) => id !== finger.id)!;
    const before = Math.max(1, Math.hypot(finger.x - other.x, finger.y - other.y));
    const after = Math.max(1, Math.hypot(at.x - other.x, at.y - other.y));
    this.#target.pan((at.x - finger.x) / 2, (at.y - finger.y) / 2);
    this.#target.zoom(before / after, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
  }

  #up(event: PointerEvent): void {
    const start = this.#start;
    this.#release(event);
    if (!start || start.dragging || event.button !== 0) return;
    this.#target.tap(this.#at(event), kindOf(event), event.altKey);
  }

  #cancel(event: PointerEvent): void {
    this.#release(event);
  }

  #release(event: PointerEvent): void {
    clearTimeout(this.#longPress);
    this.#pressed.delete(event.pointerId);
    if (this.#pressed.size === 0) this.#start = null;
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_PX;
    // A pinch on a trackpad arrives as a wheel with Ctrl and small steps.
    this.#target.zoom(Math.exp(pixels * (event.ctrlKey ? 0.01 : 0.0016)), this.#at(event));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (arrow) {
      const [x, y] = arrow as [number, number];
      if (event.shiftKey) this.#target.pan(x * KEY_PAN, y * KEY_PAN);
      else this.#target.orbit(x * KEY_TURN, y * KEY_TURN);
    } else if (event.key === '+' || event.key === '=') this.#target.zoom(1 / KEY_ZOOM, null);
    else if (event.key === '-') this.#target.zoom(KEY_ZOOM, null);
    else return;
    event.preventDefault();
  }
}

function kindOf({ pointerType }: PointerEvent): PointerKind {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';
}
