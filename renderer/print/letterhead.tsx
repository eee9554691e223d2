import { useTranslation } from 'react-i18next';
import type { PracticeSettings, Practitioner } from '../../shared/model/practice.ts';
import styles from './handout.module.css';

/** Who gives this paper, and when. */
export function Letterhead({
  practice,
  practitioner,
  date,
}: {
  practice: PracticeSettings;
  practitioner: Pick<Practitioner, 'name' | 'title'>;
  date: string;
}) {
  const { t } = useTranslation('handout');
  const contact = [
    practice.address,
    practice.phone === '' ? '' : t('telephone', { number: practice.phone }),
    practice.email,
  ].filter((part) => part !== '');
  const who = [practitioner.name, practitioner.title].filter((part) => part !== '').join(', ');
  return (
    <header className={styles.letterhead}>
      <div>
        <p className={styles.practice}>
          <bdi>{practice.name}</bdi>
        </p>
        {contact.length === 0 ? null : (
          <p>
            <bdi>{contact.join(' · ')}</bdi>
          </p>
        )}
      </div>
      <div className={styles.issued}>
        <p>
          <bdi>{t('practitioner', { name: who })}</bdi>
        </p>
        <p>{date}</p>
      </div>
    </header>
  );
}
