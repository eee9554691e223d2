import { useId } from 'react';
import type { RegionKind } from '../../scene/types.ts';
import styles from './body-map.module.css';

/** The colour of a region at a strength, as the body has it. */
export const colourOfRegion = (kind: RegionKind, strength: number): string =>
  `color-mix(in srgb, var(${kind === 'gone' ? '--ink' : '--danger-ink'}) ${Math.round(strength * 100)}%, var(--body-base))`;

/** Slanting lines in the current colour, so many units of the drawing apart. */
export function Hatch({ id, size }: { id: string; size: number }) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d={`M0 0v${size}`} stroke="currentColor" strokeWidth={size * 0.4} />
    </pattern>
  );
}

/** How a region is drawn on the body, for a legend: each kind has a fill and an edge of its own. */
export function RegionSwatch({ kind, strength }: { kind: RegionKind; strength: number }) {
  const hatch = useId();
  return (
    <svg
      className={styles.swatch}
      viewBox="0 0 20 14"
      style={{ color: colourOfRegion(kind, strength) }}
      aria-hidden
    >
      <Hatch id={hatch} size={4} />
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
