import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { contract, VERBS, type VerbName } from '../../shared/contract/index.ts';
import type { ExportDocument, ExportedSession } from '../../shared/exchange/document.ts';
import { statesOf, takeText } from '../support/exchange.ts';
import { newPractice, refusalOf } from '../support/practice.ts';
import { lowBackPlan, PASSPHRASE } from '../support/records.ts';
import { appointmentOn, eventOf, giveAll, runningSession } from '../support/sessions.ts';

const TARGET = '00000000-0000-4000-8000-00000000000a';

/** A signed session with acts, notes, an adverse event and a measurement, and another one that is not signed. */
async function withSigned() {
  const test = await newPractice();
  const { ask } = test;
  const content = lowBackPlan({
    targets: [
      { id: TARGET, measure: 'painScale', label: 'at night', baseline: 7, target: 3, asked: 'session' },
    ],
  });
  const running = await runningSession(ask, content);
  const { id, planId, day: on } = running;
  const measurement = { planId, sessionId: id, targetId: TARGET, on, items: [{ label: '', score: 6 }] };
  const measured = await ask('outcomes.save', { id: null, measurement });
  const loose = await ask('outcomes.save', { id: null, measurement: { ...measurement, sessionId: null } });
  const given = await giveAll(ask, running);
  const notes = { ...given.notes, subjective: 'Better.', painBefore: 6, painAfter: 3 };
  const noted = await ask('sessions.note', { id, revision: given.revision, notes });
  const completed = await ask('sessions.complete', { id, revision: noted.revision, difference: '' });
  const signed = await ask('sessions.sign', { id, revision: completed.revision });
  const unsigned = await ask('sessions.begin', { planId, sessionId: null, variant: null });
  return { ...test, signed, unsigned, measured, loose, measurement };
}

/** All that the record holds of a session, row by row. */
const rowsOf = ({ practice }: Pick<Awaited<ReturnType<typeof withSigned>>, 'practice'>, id: string) =>
  ['session', 'session_event', 'point_use', 'amendment', 'measurement'].map((table) => {
    const column = table === 'session' ? 'id' : 'session_id';
    const text = `select * from ${table} where ${column} = '${id}' order by 1, 2, 3`;
    return practice.store.all({ compile: () => sql.raw(text).compile(sqlFor) });
  });

test('signing keeps who and when; the signature reads as it was given when the practitioner is called otherwise', async () => {
  const { ask, signed } = await withSigned();
  expect(signed).toMatchObject({ state: 'signed', signedBy: 'Test Practitioner' });
  await ask('sessions.amend', { id: signed.id, part: 'subjective', text: 'Also less at night.' });
  const settings = await ask('settings.get', {});
  const practitioner = { ...settings.practitioner, name: 'Somebody Else' };
  await ask('settings.save', { ...settings, practitioner });
  const later = await ask('sessions.amend', { id: signed.id, part: 'plan', text: 'Every other week.' });
  expect(later.signedBy).toBe('Test Practitioner');
  expect(later.amendments).toMatchObject([
    { by: 'Test Practitioner', part: 'subjective', text: 'Also less at night.' },
    { by: 'Somebody Else', part: 'plan', text: 'Every other week.' },
  ]);
});

