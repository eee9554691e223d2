import { useDndContext, useDroppable } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import { reachableIn } from '../../../../shared/clinical/rounds/positions.ts';
import type { Round } from '../../../../shared/clinical/rounds/rounds.ts';
import { PATIENT_POSITIONS, type PatientPosition } from '../../../../shared/model/application.ts';
import styles from './rounds.module.css';

/** While an entry is dragged: the positions that reach it and have no round yet, to drop it on. */
export function NewRounds({ rounds }: { rounds: readonly Round[] }) {
  const { active } = useDndContext();
  const dragged = rounds.flatMap(({ applications }) => applications).find(({ id }) => id === active?.id);
  if (dragged === undefined) return null;
  const fresh = (reachableIn(dragged) ?? PATIENT_POSITIONS).filter(
    (one) => !rounds.some(({ position }) => position === one),
  );
  return fresh.length === 0 ? null : (
    <div className={styles.fresh}>
      {fresh.map((position) => (
        <NewRound key={position} position={position} />
      ))}
    </div>
  );
}

function NewRound({ position }: { position: PatientPosition }) {
  const { t } = useTranslation('rounds');
  const { setNodeRef, isOver } = useDroppable({ id: position });
  return (
    <div ref={setNodeRef} className={styles.zone} data-over={isOver}>
      {t('newRound', { position: t(`changes:values.position.${position}`) })}
    </div>
  );
}
