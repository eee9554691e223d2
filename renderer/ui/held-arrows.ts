import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';

/**
 * Keeps arrow keys from being lost. A list that is opened again while it was still going away hears none until the next
 * picture is drawn, which on a busy computer takes a while. Gives the field's handler, which runs before the library's:
 * arrow keys and what is pressed after them wait until the list stands, and are then pressed again.
 */
export function useHeldArrows(popup: RefObject<HTMLElement | null>): (event: BaseEvent) => boolean {
  const held = useRef<string[]>([]);
  const isGoing = () => popup.current?.hasAttribute('data-ending-style') === true;

  /** Whether the key waits. */
  return (event) => {
    const { key, currentTarget: field } = event;
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
    const isReopened = field.getAttribute('aria-expanded') === 'true' && isGoing();
    if (held.current.length === 0 ? !(isArrow && isReopened) : !(isArrow || key === 'Enter')) return false;
    event.preventDefault();
    event.preventBaseUIHandler();
    held.current.push(key);
    if (held.current.length > 1) return true;
    const press = () => {
      if (isGoing()) {
        requestAnimationFrame(press);
        return;
      }
      for (const one of held.current.splice(0)) {
        const again = new window.KeyboardEvent('keydown', { key: one, bubbles: true, cancelable: true });
        flushSync(() => field.dispatchEvent(again));
      }
    };
    requestAnimationFrame(press);
    return true;
  };
}

type BaseEvent = KeyboardEvent & { preventBaseUIHandler: () => void };
