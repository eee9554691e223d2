import { Link } from '@tanstack/react-router';
import { Ellipsis, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../../shared/model/session.ts';
import { shortDate, today } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ChoiceMenu } from '../../../ui/choice-menu.tsx';
import styles from './session-list.module.css';
import { StateChip } from './state-chip.tsx';

/** One session: when, which, how far it has come, and what became of the pain. The row leads to the session. */
export function SessionRow({
  session,
  onMove,
  onMiss,
  onRemove,
}: {
  session: SessionSummary & { readonly planTitle?: string };
  onMove: () => void;
  onMiss: (missed: boolean) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('sessions');
  const locale = useLocale();
  const { state, day, ordinal, appointment, variant, painBefore, painAfter, adverseEvents } = session;
  const date = shortDate(day, locale);
  const isOver = state === 'completed' || state === 'signed';
  const choices = [
    ...(state === 'planned' || state === 'missed' ? [{ label: t('move'), run: onMove }] : []),
    ...(state === 'planned' ? [{ label: t('miss'), run: () => onMiss(true) }] : []),
    ...(state === 'missed' ? [{ label: t('unmiss'), run: () => onMiss(false) }] : []),
    ...(isOver ? [] : [{ label: t('remove'), run: onRemove }]),
  ];
  const facts = [
    ordinal === null ? null : t('ordinal', { number: ordinal }),
    variant === null ? null : t('variant', { variant }),
    ordinal === null && appointment?.minutes ? t('minutes', { count: appointment.minutes }) : null,
    session.planTitle ?? null,
  ].filter((fact) => fact !== null);
  const pain = painBefore === null && painAfter === null ? null : { painBefore, painAfter };
  const row = (
    <>
      <span className={styles.when}>
        <span>{date}</span>
        {appointment?.time && ordinal === null ? (
          <span className={styles.time}>{appointment.time}</span>
        ) : null}
      </span>
      <span className={styles.facts} dir="auto">
        {facts.join(' · ')}
      </span>
      {adverseEvents === 0 ? null : (
        <span className={styles.adverse}>
          <TriangleAlert aria-hidden />
          {t('adverse', { count: adverseEvents })}
        </span>
      )}
      {pain === null ? null : (
        <span className={styles.pain}>
          <span className="visually-hidden">
            {t('painWords', { before: painBefore ?? t('notAsked'), after: painAfter ?? t('notAsked') })}
          </span>
          <span aria-hidden>
            {t('pain')} <b>{painBefore ?? '–'}</b> → <b>{painAfter ?? '–'}</b>
          </span>
        </span>
      )}
      <StateChip state={state} />
      <span className={styles.leads} aria-hidden>
        {t(`leads.${state === 'planned' && day === today() ? 'today' : state}`)}
      </span>
    </>
  );
  return (
    <li className={styles.row} data-state={state}>
      {state === 'missed' ? (
        <div className={styles.link}>{row}</div>
      ) : (
        <Link {...leadsTo(session)} className={styles.link}>
          {row}
        </Link>
      )}
      {choices.length === 0 ? (
        <span className={styles.noMenu} />
      ) : (
        <ChoiceMenu
          label={t('more', { date })}
          trigger={
            <IconButton label={t('more', { date })}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
          choices={choices}
        />
      )}
    </li>
  );
}

/** A session is started from its plan, which weighs it before; what is running or over has screens of its own. */
function leadsTo({ id, planId, state }: SessionSummary) {
  if (state === 'planned') return { to: '/plans/$planId', params: { planId } } as const;
  return {
    to: state === 'running' ? '/sessions/$sessionId' : '/sessions/$sessionId/notes',
    params: { sessionId: id },
  } as const;
}
