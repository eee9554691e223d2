import { useTranslation } from 'react-i18next';
import { isCountedInCones, withMoxaKind } from '../../../../shared/clinical/starting.ts';
import { MOXA_KINDS, Moxibustion } from '../../../../shared/model/application.ts';
import { Select } from '../../../ui/field.tsx';
import styles from '../application-fields.module.css';
import { AmountField } from '../draft-fields.tsx';
import { IntensityField, MillimetresField, MinutesField } from './shared-fields.tsx';
import { type ModalityProps, useModality } from './use-modality.ts';

/** Which moxa, how long or how many cones, how warm, over how much of the skin. */
export function MoxibustionFields({ application: { id, place }, value }: ModalityProps<'moxibustion'>) {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('modalities');
  const set = useModality(id, 'moxibustion');
  const inCones = isCountedInCones(value.kind);
  return (
    <>
      <div className={styles.two}>
        <Select
          label={t('fields.moxa')}
          value={value.kind}
          choices={MOXA_KINDS.map((kind) => ({ value: kind, label: t(`moxaKind.${kind}`) }))}
          onChange={(kind) => set(withMoxaKind(value, kind))}
        />
      </div>
      {inCones ? (
        <AmountField
          label={t('fields.cones')}
          name={`${id}.cones`}
          value={value.cones}
          schema={Moxibustion.shape.cones}
          commit={(cones, typing) => set({ cones }, typing)}
        />
      ) : (
        <MinutesField
          label={t('fields.moxaMinutes')}
          name={`${id}.moxaMinutes`}
          value={value.minutes}
          commit={(minutes, typing) => set({ minutes }, typing)}
        />
      )}
      {inCones || place.kind === 'stroke' ? null : (
        <MillimetresField
          label={words('area')}
          name={`${id}.moxaArea`}
          value={value.areaMm}
          schema={Moxibustion.shape.areaMm}
          commit={(areaMm, typing) => set({ areaMm }, typing)}
        />
      )}
      <div className={styles.two}>
        <IntensityField value={value.intensity} onChange={(intensity) => set({ intensity })} />
      </div>
    </>
  );
}
