import { useMemo } from 'react';
import { type Ahead, noticesAhead } from '../../../../shared/clinical/safety/ahead.ts';
import type { Application } from '../../../../shared/model/application.ts';
import { usePlanWork } from '../plan-context.ts';
import { usePatientFacts } from './use-safety.ts';

/** What entries that may be added would ask to weigh; looked at once for a list, a patient and an assessment. */
export function useAhead(entries: readonly Application[]): Ahead {
  const { patient, content } = usePlanWork();
  const facts = usePatientFacts(patient);
  const { assessment } = content;
  return useMemo(() => noticesAhead(facts, assessment, entries), [facts, assessment, entries]);
}
