import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Practice } from '../../electron/practice/practice.ts';
import { createRouter, type Router } from '../../electron/practice/router.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import type { Application } from '../../shared/model/application.ts';
import type { Plan, PlanContent } from '../../shared/model/plan.ts';
import { granted, QUICK } from '../support/practice.ts';
import { ashiEntry, FIRST_START, lowBackPlan, patientDraft, pointEntry } from '../support/records.ts';

let folder: string;
let practice: Practice;
let route: Router;
let plan: Plan;

const ask = async <V extends VerbName>(verb: V, input: Input<V>) =>
  granted(await route(verb, input)) as Output<V>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ashi-test-'));
  practice = new Practice({ folder, sample: false }, QUICK);
  route = createRouter(practice, { checkAnswers: true });
  await ask('practice.create', FIRST_START);
  const patient = await ask('patients.create', patientDraft());
  plan = await ask('plans.create', { patientId: patient.id, content: lowBackPlan() });
});
afterAll(() => {
  practice.close();
  rmSync(folder, { recursive: true });
});

/** Revises the plan to hold this one entry. */
const reviseTo = (entry: unknown, more: Partial<PlanContent> = {}) =>
  route('plans.revise', {
    id: plan.id,
    revision: plan.revision,
    content: { ...plan.content, ...more, applications: [entry] },
  });
const bl23 = (needling: Partial<NonNullable<Application['needling']>>) => {
  const entry = pointEntry('BL23', 'both');
  return { ...entry, needling: { ...entry.needling, ...needling } };
};
const point = (code: string, side: string, level: string | null = null) => ({
  ...pointEntry('BL23', 'both'),
  side,
  place: { kind: 'point', code, level },
});

const ENTRY = 'content.applications.0';

test.each<[string, unknown, string, string]>([
  ['a depth of -5 mm', bl23({ depthMm: -5 }), 'A depth is at least 1 mm.', 'needling.depthMm'],
  ['a depth of 400 mm', bl23({ depthMm: 400 }), 'A depth is at most 150 mm.', 'needling.depthMm'],
  [
    'a depth in words',
    bl23({ depthMm: 'deep' as never }),
    'Please enter the depth in millimetres.',
    'needling.depthMm',
  ],
  ['a code of no shape', point('XX', 'both'), 'This is not a point code.', 'place.code'],
  ['SQL for a code', point("BL23'; DROP TABLE plan", 'both'), 'This is not a point code.', 'place.code'],
  ['a code that no atlas has', point('BL99', 'both'), 'The atlas has no point BL99.', 'place.code'],
  [
    'a tender place beside such a code',
    { ...ashiEntry(), place: { ...ashiEntry().place, near: 'BL99' } },
    'The atlas has no point BL99.',
    'place.near',
  ],
  [
    'EX-B2 without its level',
    point('EX-B2', 'both'),
    'EX-B2 needs one of its levels, T1 to L5.',
    'place.level',
  ],
  [
    'EX-B2 at a level it has not',
    point('EX-B2', 'both', 'L6'),
    'EX-B2 needs one of its levels, T1 to L5.',
    'place.level',
  ],
  [
    'a level where there is none',
    point('BL23', 'both', 'L2'),
    'BL23 has one place, not a level.',
    'place.level',
  ],
  ['a side on the midline', point('GV4', 'left'), 'GV4 lies on the midline and has no side.', 'side'],
  [
    'the midline for a sided point',
    point('BL23', 'midline'),
    'BL23 lies left and right, not on the midline.',
    'side',
  ],
  ['a side there is not', point('BL23', 'above'), 'This is not one of the choices.', 'side'],
  [
    'nothing done at the point',
    { ...pointEntry('BL23', 'both'), needling: null },
    'Choose needling, cupping, moxibustion or bodywork for this place.',
    '',
  ],
])('an entry with %s gets a sentence and changes nothing', async (_, entry, message, field) => {
  expect(await reviseTo(entry)).toEqual({
    ok: false,
    refusal: { code: 'invalid', message, field: field === '' ? ENTRY : `${ENTRY}.${field}` },
  });
  expect(await ask('plans.get', { id: plan.id })).toEqual(plan);
});

