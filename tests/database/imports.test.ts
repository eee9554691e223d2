import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import type { ExportDocument } from '../../shared/exchange/document.ts';
import { statesOf, takeText } from '../support/exchange.ts';
import { newPractice, refusalOf, type TestPractice, withPlan } from '../support/practice.ts';
import { lowBackPlan, lowBackProtocol, patientDraft } from '../support/records.ts';
import { completedSession, runningSession } from '../support/sessions.ts';

const exportOf = async ({ ask }: Pick<TestPractice, 'ask'>, id: string) =>
  (await ask('exports.patient', { id, format: 'json' })).content;

/** The same file with something of it changed. */
function changed(text: string, change: (document: ExportDocument) => void): string {
  const document = JSON.parse(text) as ExportDocument;
  change(document);
  return JSON.stringify(document);
}

const trail = ({ practice }: Pick<TestPractice, 'practice'>) =>
  practice.store.all(
    sqlFor
      .selectFrom('audit')
      .select(['subject_kind', 'patient_id', 'summary'])
      .where('verb', '=', 'imports.take'),
  );

const rows = ({ practice }: Pick<TestPractice, 'practice'>) =>
  ['patient', 'plan', 'session', 'session_event', 'measurement', 'practitioner', 'audit'].map((table) =>
    practice.store.all({ compile: () => sql.raw(`select * from ${table}`).compile(sqlFor) }),
  );

test('a patient of another practice comes in whole: backed up first, told of, signed as it was, by people who have left', async () => {
  const there = await newPractice();
  const session = await completedSession(there.ask, { signed: true });
  await there.ask('sessions.amend', { id: session.id, part: 'plan', text: 'Less often.' });
  const text = await exportOf(there, session.patientId);
  const here = await newPractice();
  const report = await here.ask('imports.check', { text });
  expect(report.patients).toMatchObject([{ id: session.patientId, state: 'new', plans: 1, sessions: 1 }]);
  expect(report.practitioners).toEqual(['Test Practitioner']);
  expect(report.counts).toContainEqual({ kind: 'session', inFile: 1, fresh: 1 });
  expect((await here.ask('backups.list', {})).backups).toEqual([]);

  const taken = await here.ask('imports.take', { text, choices: { patients: [], practice: false } });
  expect(taken.added).toContainEqual({ kind: 'patient', count: 1 });
  expect((await here.ask('backups.list', {})).backups).toHaveLength(1);
  const came = await here.ask('sessions.get', { id: session.id });
  expect(came).toEqual(await there.ask('sessions.get', { id: session.id }));
  expect((await here.refused('sessions.reopen', { id: session.id, revision: came.revision })).code).toBe(
    'signed',
  );
  expect(await here.ask('sessions.pointUse', { patientId: session.patientId })).toEqual(
    await there.ask('sessions.pointUse', { patientId: session.patientId }),
  );
  expect(trail(here)).toEqual([
    { subject_kind: 'patient', patient_id: session.patientId, summary: 'came in: 1 plans, 1 sessions' },
    { subject_kind: 'practice', patient_id: null, summary: expect.stringContaining('1 patients, 1 plans') },
  ]);
  const left = sqlFor.selectFrom('practitioner').select('name').where('left_at', 'is not', null);
  expect(here.practice.store.all(left)).toEqual([{ name: 'Test Practitioner' }]);
  expect(await here.ask('patients.find', { text: 'Person', archived: false, limit: 5 })).toMatchObject({
    total: 1,
  });
});

test('a taken record number gives way to the next free one, also for whoever follows', async () => {
  const there = await newPractice();
  const { id } = await there.ask('patients.create', patientDraft({ givenName: 'Anna', familyName: 'There' }));
  const here = await newPractice();
  await here.ask('patients.create', patientDraft({ givenName: 'Berta', familyName: 'Here' }));
  const text = changed(await exportOf(there, id), ({ patients }) => {
    patients.push({ ...patients[0]!, id: randomUUID(), recordNumber: '0002', familyName: 'Next' });
  });
  const report = await here.ask('imports.check', { text });
  expect(report.patients.map(({ isNumberTaken }) => isNumberTaken)).toEqual([true, false]);
  takeText(here.practice.store, text);
  const { patients } = await here.ask('patients.find', { text: '', archived: false, limit: 9 });
  expect(Object.fromEntries(patients.map((one) => [one.familyName, one.recordNumber]))).toEqual({
    ...{ Here: '0001', There: '0003', Next: '0002' },
  });
  expect(statesOf(here.practice.store, text)).toEqual(['same', 'same']);
});

