import type { PointFacts } from '../../shared/atlas/points/types.ts';

/** How deep books needle a point, with a dash between the two ends of a range. */
export const depthWords = ({ text }: NonNullable<PointFacts['depth']>): string =>
  text.replace(/(\d)-(\d)/g, '$1–$2');
