import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import styles from './handout.module.css';

/** Who gives this paper, and when. */
export function Letterhead({
  letterhead: { name, address, phone, email, practitioner, licence, date },
}: Pick<HandoutDocument, 'letterhead'>) {
  const reached = [phone, email].filter((part) => part !== '').join(' · ');
  return (
    <header className={styles.letterhead}>
      <div>
        <p className={styles.practice}>
          <bdi>{name}</bdi>
        </p>
        <Lines of={[address, reached]} />
      </div>
      <div className={styles.issued}>
        <Lines of={[practitioner, licence, date]} />
      </div>
    </header>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return of
    .filter((line) => line !== '')
    .map((line) => (
      <p key={line}>
        <bdi>{line}</bdi>
      </p>
    ));
}
