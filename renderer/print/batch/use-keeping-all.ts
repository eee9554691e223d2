import { useState } from 'react';
import type { HandoutDocument } from '../../../shared/model/handout-document.ts';
import { ask } from '../../app/practice-client.ts';
import { forget } from '../../app/use-practice.ts';
import type { WaysOut } from '../use-ways-out.ts';

/** A handout that goes out, and the plan that it belongs to. */
export interface Outgoing {
  readonly planId: string;
  readonly document: HandoutDocument;
}

/**
 * Ways out that keep every handout in the record first, as when one is printed alone. Where that fails the papers go out all
 * the same, and `unkept` says whose were not kept and why.
 */
export function useKeepingAll(outgoing: readonly Outgoing[], ways: WaysOut) {
  const [unkept, setUnkept] = useState<readonly { patient: string; reason: string }[]>([]);
  const { print, savePdf } = ways;
  const keepThen = async (goOut: () => void) => {
    const failed: { patient: string; reason: string }[] = [];
    for (const { planId, document } of outgoing) {
      await ask('papers.keep', { planId, document }).catch((cause: Error) =>
        failed.push({ patient: document.patient.name, reason: cause.message }),
      );
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
