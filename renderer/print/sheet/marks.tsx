import { useTranslation } from 'react-i18next';
import type { Session } from '../../../shared/clinical/totals.ts';
import styles from './sheet.module.css';

/** A box to be ticked by hand. */
export const Tick = () => <i className={styles.tick} />;

/** How many, and so many boxes as a hand ticks one by one; one box for more. */
export function Ticks({ count }: { count: number }) {
  return (
    <span className={styles.ticks}>
      <b>{count}</b>
      <Tick />
      {count === 2 ? <Tick /> : null}
    </span>
  );
}

/** How many needles there are, and the boxes for what was counted: in and out must agree. */
export function NeedleCount({ session, needles }: { session: Session; needles: number }) {
  const { t } = useTranslation('sheet');
  return (
    <span className={styles.counted}>
      {session === null ? null : <b>{session}:</b>}
      <b>{t('totals.needles', { count: needles })}</b>
      {t('totals.in')} <i className={styles.box} />= {t('totals.out')} <i className={styles.box} />
    </span>
  );
}
