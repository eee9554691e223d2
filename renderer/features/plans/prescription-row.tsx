import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { ApplicationFields } from './application-fields.tsx';
import { openerId } from './entry-focus.ts';
import { EntryLine, type EntryProps, extending } from './entry-line.tsx';
import styles from './prescription.module.css';
import { useListView } from './rounds/list-view.ts';
import { DRAG_HELP, type DragStarts, RowDrag } from './rounds/row-drag.tsx';
import { useNear } from './rounds/use-near.ts';

/** An open list takes Escape for itself. */
const isInList = (target: HTMLElement): boolean =>
  target.closest('[role="listbox"], [role="combobox"][aria-expanded="true"]') !== null;

type RowProps = EntryProps & { order: number; isSelected: boolean };

/**
 * An entry in the list. Of a long list what is far from the eye shows a change a moment later, so that the hand never
 * waits for it.
 */
export const PrescriptionRow = memo(function PrescriptionRow(now: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  const isNear = useNear(row);
  const late = useDeferredValue(now);
  return <Row {...(isNear || now.isOpen ? now : late)} row={row} isNear={isNear} />;
});

/**
 * One entry: what, where and how deep at a glance; Enter opens everything that is done there. Its number is the handle
 * to drag it by and, pressed, selects it.
 */
const Row = memo(function Row({
  order,
  isSelected,
  row,
  isNear,
  ...entry
}: RowProps & { row: RefObject<HTMLLIElement | null>; isNear: boolean }) {
  const { application, label, side, isOpen, actions, words } = entry;
  const { id } = application;
  const handle = useRef<HTMLButtonElement>(null);
  const starts = useRef<DragStarts>(undefined);
  const moveHandle = useMemo(() => words.moves(label), [words, label]);

  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [row, isOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && isOpen && !isInList(target)) {
      event.preventDefault();
      actions.open(null);
      document.getElementById(openerId(id))?.focus();
      return;
    }
    if (target.id !== openerId(id)) return;
    const { selected } = useListView.getState();
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0) {
      event.preventDefault();
      if (event.altKey) actions.move(id, by);
      else actions.walk(id, by, event.shiftKey);
    } else if (event.key === ' ') {
      event.preventDefault();
      actions.select(id, 'more');
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      actions.select(id, 'all');
    } else if (event.key === 'Escape' && selected.size > 0) {
      event.preventDefault();
      actions.select(id, 'none');
    } else if (event.key === 'Delete') {
      actions.remove(selected.has(id) ? [...selected] : [id]);
    }
  };
  const onOrder = (event: MouseEvent) => actions.select(id, extending(event) ?? 'only');

  return (
    <li
      ref={row}
      className={styles.row}
      data-open={isOpen}
      data-selected={isSelected}
      aria-label={`${label} ${side}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.line}>
        <button
          type="button"
          ref={handle}
          className={styles.order}
          aria-roledescription="sortable"
          aria-describedby={DRAG_HELP}
          aria-pressed={isSelected}
          onPointerDown={(event) => starts.current?.onPointerDown?.(event)}
          onKeyDown={(event) => starts.current?.onKeyDown?.(event)}
          onClick={onOrder}
        >
          <span className={styles.number}>{order}</span>
          <span className="visually-hidden"> {moveHandle}</span>
        </button>
        <EntryLine {...entry} />
      </div>
      {isNear ? <RowDrag id={id} row={row} handle={handle} starts={starts} /> : null}
      {isOpen ? (
        <ApplicationFields application={application} label={label} onRemove={() => actions.remove([id])} />
      ) : null}
    </li>
  );
});
