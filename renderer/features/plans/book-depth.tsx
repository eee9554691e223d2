import { useTranslation } from 'react-i18next';
import { asRead, readingOf } from '../../../shared/atlas/readings.ts';
import { factsAt } from '../../../shared/clinical/places.ts';
import type { Place } from '../../../shared/model/place.ts';
import { depthWords } from '../../app/depth-words.ts';
import { usePointWords } from '../../app/point-words.ts';
import { useReadings } from '../../app/use-readings.ts';
import styles from './application-fields.module.css';

/** What books say of the depth, over where they say it. Never a statement that a depth is safe. */
export function BookDepth({ place }: { place: Place }) {
  const { t } = useTranslation('plans');
  const words = usePointWords();
  const readings = useReadings();
  const facts = factsAt(place);
  const depth = facts && asRead(facts, readingOf(facts.code, readings)).depth;
  if (depth === undefined) return null;
  return (
    <p className={styles.book}>
      {t('facts.depthBook', { text: depthWords(depth) })}
      <span>{words.source(depth.source)}</span>
    </p>
  );
}
