import { useTranslation } from 'react-i18next';
import { NEEDLE_ANGLES, Needling, RESPONSES, STIMULATIONS } from '../../../../shared/model/application.ts';
import { Select } from '../../../ui/field.tsx';
import styles from '../application-fields.module.css';
import { BookDepth } from '../book-depth.tsx';
import { AmountField } from '../draft-fields.tsx';
import { LeadsEditor } from '../leads/leads-editor.tsx';
import { NeedleField } from '../needle-field.tsx';
import { OptionalSelect } from './optional-select.tsx';
import { MinutesField } from './shared-fields.tsx';
import { type ModalityProps, useModality } from './use-modality.ts';

/** How a needle goes in, which, for how long, and what the hand does with it. */
export function NeedlingFields({ application, value }: ModalityProps<'needling'>) {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('modalities');
  const { id, place } = application;
  const set = useModality(id, 'needling');
  return (
    <>
      <AmountField
        label={t('fields.depth')}
        name={`${id}.depth`}
        unit={t('prescription.mm')}
        value={value.depthMm}
        schema={Needling.shape.depthMm}
        commit={(depthMm, typing) => set({ depthMm }, typing)}
      />
      <div className={styles.two}>
        <Select
          label={t('fields.angle')}
          value={value.angle}
          choices={NEEDLE_ANGLES.map((angle) => ({ value: angle, label: t(`angle.${angle}`) }))}
          onChange={(angle) => set({ angle })}
        />
      </div>
      <MinutesField
        label={t('fields.retention')}
        name={`${id}.retention`}
        value={value.retentionMin}
        commit={(retentionMin, typing) => set({ retentionMin }, typing)}
      />
      <div className={styles.two}>
        <NeedleField
          name={`${id}.needle`}
          value={value.needle}
          commit={(needle, typing) => set({ needle }, typing)}
        />
      </div>
      <div className={styles.two}>
        <Select
          label={t('fields.stimulation')}
          value={value.stimulation}
          choices={STIMULATIONS.map((one) => ({ value: one, label: t(`stimulation.${one}`) }))}
          onChange={(stimulation) => set({ stimulation })}
        />
      </div>
      <div className={styles.two}>
        <OptionalSelect
          label={words('response')}
          value={value.response}
          choices={RESPONSES.map((one) => ({ value: one, label: words(`responses.${one}`) }))}
          onChange={(response) => set({ response })}
        />
      </div>
      <BookDepth place={place} />
      <LeadsEditor application={application} />
    </>
  );
}
