import { useState } from 'react';
import type { Notice } from '../../../../shared/clinical/safety/types.ts';
import { acknowledge } from '../plan-desk.ts';

/** Records that notices of a plan were seen. `failure` tells why the latest could not be recorded; null: it was. */
export function useAcknowledge(planId: string) {
  const [failure, setFailure] = useState<string | null>(null);
  /** True when it is in the record. */
  const seen = async (notices: readonly Notice[]): Promise<boolean> => {
    try {
      await acknowledge(
        planId,
        notices.map(({ fingerprint }) => fingerprint),
      );
      setFailure(null);
      return true;
    } catch (cause) {
      setFailure((cause as Error).message);
      return false;
    }
  };
  return { failure, seen };
}
