import { Toggle } from '@base-ui/react/toggle';
import { useTranslation } from 'react-i18next';
import type { ConstructionLayer } from '../../scene/engine/atlas-picture.ts';
import styles from './layer-bar.module.css';

/** What of the construction is drawn, each on its own. */
export function LayerBar({
  layers,
  onToggle,
  choices,
}: {
  layers: Readonly<Record<ConstructionLayer, boolean>>;
  onToggle: (layer: ConstructionLayer) => void;
  choices: readonly ConstructionLayer[];
}) {
  const { t } = useTranslation('atlas');
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('figure.layers')}>
      {choices.map((layer) => (
        <Toggle
          key={layer}
          className={styles.layer}
          pressed={layers[layer]}
          onPressedChange={() => onToggle(layer)}
        >
          {t(`figure.layer.${layer}`)}
        </Toggle>
      ))}
    </div>
  );
}
