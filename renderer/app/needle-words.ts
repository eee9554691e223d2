import type { NeedleSize } from '../../shared/model/application.ts';

/** A needle as thickness × length in millimetres, "0.25 × 40"; empty for none. */
export const needleText = (needle: NeedleSize | null): string =>
  needle === null ? '' : `${needle.gaugeMm.toFixed(2)} × ${needle.lengthMm}`;
