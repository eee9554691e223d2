import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS, type Weekday } from '../../../../shared/clinical/course/dates.ts';
import { alternates } from '../../../../shared/clinical/totals.ts';
import { COURSE_PERIODS } from '../../../../shared/model/course.ts';
import type { PlanContent } from '../../../../shared/model/plan.ts';
import type { SessionSummary } from '../../../../shared/model/session.ts';
import { today } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { useCommand } from '../../../app/use-practice.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { NumberField, Select, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Toggles } from '../../../ui/toggles.tsx';
import practice from '../practice.module.css';
import { daysLater, weekdayNames, weekdayOf } from '../today/day-words.ts';
import styles from './dates.module.css';
import { useProposal } from './use-proposal.ts';

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
/** So many sessions are offered while the course is open. */
const WHEN_OPEN = 6;

/** Proposes dates for the sessions that a course still has to come; every one of them can be changed before they are planned. */
export function PlanDatesDialog({
  planId,
  content: { course, applications },
  sessions,
  onClose,
}: {
  planId: string;
  content: Pick<PlanContent, 'course' | 'applications'>;
  sessions: readonly SessionSummary[];
  onClose: () => void;
}) {
  const { t } = useTranslation('practice');
  const { t: common } = useTranslation();
  const { t: courseWords } = useTranslation('course');
  const locale = useLocale();
  const standing = sessions.filter(({ state }) => state !== 'missed').length;
  const [count, setCount] = useState<number | null>(
    course.sessions === null ? WHEN_OPEN : Math.max(1, course.sessions - standing),
  );
  const [visits, setVisits] = useState(course.visits ?? 1);
  const [period, setPeriod] = useState(course.period);
  const [first, setFirst] = useState(() => daysLater(today(), 1));
  const [weekdays, setWeekdays] = useState<readonly Weekday[]>(WORKDAYS);
  const [time, setTime] = useState('');
  const [minutes, setMinutes] = useState<number | null>(null);
  const isDay = weekdayOf(first, locale) !== '';
  const wanted = {
    sessions: Math.min(100, Math.max(0, count ?? 0)),
    visits,
    period,
    first: isDay ? first : today(),
    weekdays: isDay ? weekdays : [],
  };
  const { proposed, appointments, skip, change } = useProposal(
    wanted,
    { time, minutes },
    sessions,
    alternates(applications),
  );
  const plan = useCommand('sessions.plan', ['sessions']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (appointments === null) return;
    if ((await plan.mutateAsync({ planId, appointments }).catch(() => null)) !== null) onClose();
  };
  const names = weekdayNames(locale);
  return (
    <Dialog title={t('dates.title')} open onOpenChange={onClose}>
      <form className={practice.stack} onSubmit={submit} noValidate>
        <div className={practice.fields}>
          <NumberField
            label={courseWords('form.sessions')}
            unit={courseWords('form.sessionsUnit')}
            value={count}
            onChange={setCount}
          />
          <NumberField
            label={courseWords('form.visits')}
            unit={courseWords('form.times')}
            value={visits}
            onChange={(next) => setVisits(Math.min(14, Math.max(1, next ?? 1)))}
          />
          <Select
            label={courseWords('form.period')}
            value={period}
            choices={COURSE_PERIODS.map((value) => ({ value, label: courseWords(`form.periods.${value}`) }))}
            onChange={setPeriod}
          />
        </div>
        <div className={practice.fields}>
          <TextField
            type="date"
            label={t('dates.first')}
            value={first}
            onChange={(event) => setFirst(event.target.value)}
          />
          <TextField
            type="time"
            label={t('time')}
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
          <NumberField label={t('length')} unit={t('min')} step={5} value={minutes} onChange={setMinutes} />
        </div>
        <div className={styles.weekdays}>
          <span>{t('dates.weekdays')}</span>
          <Toggles
            label={t('dates.weekdays')}
            values={weekdays.map(String)}
            onChange={(next) => setWeekdays(next.map((day) => Number(day) as Weekday))}
            choices={WEEKDAYS.map((day) => ({ value: String(day), label: names[day - 1]! }))}
          />
        </div>
        {proposed.length === 0 ? <p className={practice.muted}>{t('dates.none')}</p> : null}
        <ol className={styles.proposed} aria-label={t('dates.proposed')}>
          {proposed.map(({ day, draft, variant, appointment }, index) => {
            const number = index + 1;
            return (
              <li key={day} data-wrong={appointment === null || undefined}>
                <span className={styles.ordinal}>{standing + number}</span>
                <input
                  type="date"
                  className={practice.input}
                  aria-label={t('dates.dayOf', { number })}
                  aria-invalid={appointment === null}
                  value={draft.on}
                  onChange={(event) => change(day, { on: event.target.value })}
                />
                <span className={practice.muted}>{weekdayOf(draft.on, locale)}</span>
                <input
                  type="time"
                  className={practice.input}
                  aria-label={t('dates.timeOf', { number })}
                  value={draft.time}
                  onChange={(event) => change(day, { time: event.target.value })}
                />
                {variant === null ? null : <span className={styles.variant}>{variant}</span>}
                <IconButton label={t('dates.skip', { number })} onClick={() => skip(day)}>
                  <X aria-hidden />
                </IconButton>
              </li>
            );
          })}
        </ol>
        {plan.error === null ? null : <Notice kind="danger" text={plan.error.message} />}
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" kind="primary" disabled={appointments === null || plan.isPending}>
            {t('dates.take', { count: proposed.length })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
