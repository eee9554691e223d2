import { Bone, Brush, CircleDot, Crosshair, Ruler, Spline, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { KEYS, shownKeys } from '../../app/commands/keys.ts';
import { IconButton } from '../../ui/button.tsx';
import { OVERLAYS, type Overlay, useViewOptions } from '../view-options.ts';
import { FilterPopover } from './filter-popover.tsx';
import styles from './toolbar.module.css';

const ICONS: Readonly<Record<Overlay, ReactNode>> = {
  meridians: <Spline aria-hidden />,
  points: <CircleDot aria-hidden />,
  ruler: <Ruler aria-hidden />,
  landmarks: <Bone aria-hidden />,
  labels: <Tag aria-hidden />,
  cups: <CupIcon />,
};

/** The ashi tool, the brush, the filter, and a toggle for everything that is laid over the body. */
export const OverlayBar = memo(function OverlayBar({
  ashi,
  onAshi,
  painting,
  onPaint,
}: {
  ashi: boolean;
  /** Null where nothing can be added. */
  onAshi: (() => void) | null;
  painting: boolean;
  onPaint: () => void;
}) {
  const { t } = useTranslation('scene');
  const { overlays, toggle } = useViewOptions();
  return (
    <div className={styles.tools}>
      <div className={styles.bar} role="toolbar" aria-label={t('tools')}>
        {onAshi === null ? null : (
          <IconButton label={t('ashiTool')} keys={shownKeys(KEYS.ashi)} pressed={ashi} onClick={onAshi}>
            <Crosshair aria-hidden />
          </IconButton>
        )}
        <IconButton label={t('paint.tool')} keys={shownKeys(KEYS.brush)} pressed={painting} onClick={onPaint}>
          <Brush aria-hidden />
        </IconButton>
        <FilterPopover />
      </div>
      <div className={styles.bar} role="toolbar" aria-label={t('overlays')}>
        {(Object.keys(OVERLAYS) as Overlay[]).map((overlay) => (
          <IconButton
            key={overlay}
            label={t(`overlay.${overlay}`)}
            keys={OVERLAYS[overlay]}
            pressed={overlays[overlay]}
            onClick={() => toggle(overlay)}
          >
            {ICONS[overlay]}
          </IconButton>
        ))}
      </div>
    </div>
  );
});

function CupIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3 19.5h18M5.5 19.5v-7a6.5 6.5 0 0 1 13 0v7" />
    </svg>
  );
}
