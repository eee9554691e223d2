import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../ui/segmented.tsx';
import { PRESETS, type Preset } from '../engine/camera.ts';
import styles from './toolbar.module.css';

/** The named views; keys 1 to 7 lead to the same. None is marked once the body was turned by hand. */
export const Presets = memo(function Presets({
  value,
  onChange,
}: {
  value: Preset | null;
  onChange: (preset: Preset) => void;
}) {
  const { t } = useTranslation('scene');
  return (
    <div className={styles.presets}>
      <Segmented
        label={t('views')}
        value={value}
        onChange={onChange}
        choices={PRESETS.map((preset) => ({
          value: preset,
          label: t(`preset.${preset}`),
          name: t(`presetName.${preset}`),
        }))}
      />
    </div>
  );
});
