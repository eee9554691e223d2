import { MERIDIANS } from './meridians.ts';
import { inOneForm } from './points/characters.ts';
import type { PointFacts, SpinalLevel } from './points/types.ts';

/** A place that a search found, ready to be added. */
export interface Found {
  /** `ashi`: a tender place where this point lies, rather than the point. */
  kind: 'point' | 'ashi';
  point: PointFacts;
  /** For a point that exists at every level of the spine: the level that was typed, or null when none was yet. */
  level: SpinalLevel | null;
  /** The side that was typed after the point, or null when none was. */
  side: 'left' | 'right' | 'both' | null;
  /** The other name or older number that matched, when it was neither code nor name. */
  alias: string | null;
}

/** What other books write for a meridian in point codes. */
const OTHER_LETTERS: ReadonlyMap<string, string> = new Map(
  MERIDIANS.flatMap(({ id, otherCodes }) => otherCodes.map((letters) => [fold(letters), fold(id)] as const)),
);

const SIDES: Readonly<Record<string, Found['side']>> = {
  l: 'left',
  left: 'left',
  r: 'right',
  right: 'right',
  b: 'both',
  both: 'both',
};

/** Lower case, no tones, no diaeresis, nothing but letters, digits and characters, these in one form. */
export function fold(text: string): string {
  const letters = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return inOneForm(letters);
}