test('who is here by the same name and date of birth waits for a choice: another person, or this one, whose cautions grow', async () => {
  const there = await newPractice();
  const draft = patientDraft({
    givenName: 'Maria',
    familyName: 'Gómez',
    flags: ['anticoagulant'],
    allergies: 'iodine',
  });
  const { id } = await there.ask('patients.create', draft);
  await there.ask('plans.create', { patientId: id, content: lowBackPlan() });
  const text = await exportOf(there, id);
  const here = await newPractice();
  const known = await here.ask('patients.create', {
    ...draft,
    familyName: 'Gomez',
    flags: ['pacemaker'],
    allergies: '',
  });
  const report = await here.ask('imports.check', { text });
  expect(report.patients).toMatchObject([{ state: 'twin', twins: [{ id: known.id, name: 'Maria Gomez' }] }]);
  const { store } = here.practice;
  expect(refusalOf(() => takeText(store, text)).message).toMatch(/decide who everybody is/);
  const before = rows(here);
  const other = { id, as: 'person', personId: randomUUID() } as const;
  expect(refusalOf(() => takeText(store, text, { patients: [other] })).code).toBe('conflict');
  takeText(store, text, { patients: [{ id, as: 'skipped' }] });
  expect(rows(here).slice(0, -1)).toEqual(before.slice(0, -1));

  takeText(store, text, { patients: [{ id, as: 'person', personId: known.id }] });
  expect(await here.ask('patients.get', { id: known.id })).toMatchObject({
    ...{ flags: ['anticoagulant', 'pacemaker'], allergies: 'iodine', revision: 2 },
  });
  const { plans } = await here.ask('plans.ofPatient', { patientId: known.id, archived: false });
  expect(plans).toHaveLength(1);
  expect(statesOf(store, text)).toEqual(['same']);
});

test('what moved on there since the last time is taken, what moved on here is left, and neither where both did', async () => {
  const there = await withPlan();
  const { patientId: id, plan, ask } = there;
  const here = await newPractice();
  const { store } = here.practice;
  const first = await exportOf(there, id);
  takeText(store, first);
  const revised = { ...plan.content, goals: 'Walk an hour' };
  await ask('plans.revise', { id: plan.id, revision: 1, content: revised, keepsBefore: true });
  await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
  const second = await exportOf(there, id);
  expect(statesOf(store, second)).toEqual(['later']);
  takeText(store, second);
  expect((await here.ask('plans.get', { id: plan.id })).revision).toBe(1);
  takeText(store, second, { patients: [{ id, as: 'later' }] });
  const { patients: now } = JSON.parse(await exportOf(here, id));
  expect(now).toEqual(JSON.parse(second).patients);
  expect(statesOf(store, first)).toEqual(['earlier']);
  expect(refusalOf(() => takeText(store, first, { patients: [{ id, as: 'later' }] })).code).toBe('conflict');

  await here.ask('plans.revise', { id: plan.id, revision: 2, content: { ...revised, goals: 'Here' } });
  await ask('plans.revise', { id: plan.id, revision: 2, content: { ...revised, goals: 'There' } });
  const both = await exportOf(there, id);
  expect(statesOf(store, both)).toEqual(['apart']);
  expect(refusalOf(() => takeText(store, both, { patients: [{ id, as: 'later' }] })).code).toBe('conflict');
});

test('a session that is signed here is never overwritten, whatever a file says of it; amendments are added', async () => {
  const here = await newPractice();
  const { store } = here.practice;
  const { id, patientId } = await completedSession(here.ask, { signed: true });
  const text = await exportOf(here, patientId);
  const kept = await here.ask('sessions.get', { id });
  const forged = changed(text, ({ patients }) => {
    const session = patients[0]!.plans[0]!.sessions[0]!;
    session.notes.subjective = 'Forged';
    session.revision += 5;
  });
  expect(statesOf(store, forged)).toEqual(['apart']);
  const unsigned = changed(text, ({ patients }) => {
    const session = patients[0]!.plans[0]!.sessions[0]!;
    Object.assign(session, { signature: null, state: 'completed', revision: session.revision + 5 });
  });
  expect(statesOf(store, unsigned)).toEqual(['apart']);
  for (const bad of [forged, unsigned]) {
    expect(refusalOf(() => takeText(store, bad, { patients: [{ id: patientId, as: 'later' }] })).code).toBe(
      'conflict',
    );
  }
  const measured = changed(text, ({ patients }) => {
    const [plan] = patients[0]!.plans;
    plan!.measurements.push({
      ...{
        id: randomUUID(),
        sessionId: id,
        targetId: randomUUID(),
        on: '2026-03-03',
        at: new Date().toISOString(),
      },
      ...{
        items: [{ label: '', score: 1 }],
        value: 1,
        measure: 'painScale',
        label: '',
        by: plan!.stretch!.by,
      },
    });
  });
  expect(statesOf(store, measured)).toEqual(['apart']);
  expect(await here.ask('sessions.get', { id })).toEqual(kept);

  const amended = changed(text, ({ patients, practitioners: [by] }) => {
    patients[0]!.plans[0]!.sessions[0]!.amendments.push({
      ...{
        id: randomUUID(),
        at: new Date().toISOString(),
        by: by!.id,
        name: 'There',
        part: 'plan',
        text: 'More.',
      },
    });
  });
  takeText(store, amended, { patients: [{ id: patientId, as: 'later' }] });
  expect(await here.ask('sessions.get', { id })).toMatchObject({
    ...{ ...kept, amendments: [{ by: 'There', part: 'plan', text: 'More.' }] },
  });
});

