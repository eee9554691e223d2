import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../../../shared/model/session.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PlanPicker } from '../dates/plan-picker.tsx';
import practice from '../practice.module.css';
import { dayAndTime } from '../today/day-words.ts';
import styles from './calendar.module.css';
import type { Preview } from './import-form.tsx';

/** What a calendar would change: sessions that move, and dates to be given to a plan or left out. All of it or nothing is taken. */
export function CalendarPreview({
  read,
  sorted: { moved, kept, same, others },
  onTaken,
}: Preview & { onTaken: (counts: { moved: number; added: number }) => void }) {
  const { t } = useTranslation('practice');
  const locale = useLocale();
  const [plans, setPlans] = useState<Readonly<Record<string, string | null>>>({});
  const take = useCommand('sessions.takeDates', ['sessions']);
  const added = others.flatMap(({ title, dates }) => {
    const planId = plans[title] ?? null;
    return planId === null ? [] : dates.map(({ appointment }) => ({ planId, appointment }));
  });
  const when = (appointment: Appointment | null) =>
    appointment === null ? '' : dayAndTime(appointment, locale);
  const said = [
    same === 0 ? '' : t('calendar.same', { count: same }),
    read.past === 0 ? '' : t('calendar.past', { count: read.past }),
    read.cancelled === 0 ? '' : t('calendar.cancelled', { count: read.cancelled }),
    read.tooMany === 0 ? '' : t('calendar.tooMany', { count: read.tooMany }),
    read.dates.some(({ clock }) => clock === 'converted') ? t('calendar.converted') : '',
    read.dates.some(({ clock }) => clock === 'unknownZone') ? t('calendar.unknownZone') : '',
  ].filter(Boolean);
  const submit = async () => {
    const input = {
      moved: moved.map(({ session, appointment }) => ({ id: session.id, appointment })),
      added,
    };
    const counts = await take.mutateAsync(input).catch(() => null);
    if (counts !== null) onTaken(counts);
  };
  return (
    <section className={styles.preview} aria-label={t('calendar.preview')}>
      {moved.length === 0 ? null : (
        <>
          <h4>{t('calendar.moved', { count: moved.length })}</h4>
          <ul>
            {moved.map(({ session, appointment }) => (
              <li key={session.id}>
                <bdi>{session.patient}</bdi>{' '}
                {t('calendar.fromTo', { from: when(session.appointment), to: when(appointment) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {kept.map((session) => (
        <Notice
          key={session.id}
          kind="caution"
          text={t('calendar.kept', { patient: session.patient, when: when(session.appointment) })}
        />
      ))}
      {others.length === 0 ? null : (
        <>
          <h4>{t('calendar.others', { count: others.length })}</h4>
          <p className={practice.muted}>{t('calendar.othersSay')}</p>
          <ul>
            {others.map(({ title, dates }) => (
              <li key={title} className={styles.other}>
                <p>
                  <b dir="auto">{title === '' ? t('calendar.untitled') : title}</b>{' '}
                  <span className={practice.muted}>
                    {dates.map(({ appointment }) => when(appointment)).join(' · ')}
                  </span>
                </p>
                <PlanPicker
                  label={t('patient')}
                  planId={plans[title] ?? null}
                  onChange={(planId) => setPlans((now) => ({ ...now, [title]: planId }))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {said.length === 0 ? null : <p className={practice.muted}>{said.join(' ')}</p>}
      {take.error === null ? null : <Notice kind="danger" text={take.error.message} />}
      <div>
        <Button
          kind="primary"
          disabled={moved.length + added.length === 0 || take.isPending}
          onClick={() => void submit()}
        >
          {t('calendar.take', { count: moved.length + added.length })}
        </Button>
      </div>
    </section>
  );
}
