import { useTranslation } from 'react-i18next';
import { PLAN_NOTES, type PlanNotes } from '../../shared/model/plan.ts';
import styles from './handout.module.css';

/** What the practitioner wrote beside the points, word for word. */
export function PlanWords({ notes }: { notes: PlanNotes }) {
  const { t } = useTranslation('handout');
  const written = PLAN_NOTES.filter((part) => notes[part].trim() !== '');
  if (written.length === 0) return null;
  return (
    <section className={styles.words}>
      {written.map((part) => (
        <div key={part}>
          <h2>{t(`notes.${part}`)}</h2>
          <p className={styles.ownWords} dir="auto">
            {notes[part].trim()}
          </p>
        </div>
      ))}
    </section>
  );
}
