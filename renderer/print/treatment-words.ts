import { useTranslation } from 'react-i18next';
import { type Application, MODALITIES, type Modality } from '../../shared/model/application.ts';

/** Which treatments a plan really uses. */
export function usedModalities(applications: readonly Application[]): readonly Modality[] {
  return MODALITIES.filter((modality) => applications.some((application) => application[modality] !== null));
}

/** What is done at a place, in words for a patient: one line for each treatment. */
export function useTreatmentWords(): (
  application: Application,
) => readonly { readonly modality: Modality; readonly text: string }[] {
  const { t } = useTranslation('handout');
  const minutes = (count: number | null) => (count === null ? '' : t('done.minutes', { count }));
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
  return ({ needling, cupping, moxibustion, bodywork }) => {
    const lines: { modality: Modality; text: string }[] = [];
    if (needling !== null) {
      const depth = needling.depthMm === null ? '' : t('done.depth', { depth: needling.depthMm });
      const current = needling.stimulation === 'electrical' ? t('done.electrical') : '';
      const text = joined(t('done.needling'), current, depth, minutes(needling.retentionMin));
      lines.push({ modality: 'needling', text });
    }
    if (cupping !== null) {
      const size = t('done.cupSize', { size: cupping.sizeMm });
      const text = joined(t(`done.cup.${cupping.kind}`), size, minutes(cupping.minutes));
      lines.push({ modality: 'cupping', text });
    }
    if (moxibustion !== null) {
      const { kind, cones } = moxibustion;
      const text = joined(
        t(`done.moxa.${kind}`),
        cones === null ? '' : t('done.cones', { count: cones }),
        minutes(moxibustion.minutes),
      );
      lines.push({ modality: 'moxibustion', text });
    }
    if (bodywork !== null) {
      const text = joined(t(`done.bodywork.${bodywork.kind}`), minutes(bodywork.minutes));
      lines.push({ modality: 'bodywork', text });
    }
    return lines;
  };
}
