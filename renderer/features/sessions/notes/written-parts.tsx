import { useTranslation } from 'react-i18next';
import { NOTE_PARTS, type SessionNotes } from '../../../../shared/model/session.ts';
import { shortDate } from '../../../app/dates.ts';
import { useLocale } from '../../../app/use-locale.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './notes.module.css';
import { useNotesWork } from './notes-context.ts';
import { PartField } from './part-field.tsx';

/** The parts in words, in the order in which they are found and thought, and one press to take all from last time. */
export function WrittenParts() {
  const { t } = useTranslation('session-notes');
  const locale = useLocale();
  const { notes, before, edit, announce } = useNotesWork();
  const open = NOTE_PARTS.filter(
    (part) => notes[part].trim() === '' && (before?.notes[part] ?? '').trim() !== '',
  );
  const copy = () => {
    if (before === null) return;
    edit(Object.fromEntries(open.map((part) => [part, before.notes[part]])) as Partial<SessionNotes>);
    announce(t('lastTime.copiedAll', { count: open.length }));
  };
  return (
    <>
      <header className={styles.middleHead}>
        <h2>{t('title')}</h2>
        {before === null ? (
          <span className={styles.small}>{t('lastTime.first')}</span>
        ) : (
          <Button
            className={styles.smallButton}
            disabled={open.length === 0}
            title={t('lastTime.allHint', { date: shortDate(before.day, locale) })}
            onClick={copy}
          >
            {t('lastTime.all')}
          </Button>
        )}
      </header>
      {NOTE_PARTS.map((part) => (
        <PartField key={part} part={part} />
      ))}
    </>
  );
}
