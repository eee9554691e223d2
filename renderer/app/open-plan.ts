import { create } from 'zustand';
import type { SpinalLevel } from '../../shared/atlas/points/types.ts';

/** A point of the atlas that another screen wants in the open plan. */
export interface WantedPoint {
  readonly code: string;
  readonly level: SpinalLevel | null;
}

interface OpenPlan {
  /** The plan that the rail leads back to; null before one was opened. */
  planId: string | null;
  open: (planId: string) => void;
  close: () => void;
  /** Waits for the plan's screen, which takes it. */
  wanted: WantedPoint | null;
  want: (point: WantedPoint | null) => void;
}

/** Which plan is on the desk while other screens are looked at. */
export const useOpenPlan = create<OpenPlan>((set) => ({
  planId: null,
  open: (planId) => set({ planId }),
  close: () => set({ planId: null }),
  wanted: null,
  want: (wanted) => set({ wanted }),
}));
