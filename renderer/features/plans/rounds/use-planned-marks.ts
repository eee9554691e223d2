import { useMemo } from 'react';
import { roundsOf } from '../../../../shared/clinical/rounds/rounds.ts';
import { inSession } from '../../../../shared/clinical/totals.ts';
import type { Application } from '../../../../shared/model/application.ts';
import { markOf } from '../../../scene/planned-mark.ts';
import type { PlannedMark } from '../../../scene/types.ts';
import { useListView } from './list-view.ts';

/**
 * The prescription as the body shows it: the session that is looked at, numbered in the order of treatment. Beside the
 * chosen round, or that of the open entry, the other rounds stand back.
 */
export function usePlannedMarks(applications: readonly Application[], openId: string | null): PlannedMark[] {
  const session = useListView((view) => view.session);
  const chosen = useListView((view) => view.round);
  return useMemo(() => {
    const rounds = roundsOf(inSession(applications, session));
    const front =
      rounds.find(({ position }) => position === chosen) ??
      rounds.find((round) => round.applications.some(({ id }) => id === openId));
    let order = 0;
    return rounds.flatMap((round, index) =>
      round.applications.map((one) => ({
        ...markOf(one, order++),
        otherRound: front === undefined || round === front ? undefined : index + 1,
      })),
    );
  }, [applications, session, chosen, openId]);
}
