import type { MeridianId } from '../../atlas/codes.ts';
import { MERIDIANS } from '../../atlas/meridians.ts';
import { POINTS, pointByCode } from '../../atlas/points/index.ts';
import type { PointFacts } from '../../atlas/points/types.ts';
import { fold } from '../../atlas/search.ts';
import type { Side } from '../../model/place.ts';
import { Mistake, type Span } from './mistakes.ts';

/** A place as the text names it: an atlas point, the n-th tender place or path of the prescription, or a new one. */
export type NamedPlace = Span & {
  /** The side written at the code itself. */
  readonly side: Side | null;
} & (
    | { readonly kind: 'point'; readonly facts: PointFacts; readonly level: string | null }
    | { readonly kind: 'ashi' | 'stroke'; readonly number: number | null }
  );

/** A point's code in capitals, as a piece of an expression. */
export const CODE = String.raw`(?:EX-?[A-Z]{1,2}|[A-Z]{1,3}-?)\d{1,3}`;
const ONE = new RegExp(`^(${CODE})(?:\\.([TL]\\d{1,2}))?([LR])?$`);
const RANGE = new RegExp(`^(${CODE})[-–—~](${CODE}|\\d{1,3})([LR])?$`);
const LEVELS = /^([TL]\d{1,2})(?:[-–—~]([TL]?\d{1,2}))?([LR])?$/;
const OWN = /^(ASHI|AREA|PATH|阿是)(?:#(\d{1,3}))?([LR])?$/;
const SIDES = { L: 'left', R: 'right' } as const;
const sideOf = (letter: string | undefined): Side | null =>
  letter === undefined ? null : SIDES[letter as 'L' | 'R'];

/** Names that one point alone bears: pinyin without tones, characters. */
const BY_NAME: ReadonlyMap<string, PointFacts> = (() => {
  const names = POINTS.flatMap((point) => [
    [fold(point.pinyin), point] as const,
    [fold(point.chinese), point] as const,
  ]);
  const counts = new Map<string, number>();
  for (const [name] of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(names.filter(([name]) => counts.get(name) === 1));
})();

const LETTERS: ReadonlyMap<string, MeridianId> = new Map(
  MERIDIANS.flatMap(({ id, otherCodes }) => [id, ...otherCodes].map((letters) => [letters, id] as const)),
);

/** How many points each meridian has. */
const COUNTS: ReadonlyMap<string, number> = new Map(
  MERIDIANS.map(({ id }) => [id, POINTS.filter(({ meridian }) => meridian === id).length]),
);

/** The places that a word names, null when it names none. Throws a Mistake for a point that there is not. */
export function placesNamed(text: string, at: Span): readonly NamedPlace[] | null {
  const word = text.toUpperCase();
  const [, own, number, ownSide] = OWN.exec(word) ?? [];
  if (own !== undefined) {
    const kind = own === 'AREA' || own === 'PATH' ? 'stroke' : 'ashi';
    return [{ ...at, kind, number: number === undefined ? null : Number(number), side: sideOf(ownSide) }];
  }
  const [, code, level, side] = ONE.exec(word) ?? [];
  const facts = code === undefined ? BY_NAME.get(fold(text)) : pointOf(code, at);
  if (facts != null) {
    if (level !== undefined) return levelsOf(facts, level, level, at, sideOf(side));
    return [{ ...at, kind: 'point', facts, level: null, side: sideOf(side) }];
  }
  const [, from, to, rangeSide] = RANGE.exec(word) ?? [];
  return from === undefined || to === undefined ? null : rangeOf(from, to, at, sideOf(rangeSide));
}

/** The levels of a point that a word after it names, null when it names none: `L2`, `T1-T5`. */
export function levelsNamed(facts: PointFacts, text: string, at: Span): readonly NamedPlace[] | null {
  const [, first, last, side] = LEVELS.exec(text.toUpperCase()) ?? [];
  if (first === undefined) return null;
  const whole = last === undefined ? first : /^\d/.test(last) ? first[0] + last : last;
  return levelsOf(facts, first, whole, at, sideOf(side));
}

function levelsOf(facts: PointFacts, first: string, last: string, at: Span, side: Side | null) {
  const levels: readonly string[] = facts.levels ?? [];
  if (facts.levels === undefined) throw new Mistake('unknownWord', at, { word: first });
  for (const level of [first, last]) {
    if (!levels.includes(level)) {
      throw new Mistake('levelUnknown', at, { ...levelValues(facts), word: level });
    }
  }
  return along(levels.indexOf(first), levels.indexOf(last)).map(
    (index): NamedPlace => ({ ...at, kind: 'point', facts, level: levels[index]!, side }),
  );
}

/** What a sentence about a missing level names. */
export const levelValues = ({ code, levels }: PointFacts) => ({
  code,
  first: levels?.[0],
  last: levels?.at(-1),
});

function rangeOf(from: string, to: string, at: Span, side: Side | null): readonly NamedPlace[] | null {
  const first = pointOf(from, at);
  if (first === null) return null;
  const last = /^\d/.test(to) ? pointOf(`${first.meridian}${to}`, at) : pointOf(to, at);
  if (last === null) return null;
  if (first.meridian !== last.meridian) {
    throw new Mistake('rangeAcross', at, { code: first.code, other: last.code });
  }
  if (first.meridian === 'EX') throw new Mistake('rangeExtra', at, { code: first.code });
  return along(numberOf(first), numberOf(last)).map(
    (number): NamedPlace => ({
      ...at,
      kind: 'point',
      facts: pointByCode(`${first.meridian}${number}`)!,
      level: null,
      side,
    }),
  );
}

const numberOf = ({ code }: PointFacts) => Number(code.slice(2));

/** Whole numbers from the first to the last, both included, up or down. */
function along(first: number, last: number): readonly number[] {
  const step = Math.sign(last - first);
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => first + index * step);
}

/** The point of a written code, null when its letters are no meridian's. Throws a Mistake for a number that it has not. */
function pointOf(written: string, at: Span): PointFacts | null {
  const [, letters, digits] = /^(EX-?[A-Z]{1,2}|[A-Z]+)-?(\d+)$/.exec(written) ?? [];
  if (letters === undefined) return null;
  const number = Number(digits);
  if (letters.startsWith('EX') && letters.length > 2) {
    const code = `EX-${letters.replace(/^EX-?/, '')}${number}`;
    const extra = pointByCode(code);
    if (extra === undefined) throw new Mistake('unknownExtra', at, { code });
    return extra;
  }
  const meridian = LETTERS.get(letters);
  if (meridian === undefined || meridian === 'EX') return null;
  const point = pointByCode(`${meridian}${number}`);
  if (point === undefined) {
    const code = `${meridian}${number}`;
    throw new Mistake('tooHigh', at, { code, meridian, count: COUNTS.get(meridian)! });
  }
  return point;
}
