/** Deeper than any record nests. */
const DEEPEST = 40;

/** What a text of JSON may not hold, though a parser would take it; null where it holds nothing of the kind. */
export type ScanFault = 'deep' | 'twice' | 'proto';

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const [OPEN_RECORD, CLOSE_RECORD, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93];

/**
 * Looks over a text before it is parsed: how deep it nests, and whether a record names a field twice, of which a parser
 * keeps the last one without a word, or one `__proto__`. Whether the text is JSON at all is the parser's to say.
 */
export function scanFault(text: string): ScanFault | null {
  /** The names of each open record; null: a list. */
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === OPEN_RECORD || sign === OPEN_LIST) {
      if (open.length >= DEEPEST) return 'deep';
      open.push(sign === OPEN_RECORD ? new Set() : null);
    } else if (sign === CLOSE_RECORD || sign === CLOSE_LIST) {
      open.pop();
    } else if (sign === QUOTE) {
      const end = endOfString(text, at);
      const names = open.at(-1);
      if (names != null && isName(text, end)) {
        const name = nameOf(text.slice(at, end + 1));
        if (name === '__proto__') return 'proto';
        if (names.has(name)) return 'twice';
        names.add(name);
      }
      at = end;
    }
  }
  return null;
}

/** Where the quote stands that ends the string begun at `start`; the end of the text where it is cut off. */
function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) !== QUOTE) {
    end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
  }
  return end;
}

function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++;
  return text.charCodeAt(at) === COLON;
}

/** The name as a parser reads it: the same one can be written in several ways. */
function nameOf(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted);
  } catch {
    return quoted;
  }
}
