import { z } from 'zod';
import { NeedleSize } from './application.ts';
import { Id, line } from './text.ts';

/** Parts of the body for which a practitioner takes a needle of another size. */
export const NEEDLE_REGIONS = ['head', 'neck', 'trunk', 'buttock', 'arm', 'hand', 'leg', 'foot'] as const;
export const NeedleRegion = z.enum(NEEDLE_REGIONS);
export type NeedleRegion = z.infer<typeof NeedleRegion>;

/** A needle that the practice keeps. */
export const StockedNeedle = z.strictObject({
  id: Id,
  ...NeedleSize.shape,
  maker: line(80),
  material: line(80),
});
export type StockedNeedle = z.infer<typeof StockedNeedle>;

/** The needles of the practice, and which one the practitioner at work takes for a region unless told otherwise. */
export const NeedleCase = z.strictObject({
  needles: z.array(StockedNeedle).max(60, 'The library holds at most 60 needles.'),
  usual: z.partialRecord(NeedleRegion, Id),
});
export type NeedleCase = z.infer<typeof NeedleCase>;
