import { useTranslation } from 'react-i18next';
import { type Application, MODALITIES, type Modality } from '../../../shared/model/application.ts';
import { inSentence } from '../../app/in-sentence.ts';
import { needleText } from '../../app/needle-words.ts';

/** What is done at a place, for the hand that does it: the amount, the rest of the technique, and the time. */
export interface DoneWords {
  /** "20 mm"; null for a depth that the plan leaves open, to be written by hand. */
  readonly amount: string | null;
  /** "perpendicular", "cup, static". */
  readonly manner: string;
  readonly detail: string;
  readonly minutes: number | null;
}

/** Words for one modality of an entry that has it, and for all that is done there in one line. */
export function useSheetWords() {
  const { t } = useTranslation('sheet');
  const joined = (...parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(' · ');
  const intensity = (value: string | null) => value && t(`changes:values.intensity.${value}`);
  const across = (size: number | null) => (size === null ? null : t('across', { size }));

  const of = ({ needling, cupping, moxibustion, bodywork }: Application, modality: Modality): DoneWords => {
    switch (modality) {
      case 'needling': {
        const { depthMm, angle, needle, retentionMin, stimulation, response } = needling!;
        return {
          amount: depthMm === null ? null : t('millimetres', { size: depthMm }),
          manner:
            (depthMm === null ? `${t('openMillimetres')} ` : '') + inSentence(t(`plans:angle.${angle}`)),
          detail: joined(
            needleText(needle),
            stimulation === 'none' ? null : inSentence(t(`plans:stimulation.${stimulation}`)),
            response === null || response === 'none' ? null : t(`changes:values.response.${response}`),
          ),
          minutes: retentionMin,
        };
      }
      case 'cupping': {
        const { kind, sizeMm, material, minutes } = cupping!;
        return {
          amount: t('millimetres', { size: sizeMm }),
          manner: t(`cup.${kind}`),
          detail: joined(material && t(`changes:values.material.${material}`), intensity(cupping!.intensity)),
          minutes,
        };
      }
      case 'moxibustion': {
        const { kind, cones, minutes, areaMm } = moxibustion!;
        return {
          amount: cones === null ? '' : t('cones', { count: cones }),
          manner: t(`moxa.${kind}`),
          detail: joined(across(areaMm), intensity(moxibustion!.intensity)),
          minutes,
        };
      }
      default: {
        const { kind, minutes, areaMm } = bodywork!;
        return {
          amount: '',
          manner: inSentence(t(`plans:bodyworkKind.${kind}`)),
          detail: joined(across(areaMm), intensity(bodywork!.intensity)),
          minutes,
        };
      }
    }
  };
  const inOneLine = (application: Application): string =>
    MODALITIES.filter((modality) => application[modality] !== null)
      .map((modality) => {
        const { amount, manner, detail, minutes } = of(application, modality);
        const what = joined(amount === null ? manner : `${amount} ${manner}`.trim(), detail);
        return minutes === null ? what : joined(what, t('rounds:minutes', { count: minutes }));
      })
      .join('; ');
  return { of, inOneLine };
}
