import { useEffect } from 'react';
import { create } from 'zustand';
import type { EntryChange } from '../../../../shared/clinical/changes/prescription-changes.ts';
import type { Prescription } from '../../../../shared/model/plan.ts';

/** Two prescriptions laid on the body one over the other. */
export interface Comparison {
  readonly before: Prescription;
  readonly after: Prescription;
  /** What came, went or is done otherwise. */
  readonly changes: readonly EntryChange[];
  /** What is compared with what: "09:30 and now". */
  readonly title: string;
}

/** What the body compares in place of showing the plan; null: nothing. */
export const useComparison = create<{ shown: Comparison | null }>(() => ({ shown: null }));

/** Compares on the body for as long as the part of the screen that asks for it is there; null asks for nothing. */
export function useCompareOnBody(comparison: Comparison | null): void {
  useEffect(() => {
    if (comparison === null) return;
    useComparison.setState({ shown: comparison });
    return () => useComparison.setState(({ shown }) => (shown === comparison ? { shown: null } : { shown }));
  }, [comparison]);
}
