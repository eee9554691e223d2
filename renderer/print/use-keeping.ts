import { useState } from 'react';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import { ask } from '../app/practice-client.ts';
import { forget } from '../app/use-practice.ts';
import { flush } from '../features/plans/plan-desk.ts';
import type { WaysOut } from './use-ways-out.ts';

/** A handout that goes out, and the plan that it belongs to. */
export interface Outgoing {
  readonly planId: string;
  readonly document: HandoutDocument;
}

/** A handout that went out without being kept. */
export interface Unkept {
  readonly patient: string;
  readonly reason: string;
}

/**
 * Ways out that keep each handout in the record first, after everything that was typed into its plan. Where that fails the
 * papers go out all the same, and `unkept` says whose were not kept and why.
 */
export function useKeeping(outgoing: readonly Outgoing[], ways: WaysOut) {
  const [unkept, setUnkept] = useState<readonly Unkept[]>([]);
  const { print, savePdf } = ways;
  const keepThen = async (goOut: () => void) => {
    const failed: Unkept[] = [];
    for (const { planId, document } of outgoing) {
      try {
        await flush(planId);
        await ask('papers.keep', { planId, document });
      } catch (cause) {
        failed.push({ patient: document.patient.name, reason: (cause as Error).message });
      }
    }
    setUnkept(failed);
    void forget(['papers']);
    goOut();
  };
  const keeping: WaysOut = {
    ...ways,
    print: () => void keepThen(print),
    savePdf: savePdf && (() => void keepThen(savePdf)),
  };
  return { ways: keeping, unkept };
}
