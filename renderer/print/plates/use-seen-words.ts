import { useTranslation } from 'react-i18next';
import type { Viewpoint } from '../../../shared/figure/view.ts';

/** Eighths of a turn from the front towards the patient's left. */
const SIDES = ['front', 'frontLeft', 'left', 'backLeft', 'back', 'backRight', 'right', 'frontRight'] as const;
/** From this pitch on (radians) it is said that the view comes from above or below, and from this on nothing else. */
const TILTED = 0.3;
const STEEP = 1.2;

/** From where a figure looks, in words: "seen from the back and left, from above". */
export function useSeenWords(): (viewpoint: Viewpoint) => string {
  const { t } = useTranslation('plates');
  return (viewpoint) => {
    if (typeof viewpoint === 'string') return t(`seen.${viewpoint}`);
    const { yaw, pitch } = viewpoint;
    const tilt = pitch > 0 ? t('tilt.above') : t('tilt.below');
    if (Math.abs(pitch) > STEEP) return t('seen.steep', { tilt });
    const eighth = Math.round(yaw / (Math.PI / 4));
    const side = t(`seen.${SIDES[((eighth % 8) + 8) % 8]!}`);
    return Math.abs(pitch) > TILTED ? `${side}, ${tilt}` : side;
  };
}
