import { useId } from 'react';
import { AreaShape, Hatching, LeadShape } from './figure-marks.tsx';

/** Size of a sample in a legend, millimetres. */
const SAMPLE_MM = 3.8;
const RIM = Array.from({ length: 24 }, (_, i) => {
  const angle = (i / 12) * Math.PI;
  return { x: SAMPLE_MM / 2 + 1.5 * Math.cos(angle), y: SAMPLE_MM / 2 + 1.5 * Math.sin(angle) };
});

/** How figures draw an area. */
export function AreaSample({ pattern }: { pattern: 'hand' | 'lamp' | 'moxa' }) {
  const hatch = `${useId()}hatch`;
  return (
    <svg viewBox={`0 0 ${SAMPLE_MM} ${SAMPLE_MM}`} aria-hidden>
      <defs>
        <Hatching id={hatch} />
      </defs>
      <AreaShape pattern={pattern} points={RIM} hidden={false} hatch={`url(#${hatch})`} />
    </svg>
  );
}

/** How figures draw a lead. */
export function LeadSample() {
  const middle = SAMPLE_MM / 2;
  return (
    <svg viewBox={`0 0 ${SAMPLE_MM} ${SAMPLE_MM}`} aria-hidden>
      <LeadShape from={{ x: 0.1, y: middle }} to={{ x: SAMPLE_MM - 0.1, y: middle }} />
    </svg>
  );
}
