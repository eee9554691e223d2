import { useSortable } from '@dnd-kit/sortable';
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { draggedWith, useListView } from './list-view.ts';

/** The element that tells how an entry is dragged by keyboard: the list of the prescription has one for all its rows. */
export const DRAG_HELP = 'prescription-drag';

/** What begins a drag, by event. */
export type DragStarts = ReturnType<typeof useSortable>['listeners'];

/**
 * Lets a row be dragged and make way. It draws nothing and moves the row by itself, so that a drag does not draw the
 * rows anew that it passes.
 */
export function RowDrag({
  id,
  row,
  handle,
  starts,
}: {
  id: string;
  row: RefObject<HTMLElement | null>;
  handle: RefObject<HTMLElement | null>;
  /** Filled while the row can be dragged. */
  starts: RefObject<DragStarts>;
}) {
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
  useEffect(() => {
    setNodeRef(row.current);
    setActivatorNodeRef(handle.current);
    return () => {
      setNodeRef(null);
      setActivatorNodeRef(null);
    };
  }, [row, handle, setNodeRef, setActivatorNodeRef]);
  useLayoutEffect(() => {
    starts.current = listeners;
    return () => {
      starts.current = undefined;
    };
  }, [starts, listeners]);
  const shift = transform === null ? '' : `translateY(${Math.round(transform.y)}px)`;
  useLayoutEffect(() => {
    // A list that comes back into sight has its rows a moment later; nothing is dragged in it yet.
    if (row.current === null) return;
    const { style, dataset } = row.current;
    style.transform = shift;
    style.transition = transition ?? '';
    dataset.dragging = String(isDragging);
    const together = isDragging ? draggedWith(id, [...useListView.getState().selected]).size : 1;
    if (together > 1) dataset.together = String(together);
    return () => {
      style.transform = '';
      style.transition = '';
      delete dataset.together;
    };
  }, [id, row, shift, transition, isDragging]);
  return null;
}
