import { create } from 'zustand';

interface OpenPlan {
  /** The plan that the rail leads back to; null before one was opened. */
  planId: string | null;
  open: (planId: string) => void;
  close: () => void;
}

/** Which plan is on the desk while other screens are looked at. */
export const useOpenPlan = create<OpenPlan>((set) => ({
  planId: null,
  open: (planId) => set({ planId }),
  close: () => set({ planId: null }),
}));
