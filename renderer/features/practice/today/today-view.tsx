import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarPlus, CalendarSync, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionOfPatient } from '../../../../shared/model/session.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { today } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { useCommand, usePractice } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { MoveDialog } from '../../sessions/list/move-dialog.tsx';
import { RemoveDialog } from '../../sessions/list/remove-dialog.tsx';
import { CalendarDialog } from '../calendar/calendar-dialog.tsx';
import { AddDialog } from '../dates/add-dialog.tsx';
import practice from '../practice.module.css';
import { DayRow } from './day-row.tsx';
import { fullDate, weekOf } from './day-words.ts';
import styles from './today.module.css';
import { Waiting } from './waiting.tsx';
import { WeekStrip } from './week-strip.tsx';

type Asked =
  | { readonly dialog: 'add' | 'calendar' }
  | { readonly dialog: 'move' | 'remove'; readonly session: SessionOfPatient };

/** The sessions of a day by time, and what waits for the practitioner. */
export function TodayView({ day, onDay }: { day: string; onDay: (day: string) => void }) {
  const { t } = useTranslation('practice');
  const locale = useLocale();
  const [asked, setAsked] = useState<Asked | null>(null);
  const week = weekOf(day);
  const found = usePractice(
    'sessions.between',
    { from: week[0]!, to: week[6]! },
    { placeholderData: keepPreviousData, refetchOnWindowFocus: 'always' },
  );
  const all = found.data?.sessions ?? [];
  const sessions = all.filter((session) => session.day === day);
  const miss = useCommand('sessions.miss', ['sessions']);
  const failure = found.error ?? miss.error;
  const close = () => setAsked(null);
  useCommands([
    { id: 'practice.add', title: t('add'), run: () => setAsked({ dialog: 'add' }) },
    { id: 'practice.calendar', title: t('calendar.title'), run: () => setAsked({ dialog: 'calendar' }) },
  ]);
  const date = fullDate(day, locale);
  return (
    <div className={styles.columns}>
      <section className={practice.stack} aria-label={date}>
        <WeekStrip day={day} sessions={all} onDay={onDay} />
        <div className={practice.bar}>
          <h2>{day === today() ? t('todayIs', { date }) : date}</h2>
          {sessions.length === 0 ? null : (
            <Link to="/practice/papers" search={{ day }} className={styles.button}>
              <Printer aria-hidden />
              {t('papers')}
            </Link>
          )}
          <Button icon={<CalendarSync aria-hidden />} onClick={() => setAsked({ dialog: 'calendar' })}>
            {t('calendar.short')}
          </Button>
          <Button
            kind="primary"
            icon={<CalendarPlus aria-hidden />}
            onClick={() => setAsked({ dialog: 'add' })}
          >
            {t('add')}
          </Button>
        </div>
        {failure === null ? null : (
          <Notice kind="danger" text={failure.message} onRetry={() => void found.refetch()} />
        )}
        {found.data !== undefined && sessions.length === 0 ? (
          <EmptyState title={t('none')} hint={t('noneHint')} />
        ) : null}
        {sessions.length === 0 ? null : (
          <ul className={`${practice.framed} ${styles.rows}`} aria-label={t('list')}>
            {sessions.map((session) => (
              <DayRow
                key={session.id}
                session={session}
                onMove={() => setAsked({ dialog: 'move', session })}
                onRemove={() => setAsked({ dialog: 'remove', session })}
                onMiss={(missed) => miss.mutate({ id: session.id, revision: session.revision, missed })}
              />
            ))}
          </ul>
        )}
      </section>
      <Waiting />
      {asked?.dialog === 'add' ? <AddDialog day={day} onClose={close} /> : null}
      {asked?.dialog === 'calendar' ? <CalendarDialog day={day} onClose={close} /> : null}
      {asked?.dialog === 'move' ? <MoveDialog session={asked.session} onClose={close} /> : null}
      {asked?.dialog === 'remove' ? <RemoveDialog session={asked.session} onClose={close} /> : null}
    </div>
  );
}
