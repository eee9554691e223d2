import { useTranslation } from 'react-i18next';
import type { TreatmentSheet as Sheet } from '../../../shared/clinical/sheet.ts';
import type { Practitioner } from '../../../shared/model/practice.ts';
import { NeedleCount } from './marks.tsx';
import styles from './sheet.module.css';

/** The count that must agree before the patient goes: what went in has come out. */
export function Totals({ totals }: { totals: Sheet['totals'] }) {
  const { t } = useTranslation('sheet');
  return (
    <section className={styles.totals}>
      {totals.map(({ session, needles, cups, moxa, minutes }) => (
        <div key={session} className={styles.sum}>
          {needles === 0 ? null : (
            <p className={styles.count}>
              <NeedleCount session={session} needles={needles} />
            </p>
          )}
          <p>
            {[
              ...(cups > 0 ? [t('totals.cups', { count: cups })] : []),
              ...(moxa > 0 ? [t('totals.moxa', { count: moxa })] : []),
              t('round.minutes', { count: minutes }),
            ].join(' · ')}
          </p>
        </div>
      ))}
    </section>
  );
}

/** What the patient answered, and who treated. */
export function Closing({ practitioner: { name, title } }: { practitioner: Practitioner }) {
  const { t } = useTranslation('sheet');
  return (
    <footer className={styles.closing}>
      <p className={styles.response}>{t('response')}</p>
      <i className={styles.line} />
      <i className={styles.line} />
      <div className={styles.signed}>
        <p>
          {t('signature')} <i className={styles.blank} />
          <bdi>{[name, title].filter((part) => part !== '').join(', ')}</bdi>
        </p>
        <p>
          {t('time')} <i className={styles.few} />
        </p>
      </div>
    </footer>
  );
}
