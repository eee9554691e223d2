import { useTranslation } from 'react-i18next';
import { CONSENTS, SessionNotes } from '../../../../shared/model/session.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { ParagraphField } from '../../plans/draft-fields.tsx';
import styles from './notes.module.css';
import { useNotesWork } from './notes-context.ts';

/** Whether the patient agreed to today's treatment, and how. */
export function ConsentField() {
  const { t } = useTranslation('session-notes');
  const { notes, edit } = useNotesWork();
  const { consent } = notes;
  return (
    <>
      <div className={styles.wide}>
        <Segmented
          label={t('consent.title')}
          value={consent.given}
          onChange={(given) => edit({ consent: { ...consent, given } })}
          onClear={() => edit({ consent: { ...consent, given: null } })}
          choices={CONSENTS.map((value) => ({ value, label: t(`consent.${value}`) }))}
        />
      </div>
      {consent.given === null && consent.note === '' ? null : (
        <ParagraphField
          label={t(consent.given === 'refused' ? 'consent.refusedNote' : 'consent.note')}
          name="consent"
          value={consent.note}
          schema={SessionNotes.shape.consent.shape.note}
          commit={(note, typing) => edit({ consent: { ...consent, note } }, typing)}
        />
      )}
    </>
  );
}
