import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { simplified } from '../../../shared/atlas/points/characters.ts';
import type { Caution, PointFacts } from '../../../shared/atlas/points/types.ts';
import { asRead, readingOf } from '../../../shared/atlas/readings.ts';
import { depthWords } from '../../app/depth-words.ts';
import { usePointWords } from '../../app/point-words.ts';
import { useReadings } from '../../app/use-readings.ts';
import { PointUseLine } from '../body-map/point-use-line.tsx';
import { usePlanTools } from './plan-context.ts';
import styles from './point-details.module.css';

/** What else than a needle may be given at a point. */
const SUITED = ['moxibustion', 'cupping'] as const;

/** What the atlas knows of a point, each fact over its source. */
export function PointDetails({ point: written, id }: { point: PointFacts; id: string }) {
  const { t } = useTranslation('plans');
  const { patient } = usePlanTools();
  const words = usePointWords();
  const reading = readingOf(written.code, useReadings());
  const point = asRead(written, reading);
  const groups = words.groups(point);
  return (
    <div id={id} className={styles.details}>
      <div>
        <p>{point.location}</p>
        {point.note === undefined ? null : <p>{point.note}</p>}
        {point.inside ? <p>{t('facts.inside')}</p> : null}
        <p className={styles.source}>{words.source(point.locationSource)}</p>
      </div>
      {point.alternative === undefined || reading === null ? null : (
        <div>
          <p>
            {t(`facts.reading.${reading}`)} {t('facts.alternative', { text: point.alternative.location })}
          </p>
          <p className={styles.source}>{words.source(point.alternative.source)}</p>
        </div>
      )}
      {groups.length === 0 ? null : (
        <div>
          <p>{groups.join(', ')}</p>
          {point.classesSource === undefined ? null : (
            <p className={styles.source}>{words.source(point.classesSource)}</p>
          )}
        </div>
      )}
      {point.depth === undefined ? null : (
        <div>
          <p>{t('facts.depth', { text: depthWords(point.depth) })}</p>
          <p className={styles.source}>{words.source(point.depth.source)}</p>
        </div>
      )}
      {SUITED.map((treatment) => {
        const suited = point[treatment];
        return suited === undefined ? null : (
          <div key={treatment}>
            <p>{t(`facts.${treatment}`, { text: words.suitability(suited) })}</p>
            <p className={styles.source}>{words.source(suited.source)}</p>
          </div>
        );
      })}
      {simplified(point.chinese) === point.chinese ? null : (
        <p lang="zh-Hans">{t('facts.simplified', { characters: simplified(point.chinese) })}</p>
      )}
      {point.aliases.length === 0 ? null : <p>{t('facts.aliases', { names: point.aliases.join(', ') })}</p>}
      <PointUseLine patientId={patient.id} point={written.code} />
      <Cautions cautions={point.cautions} />
    </div>
  );
}

/** Caution sentences over their sources; nothing without any. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  const words = usePointWords();
  if (cautions.length === 0) return null;
  return (
    <div className={styles.cautions}>
      {cautions.map(({ text, source }) => (
        <div key={text}>
          <TriangleAlert aria-hidden />
          <div>
            <p>{text}</p>
            <p className={styles.source}>{words.source(source)}</p>
          </div>
        </div>
      ))}
    </div>
  );
}
