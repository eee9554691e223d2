import { useId } from 'react';
import type { RegionKind } from '../../scene/types.ts';
import styles from './body-map.module.css';

/** How a region is drawn on the body, for a legend: each kind has a fill and an edge of its own. */
export function RegionSwatch({ kind, strength }: { kind: RegionKind; strength: number }) {
  const hatch = useId();
  const percent = Math.round(strength * 100);
  const colour = `color-mix(in srgb, var(${kind === 'gone' ? '--ink' : '--danger-ink'}) ${percent}%, var(--body-base))`;
  return (
    <svg className={styles.swatch} viewBox="0 0 20 14" style={{ color: colour }} aria-hidden>
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v4" stroke="currentColor" strokeWidth="1.6" />
      </pattern>
      <rect
        x="1"
        y="1"
        width="18"
        height="12"
        rx="5"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={kind === 'gone' ? '3 2.2' : undefined}
        fill={kind === 'still' ? `url(#${hatch})` : kind === 'gone' ? 'none' : 'currentColor'}
        fillOpacity={kind === 'drawing' ? 0.2 : kind === 'fresh' ? 0.5 : 1}
      />
    </svg>
  );
}
