import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { Practice } from '../../electron/practice/practice.ts';
import { createRouter, type Router } from '../../electron/practice/router.ts';
import { contract, type Input, type Output, VERBS, type VerbName } from '../../shared/contract/index.ts';
import { granted, QUICK } from '../support/practice.ts';
import {
  FIRST_START,
  handoutDocument,
  lowBackPlan,
  lowBackProtocol,
  PASSPHRASE,
  patientDraft,
} from '../support/records.ts';
import { appointmentOn, completedSession, eventOf, giveAll, runningSession } from '../support/sessions.ts';

/** Set ASHI_CASES for a longer run; ASHI_SEED to replay one. */
const CASES = Number(process.env.ASHI_CASES ?? 1000);
const SEED = Number(process.env.ASHI_SEED ?? 20_261_122);
/** Stands in every record here, so that its appearance in a refusal is noticed. */
const SECRET = 'Mnemosynebridge';

let folder: string;
let practice: Practice;
let route: Router;
let good: { [V in VerbName]: Input<V> };

const ask = async <V extends VerbName>(verb: V, input: Input<V>) =>
  granted(await route(verb, input)) as Output<V>;
const TABLES = [
  'practitioner',
  'settings',
  'patient',
  'plan',
  'application',
  'plan_version',
  'acknowledgement',
  'protocol',
  'printed_handout',
  'logo',
  'session',
  'session_event',
  'point_use',
  'amendment',
  'measurement',
  'review',
  'audit',
];
const rows = <T>(text: string) => practice.store.all({ compile: () => sql.raw<T>(text).compile(sqlFor) });
const auditRows = () => practice.store.all(sqlFor.selectFrom('audit').selectAll().orderBy('id'));
/** Every value of every table: what must not move when something is refused or only read. */
const everything = () => TABLES.map((table) => rows(`select * from ${table}`));
/** What this connection has written since it was opened, in rows. */
const changes = () => rows<{ n: number }>('select total_changes() as n')[0]!.n;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ashi-test-'));
  practice = new Practice({ folder, sample: false }, QUICK);
  route = createRouter(practice, { checkAnswers: true });
  await ask('practice.create', FIRST_START);
  const patient = await ask('patients.create', patientDraft({ familyName: SECRET, notes: SECRET }));
  const content = lowBackPlan({
    complaint: SECRET,
    title: SECRET,
    targets: [
      { id: randomUUID(), measure: 'painScale', label: SECRET, baseline: 7, target: 3, asked: 'session' },
    ],
  });
  const plan = await ask('plans.create', { patientId: patient.id, content });
  const settings = await ask('settings.get', {});
  const protocol = await ask('protocols.create', {
    content: lowBackProtocol({ title: SECRET, note: SECRET }),
  });
  const document = handoutDocument(content, { title: SECRET });
  const paper = await ask('papers.keep', { planId: plan.id, document });
  const { sessions } = await ask('sessions.plan', {
    planId: plan.id,
    appointments: ['2031-03-03', '2031-03-10', '2031-03-17', '2031-03-24'].map((on) => ({
      ...appointmentOn(on),
      variant: null,
    })),
  });
  const [moved, missed, removed, calendar] = sessions;
  const running = await runningSession(ask, content);
  const noted = await runningSession(ask, content);
  const ending = await giveAll(ask, await runningSession(ask, content));
  const reopened = await completedSession(ask);
  const toSign = await completedSession(ask);
  const signed = await completedSession(ask, { signed: true });
  const measurement = {
    planId: plan.id,
    sessionId: null,
    targetId: content.targets[0]!.id,
    on: '2031-03-03',
    items: [{ label: SECRET, score: 6 }],
  };
  const measured = await ask('outcomes.save', { id: null, measurement });
  const backup = await ask('backups.make', {});
  good = {
    'practice.status': {},
    'practice.create': FIRST_START,
    'practice.unlock': { passphrase: PASSPHRASE },
    'practice.lock': {},
    'practice.changePassphrase': { current: PASSPHRASE, next: PASSPHRASE },
    'practice.renewRecoveryCode': { passphrase: PASSPHRASE },
    'backups.list': {},
    'backups.make': {},
    'backups.choose': { folder: '' },
    'backups.compare': { name: backup.name },
    'backups.restore': { name: backup.name },
    'backups.restoreFrom': {
      folder: join(folder, 'backups', backup.name),
      secret: { passphrase: PASSPHRASE },
    },
    'settings.get': {},
    'settings.save': settings,
    'patients.find': { text: SECRET, archived: false, limit: 20 },
    'patients.get': { id: patient.id },
    'patients.create': patientDraft(),
    'patients.update': {
      id: patient.id,
      revision: 1,
      patient: patientDraft({ familyName: SECRET, notes: SECRET }),
    },
    'patients.archive': { id: patient.id, archived: false },
    'plans.ofPatient': { patientId: patient.id, archived: false },
    'plans.get': { id: plan.id },
    'plans.create': { patientId: patient.id, content },
    'plans.revise': { id: plan.id, revision: 1, content },
    'plans.duplicate': { id: plan.id },
    'plans.archive': { id: plan.id, archived: false },
    'plans.patterns': {},
    'plans.versions': { planId: plan.id },
    'plans.acknowledge': { planId: plan.id, fingerprints: ['pregnancy:BL23'] },
    'protocols.list': { archived: false },
    'protocols.create': { content: protocol.content },
    'protocols.revise': { id: protocol.id, revision: 1, content: protocol.content },
    'protocols.archive': { id: protocol.id, archived: false },
    'needles.get': {},
    'needles.save': await ask('needles.get', {}),
    'papers.keep': { planId: plan.id, document },
    'papers.ofPlan': { planId: plan.id },
    'papers.get': { id: paper.id },
    'logo.get': {},
    'logo.save': { logo: null },
    'sessions.ofPlan': { planId: plan.id },
    'sessions.ofPatient': { patientId: signed.patientId },
    'sessions.get': { id: signed.id },
    'sessions.before': { id: running.id },
    'sessions.running': {},
    'sessions.between': { from: '2031-03-01', to: '2031-03-31' },
    'sessions.unsigned': {},
    'sessions.pointUse': { patientId: signed.patientId },
    'sessions.painDrawings': { patientId: patient.id },
    'sessions.plan': { planId: plan.id, appointments: [{ ...appointmentOn('2031-04-01'), variant: 'A' }] },
    'sessions.takeDates': {
      moved: [{ id: calendar!.id, appointment: appointmentOn('2031-03-25') }],
      added: [{ planId: plan.id, appointment: appointmentOn('2031-04-02', null) }],
    },
    'sessions.move': { id: moved!.id, revision: 1, appointment: appointmentOn('2031-03-04', null) },
    'sessions.miss': { id: missed!.id, revision: 1, missed: true },
    'sessions.remove': { id: removed!.id, revision: 1 },
    'sessions.begin': { planId: plan.id, sessionId: null, variant: 'B' },
    'sessions.record': {
      id: running.id,
      event: eventOf({ kind: 'noted', applicationId: null, text: SECRET }),
    },
    'sessions.note': {
      id: noted.id,
      revision: noted.revision,
      notes: { ...noted.notes, subjective: SECRET, painBefore: 6 },
    },
    'sessions.complete': { id: ending.id, revision: ending.revision, difference: '' },
    'sessions.reopen': { id: reopened.id, revision: reopened.revision },
    'sessions.sign': { id: toSign.id, revision: toSign.revision },
    'sessions.amend': { id: signed.id, part: 'treatment', text: SECRET },
    'outcomes.ofPlan': { planId: plan.id },
    'outcomes.save': { id: null, measurement },
    'outcomes.remove': { id: measured.id },
    'outcomes.review': { planId: plan.id, decision: 'continue', note: SECRET },
    'outcomes.reviewsDue': {},
    'outcomes.byPattern': { from: '2031-01-01', to: null },
  };
});
afterAll(() => {
  practice.close();
  rmSync(folder, { recursive: true });
});

