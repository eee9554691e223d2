import { Mistake, type Span } from './mistakes.ts';

/** A number with its unit. `x` is a needle (thickness x length); `second` its length or the second frequency. */
export interface NumberToken extends Span {
  readonly kind: 'number';
  readonly text: string;
  readonly amount: number;
  readonly second: number | null;
  readonly unit: 'mm' | 'min' | 'hz' | 'cones' | 'x' | 'none';
}

export interface WordToken extends Span {
  readonly kind: 'word' | 'quote' | 'group' | 'variant';
  /** The word as it was typed, in half-width characters; of quotes and groups what stands inside. */
  readonly text: string;
}

export interface MarkToken extends Span {
  readonly kind: 'end' | 'round' | 'plus';
  readonly text: string;
}

export type Token = NumberToken | WordToken | MarkToken;

const MARKS: Readonly<Record<string, MarkToken['kind']>> = {
  ';': 'end',
  '\n': 'end',
  '|': 'round',
  '+': 'plus',
};
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '＂': '＂', '[': ']', '［': '］' };
const VARIANT = /(?:AB|A|B):/iy;
const DIGITS = String.raw`\d+(?:[.,]\d+)?`;
const NUMBER = new RegExp(
  `(${DIGITS})(?:\\s*([x×*])\\s*(${DIGITS})(?:\\s*mm)?|\\s*/\\s*(${DIGITS})\\s*hz|\\s*(mm|min|minutes?|mins|['′’]|hz|cones?|壯|壮))?(?=[\\s;|+,、"“[]|$)`,
  'iuy',
);
const WORD = /[^\s;|+,、"“[\]]+/y;
const BETWEEN = /[^\S\n]+|[,、]/y;

/** The words, numbers, quotes and marks of a text; Chinese and full-width punctuation counts as the plain one. Throws a Mistake where a quote does not end. */
export function tokensOf(text: string): readonly Token[] {
  // One unit for one unit, so that positions stay those of the text.
  const plain = text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(plain);
  };
  while (at < plain.length) {
    const start = at;
    const between = take(BETWEEN);
    if (between !== null) {
      at += between[0].length;
      continue;
    }
    const mark = MARKS[plain[at]!];
    const closing = CLOSING[text[at]!];
    if (mark !== undefined) {
      at++;
      tokens.push({ kind: mark, text: plain[start]!, start, end: at });
    } else if (closing !== undefined) {
      const inside = enclosed(text, at, closing);
      at = inside.end;
      tokens.push({ kind: closing === ']' || closing === '］' ? 'group' : 'quote', ...inside });
    } else {
      const token = numberAt(take(NUMBER), start) ?? wordAt(take(VARIANT), take(WORD), plain, start);
      at = token.end;
      tokens.push(token);
    }
  }
  return tokens;
}

/** What stands between an opening mark and its closing one; a backslash takes the mark after it as it is. */
function enclosed(text: string, start: number, closing: string): Span & { text: string } {
  let inside = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === closing) return { text: inside.trim(), start, end: at + 1 };
    if (text[at] === '\\' && at + 1 < text.length) at++;
    inside += text[at];
  }
  throw new Mistake('unclosed', { start, end: text.length }, { word: closing });
}

const decimal = (text: string) => Number(text.replace(',', '.'));

function numberAt(match: RegExpExecArray | null, start: number): NumberToken | null {
  if (match === null) return null;
  const [text, amount, by, length, secondHz, unit = ''] = match;
  const second = length ?? secondHz;
  return {
    kind: 'number',
    text,
    start,
    end: start + text.length,
    amount: decimal(amount!),
    second: second === undefined ? null : decimal(second),
    unit: by !== undefined ? 'x' : secondHz !== undefined ? 'hz' : unitOf(unit.toLowerCase()),
  };
}

function unitOf(written: string): NumberToken['unit'] {
  if (written === '') return 'none';
  if (written === 'mm' || written === 'hz') return written;
  return /^(?:cones?|壯|壮)$/.test(written) ? 'cones' : 'min';
}

function wordAt(
  variant: RegExpExecArray | null,
  word: RegExpExecArray | null,
  plain: string,
  start: number,
): WordToken {
  const text = variant?.[0] ?? word?.[0] ?? plain[start]!;
  return { kind: variant === null ? 'word' : 'variant', text, start, end: start + text.length };
}
