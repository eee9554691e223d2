import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { decodedFile } from '../../renderer/features/exchange/decoded-file.ts';
import { PracticeError } from '../../shared/contract/errors.ts';
import { MOST_IMPORTED } from '../../shared/contract/imports.ts';
import { emptyRecords } from '../support/empty-record.ts';
import { figure, SEED, tries } from '../support/endurance.ts';
import { fullPractice, SECRET } from '../support/every-verb.ts';
import { takeText } from '../support/exchange.ts';
import { handoutDocument, lowBackPlan, patientDraft } from '../support/records.ts';

const RUNS = tries(100, 2000);

const full = await fullPractice();
/** The export of a patient with a plan, acts, notes, an amendment and a signed session. */
const good = await exportedPatient();
const folder = mkdtempSync(join(tmpdir(), 'ashi-test-'));
const emptyRecord = emptyRecords(folder);
const store = emptyRecord();
afterAll(() => {
  full.end();
  store.close();
  rmSync(folder, { recursive: true });
});

async function exportedPatient(): Promise<string> {
  const { id, planId, patientId } = await full.ask('sessions.get', full.good['sessions.get']);
  await full.ask('sessions.amend', { id, part: 'plan', text: '腰 ñ 👍🏽' });
  await full.ask('papers.keep', { planId, document: handoutDocument(lowBackPlan(), { title: SECRET }) });
  const { revision } = await full.ask('patients.get', { id: patientId });
  const patient = patientDraft({ givenName: SECRET, notes: SECRET });
  await full.ask('patients.update', { id: patientId, revision, patient });
  return (await full.ask('exports.patient', { id: patientId, format: 'json' })).content;
}

const rows = () =>
  ['patient', 'plan', 'session', 'protocol', 'practitioner', 'settings', 'audit'].map((table) =>
    store.all({ compile: () => sql.raw(`select * from ${table}`).compile(sqlFor) }),
  );