test('no verb of sessions and measurements changes a signed session: each says that it is signed', async () => {
  const test = await withSigned();
  const { refused, signed, measured, loose, measurement } = test;
  const { id, revision, planId } = signed;
  const appointment = appointmentOn('2031-03-03');
  const into = { ...measurement, sessionId: id };
  /** What could reach it, by verb; `null` where nothing of the input names a session. */
  const attempts: Partial<Record<VerbName, unknown[] | null>> = {
    'sessions.plan': null,
    'sessions.takeDates': [{ moved: [{ id, appointment }], added: [] }],
    'sessions.move': [{ id, revision, appointment }],
    'sessions.miss': [{ id, revision, missed: true }],
    'sessions.remove': [{ id, revision }],
    'sessions.begin': [{ planId, sessionId: id, variant: null }],
    'sessions.record': [
      { id, event: eventOf({ kind: 'paused' }) },
      { id, event: signed.events[0] },
      { id, event: eventOf({ kind: 'undone', eventId: signed.events.at(-1)!.id }) },
    ],
    'sessions.note': [{ id, revision, notes: { ...signed.notes, subjective: 'Worse.' } }],
    'sessions.complete': [{ id, revision, difference: '' }],
    'sessions.reopen': [{ id, revision }],
    'sessions.sign': [{ id, revision }],
    'sessions.amend': null,
    'outcomes.save': [
      { id: measured.id, measurement },
      { id: measured.id, measurement: { ...measurement, sessionId: null } },
      { id: null, measurement: into },
      { id: loose.id, measurement: into },
    ],
    'outcomes.remove': [{ id: measured.id }],
    'outcomes.review': null,
  };
  const commands = VERBS.filter(
    (verb) => /^(sessions|outcomes)\./.test(verb) && contract[verb].kind === 'command',
  );
  expect(Object.keys(attempts).sort(), 'a new verb is to be tried here too').toEqual(commands.sort());

  // The session that runs would refuse `begin` for another reason.
  await test.ask('sessions.remove', { id: test.unsigned.id, revision: test.unsigned.revision });
  const before = rowsOf(test, id);
  for (const [verb, inputs] of Object.entries(attempts)) {
    for (const input of inputs ?? []) expect((await refused(verb, input)).code, verb).toBe('signed');
  }
  expect(rowsOf(test, id)).toEqual(before);
  expect(await test.ask('sessions.get', { id })).toEqual(signed);
});

test('no file that comes in changes a signed session: what it says otherwise is not to be taken', async () => {
  const test = await withSigned();
  const { id, patientId } = test.signed;
  const file = (await test.ask('exports.patient', { id: patientId, format: 'json' })).content;
  const before = rowsOf(test, id);
  const forgeries: ((session: ExportedSession) => void)[] = [
    (session) => Object.assign(session.notes, { subjective: 'Worse.' }),
    (session) => Object.assign(session, { signature: null, state: 'completed', amendments: [] }),
    (session) => Object.assign(session, { signature: { ...session.signature, name: 'Another' } }),
    (session) => session.events.pop(),
  ];
  for (const forge of forgeries) {
    const document = JSON.parse(file) as ExportDocument;
    const session = document.patients[0]!.plans[0]!.sessions.find((one) => one.id === id)!;
    session.revision += 1;
    forge(session);
    const text = JSON.stringify(document);
    expect(statesOf(test.practice.store, text)).toEqual(['apart']);
    const patients = [{ id: patientId, as: 'later' as const }];
    expect(refusalOf(() => takeText(test.practice.store, text, { patients })).code).toBe('conflict');
  }
  expect(rowsOf(test, id)).toEqual(before);
});

test('what happens to its plan, its patient and the practice leaves a signed session as it is', async () => {
  const test = await withSigned();
  const { ask, signed } = test;
  const { id, planId, patientId } = signed;
  const before = rowsOf(test, id);
  const plan = await ask('plans.get', { id: planId });
  const content = { ...plan.content, applications: [], targets: [], title: 'Another plan' };
  await ask('plans.revise', { id: planId, revision: plan.revision, content });
  await ask('plans.archive', { id: planId, archived: true });
  const {
    id: _,
    createdAt,
    updatedAt,
    archivedAt,
    revision,
    ...patient
  } = await ask('patients.get', {
    id: patientId,
  });
  await ask('patients.update', { id: patientId, revision, patient: { ...patient, givenName: 'Other' } });
  await ask('patients.archive', { id: patientId, archived: true });
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(rowsOf(test, id)).toEqual(before);
  expect(await ask('sessions.get', { id })).toEqual(signed);
});

