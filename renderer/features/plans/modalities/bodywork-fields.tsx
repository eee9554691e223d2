import { useTranslation } from 'react-i18next';
import { BODYWORK_KINDS, Bodywork } from '../../../../shared/model/application.ts';
import { Select } from '../../../ui/field.tsx';
import styles from '../application-fields.module.css';
import { IntensityField, MillimetresField, MinutesField } from './shared-fields.tsx';
import { type ModalityProps, useModality } from './use-modality.ts';

/** What hands, tools and lamps do, how strong, for how long, over how much of the skin. */
export function BodyworkFields({ application: { id, place }, value }: ModalityProps<'bodywork'>) {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('modalities');
  const set = useModality(id, 'bodywork');
  return (
    <>
      <div className={styles.two}>
        <Select
          label={t('fields.bodywork')}
          value={value.kind}
          choices={BODYWORK_KINDS.map((kind) => ({ value: kind, label: t(`bodyworkKind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <MinutesField
        label={t('fields.bodyworkMinutes')}
        name={`${id}.bodyworkMinutes`}
        value={value.minutes}
        commit={(minutes, typing) => set({ minutes }, typing)}
      />
      {place.kind === 'stroke' ? null : (
        <MillimetresField
          label={words('area')}
          name={`${id}.bodyworkArea`}
          value={value.areaMm}
          schema={Bodywork.shape.areaMm}
          commit={(areaMm, typing) => set({ areaMm }, typing)}
        />
      )}
      <div className={styles.two}>
        <IntensityField value={value.intensity} onChange={(intensity) => set({ intensity })} />
      </div>
    </>
  );
}
