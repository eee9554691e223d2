import { CalendarClock, CalendarX2, Check, PenLine, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../../shared/model/session.ts';
import styles from './session-list.module.css';

const ICONS = {
  planned: CalendarClock,
  running: Timer,
  completed: PenLine,
  signed: Check,
  missed: CalendarX2,
} as const satisfies Record<SessionState, unknown>;

/** How far a session has come, in a word with its sign. */
export function StateChip({ state }: { state: SessionState }) {
  const { t } = useTranslation('sessions');
  const Icon = ICONS[state];
  return (
    <span className={styles.chip} data-state={state}>
      <Icon aria-hidden />
      {t(`states.${state}`)}
    </span>
  );
}
