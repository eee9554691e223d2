import { CalendarArrowDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarOf } from '../../../../shared/calendar/write.ts';
import { today } from '../../../app/dates.ts';
import { download } from '../../../app/download.ts';
import { ask } from '../../../app/practice-client.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Switch } from '../../../ui/switch.tsx';
import styles from '../practice.module.css';
import { daysLater } from '../today/day-words.ts';

/** So many days are offered at first. */
const AHEAD = 90;

/** Saves the planned sessions of some days as a calendar file, without names unless these are asked for. */
export function ExportForm({ day }: { day: string }) {
  const { t } = useTranslation('practice');
  const [from, setFrom] = useState(day);
  const [to, setTo] = useState(daysLater(day, AHEAD));
  const [withNames, setWithNames] = useState(false);
  const [said, setSaid] = useState<{ count: number } | { failure: string } | null>(null);
  const save = async () => {
    try {
      const { sessions } = await ask('sessions.between', { from, to });
      const dates = sessions.flatMap(({ id, revision, state, appointment, patient, recordNumber }) => {
        if (state !== 'planned' || appointment === null) return [];
        const summary = withNames
          ? t('calendar.withName', { patient })
          : t('calendar.withoutName', { number: recordNumber });
        return [{ id, revision, appointment, summary }];
      });
      if (dates.length > 0) {
        const file = calendarOf(dates, new Date().toISOString());
        download(new Blob([file], { type: 'text/calendar' }), `${t('calendar.file', { date: today() })}.ics`);
      }
      setSaid({ count: dates.length });
    } catch (cause) {
      setSaid({ failure: (cause as Error).message });
    }
  };
  return (
    <section className={styles.stack} aria-labelledby="calendar-export">
      <h3 id="calendar-export">{t('calendar.export')}</h3>
      <p className={styles.muted}>{t('calendar.exportSays')}</p>
      <div className={styles.fields}>
        <TextField
          type="date"
          label={t('calendar.from')}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          type="date"
          label={t('calendar.to')}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <div className={styles.bar}>
        <Switch label={t('calendar.names')} checked={withNames} onChange={setWithNames} />
        <Button
          icon={<CalendarArrowDown aria-hidden />}
          disabled={from === '' || to === ''}
          onClick={() => void save()}
        >
          {t('calendar.save')}
        </Button>
      </div>
      <p className={styles.muted} role="status">
        {said !== null && 'count' in said ? t('calendar.saved', { count: said.count }) : null}
      </p>
      {said !== null && 'failure' in said ? <Notice kind="danger" text={said.failure} /> : null}
    </section>
  );
}
