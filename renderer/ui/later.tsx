import { type ReactNode, useDeferredValue } from 'react';

/** Draws what is long, piece by piece, after what stands around it, so that the window answers meanwhile. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
