import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import styles from './handout.module.css';

/** Who gives this paper, and when. */
export function Letterhead({
  letterhead: { name, address, phone, email, practitioner, licence, date },
}: Pick<HandoutDocument, 'letterhead'>) {
  const contact = [address, phone, email].filter((part) => part !== '');
  return (
    <header className={styles.letterhead}>
      <div>
        <p className={styles.practice}>
          <bdi>{name}</bdi>
        </p>
        {contact.length === 0 ? null : (
          <p className={styles.contact}>
            {contact.map((part) => (
              <bdi key={part}>{part}</bdi>
            ))}
          </p>
        )}
      </div>
      <div className={styles.issued}>
        <p>
          <bdi>{practitioner}</bdi>
        </p>
        <p className={styles.contact}>
          {licence === '' ? null : <bdi>{licence}</bdi>}
          <span>{date}</span>
        </p>
      </div>
    </header>
  );
}