test('an erased patient does not come back, and a file that contradicts the record takes nothing in', async () => {
  const here = await withPlan();
  const { store } = here.practice;
  const text = await exportOf(here, here.patientId);
  const session = await runningSession(here.ask);
  await here.ask('sessions.record', {
    id: session.id,
    event: { id: randomUUID(), at: session.begunAt!, act: { kind: 'paused' } },
  });
  const other = await exportOf(here, session.patientId);
  const clashing = changed(other, ({ patients }) => {
    const [patient] = patients;
    Object.assign(patient!, {
      id: randomUUID(),
      recordNumber: 'Y',
      givenName: 'Sam',
      birthDate: '1990-01-01',
    });
    const [plan] = patient!.plans;
    Object.assign(plan!, { id: randomUUID() });
    Object.assign(plan!.sessions[0]!, { id: randomUUID() });
  });
  const stolen = changed(other, ({ patients }) => {
    patients[0]!.plans.push((JSON.parse(text) as ExportDocument).patients[0]!.plans[0]!);
  });
  const before = rows(here);
  expect(refusalOf(() => takeText(store, stolen)).message).toMatch(/belongs to another patient here/);
  expect(refusalOf(() => takeText(store, clashing)).message).toMatch(/Nothing was taken in/);
  expect(rows(here)).toEqual(before);

  const at = new Date().toISOString();
  const { practitioner } = await here.ask('settings.get', {});
  store.run(
    sqlFor.insertInto('erasure').values({ patient_id: here.patientId, at, practitioner_id: practitioner.id }),
  );
  expect(statesOf(store, text)).toEqual(['erased']);
  expect(refusalOf(() => takeText(store, text, { patients: [{ id: here.patientId, as: 'new' }] })).code).toBe(
    'conflict',
  );
});

test('protocols come in; letterhead, habits and needles only where they are asked for', async () => {
  const there = await newPractice();
  const protocol = await there.ask('protocols.create', { content: lowBackProtocol() });
  const current = await there.ask('settings.get', {});
  await there.ask('settings.save', { ...current, settings: { ...current.settings, name: 'Other Practice' } });
  const { practitioner: _, revision: __, settings } = await there.ask('settings.get', {});
  const document = {
    head: {
      ...{
        format: 'ashi-export',
        version: 1,
        scope: 'everything',
        madeAt: protocol.createdAt,
        madeBy: 'Ashi',
      },
      practice: 'Other Practice',
    },
    ...{
      practitioners: [],
      practice: { settings, needles: [], logo: null },
      protocols: [protocol],
      patients: [],
    },
  };
  const text = JSON.stringify(document);
  const here = await newPractice();
  takeText(here.practice.store, text);
  expect((await here.ask('settings.get', {})).settings.name).toBe('Test Practice');
  expect((await here.ask('protocols.list', { archived: false })).protocols).toEqual([protocol]);
  takeText(here.practice.store, text, { practice: true });
  expect((await here.ask('settings.get', {})).settings.name).toBe('Other Practice');
  const svg = Buffer.from('<html><script>alert(1)</script></html>').toString('base64');
  const withLogo = JSON.stringify({
    ...document,
    practice: { ...document.practice, logo: { kind: 'svg', data: svg } },
  });
  expect(refusalOf(() => takeText(here.practice.store, withLogo, { practice: true })).code).toBe('invalid');
});

test('an identifier that a patient of the file does not have is no choice', async () => {
  const { practice } = await newPractice();
  const empty = JSON.stringify({
    head: {
      format: 'ashi-export',
      version: 1,
      scope: 'everything',
      madeAt: '2026-03-03T09:00:00.000Z',
      madeBy: 'Ashi',
      practice: 'P',
    },
    ...{ practitioners: [], practice: null, protocols: [], patients: [] },
  });
  const choice = { id: randomUUID(), as: 'new' } as const;
  expect(refusalOf(() => takeText(practice.store, empty, { patients: [choice] })).code).toBe('conflict');
});
