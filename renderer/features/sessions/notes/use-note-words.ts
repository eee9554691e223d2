import { useTranslation } from 'react-i18next';
import type { SessionNotes } from '../../../../shared/model/session.ts';
import { inSentence } from '../../../app/in-sentence.ts';

/** What a part of the notes says, in one line; empty where it says nothing. */
export function useNoteWords(): (part: keyof SessionNotes, notes: SessionNotes) => string {
  const { t } = useTranslation('session-notes');
  return (part, notes) => {
    switch (part) {
      case 'consent':
        return [notes.consent.given && t(`consent.${notes.consent.given}`), notes.consent.note]
          .filter(Boolean)
          .join(': ');
      case 'painBefore':
      case 'painAfter':
        return notes[part] === null ? '' : String(notes[part]);
      case 'painArea':
        return notes.painArea.length === 0 ? '' : t('drawing.strokes', { count: notes.painArea.length });
      case 'adverse':
        return notes.adverse
          .map(({ kind, severity, where }) =>
            [t(`adverse.kinds.${kind}`), inSentence(t(`adverse.severities.${severity}`)), where]
              .filter(Boolean)
              .join(', '),
          )
          .join('; ');
      default:
        return notes[part];
    }
  };
}
