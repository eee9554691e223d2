import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadCalendar } from '../../../../shared/calendar/read.ts';
import { today } from '../../../app/dates.ts';
import { ask } from '../../../app/practice-client.ts';
import { Notice } from '../../../ui/notice.tsx';
import practice from '../practice.module.css';
import { daysLater } from '../today/day-words.ts';
import { readBeside } from './ask-worker.ts';
import styles from './calendar.module.css';
import { CalendarPreview } from './calendar-preview.tsx';
import { type SortedDates, sortDates } from './sort-dates.ts';

/** Sessions whose day is longer ago are not known again in a calendar. */
const KNOWN_DAYS = 366;

export interface Preview {
  readonly read: ReadCalendar;
  readonly sorted: SortedDates;
}

/** Reads a calendar file and shows what it would change, before anything is. */
export function ImportForm() {
  const { t } = useTranslation('practice');
  const id = useId();
  const [isReading, setReading] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [taken, setTaken] = useState<{ moved: number; added: number } | null>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file === undefined) return;
    setFailure(null);
    setTaken(null);
    setPreview(null);
    setReading(true);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const answer = await readBeside({ bytes, from: today(), zone });
      if (typeof answer === 'string') setFailure(t(`calendar.fault.${answer}`));
      else {
        const known = await ask('sessions.between', {
          from: daysLater(today(), -KNOWN_DAYS),
          to: '9999-12-31',
        });
        setPreview({ read: answer, sorted: sortDates(answer.dates, known.sessions) });
      }
    } catch (cause) {
      setFailure((cause as Error).message);
    } finally {
      setReading(false);
      // The same file can be read again.
      target.value = '';
    }
  };
  return (
    <section className={practice.stack} aria-labelledby="calendar-import">
      <h3 id="calendar-import">{t('calendar.import')}</h3>
      <p className={practice.muted}>{t('calendar.importSays')}</p>
      <div className={styles.file}>
        <label htmlFor={id} className={practice.muted}>
          {t('calendar.choose')}
        </label>
        <input id={id} type="file" accept=".ics,text/calendar" disabled={isReading} onChange={read} />
      </div>
      <p className={practice.muted} role="status">
        {isReading ? t('calendar.reading') : null}
        {taken === null ? null : t('calendar.taken', taken)}
      </p>
      {failure === null ? null : <Notice kind="danger" text={failure} />}
      {preview === null ? null : (
        <CalendarPreview
          {...preview}
          onTaken={(counts) => {
            setTaken(counts);
            setPreview(null);
          }}
        />
      )}
    </section>
  );
}
