import { useSortable } from '@dnd-kit/sortable';
import { useTranslation } from 'react-i18next';
import { countOf } from '../../../../shared/clinical/places.ts';
import { roundMinutes } from '../../../../shared/clinical/rounds/duration.ts';
import type { Round } from '../../../../shared/clinical/rounds/rounds.ts';
import { toggleRound, useListView } from './list-view.ts';
import styles from './rounds.module.css';

const HELD = [
  ['needles', 'needling'],
  ['cups', 'cupping'],
  ['moxa', 'moxibustion'],
  ['bodywork', 'bodywork'],
] as const;

/**
 * The head of a round: in which position and how long, and what it holds. Pressed, the round stands out on the body.
 * `isMixed`: two sessions that alternate are listed together, so that no single time is true.
 */
export function RoundHead({
  id,
  round,
  number,
  isMixed,
}: {
  id: string;
  round: Round;
  number: number;
  isMixed: boolean;
}) {
  const { t } = useTranslation('rounds');
  const { position, applications } = round;
  const isChosen = useListView((view) => view.round === position);
  const { setNodeRef, transform, transition } = useSortable({ id: position, disabled: { draggable: true } });
  const minutes = Math.ceil(roundMinutes(round));
  const held = HELD.map(([word, modality]) => [word, countOf(applications, modality)] as const).filter(
    ([, count]) => count > 0,
  );
  return (
    <h2
      id={id}
      ref={setNodeRef}
      className={styles.head}
      style={{
        transform: transform === null ? undefined : `translateY(${Math.round(transform.y)}px)`,
        transition,
      }}
    >
      <button
        type="button"
        className={styles.round}
        aria-pressed={isChosen}
        title={t('inFront')}
        onClick={() => toggleRound(position)}
      >
        <b>{t('round', { number })}</b>{' '}
        <span>
          {t(`changes:values.position.${position}`)}
          {isMixed || minutes === 0 ? null : ` · ${t('minutes', { count: minutes })}`}
        </span>
      </button>
      <span className={styles.held}>
        {isMixed
          ? t('entries', { count: applications.length })
          : held.map(([word, count]) => t(word, { count })).join(' · ')}
      </span>
    </h2>
  );
}
