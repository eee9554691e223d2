import { useTranslation } from 'react-i18next';
import type { Caution } from '../../../shared/atlas/points/types.ts';
import { ageOn } from '../../../shared/model/age.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import type { Application, Place } from '../../../shared/model/plan.ts';
import { today } from '../../app/dates.ts';
import styles from './application-fields.module.css';
import { usePlanWork } from './plan-context.ts';
import { isBeyondNeedle } from './plan-edits.ts';
import { Cautions } from './point-details.tsx';
import { factsAt } from './point-facts.ts';
import { usePointWords } from './point-words.ts';

/** Pregnancy cautions concern patients flagged as pregnant, and women of an age at which it should be asked. */
const mayBePregnant = ({ flags, sex, birthDate }: Patient): boolean => {
  if (flags.includes('pregnant')) return true;
  const age = birthDate === null ? null : ageOn(birthDate, today());
  return sex === 'female' && (age === null || (age >= 12 && age <= 55));
};

const concerns = ({ kind }: Caution, { moxibustion }: Application, patient: Patient): boolean => {
  if (kind === 'pregnancy') return mayBePregnant(patient);
  return kind !== 'moxa' || moxibustion !== null;
};

/** What books say of the depth, over where they say it. Never a statement that a depth is safe. */
export function BookDepth({ place }: { place: Place }) {
  const { t } = useTranslation('plans');
  const words = usePointWords();
  const depth = factsAt(place)?.depth;
  if (depth === undefined) return null;
  return (
    <p className={styles.book}>
      {t('facts.depthBook', { text: depth.text })}
      <span>{words.source(depth.source)}</span>
    </p>
  );
}

/** Everything to weigh at this place for this patient and this technique. */
export function EntryCautions({ application }: { application: Application }) {
  const { t } = useTranslation('plans');
  const { patient } = usePlanWork();
  const { needling, place } = application;
  const beyond =
    needling?.needle != null && isBeyondNeedle(needling)
      ? [t('caution.beyondNeedle', { depth: needling.depthMm, length: needling.needle.lengthMm })]
      : [];
  return (
    <Cautions
      cautions={(factsAt(place)?.cautions ?? []).filter((one) => concerns(one, application, patient))}
      more={beyond}
    />
  );
}
