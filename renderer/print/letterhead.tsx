import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import styles from './handout.module.css';
import { useLogo } from './use-logo.ts';

/** Who gives this paper, and when. */
export function Letterhead({
  letterhead: { name, address, phone, email, practitioner, licence, date, logo },
}: Pick<HandoutDocument, 'letterhead'>) {
  const picture = useLogo(logo);
  const reached = [phone, email].filter((part) => part !== '').join(' · ');
  return (
    <header className={styles.letterhead}>
      {/* The name beside it says the same. */}
      {picture === null ? null : <img className={styles.logo} src={picture} alt="" />}
      <div className={styles.who}>
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
