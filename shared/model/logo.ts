import { z } from 'zod';

/** How large the file of a logo may be. */
export const LOGO_BYTES = 300_000;

/** The picture of a letterhead: a file as it is, in base64. */
export const Logo = z.strictObject({
  kind: z.enum(['png', 'svg']),
  data: z
    .base64('This picture is damaged.')
    .max(Math.ceil(LOGO_BYTES / 3) * 4, 'A logo is at most 300 kB large. Please save it smaller.'),
});
export type Logo = z.infer<typeof Logo>;
