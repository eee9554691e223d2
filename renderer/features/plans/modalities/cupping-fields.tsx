import { useTranslation } from 'react-i18next';
import { CUP_KINDS, CUP_MATERIALS, Cupping } from '../../../../shared/model/application.ts';
import { Select } from '../../../ui/field.tsx';
import styles from '../application-fields.module.css';
import { OptionalSelect } from './optional-select.tsx';
import { IntensityField, MillimetresField, MinutesField } from './shared-fields.tsx';
import { type ModalityProps, useModality } from './use-modality.ts';

/** Which cup, how wide, how strong, for how long. */
export function CuppingFields({ application: { id }, value }: ModalityProps<'cupping'>) {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('modalities');
  const set = useModality(id, 'cupping');
  return (
    <>
      <div className={styles.two}>
        <Select
          label={t('fields.cup')}
          value={value.kind}
          choices={CUP_KINDS.map((kind) => ({ value: kind, label: t(`cupKind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <MillimetresField
        label={t('fields.size')}
        name={`${id}.cupSize`}
        value={value.sizeMm}
        schema={Cupping.shape.sizeMm}
        missing={t('fields.sizeMissing')}
        commit={(sizeMm, typing) => set({ sizeMm }, typing)}
      />
      <MinutesField
        label={t('fields.cupMinutes')}
        name={`${id}.cupMinutes`}
        value={value.minutes}
        commit={(minutes, typing) => set({ minutes }, typing)}
      />
      <div className={styles.two}>
        <OptionalSelect
          label={words('material')}
          value={value.material}
          choices={CUP_MATERIALS.map((one) => ({ value: one, label: words(`materials.${one}`) }))}
          onChange={(material) => set({ material })}
        />
      </div>
      <div className={styles.two}>
        <IntensityField value={value.intensity} onChange={(intensity) => set({ intensity })} />
      </div>
    </>
  );
}
