import { useMemo } from 'react';
import { roundsOf } from '../../../../shared/clinical/rounds/rounds.ts';
import { inSession } from '../../../../shared/clinical/totals.ts';
import type { Application } from '../../../../shared/model/application.ts';
import { markOf } from '../../../scene/planned-mark.ts';
import type { PlannedMark } from '../../../scene/types.ts';
import { useListView } from './list-view.ts';

/** An entry's mark as it was last shown: the very same as long as nothing on it changes. */
const shown = new WeakMap<Application, PlannedMark>();

function markIn(application: Application, index: number, otherRound: number | undefined): PlannedMark {
  const last = shown.get(application);
  if (last?.order === index + 1 && last.otherRound === otherRound) return last;
  const mark = { ...markOf(application, index), otherRound };
  shown.set(application, mark);
  return mark;
}

/**
 * The prescription as the body shows it: the session that is looked at, numbered in the order of treatment. Beside the
 * chosen round, or that of the open entry, the other rounds stand back.
 */
export function usePlannedMarks(applications: readonly Application[], openId: string | null): PlannedMark[] {
  const session = useListView((view) => view.session);
  const chosen = useListView((view) => view.round);
  const rounds = useMemo(() => roundsOf(inSession(applications, session)), [applications, session]);
  const inFront =
    rounds.find(({ position }) => position === chosen) ??
    rounds.find((round) => round.applications.some(({ id }) => id === openId));
  // The body is drawn anew only when something on it changes: one round alone has none behind it.
  const front = rounds.length > 1 ? inFront?.position : undefined;
  return useMemo(() => {
    let order = 0;
    return rounds.flatMap(({ position, applications: entries }, index) =>
      entries.map((one) =>
        markIn(one, order++, front === undefined || position === front ? undefined : index + 1),
      ),
    );
  }, [rounds, front]);
}
