import { create } from 'zustand';
import type { Found } from '../../shared/atlas/search.ts';

/** A point of the atlas, or a tender place there, that is wanted in the open plan from elsewhere. */
export interface WantedPoint extends Pick<Found, 'kind' | 'level' | 'side'> {
  readonly code: string;
}

interface OpenPlan {
  /** The plan that the rail leads back to; null before one was opened. */
  planId: string | null;
  open: (planId: string) => void;
  close: () => void;
  /** Waits for the plan's screen, which takes it. */
  wanted: WantedPoint | null;
  want: (point: WantedPoint | null) => void;
  /** The protocol that the plan's screen is to open. */
  wantedProtocol: string | null;
  wantProtocol: (id: string | null) => void;
}

/** Which plan is on the desk while other screens are looked at. */
export const useOpenPlan = create<OpenPlan>((set) => ({
  planId: null,
  open: (planId) => set({ planId }),
  close: () => set({ planId: null }),
  wanted: null,
  want: (wanted) => set({ wanted }),
  wantedProtocol: null,
  wantProtocol: (wantedProtocol) => set({ wantedProtocol }),
}));
