import { useState } from 'react';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import { ask } from '../app/practice-client.ts';
import { forget } from '../app/use-practice.ts';
import { flush } from '../features/plans/plan-desk.ts';
import type { WaysOut } from './use-ways-out.ts';

/**
 * Ways out that keep the paper in the record first, after everything that was typed. When that fails the paper goes out all
 * the same, and `unkept` says why.
 */
export function useKeeping(planId: string, document: HandoutDocument, ways: WaysOut) {
  const [unkept, setUnkept] = useState<string | null>(null);
  const { print, savePdf } = ways;
  const keepThen = async (goOut: () => void) => {
    try {
      await flush(planId);
      await ask('papers.keep', { planId, document });
      setUnkept(null);
      void forget(['papers']);
    } catch (cause) {
      setUnkept((cause as Error).message);
    }
    goOut();
  };
  const keeping: WaysOut = {
    ...ways,
    print: () => void keepThen(print),
    savePdf: savePdf && (() => void keepThen(savePdf)),
  };
  return { ways: keeping, unkept };
}
