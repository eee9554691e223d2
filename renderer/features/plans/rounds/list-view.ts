import { create } from 'zustand';
import type { Session } from '../../../../shared/clinical/totals.ts';
import type { PatientPosition } from '../../../../shared/model/application.ts';

/** How the prescription is looked at: nothing of it is part of the plan. */
export interface ListView {
  /** Which of two alternating sessions is shown; null: both. */
  readonly session: Session;
  /** The round that stands out on the body; null: that of the open entry. */
  readonly round: PatientPosition | null;
  /** The entries that are edited together. */
  readonly selected: ReadonlySet<string>;
  /** The entry from which a range of the selection reaches. */
  readonly anchor: string | null;
}

const NOTHING: ListView = { session: null, round: null, selected: new Set(), anchor: null };

export const useListView = create<ListView>(() => NOTHING);

const { getState, setState } = useListView;

/** Another plan is looked at. */
export const resetListView = (): void => setState(NOTHING);

export const showSession = (session: Session): void => setState({ ...NOTHING, session });

/** Lets a round stand out on the body, or lets go of it. */
export const toggleRound = (position: PatientPosition): void =>
  setState(({ round }) => ({ round: round === position ? null : position }));

/** An entry was opened: its round is the one that matters. */
export const forgetRound = (): void => setState({ round: null });

/** This entry alone; again: none. */
export function selectOnly(id: string): void {
  const { selected } = getState();
  if (selected.size === 1 && selected.has(id)) clearSelection();
  else setState({ selected: new Set([id]), anchor: id });
}

/** This entry more, or less. */
export function toggleSelected(id: string): void {
  const selected = new Set(getState().selected);
  if (!selected.delete(id)) selected.add(id);
  setState({ selected, anchor: id });
}

/** Everything from the anchor to this entry, in the order of the list; without an anchor from `from`. */
export function selectTo(id: string, order: readonly string[], from: string = id): void {
  const anchor = getState().anchor ?? from;
  const [first, last] = [order.indexOf(anchor), order.indexOf(id)].sort((a, b) => a - b) as [number, number];
  setState({ selected: new Set(order.slice(Math.max(0, first), last + 1)), anchor });
}

export const selectAll = (order: readonly string[]): void =>
  setState({ selected: new Set(order), anchor: order[0] ?? null });

export const clearSelection = (): void => setState({ selected: NOTHING.selected, anchor: null });

/** What goes along when an entry is dragged: everything that is selected with it, else itself. `order`: the entries listed. */
export function draggedWith(id: string, order: readonly string[]): ReadonlySet<string> {
  const { selected } = getState();
  return new Set(selected.has(id) ? order.filter((one) => selected.has(one)) : [id]);
}

/** The selected entries among these: one may have gone by undo. */
export const selectedAmong = <T extends { readonly id: string }>(
  entries: readonly T[],
  selected: ReadonlySet<string>,
): readonly T[] => entries.filter(({ id }) => selected.has(id));