/** What comes of a file as it lies on a disk. Nothing of a refused one stays, and its sentence tells no word of it. */
function come(bytes: Uint8Array): PracticeError | null {
  const before = rows();
  try {
    const text = decodedFile(bytes);
    if (text === null) throw new PracticeError('invalid', 'This file is no text.');
    takeText(store, text, { practice: true });
    return null;
  } catch (cause) {
    expect(rows()).toEqual(before);
    expect(cause).toBeInstanceOf(PracticeError);
    const refusal = cause as PracticeError;
    expect(refusal.code).toMatch(/^(invalid|conflict)$/);
    expect(refusal.message).toMatch(/^[A-Z].*[.)]$/);
    expect(refusal.message).not.toContain(SECRET);
    expect(refusal.message.length).toBeLessThan(300);
    return refusal;
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('files cut off, with bits turned, pieces left out, doubled or moved are refused with a sentence, or are as good as whole', () => {
  const whole = bytesOf(good);
  const place = fc.nat(whole.length - 1);
  const spoilt = fc.oneof(
    place.map((end) => whole.slice(0, end)),
    fc.tuple(place, fc.nat(7)).map(([at, bit]) => whole.with(at, whole[at]! ^ (1 << bit))),
    fc.tuple(place, fc.nat(200)).map(([at, length]) => joined(whole.slice(0, at), whole.slice(at + length))),
    fc.tuple(place, fc.nat(200)).map(([at, length]) => joined(whole.slice(0, at + length), whole.slice(at))),
    fc
      .tuple(place, fc.uint8Array({ maxLength: 12 }))
      .map(([at, strange]) => joined(whole.slice(0, at), strange, whole.slice(at))),
  );
  const tally = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(spoilt, (bytes) => {
      tally[come(bytes) === null ? 'taken' : 'refused'] += 1;
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(tally.refused).toBeGreaterThan(RUNS / 3);
  figure('hostile files', RUNS);
});

test('values of another kind, size or sense anywhere in a file are refused with a sentence', () => {
  const strange = fc.constantFrom<unknown>(
    ...[
      null,
      true,
      -1,
      0.5,
      1e308,
      2 ** 53,
      '',
      ' ',
      'x'.repeat(30_000),
      [],
      {},
      [[]],
      '../../../etc/passwd',
    ],
    ...['<script>alert(1)</script>', "'; DROP TABLE patient; --", '2026-13-45', '9999-12-31T23:59:59.999Z'],
    ...['00000000-0000-4000-8000-000000000000', '\u202e', 'C:\\Windows', 'BL99', '=cmd()'],
  );
  const spots = spotsOf(JSON.parse(good));
  fc.assert(
    fc.property(fc.constantFrom(...spots), strange, (path, value) => {
      const document = JSON.parse(good);
      const last = path.at(-1)!;
      const holder = path.slice(0, -1).reduce((inner, name) => inner[name], document);
      if (typeof value === 'string' && value.length % 3 === 0) delete holder[last];
      else holder[last] = value;
      come(bytesOf(JSON.stringify(document)));
    }),
    { numRuns: RUNS, seed: SEED },
  );
  figure('hostile files', RUNS);
});

/** Every place of a document, as the names that lead to it. */
const spotsOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        ...(path.length > 0 ? [path] : []),
        ...Object.entries(value).flatMap(([name, inner]) => spotsOf(inner, [...path, name])),
      ];

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

test.each<[string, () => Uint8Array, RegExp]>([
  ['nothing', () => new Uint8Array(), /no JSON/],
  ['a zip archive', () => joined(bytesOf('PK\u0003\u0004'), new Uint8Array(400)), /no JSON|no text/],
  ['a gzip stream', () => new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xed, 0xc1]), /no text/],
  ['a web page', () => bytesOf('<!doctype html><title>Export</title>'), /no JSON/],
  [
    'JSON of another program',
    () => bytesOf('{"resourceType":"Bundle","type":"collection"}'),
    /another program/,
  ],
  ['a list', () => bytesOf(`[${good}]`), /no JSON/],
  ['two documents', () => bytesOf(good + good), /not JSON to its end/],
  ['UTF-16', () => new Uint8Array(Buffer.from(good, 'utf16le')), /no JSON|no text/],
  ['UTF-16 with its mark', () => new Uint8Array(Buffer.from(`\ufeff${good}`, 'utf16le')), /no text/],
  ['Latin-1', () => new Uint8Array(Buffer.from(good.replace('腰', 'ü'), 'latin1')), /no text/],
  ['a byte order mark', () => bytesOf(`\ufeff${good}`), /no JSON/],
  ['NUL', () => bytesOf(good.replace(SECRET, '\\u0000')), /broken characters/],
  ['half a character', () => bytesOf(good.replace(SECRET, '\\ud83d')), /broken characters/],
  ['100,000 brackets', () => bytesOf(`{"head":${'['.repeat(100_000)}`), /nests too deep/],
  ['100,000 records', () => bytesOf('{"a":'.repeat(100_000)), /nests too deep/],
  ['a field twice', () => bytesOf(good.replace('{"head":', '{"head":{},"head":')), /twice/],
  [
    'a field twice, once in disguise',
    () => bytesOf(good.replace('{"head":', '{"h\\u0065ad":{},"head":')),
    /twice/,
  ],
  ['__proto__', () => bytesOf(good.replace('{"head":', '{"__proto__":{"polluted":true},"head":')), /twice/],
  [
    'a number without measure',
    () => bytesOf(good.replace(/"revision":\d+/, '"revision":1e999')),
    /not as Ashi writes it/,
  ],
  ['a newer version', () => bytesOf(good.replace('"version":1', '"version":2')), /newer Ashi/],
  ['a version that never was', () => bytesOf(good.replace('"version":1', '"version":-1')), /never was/],
  [
    'a field that nobody knows',
    () => bytesOf(good.replace('{"head":', '{"surprise":1,"head":')),
    /not as Ashi writes it/,
  ],
  [
    'a million empty patients',
    () => bytesOf(good.replace('"patients":[', `"patients":[${'{},'.repeat(1e6)}`)),
    /not as Ashi/,
  ],
  ['an act of a needle that is not there', () => bytesOf(strayAct()), /contradicts itself/],
  [
    'a signature without an end',
    () => bytesOf(good.replace(/"completedAt":"[^"]+"/, '"completedAt":null')),
    /contradicts itself/,
  ],
])('%s is refused with a sentence', (_, bytes, sentence) => {
  expect(come(bytes())?.message).toMatch(sentence);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  figure('hostile files', 1);
});

function strayAct(): string {
  const document = JSON.parse(good);
  const [session] = document.patients[0].plans[0].sessions;
  session.events[0].act.applicationId = '00000000-0000-4000-8000-00000000000f';
  return JSON.stringify(document);
}

test('names of files and folders in a record stay words', () => {
  const another = emptyRecord();
  takeText(another, good.replaceAll(SECRET, '../../../../tmp/x'));
  const names = another.all(sqlFor.selectFrom('patient').select('given_name'));
  another.close();
  expect(names).toEqual([{ given_name: '../../../../tmp/x' }]);
});

test('the practice itself refuses more than 32 MB, and a hostile file ends in its thread', async () => {
  const refused = async (text: string) => {
    const answer = await full.route('imports.check', { text });
    return answer.ok ? 'read' : answer.refusal.message;
  };
  expect(await refused(' '.repeat(MOST_IMPORTED + 1))).toMatch(/larger than 32 MB.*backup/);
  expect(await refused(`{"head":${'['.repeat(1e6)}`)).toMatch(/nests too deep/);
  expect(await refused(`${good.slice(0, -2)}`)).toMatch(/not JSON to its end/);
  expect(full.practice.isOpen).toBe(true);
});