const words = (text: string) =>
  text
    .split(/[\s\-,.;:'’()]+/u)
    .map(fold)
    .filter((word) => word !== '');

interface Entry {
  point: PointFacts;
  order: number;
  code: string;
  pinyin: string;
  /** Characters in the one form that queries are brought to. */
  chinese: string;
  aliases: readonly { text: string; key: string }[];
  /** Words of the English name. */
  english: readonly string[];
  /** Words of region, plain description and groups. */
  others: readonly string[];
}

const entryOf = (point: PointFacts, order: number): Entry => ({
  point,
  order,
  code: fold(point.code),
  pinyin: fold(point.pinyin),
  chinese: fold(point.chinese),
  aliases: point.aliases.map((text) => ({ text, key: fold(text.replace(/^old\s+/i, '')) })),
  english: words(point.english),
  others: [...words(point.region), ...words(point.lay), ...point.classes.flatMap((group) => words(group))],
});

/**
 * A search over points by code (`bl23`, `BL 23`, `ub23`, `ex-b2 l2`), pinyin with or without tones, characters, English
 * name, older numbers and other names, or region; a side may follow (`gb30 r`). An exact code comes first, then codes in
 * order, then names by how well they fit. `ashi` before a point means a tender place there, on one side. What fits
 * nothing is taken for a slip of one letter in a name. Searches a few hundred points within a frame.
 */
export function pointSearch(
  points: readonly PointFacts[],
): (text: string, limit?: number) => readonly Found[] {
  const entries = points.map(entryOf);
  const find = (query: string): readonly Found[] => {
    if (fold(query) === '') return [];
    const found = [...byCode(entries, query), ...byName(entries, query)];
    const tokens = query.split(/\s+/);
    const side = SIDES[tokens.at(-1)!.toLowerCase()] ?? null;
    const withSide =
      found.length === 0 && tokens.length > 1 && side !== null
        ? byName(entries, tokens.slice(0, -1).join(' ')).map((one) => ({ ...one, side }))
        : found;
    return withoutRepeats(withSide.length > 0 ? withSide : bySlip(entries, query));
  };
  return (text, limit = 50) => {
    const query = text.normalize('NFC').trim();
    const [, tenderAt] = /^(?:a[\s-]?shi|阿是穴?)\s+(.+)$/i.exec(query) ?? [];
    return (tenderAt === undefined ? find(query) : find(tenderAt).flatMap(tenderPlaces)).slice(0, limit);
  };
}

/** A tender place is one place: on the side that was typed, or on either. */
function tenderPlaces(found: Found): readonly Found[] {
  if (found.point.levels !== undefined && found.level === null) return [];
  const sides = found.side === 'left' || found.side === 'right' ? [found.side] : (['left', 'right'] as const);
  return (found.point.midline ? [null] : sides).map((side) => ({ ...found, kind: 'ashi', side }));
}

function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return found.filter(({ point, level }) => {
    const key = `${point.code} ${level}`;
    if (seen.has(key) || seen.has(`${point.code} null`)) return false;
    seen.add(key);
    return true;
  });
}

/** Letters, digits, then a level of the spine and a side, in any spelling. */
const CODE = /^(ex[\s-]*[a-z]{1,2}|[a-z]{1,3})[\s-]*0*(\d*)\s*(.*)$/i;
const REST = /^([tl]\d{0,2})?\s*(l|left|r|right|b|both)?$/i;

function byCode(entries: readonly Entry[], query: string): Found[] {
  const [, letters, digits = '', rest = ''] = CODE.exec(query) ?? [];
  if (letters === undefined) return [];
  const spelt = fold(letters);
  const found = [spelt, OTHER_LETTERS.get(spelt)].flatMap((start) =>
    start === undefined ? [] : entries.filter(({ code }) => matchesCode(code, start, digits, rest)),
  );
  return found
    .sort((a, b) => a.code.length - b.code.length || a.order - b.order)
    .flatMap(({ point }) => placesOf(point, rest));
}

/** A code is exact once a side or a level follows it; before, its beginning is enough. */
function matchesCode(code: string, start: string, digits: string, rest: string): boolean {
  return rest === '' ? code.startsWith(start + digits) : digits !== '' && code === start + digits;
}

/** What the rest of a query after the code asks for; empty when it asks for something else. */
function placesOf(point: PointFacts, rest: string): Found[] {
  const sideOnly = SIDES[rest.toLowerCase()];
  if (point.levels === undefined) {
    if (rest !== '' && sideOnly === undefined) return [];
    return [{ kind: 'point', point, level: null, side: sideOnly ?? null, alias: null }];
  }
  const [, level, side] = REST.exec(rest) ?? [];
  if (level === undefined) {
    return rest === '' || sideOnly !== undefined
      ? [{ kind: 'point', point, level: null, side: sideOnly ?? null, alias: null }]
      : [];
  }
  const wanted = level.toUpperCase();
  const levels = point.levels.filter((one) => one.startsWith(wanted));
  return levels
    .sort((a, b) => Number(b === wanted) - Number(a === wanted))
    .map((one) => ({
      kind: 'point',
      point,
      level: one,
      side: SIDES[side?.toLowerCase() ?? ''] ?? null,
      alias: null,
    }));
}

function byName(entries: readonly Entry[], query: string): Found[] {
  const key = fold(query).replaceAll('v', 'u');
  const literal = fold(query);
  const asked = words(query);
  return entries
    .map((entry) => ({ entry, ...fitOf(entry, { key, literal, asked }) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || a.entry.order - b.entry.order)
    .map(({ entry, alias }) => ({
      kind: 'point',
      point: entry.point,
      level: null,
      side: null,
      alias: alias ?? null,
    }));
}

/** How well names fit, 0 best; pinyin is also compared with `v` read as ü. */
function fitOf(
  entry: Entry,
  { key, literal, asked }: { key: string; literal: string; asked: readonly string[] },
): { rank: number; alias?: string } {
  const { pinyin, chinese, aliases, english, others } = entry;
  const begins = (list: readonly string[]) =>
    asked.length > 0 && asked.every((word) => list.some((one) => one.startsWith(word)));
  if (pinyin === literal || pinyin === key || chinese === literal) return { rank: 0 };
  const same = aliases.find((alias) => alias.key === literal);
  if (same !== undefined) return { rank: 1, alias: same.text };
  const starts = [pinyin.startsWith(literal), pinyin.startsWith(key)];
  if (starts.includes(true) || chinese.startsWith(literal)) return { rank: 2 };
  if (begins(english)) return { rank: 3 };
  const similar = literal.length > 1 ? aliases.find((alias) => alias.key.startsWith(literal)) : undefined;
  if (similar !== undefined) return { rank: 4, alias: similar.text };
  if (chinese.includes(literal)) return { rank: 5 };
  if (literal.length > 2 && pinyin.includes(key)) return { rank: 6 };
  if (literal.length > 2 && begins([...others, ...english])) return { rank: 7 };
  return { rank: Number.POSITIVE_INFINITY };
}

/** Shorter words have too many neighbours one letter away. */
const SHORTEST_SLIP = 4;

/** Points one of whose names is one slip away from what was typed: a letter too many, missing, wrong, or two swapped. */
function bySlip(entries: readonly Entry[], query: string): Found[] {
  const key = fold(query).replaceAll('v', 'u');
  const asked = words(query);
  // A wrong digit is another point, not a slip.
  if (/\p{N}/u.test(key)) return [];
  const near = (typed: string, name: string) => typed.length >= SHORTEST_SLIP && isSlip(typed, name);
  const fits = ({ pinyin, english }: Entry) =>
    near(key, pinyin) ||
    asked.every((word) => english.some((one) => one.startsWith(word) || near(word, one)));
  return entries.flatMap((entry): Found[] => {
    const alias = entry.aliases.find((one) => near(key, one.key));
    if (!alias && !fits(entry)) return [];
    return [{ kind: 'point', point: entry.point, level: null, side: null, alias: alias?.text ?? null }];
  });
}

/** Whether two words differ by one letter: added, left out, exchanged, or swapped with its neighbour. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
