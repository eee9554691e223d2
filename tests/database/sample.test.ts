import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Practice } from '../../electron/practice/practice.ts';
import { createRouter, type Router } from '../../electron/practice/router.ts';
import { SAMPLE_CASES } from '../../electron/practice/sample-cases.ts';
import { PATTERNS } from '../../shared/clinical/patterns/patterns.ts';
import { needleCount } from '../../shared/clinical/session/counts.ts';
import { runOf } from '../../shared/clinical/session/run.ts';
import { contract, type Input, type Output, type VerbName } from '../../shared/contract/index.ts';
import { RED_FLAGS } from '../../shared/model/assessment.ts';
import { PatientDraft } from '../../shared/model/patient.ts';
import { PlanContent } from '../../shared/model/plan.ts';
import { granted } from '../support/practice.ts';

let temporary: string;
let practice: Practice;
let route: Router;

beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'ashi-test-'));
  vi.stubEnv('TMPDIR', temporary).stubEnv('TEMP', temporary);
  practice = new Practice({ folder: null, sample: true });
  route = createRouter(practice, { checkAnswers: true });
});
afterAll(() => {
  practice.close();
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
});

const ask = async <V extends VerbName>(verb: V, input: Input<V>) =>
  granted(await route(verb, input)) as Output<V>;
const find = async (text: string, archived = false) =>
  (await ask('patients.find', { text, archived, limit: 200 })).patients;

test('the sample practice opens without a passphrase, with twelve patients nobody can take for real', async () => {
  expect(await ask('practice.status', {})).toEqual({
    state: 'open',
    sample: true,
    damage: null,
    progress: null,
  });
  const patients = [...(await find('')), ...(await find('', true))];
  expect(patients).toHaveLength(12);
  for (const { givenName, familyName } of patients) {
    expect(`${givenName} ${familyName}`).toMatch(/Sample Patient|Sample .*Patient|تجريبي|範例/);
  }
  expect(new Set(patients.map(({ sex }) => sex)).size).toBe(2);
  expect(new Set(patients.map(({ build }) => build)).size).toBe(3);
  expect(patients.filter(({ flags }) => flags.length > 0).length).toBeGreaterThan(3);
  const { settings, practitioner } = await ask('settings.get', {});
  expect([settings.name, practitioner.name]).toEqual(['Sample Practice', 'Sample Practitioner']);
});

test('Sample Patient 07 has the plan for chronic low back pain with Kidney yang deficiency', async () => {
  const [patient] = await find('sample patient 07');
  const { plans } = await ask('plans.ofPatient', { patientId: patient!.id, archived: false });
  expect(plans.map(({ title }) => title)).toEqual(['Chronic low back pain: Kidney yang deficiency']);
  const { content } = await ask('plans.get', { id: plans[0]!.id });
  const entries = content.applications.map(({ place, side, needling, cupping, moxibustion }) => {
    const does = { needle: needling, cup: cupping, moxa: moxibustion };
    const what = Object.entries(does).flatMap(([name, done]) => (done === null ? [] : [name]));
    return `${place.kind === 'point' ? place.code : 'ashi'} ${side}: ${what.join(' ')}`;
  });
  expect(entries).toEqual([
    'BL23 both: needle cup',
    'BL25 both: needle',
    'BL52 both: needle',
    'GV4 midline: moxa',
    'GB30 right: needle',
    'BL40 both: needle',
    'KI3 both: needle',
    'ashi right: needle',
  ]);
});

test('every sample patient and plan is one that a practitioner could have entered', async () => {
  for (const { patient, plans } of SAMPLE_CASES) {
    expect(PatientDraft.parse(patient)).toEqual(patient);
    for (const { content } of plans) {
      const entered = content();
      expect(PlanContent.parse(entered)).toEqual(entered);
      const { patternId, redFlags } = entered.assessment;
      expect(entered.pattern).toBe(patternId === null ? '' : PATTERNS[patternId].name);
      expect(Object.keys(redFlags).sort()).toEqual([...RED_FLAGS].sort());
      const needled = entered.applications.flatMap(({ needling }) => (needling === null ? [] : [needling]));
      for (const { depthMm, needle } of needled) expect(depthMm ?? 0).toBeLessThan(needle!.lengthMm);
    }
  }
});