test('amendments only grow, and stand beside what was signed', async () => {
  const { ask, refused, signed } = await withSigned();
  const { id } = signed;
  const first = await ask('sessions.amend', { id, part: 'treatment', text: 'BL40 was left out.' });
  const second = await ask('sessions.amend', { id, part: 'treatment', text: 'On the right only.' });
  expect(second.amendments.slice(0, 1)).toEqual(first.amendments);
  expect({ ...second, amendments: [] }).toEqual(signed);
  expect((await refused('sessions.amend', { id, part: 'treatment', text: ' \n' })).code).toBe('invalid');
});

test('the database itself holds a signed session and its amendments against any statement', async () => {
  const test = await withSigned();
  const { ask, practice, signed, unsigned, measured, loose } = test;
  const { id } = signed;
  await ask('sessions.amend', { id, part: 'plan', text: 'Every other week.' });
  const act = eventOf({ kind: 'paused' });
  await ask('sessions.record', { id: unsigned.id, event: act });
  const kept = rowsOf(test, id);
  const run = (text: string) => practice.store.run({ compile: () => sql.raw(text).compile(sqlFor) });
  const copy = (table: string, changes: string) =>
    `insert or replace into ${table} select ${changes} from ${table} where session_id = '${id}' limit 1`;
  const { id: eventId } = signed.events[0]!;

  for (const statement of [
    `update session set notes = '{}' where id = '${id}'`,
    `update session set signed_at = null, signed_by = null, signed_name = null where id = '${id}'`,
    `update session set revision = revision + 1 where id = '${id}'`,
    `update session set id = '${TARGET}' where id = '${id}'`,
    `update or replace session set id = '${id}' where id = '${unsigned.id}'`,
    `delete from session where id = '${id}'`,
    `insert or replace into session select id, plan_id, patient_id, 1, day, planned_on, planned_time, planned_minutes,
       variant, 0, ordinal, begun_at, null, null, null, null, '', prescription, notes, 1
     from session where id = '${id}'`,
    `update session_event set act = '{"kind":"paused"}' where session_id = '${id}'`,
    `update session_event set session_id = '${unsigned.id}', position = position + 99 where session_id = '${id}'`,
    `update session_event set session_id = '${id}', position = 999 where id = '${act.id}'`,
    `update or replace session_event set id = '${eventId}' where id = '${act.id}'`,
    `delete from session_event where session_id = '${id}'`,
    `insert into session_event select session_id, 999, '${TARGET}', at, practitioner_id, act from session_event
     where session_id = '${id}' limit 1`,
    copy('session_event', `session_id, position, id, at, practitioner_id, '{"kind":"paused"}'`),
    copy('session_event', `'${unsigned.id}', 7, id, at, practitioner_id, act`),
    `update point_use set needles = 99 where session_id = '${id}'`,
    `delete from point_use where session_id = '${id}'`,
    copy('point_use', 'session_id, point, day, 99, 0, 0, 0, 0'),
    `update measurement set value = 0 where id = '${measured.id}'`,
    `update measurement set session_id = null where id = '${measured.id}'`,
    `update measurement set session_id = '${id}' where id = '${loose.id}'`,
    `update or replace measurement set id = '${measured.id}' where id = '${loose.id}'`,
    `delete from measurement where id = '${measured.id}'`,
    `delete from measurement`,
    `update amendment set text = 'x' where session_id = '${id}'`,
    `delete from amendment`,
    copy('amendment', `id, session_id, at, practitioner_id, practitioner_name, part, 'x'`),
    `delete from practitioner`,
    `delete from plan where id = '${signed.planId}'`,
    `delete from patient where id = '${signed.patientId}'`,
  ]) {
    expect(() => run(statement), statement).toThrow(/kept as it is|FOREIGN KEY/);
  }
  expect(rowsOf(test, id)).toEqual(kept);
});
