import { Link } from '@tanstack/react-router';
import { CalendarClock, ClipboardList, Trash2, UserCheck, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionOfPatient } from '../../../../shared/model/session.ts';
import { clockTime } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { IconButton } from '../../../ui/button.tsx';
import { StateChip } from '../../sessions/list/state-chip.tsx';
import styles from './today.module.css';

/** A session of the day: when, whose, which one of what plan, how far it has come, and what can be done with it. */
export function DayRow({
  session,
  onMove,
  onMiss,
  onRemove,
}: {
  session: SessionOfPatient;
  onMove: () => void;
  onMiss: (missed: boolean) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('practice');
  const { planId, patientId, state, patient, recordNumber, planTitle, number, courseSessions } = session;
  const { appointment, variant, begunAt } = session;
  const locale = useLocale();
  const which = [
    number === null
      ? ''
      : courseSessions === null
        ? t('row.number', { number })
        : t('row.numberOf', { number, of: courseSessions }),
    variant === null ? '' : t('row.variant', { variant }),
  ].filter(Boolean);
  const whose = { patient };
  return (
    <li className={styles.row} data-state={state}>
      <span className={styles.time}>
        {appointment?.time ??
          (begunAt === null ? <span>{t('row.noTime')}</span> : clockTime(begunAt, locale))}
        {appointment?.minutes ? <small>{t('row.minutes', { count: appointment.minutes })}</small> : null}
      </span>
      <span className={styles.who}>
        <Link to="/patients/$patientId" params={{ patientId }} dir="auto">
          {patient}
        </Link>
        <small>{t('row.record', { number: recordNumber })}</small>
      </span>
      <span className={styles.what}>
        <span dir="auto">{planTitle}</span>
        <small>{which.join(' · ')}</small>
      </span>
      <StateChip state={state} />
      <span className={styles.tools}>
        <Lead session={session} />
        <Link
          to="/plans/$planId"
          params={{ planId }}
          className={styles.tool}
          aria-label={t('row.plan', whose)}
          title={t('row.plan', whose)}
        >
          <ClipboardList aria-hidden />
        </Link>
        {state === 'planned' || state === 'missed' ? (
          <>
            <IconButton label={t('row.move', whose)} onClick={onMove}>
              <CalendarClock aria-hidden />
            </IconButton>
            <IconButton
              label={t(state === 'missed' ? 'row.unmiss' : 'row.miss', whose)}
              onClick={() => onMiss(state === 'planned')}
            >
              {state === 'missed' ? <UserCheck aria-hidden /> : <UserX aria-hidden />}
            </IconButton>
            <IconButton label={t('row.remove', whose)} onClick={onRemove}>
              <Trash2 aria-hidden />
            </IconButton>
          </>
        ) : null}
      </span>
    </li>
  );
}

/** The one thing to do next with a session. */
function Lead({ session: { id, planId, state, patient } }: { session: SessionOfPatient }) {
  const { t } = useTranslation('practice');
  if (state === 'missed') return null;
  const name = { 'aria-label': t(`row.leadOf.${state}`, { patient }), className: styles.lead };
  if (state === 'planned') {
    // A session starts from its plan, where its cautions are.
    return (
      <Link to="/plans/$planId" params={{ planId }} {...name}>
        {t('row.lead.planned')}
      </Link>
    );
  }
  const to = state === 'running' ? '/sessions/$sessionId' : '/sessions/$sessionId/notes';
  return (
    <Link to={to} params={{ sessionId: id }} {...name}>
      {t(`row.lead.${state}`)}
    </Link>
  );
}
