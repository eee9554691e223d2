import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { pointByCode } from '../../../shared/atlas/points/index.ts';
import { asRead, POINTS_WITH_ALTERNATIVE, READINGS } from '../../../shared/atlas/readings.ts';
import { PointBadge } from '../../ui/point-badge.tsx';
import type { Settings } from './practice-form.tsx';
import styles from './reading-choices.module.css';

/** For each point that the standard leaves with two readings: both in words, and which one the practice uses. */
export function ReadingChoices() {
  const { t } = useTranslation('settings');
  const { register } = useFormContext<Settings>();
  return POINTS_WITH_ALTERNATIVE.map((code) => {
    const point = pointByCode(code)!;
    return (
      <fieldset key={code} className={styles.point}>
        <legend className="visually-hidden">
          {code} {point.pinyin}
        </legend>
        <p className={styles.name} aria-hidden="true">
          <PointBadge code={code} />
          {point.pinyin}
        </p>
        {READINGS.map((reading) => (
          <label key={reading} className={styles.reading}>
            <input type="radio" value={reading} {...register(`settings.readings.${code}`)} />
            <span>
              <b>{t(`reading.${reading}`)}</b> {asRead(point, reading).location}
            </span>
          </label>
        ))}
      </fieldset>
    );
  });
}
