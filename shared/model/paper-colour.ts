import { colord, extend } from 'colord';
import a11yPlugin from 'colord/plugins/a11y';
import { z } from 'zod';

extend([a11yPlugin]);

/** Text of any size is read on white from this ratio on (WCAG 2.2, success criterion 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** Contrast of a colour to white paper, 1 to 21, by the formula of WCAG 2.2. */
export const contrastOnPaper = (colour: string): number => colord(colour).contrast('#ffffff');

/** The colour itself where it can be read on white, else the nearest darker one of its hue that can. */
export function readableOnPaper(colour: string): string {
  let darker = colord(colour);
  while (darker.contrast('#ffffff') < LEAST_CONTRAST) darker = darker.darken(0.01);
  return darker.toHex();
}

/** The colour of headings and rules on paper, as "#1f5f6b": dark enough to be read on white. */
export const PaperColour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'This is not a colour.')
  .refine((colour) => contrastOnPaper(colour) >= LEAST_CONTRAST, {
    message: 'This colour is too light to be read on white paper.',
    when: ({ value }) => /^#[0-9a-f]{6}$/.test(value as string),
  });
