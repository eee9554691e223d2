import { LIKENESSES, type Likeness } from '../../shared/contract/merging.ts';
import { nameWords } from './search.ts';

/** What tells whether two entries may be of one person. */
export interface Comparable {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly phone: string;
  readonly email: string;
}

interface Pair {
  readonly first: Comparable;
  readonly second: Comparable;
  /** What the two have in common; the name counts also when it was written a little otherwise. */
  readonly because: readonly Likeness[];
}

/** Digits of a telephone number that tell lines apart whatever stands before them: 0170, +49 170, (0)170. */
const TELLING_DIGITS = 7;

interface Folded extends Comparable {
  readonly given: readonly string[];
  readonly name: readonly string[];
  readonly line: string;
  readonly address: string;
}

/**
 * The pairs of entries that were probably written twice, those with most in common first. Given names must be alike: a family
 * shares its telephone, twins also the day. Besides: the whole name, unless the dates of birth contradict it, or the date of
 * birth, or a telephone or an address.
 */
export function alikePairs(people: readonly Comparable[]): Pair[] {
  const folded = people.map(fold);
  const seen = new Set<string>();
  const pairs = bucketsOf(folded).flatMap((bucket) =>
    bucket.flatMap((first, at) =>
      bucket.slice(at + 1).flatMap((second) => {
        const key = [first.id, second.id].sort().join();
        if (seen.has(key)) return [];
        seen.add(key);
        const because = commonOf(first, second);
        return because.length === 0 ? [] : [{ first, second, because }];
      }),
    ),
  );
  return pairs.sort((a, b) => b.because.length - a.because.length);
}

function fold(person: Comparable): Folded {
  const digits = person.phone.replace(/\D/g, '');
  return {
    ...person,
    given: nameWords(person.givenName),
    name: nameWords(`${person.givenName} ${person.familyName}`),
    line: digits.length >= TELLING_DIGITS ? digits.slice(-TELLING_DIGITS) : '',
    address: person.email.toLowerCase(),
  };
}

/** People who share a day, a line, an address or the whole name; others are never compared. */
function bucketsOf(people: readonly Folded[]): Folded[][] {
  const keysOf = ({ birthDate, line, address, name }: Folded) => [
    ...(birthDate === null ? [] : [`on ${birthDate}`]),
    ...(line === '' ? [] : [`at ${line}`]),
    ...(address === '' ? [] : [`by ${address}`]),
    `called ${name.join(' ')}`,
  ];
  const buckets = new Map<string, Folded[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [person]);
      else bucket.push(person);
    }
  }
  return [...buckets.values()];
}

function commonOf(first: Folded, second: Folded): Likeness[] {
  if (!areAlike(first.given, second.given) && !areAlike(first.name, second.name)) return [];
  const sameDay = first.birthDate !== null && first.birthDate === second.birthDate;
  const otherDay = first.birthDate !== null && second.birthDate !== null && !sameDay;
  const sameLine = first.line !== '' && first.line === second.line;
  const sameAddress = first.address !== '' && first.address === second.address;
  const sameName = areAlike(first.name, second.name);
  if (!sameDay && !sameLine && !sameAddress && (!sameName || otherDay)) return [];
  const common = { name: sameName, birthDate: sameDay, phone: sameLine, email: sameAddress };
  return LIKENESSES.filter((likeness) => common[likeness]);
}

/** Whether all words of the shorter name occur in the longer one, at most one letter of each written otherwise. */
function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && short.every((word) => long.some((another) => isSlipOf(word, another)));
}

/** Whether two words are the same but for one letter more or less or, in longer ones, another one or two swapped. */
function isSlipOf(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < (short.length === long.length ? 4 : 3) || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const [rest, otherRest] = [short.slice(start), long.slice(start)];
  if (rest.length < otherRest.length) return rest === otherRest.slice(1);
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0];
  return rest.slice(1) === otherRest.slice(1) || (isSwapped && rest.slice(2) === otherRest.slice(2));
}
