import {
  type DragEndEvent,
  KeyboardSensor,
  type KeyboardSensorProps,
  PointerSensor,
  type PointerSensorProps,
} from '@dnd-kit/core';
import { flushSync } from 'react-dom';

/** Follows the pointer without waiting for the next picture: a row falls where it was let go, however fast. */
export class PromptPointer extends PointerSensor {
  constructor(props: PointerSensorProps) {
    super({ ...props, onMove: (to) => flushSync(() => props.onMove(to)) });
  }
}

/**
 * Hears the keys that follow at once upon the one that picked a row up: the library begins to listen a moment later, and
 * on a busy computer that is too late.
 */
export class PromptKeyboard extends KeyboardSensor {
  constructor(props: KeyboardSensorProps) {
    super(props);
    const early: KeyboardEvent[] = [];
    const hold = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      early.push(event);
    };
    document.addEventListener('keydown', hold, true);
    // After the library's own timer, which was set before this one.
    setTimeout(() => {
      document.removeEventListener('keydown', hold, true);
      for (const { key, code } of early) {
        const again = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
        flushSync(() => document.dispatchEvent(again));
      }
    });
  }
}

/** Where a row falls: `over` is told one picture later than what lies nearest. */
export function fallsOn({ over, collisions }: Pick<DragEndEvent, 'over' | 'collisions'>): string | null {
  const id = collisions?.[0]?.id ?? over?.id;
  return id === undefined ? null : String(id);
}
