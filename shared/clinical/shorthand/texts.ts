import type { ZodType } from 'zod';
import { Mistake } from './mistakes.ts';
import type { WordToken } from './tokens.ts';

/** What stands in a quote or bracket, as the record takes it. Throws a Mistake with the record's own sentence where it does not. */
export function checkedText(schema: ZodType<string>, token: WordToken): string {
  const checked = schema.safeParse(token.text);
  if (checked.success) return checked.data;
  const word = token.text.slice(0, 20);
  throw new Mistake('refused', token, { word, reason: checked.error.issues[0]!.message });
}
