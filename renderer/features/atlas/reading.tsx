import { useTranslation } from 'react-i18next';
import type { Measured } from '../../../shared/atlas/measure.ts';
import styles from './reading.module.css';

/** What a tape reads: millimetres along the skin, and cun of the segment that runs there. */
export function TapeReading({ measured }: { measured: Measured }) {
  const { t } = useTranslation('atlas');
  const { mm, straightMm, segment, cun, mmPerCun } = measured;
  return (
    <div className={styles.reading}>
      <p className={styles.mm}>{t('tape.mm', { mm: Math.round(mm) })}</p>
      <p>
        {segment && cun !== null && mmPerCun !== null
          ? t('tape.cun', {
              cun: cun.toFixed(1),
              segment: t(`tape.segment.${segment.id}`),
              per: mmPerCun.toFixed(1),
            })
          : t('tape.noCun')}
      </p>
      <p className={styles.straight}>{t('tape.straight', { mm: Math.round(straightMm) })}</p>
    </div>
  );
}