test.each(VERBS.filter((verb) => contract[verb].kind === 'query'))('%s only reads', async (verb) => {
  const before = { everything: everything(), changes: changes() };
  expect(await route(verb, good[verb])).toMatchObject({ ok: true });
  expect({ everything: everything(), changes: changes() }).toEqual(before);
});

/** A record's first row, and another record in its place, are looked at elsewhere. */
const REPLACING: readonly VerbName[] = ['practice.create', 'backups.restore', 'backups.restoreFrom'];

test.each(VERBS.filter((verb) => contract[verb].kind === 'command' && !REPLACING.includes(verb)))(
  '%s leaves exactly one audit row, which names the practitioner',
  async (verb) => {
    const { practitioner } = await ask('settings.get', {});
    const before = auditRows();
    if (verb === 'plans.revise') {
      const { id } = good['plans.revise'];
      good['plans.revise'].revision = (await ask('plans.get', { id })).revision;
    }
    expect(await route(verb, good[verb])).toMatchObject({ ok: true });
    if (verb === 'practice.lock') await practice.unlock({ passphrase: PASSPHRASE });
    const added = auditRows().slice(before.length);
    expect(added.map((row) => [row.verb, row.practitioner_id])).toEqual([
      [verb, practitioner.id],
      ...(verb === 'practice.lock' ? [['practice.unlock', practitioner.id]] : []),
    ]);
  },
);

