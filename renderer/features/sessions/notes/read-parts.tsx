import { useTranslation } from 'react-i18next';
import type { SessionNotes } from '../../../../shared/model/session.ts';
import styles from './notes.module.css';
import { useNoteWords } from './use-note-words.ts';

type Props = { readonly notes: SessionNotes };

/** Pain before and after, as it was asked. */
export function ReadPain({ notes }: Props) {
  const { t } = useTranslation('session-notes');
  const words = useNoteWords();
  return (
    <dl className={styles.pairs}>
      {(['painBefore', 'painAfter'] as const).map((when) => (
        <div key={when}>
          <dt>{t(`pain.${when}`)}</dt>
          <dd>{words(when, notes) || t('notAsked')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether the patient agreed. */
export function ReadConsent({ notes }: Props) {
  const { t } = useTranslation('session-notes');
  return <p dir="auto">{useNoteWords()('consent', notes) || t('notAsked')}</p>;
}

/** What should not have happened, each event with what was done about it. */
export function ReadAdverse({ notes }: Props) {
  const { t } = useTranslation('session-notes');
  const words = useNoteWords();
  if (notes.adverse.length === 0) return <p>{t('adverse.none')}</p>;
  return (
    <ul className={styles.adverse}>
      {notes.adverse.map((event) => (
        <li key={event.id}>
          <p dir="auto">
            <b>{words('adverse', { ...notes, adverse: [event] })}</b>
          </p>
          {(['action', 'note'] as const)
            .filter((field) => event[field] !== '')
            .map((field) => (
              <p key={field} dir="auto">
                {t(`adverse.${field}`)}: {event[field]}
              </p>
            ))}
        </li>
      ))}
    </ul>
  );
}
