import { useDndContext, useDroppable } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import { reachableIn } from '../../../../shared/clinical/rounds/positions.ts';
import type { Round } from '../../../../shared/clinical/rounds/rounds.ts';
import {
  type Application,
  PATIENT_POSITIONS,
  type PatientPosition,
} from '../../../../shared/model/application.ts';
import { useOffered } from './offered.ts';
import styles from './rounds.module.css';

/** While something is dragged: the positions that reach it and have no round yet, to drop it on. */
export function NewRounds({ rounds }: { rounds: readonly Round[] }) {
  const { active } = useDndContext();
  const isActive = ({ id }: Application) => id === active?.id;
  const offered = useOffered(({ offer }) => offer);
  const entries = offered?.entries ?? rounds.flatMap(({ applications }) => applications.filter(isActive));
  const [dragged, ...more] = entries;
  // Without any round the whole list takes it, and a group goes where each of its entries is reached.
  if (dragged === undefined || more.length > 0 || rounds.length === 0) return null;
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

const IS_NEW = { isNewRound: true };

function NewRound({ position }: { position: PatientPosition }) {
  const { t } = useTranslation('rounds');
  const { setNodeRef, isOver } = useDroppable({ id: position, data: IS_NEW });
  return (
    <div ref={setNodeRef} className={styles.zone} data-over={isOver}>
      {t('newRound', { position: t(`changes:values.position.${position}`) })}
    </div>
  );
}
