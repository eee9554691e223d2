import type { Application, PatientPosition } from '../../model/application.ts';
import { fewestPositions, reachableIn } from './positions.ts';

/** What is done before the patient turns: one position and its entries in the order of treatment. */
export interface Round {
  readonly position: PatientPosition;
  readonly applications: readonly Application[];
}

/**
 * The rounds of a prescription. An entry with a position of its own goes where it says; the others go into the fewest
 * rounds that reach them, each into its usual position where there is one. Tender places of
 * which nothing tells how the patient lies stay with the entry before them. Rounds stand in the order in which their first entry is written.
 */
export function roundsOf(applications: readonly Application[]): readonly Round[] {
  const rounds = known.get(applications) ?? worked(applications);
  known.set(applications, rounds);
  return rounds;
}

/** A prescription never changes, it is replaced; and many parts of a screen ask for its rounds. */
const known = new WeakMap<readonly Application[], readonly Round[]>();

function worked(applications: readonly Application[]): readonly Round[] {
  const ways = applications.map((one) => (one.position === null ? reachableIn(one) : null));
  const given = applications.flatMap(({ position }) => position ?? []);
  const positions = fewestPositions(
    ways.filter((one) => one !== null),
    given,
  );
  const rounds = new Map<PatientPosition, Application[]>();
  let last: PatientPosition = positions[0] ?? 'prone';
  const firstKnown = applications.findIndex((one, index) => one.position !== null || ways[index] !== null);
  if (firstKnown !== -1) last = positionAt(firstKnown);
  for (const [index, application] of applications.entries()) {
    last = positionAt(index);
    const round = rounds.get(last) ?? [];
    round.push(application);
    rounds.set(last, round);
  }
  return [...rounds].map(([position, entries]) => ({ position, applications: entries }));

  function positionAt(index: number): PatientPosition {
    const { position } = applications[index]!;
    return position ?? ways[index]?.find((one) => positions.includes(one)) ?? last;
  }
}

/** The same entries in the order in which they are treated: round by round. */
export const inOrderOfTreatment = (applications: readonly Application[]): readonly Application[] =>
  roundsOf(applications).flatMap((round) => round.applications);

/** Whether an entry stands in a position of the practitioner's choice that does not reach it. */
export function isOutOfReach(application: Application): boolean {
  const { position } = application;
  const ways = position === null ? null : reachableIn(application);
  return ways !== null && !ways.includes(position!);
}
