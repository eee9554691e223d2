import { create } from 'zustand';
import type { Session } from '../../../../shared/model/session.ts';

/** What is asked before a session of a plan starts, between its button and the gate. */
export interface Asking {
  /** So often the start was asked for; 0: nothing is asked. */
  readonly times: number;
  /** Which of two alternating sessions is to be given. */
  readonly variant: Session['variant'];
  /** Why it did not start; null: nothing went wrong. */
  readonly failure: string | null;
}

const NOTHING: Asking = { times: 0, variant: null, failure: null };

const useAll = create<Readonly<Record<string, Asking>>>(() => ({}));

/** What is asked on a plan's screen now. */
export const useAsking = (planId: string): Asking => useAll((all) => all[planId] ?? NOTHING);

/** Changes what is asked. */
export const changeAsking = (planId: string, changed: Partial<Asking>): void =>
  useAll.setState((all) => ({ [planId]: { ...NOTHING, ...all[planId], ...changed } }));

/** Opens the gate, or takes the focus to it again. */
export const askAgain = (planId: string, variant: Asking['variant']): void =>
  useAll.setState((all) => ({
    [planId]: { times: (all[planId]?.times ?? 0) + 1, variant, failure: null },
  }));

/** Nothing is asked any more. */
export const endAsking = (planId: string): void => changeAsking(planId, NOTHING);
