import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Caution } from '../../../shared/atlas/points/types.ts';
import { asRead, readingOf } from '../../../shared/atlas/readings.ts';
import { factsAt } from '../../../shared/clinical/places.ts';
import { ageOn } from '../../../shared/model/age.ts';
import type { Application } from '../../../shared/model/application.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import type { Place } from '../../../shared/model/place.ts';
import { today } from '../../app/dates.ts';
import { depthWords } from '../../app/depth-words.ts';
import { usePointWords } from '../../app/point-words.ts';
import { useReadings } from '../../app/use-readings.ts';
import styles from './application-fields.module.css';
import { usePlanWork } from './plan-context.ts';
import { isBeyondNeedle } from './plan-edits.ts';
import { Cautions } from './point-details.tsx';

/** Pregnancy cautions concern patients flagged as pregnant, and women of an age at which it should be asked. */
const mayBePregnant = ({ flags, sex, birthDate }: Patient): boolean => {
  if (flags.includes('pregnant')) return true;
  const age = birthDate === null ? null : ageOn(birthDate, today());
  return sex === 'female' && (age === null || (age >= 12 && age <= 55));
};

/** What concerns this patient and this technique; for a pregnant patient what concerns the pregnancy comes first. */
function cautionsFor({ place, moxibustion }: Application, patient: Patient): readonly Caution[] {
  const all = factsAt(place)?.cautions ?? [];
  const ofPregnancy = all.filter(({ kind }) => kind === 'pregnancy');
  const others = all.filter(({ kind }) => kind !== 'pregnancy' && (kind !== 'moxa' || moxibustion !== null));
  if (!mayBePregnant(patient)) return others;
  return patient.flags.includes('pregnant') ? [...ofPregnancy, ...others] : [...others, ...ofPregnancy];
}

function useNeedleWarning({ needling }: Application): readonly string[] {
  const { t } = useTranslation('plans');
  return needling?.needle != null && isBeyondNeedle(needling)
    ? [t('caution.beyondNeedle', { depth: needling.depthMm, length: needling.needle.lengthMm })]
    : [];
}

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

/** Everything to weigh at this place for this patient and this technique. */
export function EntryCautions({ application }: { application: Application }) {
  const { patient } = usePlanWork();
  return <Cautions cautions={cautionsFor(application, patient)} more={useNeedleWarning(application)} />;
}

/** The sign on a closed row for what this very plan makes a question: pregnancy, or a needle too short for its depth. */
export function EntryWarning({ application }: { application: Application }) {
  const { patient } = usePlanWork();
  const warnings = [...useNeedleWarning(application)];
  if (patient.flags.includes('pregnant')) {
    const graded = cautionsFor(application, patient).filter(
      ({ kind, grade }) => kind === 'pregnancy' && grade !== 'note',
    );
    warnings.push(...graded.map(({ text }) => text));
  }
  if (warnings.length === 0) return null;
  return (
    <span className={styles.warning} title={warnings.join('\n')}>
      <TriangleAlert role="img" aria-label={warnings.join(' ')} />
    </span>
  );
}
