import { useTranslation } from 'react-i18next';
import type { Region } from '../../../shared/atlas/surface/region.ts';
import { shortDate } from '../../app/dates.ts';
import { useLocale } from '../../app/use-locale.ts';
import styles from './body-map.module.css';
import { cm2Of, type Drawing, type Look, strengthOf } from './drawings.ts';
import { RegionSwatch } from './region-swatch.tsx';

/** Every drawing with its day, the pain told that day and how much skin was painted; the bars tell how that went. */
export function DrawingList({
  drawings,
  drawn,
  look,
  chosen,
  onChoose,
}: {
  drawings: readonly Drawing[];
  drawn: readonly Region[] | null;
  look: Look;
  chosen: number;
  onChoose: (index: number) => void;
}) {
  const { t } = useTranslation('body-map');
  const locale = useLocale();
  const isOfOnePlan = drawings.every(({ planId }) => planId === drawings[0]!.planId);
  const areas = drawn?.map(cm2Of);
  const largest = Math.max(1, ...(areas ?? []));
  return (
    <table className={styles.table} aria-label={t('pain.title')}>
      <thead>
        <tr>
          <th scope="col">{t('pain.day')}</th>
          <th scope="col" className={`${styles.number} ${styles.pain}`}>
            {t('pain.score')}
          </th>
          <th scope="col">{t('pain.area')}</th>
        </tr>
      </thead>
      <tbody>
        {drawings.map(({ day, sessionId, planId, planTitle, pain }, i) => {
          const kind = t(sessionId === null ? 'pain.assessment' : 'pain.session');
          return (
            <tr key={sessionId ?? planId} aria-current={i === chosen || undefined}>
              <th scope="row">
                <button type="button" aria-pressed={i === chosen} onClick={() => onChoose(i)}>
                  <RegionSwatch
                    kind="drawing"
                    strength={look === 'overlaid' ? strengthOf(i, drawings.length) : 1}
                  />
                  <span>
                    {shortDate(day, locale)}
                    <small dir="auto">{isOfOnePlan ? kind : `${kind} · ${planTitle}`}</small>
                  </span>
                </button>
              </th>
              <td className={`${styles.number} ${styles.pain}`}>
                {pain === null ? '–' : t('pain.of10', { pain })}
              </td>
              <td className={styles.area}>
                {areas === undefined ? (
                  '…'
                ) : (
                  <>
                    <span>{t('area', { area: areas[i] })}</span>
                    <span
                      className={styles.bar}
                      style={{ inlineSize: `${(100 * areas[i]!) / largest}%` }}
                      aria-hidden
                    />
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
