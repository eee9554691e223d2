import { useDndContext, useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { isBelow, WHOLE_LIST } from './drop-place.ts';
import { useOffered } from './offered.ts';
import styles from './rounds.module.css';

/** The list of the prescription as a place to drop on. */
export function DropStage({ children }: { children: ReactNode }) {
  const isOffered = useOffered(({ offer }) => offer !== null);
  const { setNodeRef, isOver } = useDroppable({ id: WHOLE_LIST, disabled: !isOffered });
  return (
    <div ref={setNodeRef} className={styles.stage} data-offered={isOffered} data-over={isOver}>
      {children}
    </div>
  );
}

/** The line between two rows where what is dragged from elsewhere would come to stand. */
export function InsertionLine() {
  const isOffered = useOffered(({ offer }) => offer !== null);
  const { over, collisions, droppableContainers } = useDndContext();
  const container = isOffered && over !== null ? droppableContainers.get(over.id) : undefined;
  const row = container?.node.current;
  if (!row || over?.id === WHOLE_LIST || container?.data.current?.isNewRound) return null;
  const top = row.offsetTop + (isBelow(collisions) ? row.offsetHeight : 0);
  return <div className={styles.insertion} style={{ top }} data-insertion />;
}
