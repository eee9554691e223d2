import { useTranslation } from 'react-i18next';
import type { Modality } from '../../shared/model/application.ts';
import type { Patient, PatientFlag } from '../../shared/model/patient.ts';
import type { PlanContent } from '../../shared/model/plan.ts';
import styles from './handout.module.css';
import { usedModalities } from './treatment-words.ts';

/** What to expect and to do after each treatment that the plan really uses, with what this patient's flags add. */
export function Aftercare({ content, patient }: { content: PlanContent; patient: Patient }) {
  const { t } = useTranslation('handout');
  const { applications } = content;
  const flagged = (...flags: readonly PatientFlag[]) => flags.some((flag) => patient.flags.includes(flag));
  const bleeds = flagged('anticoagulant', 'bleedingDisorder');
  const wet = applications.some(({ cupping }) => cupping?.kind === 'wet');
  const sentences: Readonly<Record<Modality, readonly (string | false)[]>> = {
    needling: [
      t('after.needlingText'),
      bleeds && t('after.needlingBleeding'),
      flagged('immunosuppressed') && t('after.needlingInfection'),
    ],
    cupping: [t('after.cuppingText'), bleeds && t('after.cuppingBleeding'), wet && t('after.cuppingWet')],
    moxibustion: [
      t('after.moxibustionText'),
      flagged('neuropathy') ? t('after.moxibustionNumb') : t('after.moxibustionFeel'),
    ],
    bodywork: [t('after.bodyworkText')],
  };
  const used = usedModalities(applications);
  if (used.length === 0) return null;
  return (
    <section className={styles.advice}>
      {used.map((modality) => (
        <div key={modality} className={styles.block}>
          <h2>{t(`after.${modality}`)}</h2>
          <p>{sentences[modality].filter(Boolean).join(' ')}</p>
        </div>
      ))}
    </section>
  );
}
