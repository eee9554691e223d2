import { type Collision, type CollisionDetection, closestCenter, pointerWithin } from '@dnd-kit/core';
import { type Slot, slotAbove } from '../../../../shared/clinical/rounds/moved.ts';
import type { PatientPosition } from '../../../../shared/model/application.ts';

/** What is dragged from a list at the left, and the whole list of the prescription: beside them are only lines and positions. */
export const OFFERED = 'offered';
export const WHOLE_LIST = 'whole-list';

/** An entry of the prescription goes to the nearest line; what comes from elsewhere only where the pointer is. */
export const placeUnder: CollisionDetection = (args) => {
  if (args.active.id !== OFFERED) return closestCenter(args);
  const { pointerCoordinates: pointer, droppableRects, droppableContainers } = args;
  const under = pointerWithin(args);
  if (pointer === null || !under.some(({ id }) => id === WHOLE_LIST)) return [];
  const fresh = under.find(({ data }) => data?.droppableContainer.data.current?.isNewRound);
  if (fresh !== undefined) return [fresh];
  const lines = droppableContainers.flatMap((droppableContainer): Collision[] => {
    const { id } = droppableContainer;
    const rect = droppableRects.get(id);
    if (rect === undefined || id === WHOLE_LIST || droppableContainer.data.current?.isNewRound) return [];
    const below = pointer.y - rect.top - rect.height / 2;
    return [{ id, data: { droppableContainer, value: Math.abs(below), isBelow: below > 0 } }];
  });
  const [nearest] = lines.sort((a, b) => a.data!.value - b.data!.value);
  return nearest === undefined ? under.filter(({ id }) => id === WHOLE_LIST) : [nearest];
};

/** Whether what is dragged from elsewhere would come below the line that it is over. */
export const isBelow = (collisions: readonly Collision[] | null): boolean =>
  collisions?.[0]?.data?.isBelow === true;

/** Where something from elsewhere would come to stand; null: in a prescription that has no lines; undefined: nowhere. */
export function slotUnder(
  lines: readonly string[],
  collisions: readonly Collision[] | null,
): Slot | null | undefined {
  const id = collisions?.[0]?.id;
  if (id === undefined) return undefined;
  if (id === WHOLE_LIST) return null;
  const at = lines.indexOf(String(id));
  if (at === -1) return { position: id as PatientPosition, before: null };
  return slotAbove(lines, at + (isBelow(collisions) ? 1 : 0));
}
