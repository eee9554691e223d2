import { z } from 'zod';
import { Language } from '../model/handout.ts';
import { HandoutDocument, PrintedHandout } from '../model/handout-document.ts';
import { Logo } from '../model/logo.ts';
import { Id } from '../model/text.ts';
import { administering, atWork, command, query } from './verb.ts';

const Nothing = z.strictObject({});
const Summary = PrintedHandout.omit({ document: true }).extend({ language: Language });

export const papersContract = {
  /** Keeps a handout that goes to the printer or into a PDF. The same paper as the last of its plan is not kept twice. */
  'papers.keep': atWork(command(z.strictObject({ planId: Id, document: HandoutDocument }), Summary)),
  /** The handouts of a plan that were printed, the latest first. */
  'papers.ofPlan': query(z.strictObject({ planId: Id }), z.strictObject({ papers: z.array(Summary) })),
  'papers.get': query(z.strictObject({ id: Id }), PrintedHandout),
  /** The picture of the letterhead. */
  'logo.get': query(Nothing, z.strictObject({ logo: Logo.nullable() })),
  /** Takes a PNG, or of an SVG the drawing alone; refuses every other with a sentence. Null takes the logo off. */
  'logo.save': administering(
    command(z.strictObject({ logo: Logo.nullable() }), z.strictObject({ logo: Logo.nullable() })),
  ),
};
