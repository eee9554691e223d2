/** Where the hand is in a text, or what it has marked there. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts a phrase in the place of what is marked, with a space to the words beside it. Gives the text and where the hand
 * goes on.
 */
export function insertPhrase(
  text: string,
  { start, end }: Selection,
  phrase: string,
): { readonly text: string; readonly caret: number } {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const lead = before === '' || /\s$/.test(before) ? '' : ' ';
  const trail = after === '' || /^[\s.,;:]/.test(after) ? '' : ' ';
  const head = before + lead + phrase;
  return { text: head + trail + after, caret: head.length + trail.length };
}