test('the dates of the sample lie in the past, the last visit today', async () => {
  const patients = [...(await find('')), ...(await find('', true))];
  const now = Date.now();
  for (const { createdAt, updatedAt } of patients) {
    expect(Date.parse(createdAt)).toBeLessThanOrEqual(now);
    expect(Date.parse(updatedAt)).toBeLessThanOrEqual(now);
  }
  expect((await find(''))[0]).toMatchObject({ familyName: 'Patient 07' });
});

test('the sample practice cannot be locked or given a passphrase, for its key is kept nowhere', async () => {
  for (const [verb, input] of [
    ['practice.lock', {}],
    ['practice.unlock', { passphrase: 'any passphrase' }],
    ['practice.changePassphrase', { current: 'any passphrase', next: 'another passphrase' }],
    ['practice.renewRecoveryCode', { passphrase: 'any passphrase' }],
  ] as const) {
    expect(contract[verb].kind).toBe('command');
    expect(await route(verb, input)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  }
  expect(await ask('practice.status', {})).toEqual({
    state: 'open',
    sample: true,
    damage: null,
    progress: null,
  });
});

test('the temporary folder holds no key and is gone after closing', async () => {
  await ask('practice.status', {});
  const kept = readdirSync(temporary);
  expect(kept).toHaveLength(1);
  expect(readdirSync(join(temporary, kept[0]!))).not.toContain('practice.key');

  const other = new Practice({ folder: null, sample: true });
  other.status();
  expect(readdirSync(temporary)).toHaveLength(2);
  other.close();
  expect(readdirSync(temporary)).toEqual(kept);
});

test('the sample has a past: courses that helped, changed nothing, and went wrong; and dates to come', async () => {
  const { sessions } = await ask('sessions.between', { from: '2000-01-01', to: '2099-12-31' });
  const count = (state: string) => sessions.filter((one) => one.state === state).length;
  expect([count('signed'), count('completed'), count('missed'), count('running')]).toEqual([19, 1, 1, 0]);
  const today = new Date().toLocaleDateString('sv-SE');
  const planned = sessions.filter(({ state }) => state === 'planned');
  expect(planned.filter(({ day }) => day === today)).toHaveLength(2);
  expect(planned.every(({ day }) => day >= today)).toBe(true);
  const now = Date.now();
  for (const { id, begunAt } of sessions.filter((one) => one.begunAt !== null)) {
    const { events, completedAt, difference, prescription } = await ask('sessions.get', { id });
    expect(difference).toBe('');
    expect(needleCount(runOf(prescription!, events)).inBody).toBe(0);
    const instants = [begunAt!, ...events.map(({ at }) => at), completedAt!].map((at) => Date.parse(at));
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(instants.at(-1)).toBeLessThan(now);
  }

  const painOf = async (recordNumber: string, title: string) => {
    const [patient] = await find(recordNumber);
    const { plans } = await ask('plans.ofPatient', { patientId: patient!.id, archived: false });
    const planId = plans.find((plan) => plan.title === title)!.id;
    const { measurements, reviews } = await ask('outcomes.ofPlan', { planId });
    const pain = measurements.filter(({ measure }) => measure === 'painScale').map(({ value }) => value);
    return [pain, reviews.map(({ decision }) => decision)];
  };
  expect(await painOf('0010', 'Low back pain: standard set')).toEqual([
    [7, 7, 6, 6, 5, 5, 4, 5, 4, 3],
    ['continue'],
  ]);
  expect(await painOf('0002', 'Low back pain: Kidney yin deficiency')).toEqual([
    [5, 5, 6, 5, 5, 5],
    ['change'],
  ]);
  expect(await painOf('0008', 'Old sprain of the low back, second round')).toEqual([[4, 6, 7], ['refer']]);
  const { plans: due } = await ask('outcomes.reviewsDue', {});
  expect(due.map(({ patient, dueAfter }) => [patient, dueAfter])).toEqual([['Sample Patient 10', 10]]);
});
