import { useTranslation } from 'react-i18next';
import type { Mistake } from '../../../../shared/clinical/shorthand/index.ts';

/** What is wrong in a sentence: "GB46: Gallbladder has 44 points." */
export function useMistakeWords(): (mistake: Mistake) => string {
  const { t } = useTranslation('shorthand');
  return ({ kind, values }) => {
    const { meridian, modality, side } = values;
    return t(`mistake.${kind}`, {
      ...values,
      meridian: meridian === undefined ? '' : t(`plans:meridianNames.${meridian}`),
      modality: modality === undefined ? '' : t(`modality.${modality}`),
      side: side === undefined ? '' : t(`plans:prescription.sides.${side}`),
    });
  };
}
