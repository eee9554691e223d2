import { useMemo } from 'react';
import { linesOf } from '../../../../shared/clinical/rounds/moved.ts';
import { type Round, roundsOf } from '../../../../shared/clinical/rounds/rounds.ts';
import { inSession } from '../../../../shared/clinical/totals.ts';
import { usePlanWork } from '../plan-context.ts';
import { useListView } from './list-view.ts';

/**
 * The rounds of the session that is looked at, and the list of the prescription as it is read from top to bottom: heads and
 * entries. The lines stay the very same while only what is done at an entry changes.
 */
export function useRounds(): { rounds: readonly Round[]; lines: string[] } {
  const { applications } = usePlanWork().content;
  const session = useListView((view) => view.session);
  const rounds = useMemo(() => roundsOf(inSession(applications, session)), [applications, session]);
  const key = linesOf(rounds).join(' ');
  const lines = useMemo(() => (key === '' ? [] : key.split(' ')), [key]);
  return { rounds, lines };
}
