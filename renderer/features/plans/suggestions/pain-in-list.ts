import { useEffect } from 'react';
import { create } from 'zustand';

/** Whether a list speaks of the painted area: then the body shows it too. */
export const usePainInList = create<{ isTold: boolean }>(() => ({ isTold: false }));

/** Says that this list speaks of the painted area, for as long as it is on the screen. */
export function useTellingPain(isTold: boolean): void {
  useEffect(() => {
    usePainInList.setState({ isTold });
    return () => usePainInList.setState({ isTold: false });
  }, [isTold]);
}
