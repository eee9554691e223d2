import type { CSSProperties } from 'react';

/** The colour of a point's meridian, for the rules of a paper that is printed in colour; none for a place without a code. */
export const meridianColour = (label: string): CSSProperties =>
  ({ '--meridian': `var(--meridian-${label.slice(0, 2)}, #000)` }) as CSSProperties;
