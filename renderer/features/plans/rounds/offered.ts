import { createContext, type PointerEvent, type TouchEvent, useContext } from 'react';
import { create } from 'zustand';
import type { Slot } from '../../../../shared/clinical/rounds/moved.ts';
import type { Application } from '../../../../shared/model/application.ts';

/** Something of the lists at the left that can be dragged into the prescription. */
export interface Offer {
  readonly label: string;
  /** Behind whose bar the label stands; null: a group. */
  readonly code: string | null;
  /** Where it would be done: tells the rounds that reach it. */
  readonly entries: readonly Pick<Application, 'place' | 'side'>[];
  /** Adds it, in a slot or, null, where adding puts it. */
  readonly put: (slot: Slot | null) => void;
}

/** What is being dragged from a list; null: nothing, or an entry of the prescription itself. */
export const useOffered = create<{ readonly offer: Offer | null }>(() => ({ offer: null }));

/** Whether something is being dragged from a list, for those that Escape would also tell something else. */
export const isOffering = (): boolean => useOffered.getState().offer !== null;

type Start = PointerEvent<HTMLElement> | TouchEvent<HTMLElement>;

export const GrabContext = createContext<(event: Start, offer: Offer) => void>(() => {});

/**
 * What an element needs so that it can be dragged into the prescription: with mouse or pen at once, with a finger after a
 * moment, because a finger scrolls. A press stays a press. On the way down, because the options of a list keep the press
 * to themselves.
 */
export function useGrab() {
  const grab = useContext(GrabContext);
  return (offerOf: () => Offer) => ({
    onPointerDownCapture: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== 'touch') grab(event, offerOf());
    },
    onTouchStartCapture: (event: TouchEvent<HTMLElement>) => grab(event, offerOf()),
  });
}