test('a megabyte of notes gets a sentence and changes nothing', async () => {
  const answer = await reviseTo(pointEntry('BL23', 'both'), { goals: 'x'.repeat(1_000_000) });
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      code: 'invalid',
      field: 'content.goals',
      message: 'This note is longer than 20,000 characters. Please shorten it.',
    },
  });
  expect(await ask('plans.get', { id: plan.id })).toEqual(plan);
});

test('two entries with one identifier, or too many entries, are refused', async () => {
  const entry = pointEntry('BL23', 'both');
  const revise = (applications: Application[]) =>
    route('plans.revise', { id: plan.id, revision: 1, content: { ...plan.content, applications } });
  expect(await revise([entry, { ...entry }])).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', field: 'content.applications.1.id' },
  });
  expect(await revise(Array.from({ length: 201 }, () => pointEntry('BL23', 'both')))).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', field: 'content.applications', message: 'A plan holds at most 200 entries.' },
  });
  expect(await ask('plans.get', { id: plan.id })).toEqual(plan);
});

const tomorrowPlus = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
test.each<[string, Parameters<typeof patientDraft>[0], string, string]>([
  [
    'a day that does not exist',
    { birthDate: '2023-02-29' },
    'Please enter a date that exists, as year-month-day.',
    'birthDate',
  ],
  [
    'a month that does not exist',
    { birthDate: '1968-13-01' },
    'Please enter a date that exists, as year-month-day.',
    'birthDate',
  ],
  [
    'a date in words',
    { birthDate: 'last spring' },
    'Please enter a date that exists, as year-month-day.',
    'birthDate',
  ],
  [
    'a birth in the future',
    { birthDate: tomorrowPlus },
    'A date of birth cannot lie in the future.',
    'birthDate',
  ],
  ['a birth in 1700', { birthDate: '1700-01-01' }, 'Please check the year of birth.', 'birthDate'],
  ['no family name', { familyName: '  ' }, 'Please enter a family name.', 'familyName'],
  [
    'a line break in a name',
    { givenName: 'A\nB' },
    'Please remove line breaks and control characters.',
    'givenName',
  ],
  [
    'a name of 10,000 letters',
    { givenName: 'x'.repeat(10_000) },
    'Please keep this to 120 characters.',
    'givenName',
  ],
  [
    'half a character',
    { notes: 'broken \ud83d here' },
    'Please remove the broken character from this text.',
    'notes',
  ],
  [
    'a birth that is due in two years',
    { dueDate: `${new Date().getFullYear() + 2}-01-01` },
    'A birth is due within ten months at most.',
    'dueDate',
  ],
  [
    'a flag on an arm there is not',
    { flagAreas: { implant: ['thirdArm' as never] } },
    'This is not one of the choices.',
    'flagAreas.implant.0',
  ],
  ['a flag there is not', { flags: ['haunted' as never] }, 'This is not one of the choices.', 'flags.0'],
])('a patient with %s gets a sentence and is not made', async (_, more, message, field) => {
  const { total } = await ask('patients.find', { text: '', archived: false, limit: 1 });
  expect(await route('patients.create', patientDraft(more))).toEqual({
    ok: false,
    refusal: { code: 'invalid', message, field },
  });
  expect((await ask('patients.find', { text: '', archived: false, limit: 1 })).total).toBe(total);
});

test('a field in neither form of unlocking is named', async () => {
  expect(await route('practice.unlock', { passphrase: 5 })).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', field: 'passphrase' },
  });
  expect(await route('practice.unlock', { recoveryCode: '' })).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', field: 'recoveryCode' },
  });
});

test('words in every script come back exactly as they went', async () => {
  const words = 'Zoë 👩🏽‍⚕️ — العربية ‏עברית‏ 漢字かな한글 ไทย \u202etxet \'"\\%_;--<script>';
  const content = lowBackPlan({
    title: words,
    goals: `${words}\n\t${words}`,
    applications: [pointEntry('BL23', 'both', { note: words })],
  });
  const saved = await ask('plans.create', { patientId: plan.patientId, content });
  expect((await ask('plans.get', { id: saved.id })).content).toEqual(content);
});
