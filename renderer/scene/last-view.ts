import { create } from 'zustand';
import type { Pose } from './engine/camera.ts';

/** From where the plan's body was last looked at: a plate prints it. `pose` gives null before a body was drawn. */
export const useLastView = create<{ readonly pose: () => (Pose & { readonly aspect: number }) | null }>(
  () => ({ pose: () => null }),
);
