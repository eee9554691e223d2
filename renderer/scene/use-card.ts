import { useEffect, useRef, useState } from 'react';
import { keyOf, type Spot } from './spots.ts';

/** A pointer that only passes over a point does not want its card; one that has left it may be on its way to the card. */
const HOVER_MS = 150;
const LEAVE_MS = 350;

/** Whose card is shown: that of the spot under the pointer, else that of the one pinned. Spots by their `keyOf`. */
export interface Card {
  readonly hovered: string | null;
  readonly pinned: string | null;
  /** The pointer is over a spot, or over none. */
  readonly hover: (spot: Spot | null) => void;
  /** The pointer has come onto the card, or has left it. */
  readonly overCard: (inside: boolean) => void;
  readonly pin: (spot: Spot | null) => void;
}

export function useCard(): Card {
  const [hovered, setHovered] = useState<string | null>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  const pending = useRef({ key: null as string | null, timer: 0 });
  useEffect(() => () => clearTimeout(pending.current.timer), []);

  const later = (key: string | null) => {
    clearTimeout(pending.current.timer);
    const wait = key === null ? LEAVE_MS : HOVER_MS;
    pending.current = { key, timer: window.setTimeout(() => setHovered(key), wait) };
  };
  return {
    hovered,
    pinned,
    hover: (spot) => {
      const key = spot && keyOf(spot);
      if (key !== pending.current.key) later(key);
    },
    overCard: (inside) => {
      if (!inside) later(null);
      else {
        clearTimeout(pending.current.timer);
        pending.current.key = hovered;
      }
    },
    pin: (spot) => {
      clearTimeout(pending.current.timer);
      pending.current.key = spot && keyOf(spot);
      setHovered(null);
      setPinned(spot && keyOf(spot));
    },
  };
}
