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
 * The slot above the line with this index, or at the end. Above the first head is no place: that means the top of the
 * first round.
 */
export function slotAbove(lines: readonly string[], index: number): Slot {
  const at = Math.max(1, Math.min(lines.length, index));
  const next = lines[at];
  return {
    position: lines.slice(0, at).findLast(isHead)!,
    before: next === undefined || isHead(next) ? null : next,
  };
}

/** The slot of an entry that takes the place of another line, as in a list that closes behind it. */
export const slotAt = (lines: readonly string[], id: string, to: number): Slot =>
  slotAbove(
    lines.filter((line) => line !== id),
    to,
  );

/** The number, from 1, that an entry has among all once it is put into a slot. */
export function orderIn(lines: readonly string[], id: string, { position, before }: Slot): number {
  const others = lines.filter((line) => line !== id);
  const head = others.indexOf(position);
  const end = others.findIndex((line, index) => index > head && isHead(line));
  const at = before !== null ? others.indexOf(before) : head === -1 || end === -1 ? others.length : end;
  return others.slice(0, at).filter((line) => !isHead(line)).length + 1;
}

/**
 * The entries in the order of treatment with some of them put elsewhere, one behind the other; the very same when they
 * stand there already. In the round of another position they take that position as the practitioner's choice, unless they
 * come there by themselves. A position that has no round yet gets one, the last.
 */
export function movedTo(
  applications: readonly Application[],
  ids: ReadonlySet<string>,
  { position, before }: Slot,
): readonly Application[] {
  if (!applications.some(({ id }) => ids.has(id))) return applications;
  const rounds = roundsOf(applications);
  const were = positions(rounds);
  const others = rounds.map((round) => ({
    ...round,
    applications: round.applications.filter(({ id }) => !ids.has(id)),
  }));
  if (!others.some((round) => round.position === position)) others.push({ position, applications: [] });
  const next = nextOf(linesOf(rounds), ids, before);
  const settled = (entries: readonly Application[]) => {
    const put = others.flatMap((round) => {
      if (round.position !== position) return round.applications;
      const at = round.applications.findIndex((one) => one.id === next);
      return round.applications.toSpliced(at === -1 ? round.applications.length : at, 0, ...entries);
    });
    return keepingTenderPlaces(were, put);
  };

  let entries = rounds
    .flatMap((round) => round.applications)
    .filter(({ id }) => ids.has(id))
    .map((one) => ({ ...one, position: were.get(one.id) === position ? one.position : null }));
  let moved = settled(entries);
  // A choice for one may draw another away that had come by itself.
  for (;;) {
    const are = positions(roundsOf(moved));
    if (entries.every(({ id }) => are.get(id) === position)) break;
    entries = entries.map((one) => (are.get(one.id) === position ? one : { ...one, position }));
    moved = settled(entries);
  }
  const isSame = moved.every((one, index) => {
    const was = applications[index]!;
    return one.id === was.id && one.position === was.position;
  });
  return isSame ? applications : moved;
}

/** The entry before which the moved ones come to stand: of themselves it is none, but what follows them in their round. */
function nextOf(lines: readonly string[], moved: ReadonlySet<string>, before: string | null): string | null {
  const at = before === null ? -1 : lines.indexOf(before);
  const next = at === -1 ? undefined : lines.slice(at).find((line) => !moved.has(line));
  return next === undefined || isHead(next) ? null : next;
}

const positions = (rounds: readonly Round[]): ReadonlyMap<string, PatientPosition> =>
  new Map(rounds.flatMap((round) => round.applications.map(({ id }) => [id, round.position] as const)));

/**
 * Tender places of which nothing tells how the patient lies go with the entry before them, and that may have become
 * another: where their round is still there, they stay in it.
 */
function keepingTenderPlaces(
  were: ReadonlyMap<string, PatientPosition>,
  moved: readonly Application[],
): readonly Application[] {
  const are = positions(roundsOf(moved));
  const used = new Set(are.values());
  return moved.map((one) => {
    const was = were.get(one.id)!;
    const strays = one.position === null && reachableIn(one) === null && are.get(one.id) !== was;
    return strays && used.has(was) ? { ...one, position: was } : one;
  });
}
