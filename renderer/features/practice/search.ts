import { z } from 'zod';

export const VIEWS = ['today', 'outcomes', 'points'] as const;

/** What the address says of the practice's screen: which view, and which day it is on; today where it says none. */
export const PracticeSearch = z.object({
  view: z.enum(VIEWS).optional().catch(undefined),
  day: z.iso.date().optional().catch(undefined),
});
