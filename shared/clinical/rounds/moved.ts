import { type Application, PATIENT_POSITIONS, type PatientPosition } from '../../model/application.ts';
import { reachableIn } from './positions.ts';
import { type Round, roundsOf } from './rounds.ts';

/** Where an entry is put: in the round of a position, before one of its entries (by id); null: at its end. */
export interface Slot {
  readonly position: PatientPosition;
  readonly before: string | null;
}

/** A prescription as it is read from top to bottom: each round's head, named by its position, then its entries' ids. */
export const linesOf = (rounds: readonly Round[]): readonly string[] =>
  rounds.flatMap(({ position, applications }) => [position, ...applications.map(({ id }) => id)]);

/** Whether a line is a round's head. */
export const isHead = (line: string | undefined): line is PatientPosition =>
  PATIENT_POSITIONS.some((position) => position === line);

/**
 * The slot of an entry that takes the place of another line, as in a list that closes behind it. Above the first head
 * is no place: that means the top of the first round.
 */
export function slotAt(lines: readonly string[], id: string, to: number): Slot {
  const others = lines.filter((line) => line !== id);
  const at = Math.max(1, Math.min(others.length, to));
  const next = others[at];
  return {
    position: others.slice(0, at).findLast(isHead)!,
    before: next === undefined || isHead(next) ? null : next,
  };
}

/** The number, from 1, that an entry has among all once it is put into a slot. */
export function orderIn(lines: readonly string[], id: string, { position, before }: Slot): number {
  const others = lines.filter((line) => line !== id);
  const head = others.indexOf(position);
  const end = others.findIndex((line, index) => index > head && isHead(line));
  const at = before !== null ? others.indexOf(before) : head === -1 || end === -1 ? others.length : end;
  return others.slice(0, at).filter((line) => !isHead(line)).length + 1;
}

/**
 * The entries in the order of treatment with one of them put elsewhere; the very same when it stands there already.
 * In the round of another position it takes that position as the practitioner's choice, unless it comes there by
 * itself. A position that has no round yet gets one, the last.
 */
export function movedTo(
  applications: readonly Application[],
  id: string,
  { position, before }: Slot,
): readonly Application[] {
  const rounds = roundsOf(applications);
  const from = rounds.find((round) => round.applications.some((one) => one.id === id));
  const entry = from?.applications.find((one) => one.id === id);
  if (from === undefined || entry === undefined || before === id) return applications;

  const others = rounds.map((round) => ({
    ...round,
    applications: round.applications.filter((one) => one !== entry),
  }));
  if (!others.some((round) => round.position === position)) others.push({ position, applications: [] });
  const put = (moved: Application) =>
    others.flatMap((round) => {
      if (round.position !== position) return round.applications;
      const at = round.applications.findIndex((one) => one.id === before);
      return round.applications.toSpliced(at === -1 ? round.applications.length : at, 0, moved);
    });

  const settled = (moved: Application) => keepingTenderPlaces(rounds, put(moved));
  const byItself = settled({ ...entry, position: from.position === position ? entry.position : null });
  const lands = positions(roundsOf(byItself)).get(id) === position;
  const moved = lands ? byItself : settled({ ...entry, position });
  const isSame = moved.every((one, index) => {
    const was = applications[index]!;
    return one.id === was.id && one.position === was.position;
  });
  return isSame ? applications : moved;
}

const positions = (rounds: readonly Round[]): ReadonlyMap<string, PatientPosition> =>
  new Map(rounds.flatMap((round) => round.applications.map(({ id }) => [id, round.position] as const)));

/**
 * Tender places of which nothing tells how the patient lies go with the entry before them, and that may have become
 * another: where their round is still there, they stay in it.
 */
function keepingTenderPlaces(
  before: readonly Round[],
  moved: readonly Application[],
): readonly Application[] {
  const [were, are] = [positions(before), positions(roundsOf(moved))];
  const used = new Set(are.values());
  return moved.map((one) => {
    const was = were.get(one.id)!;
    const strays = one.position === null && reachableIn(one) === null && are.get(one.id) !== was;
    return strays && used.has(was) ? { ...one, position: was } : one;
  });
}
