import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contract, VERBS, type VerbName } from '../../shared/contract/index.ts';
import { figure, SEED, tries } from '../support/endurance.ts';
import { fullPractice, SECRET } from '../support/every-verb.ts';
import { expectSentence } from '../support/refusals.ts';

// What no window of Ashi would send: each is refused with a sentence, nothing of the record moves, and nothing of it is told.

const { route, good, folder, everything, changes, end } = await fullPractice();
afterAll(end);
const HIDDEN = [SECRET, folder];

/** What the practice prints meanwhile goes into a log: nothing of these must. */
const printed: string[] = [];
beforeEach(() => {
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  }
  vi.spyOn(console, 'error').mockImplementation((...parts) => void printed.push(parts.join(' ')));
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(printed.splice(0)).toEqual([]);
});

/** Every place in an input that can be spoilt, as a path. */
function paths(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  const inner =
    value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, part]) => paths(part, [...path, key]))
      : [];
  return [path, ...inner];
}

const valueAt = (input: unknown, path: PropertyKey[]) =>
  path.reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], input);

function spoilt(input: unknown, path: PropertyKey[], change: (value: unknown) => unknown): unknown {
  if (path.length === 0) return change(input);
  const [key, ...rest] = path;
  const copy: Record<PropertyKey, unknown> | unknown[] = Array.isArray(input)
    ? [...input]
    : { ...(input as object) };
  (copy as Record<PropertyKey, unknown>)[key!] = spoilt(
    (input as Record<PropertyKey, unknown>)[key!],
    rest,
    change,
  );
  return copy;
}

const isObject = (value: unknown) => value !== null && typeof value === 'object' && !Array.isArray(value);
const takesNothing = (verb: VerbName) => Object.keys(good[verb]).length === 0;

/** Any short text has the form of a passphrase, and any object without fields that of an input without fields. */
const fits = (verb: VerbName, path: PropertyKey[], value: unknown) =>
  (['passphrase', 'recoveryCode', 'current', 'next', 'own'].includes(String(path.at(-1))) &&
    typeof value === 'string') ||
  (path.length === 0 && takesNothing(verb) && contract[verb].input.safeParse(value).success);
const TOO_LONG = 'x'.repeat(1_000_000);

const circle: unknown[] = [];
circle.push({ circle });
const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'deep');

/** Values that are wrong wherever they stand. */
const wrongAnywhere = fc.constantFrom<unknown>(
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  10n,
  Symbol('x'),
  new Date(0),
  new Map([['id', 1]]),
  new Uint8Array(8),
  new ArrayBuffer(50_000_000),
  () => 1,
  [[]],
  { id: { id: {} } },
  -1e308,
  TOO_LONG,
  `${SECRET}\u0000`,
  '\ud800',
  `\udc00${SECRET}`,
  circle,
  nested(100_000),
  new Array(2 ** 32 - 1),
  Array.from({ length: 300_000 }, () => SECRET),
);
const unknownField = fc.tuple(
  fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'toJSON',
      'then',
      'extra',
      'sql',
      '',
    ),
    fc.string({ maxLength: 20, unit: 'binary' }),
  ),
  fc.anything({ maxDepth: 2 }),
);

const spoiltInput = fc.constantFrom(...VERBS).chain((verb) =>
  fc.record({
    verb: fc.constant(verb),
    at: fc.nat(),
    change: fc.oneof(
      wrongAnywhere.map((value) => ({ kind: 'value' as const, value })),
      unknownField.map(([name, value]) => ({ kind: 'field' as const, name, value })),
    ),
  }),
);

const SPOILT = tries(800, 5000);
test(`${SPOILT} spoilt inputs to all verbs are refused with a sentence and change nothing`, async () => {
  const before = everything();
  const written = changes();
  const refusedVerbs = new Set<VerbName>();
  await fc.assert(
    fc.asyncProperty(spoiltInput, async ({ verb, at, change }) => {
      const input = good[verb];
      const places = paths(input).filter((path) => change.kind === 'value' || isObject(valueAt(input, path)));
      const place = places[at % places.length]!;
      const bad = spoilt(input, place, (value) => {
        if (change.kind === 'value') return fits(verb, place, change.value) ? TOO_LONG : change.value;
        const own = Object.hasOwn(value as object, change.name);
        return Object.defineProperty({ ...(value as object) }, own ? `${change.name}2` : change.name, {
          value: change.value,
          enumerable: true,
        });
      });
      const answer = await route(verb, bad);
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
      expectSentence(answer, HIDDEN);
      refusedVerbs.add(verb);
    }),
    { numRuns: SPOILT, seed: SEED },
  );
  expect(everything()).toEqual(before);
  expect(changes()).toBe(written);
  expect([...refusedVerbs].sort()).toEqual([...VERBS].sort());
  figure('contract cases', SPOILT);
}, 120_000);

const ANY = tries(300, 2500);
test(`${ANY} inputs of any shape to any verb name are answered, never with a stack, a path or words of the record`, async () => {
  const before = everything();
  const written = changes();
  const anyVerb = fc.oneof(
    fc.constantFrom<string>(...VERBS.filter((verb) => !takesNothing(verb))),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'patients.__proto__',
      '../patients.get',
      SECRET,
    ),
  );
  const anyInput = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
    maxDepth: 4,
  });
  await fc.assert(
    fc.asyncProperty(anyVerb, anyInput, async (verb, input) => {
      const answer = await route(verb, input);
      expect(answer.ok).toBe(false);
      expectSentence(answer, HIDDEN);
    }),
    { numRuns: ANY, seed: SEED },
  );
  expect(everything()).toEqual(before);
  expect(changes()).toBe(written);
  figure('contract cases', ANY);
}, 120_000);
