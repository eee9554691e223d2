import type { Application, PatientPosition } from '../../model/application.ts';
import { reachableIn } from '../rounds/positions.ts';
import { roundsOf } from '../rounds/rounds.ts';
import { Mistake, type Span } from './mistakes.ts';

/** The position in which each entry is treated, by its place in the list. */
export function positionsOf(applications: readonly Application[]): readonly PatientPosition[] {
  const positions = new Map(
    roundsOf(applications).flatMap(({ position, applications: entries }) =>
      entries.map((one) => [one, position] as const),
    ),
  );
  return applications.map((one) => positions.get(one)!);
}

interface Drafted {
  application: Omit<Application, 'id'>;
  readonly round: number;
}

/**
 * Gives entries after a `|` a position of their own where they would otherwise be treated in an earlier round. The
 * position is the first that one of them has and no earlier round; or the first in which one of them can be reached.
 * Throws a Mistake at a `|` after which the patient would not turn.
 */
export function choosePositions(entries: readonly Drafted[], turns: readonly Span[]): void {
  if (turns.length === 0 || entries.length === 0) return;
  const applications = entries.map(({ application }): Application => ({ ...application, id: '' }));
  const positions = positionsOf(applications);
  const earlier = new Set<PatientPosition>();
  for (let round = 0; round <= turns.length; round++) {
    const here = entries.flatMap((entry, index) => (entry.round === round ? [index] : []));
    if (here.length === 0) continue;
    if (earlier.size > 0) {
      const stated = here.map((index) => applications[index]!.position);
      const ways = here.flatMap((index) => reachableIn(applications[index]!) ?? []);
      const isNew = (one: PatientPosition | null) => one !== null && !earlier.has(one);
      const position = [...stated, ...here.map((index) => positions[index]!), ...ways].find(isNew);
      if (position == null) throw new Mistake('sameRound', turns[round - 1]!);
      for (const index of here) {
        const entry = entries[index]!;
        if (entry.application.position === null && earlier.has(positions[index]!)) {
          entry.application = { ...entry.application, position };
        }
      }
    }
    for (const index of here) earlier.add(entries[index]!.application.position ?? positions[index]!);
  }
}