test('practice.create leaves one audit row, the first', () => {
  expect(auditRows().filter(({ verb }) => verb === 'practice.create')).toMatchObject([{ id: 1 }]);
});

test('while locked, only the door answers', async () => {
  await ask('practice.lock', {});
  for (const verb of VERBS.filter((name) => !contract[name].whileLocked)) {
    expect(await route(verb, good[verb]), verb).toMatchObject({
      ok: false,
      refusal: { code: 'locked' },
    });
  }
  expect(await ask('practice.status', {})).toEqual({ state: 'locked', sample: false });
  await ask('practice.unlock', { passphrase: PASSPHRASE });
});

test('a verb that is not in the contract is refused', async () => {
  for (const verb of [
    '',
    'patients',
    'patients.delete',
    'constructor',
    '__proto__',
    'toString',
    'practice.status ',
  ]) {
    expect(await route(verb, {})).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  }
});

/** Every place in an input that can be spoilt, as a path. */
function paths(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  const inner =
    value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, part]) => paths(part, [...path, key]))
      : [];
  return [path, ...inner];
}

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

/** Any short text has the form of a passphrase, and any object without fields that of an input without fields. */
const fits = (verb: VerbName, path: PropertyKey[], value: unknown) =>
  (['passphrase', 'recoveryCode', 'current', 'next'].includes(String(path.at(-1))) &&
    typeof value === 'string') ||
  (path.length === 0 && takesNothing(verb) && contract[verb].input.safeParse(value).success);
const TOO_LONG = 'x'.repeat(1_000_000);

/** Values that are wrong wherever they stand. */
const wrongAnywhere = fc.constantFrom<unknown>(
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  Symbol('x'),
  new Date(0),
  new Map([['id', 1]]),
  new Uint8Array(8),
  () => 1,
  [[]],
  { id: { id: {} } },
  -1e308,
  TOO_LONG,
  `${SECRET}\u0000`,
  '\ud800',
);
const unknownField = fc.tuple(
  fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'extra', 'sql', ''),
    fc.string({ maxLength: 20 }),
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

test(`${CASES} spoilt inputs to all verbs are refused with a sentence and change nothing`, async () => {
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
      expectSentence(answer);
      refusedVerbs.add(verb);
    }),
    { numRuns: CASES, seed: SEED },
  );
  expect(everything()).toEqual(before);
  expect(changes()).toBe(written);
  expect([...refusedVerbs].sort()).toEqual([...VERBS].sort());
}, 120_000);

const valueAt = (input: unknown, path: PropertyKey[]) =>
  path.reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], input);

test(`${CASES} inputs of any shape to any verb name are answered, never with a stack, a path or words of the record`, async () => {
  const before = everything();
  const anyVerb = fc.oneof(
    fc.constantFrom<string>(...VERBS.filter((verb) => !takesNothing(verb))),
    fc.string(),
  );
  const anyInput = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    maxDepth: 4,
  });
  await fc.assert(
    fc.asyncProperty(anyVerb, anyInput, async (verb, input) => {
      const answer = await route(verb, input);
      expect(answer.ok).toBe(false);
      expectSentence(answer);
    }),
    { numRuns: CASES, seed: SEED },
  );
  expect(everything()).toEqual(before);
}, 120_000);

const takesNothing = (verb: VerbName) => Object.keys(good[verb]).length === 0;

/** A refusal that can be shown as it is: one or two sentences, no code, no path of a file, no word of the record. */
function expectSentence(answer: Awaited<ReturnType<Router>>): void {
  if (answer.ok) throw new Error('It was not refused.');
  const { message } = answer.refusal;
  expect(message).toMatch(/^[A-Z].{10,200}[.!?]$/);
  expect(JSON.stringify(answer)).not.toMatch(
    /\bat .*\.ts|node_modules|SQLITE|Invalid input|undefined|\[object/,
  );
  expect(JSON.stringify(answer)).not.toContain(SECRET);
  expect(JSON.stringify(answer)).not.toContain(folder);
}
