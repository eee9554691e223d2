import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { BODY_AREAS } from '../../shared/model/body-area.ts';
import { PATIENT_FLAGS, type Patient, type PatientDraft } from '../../shared/model/patient.ts';
import { emptyPlan } from '../../shared/model/plan.ts';
import { CHOSEN_FIELDS } from '../../shared/model/united-patient.ts';
import { figure, SEED, tries } from '../support/endurance.ts';
import { newPractice, type TestPractice } from '../support/practice.ts';
import { handoutDocument, patientDraft, pointEntry } from '../support/records.ts';
import { appointmentOn, giveAll } from '../support/sessions.ts';

const TARGET = '00000000-0000-4000-8000-00000000000a';

const smallPlan = (title: string) => ({
  ...emptyPlan(title),
  applications: [pointEntry('BL23', 'both')],
  targets: [
    { id: TARGET, measure: 'painScale', label: '', baseline: 7, target: 3, asked: 'review' } as const,
  ],
});

/** A patient with a plan, a signed session with an amendment, a date, a measurement, a review and a paper. */
async function withCourse({ ask }: TestPractice, draft: PatientDraft): Promise<Patient> {
  const patient = await ask('patients.create', draft);
  const content = smallPlan('Back');
  const plan = await ask('plans.create', { patientId: patient.id, content });
  const begun = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
  const { id, revision } = await giveAll(ask, begun);
  const completed = await ask('sessions.complete', { id, revision, difference: '' });
  await ask('sessions.sign', { id, revision: completed.revision });
  await ask('sessions.amend', { id, part: 'plan', text: 'Every other week.' });
  const appointments = [{ ...appointmentOn('2031-03-03'), variant: null }];
  await ask('sessions.plan', { planId: plan.id, appointments });
  const items = [{ label: '', score: 6 }];
  const measurement = { planId: plan.id, sessionId: null, targetId: TARGET, on: '2026-03-03', items };
  await ask('outcomes.save', { id: null, measurement });
  await ask('outcomes.review', { planId: plan.id, decision: 'continue', note: 'on' });
  await ask('papers.keep', { planId: plan.id, document: handoutDocument(content) });
  return patient;
}

/** Puts two entries together as they are now. */
async function merge({ ask }: TestPractice, keptId: string, otherId: string, taken: readonly string[] = []) {
  const [kept, other] = [
    await ask('patients.get', { id: keptId }),
    await ask('patients.get', { id: otherId }),
  ];
  return ask('patients.merge', {
    keptId,
    keptRevision: kept.revision,
    otherId,
    otherRevision: other.revision,
    taken: taken as (typeof CHOSEN_FIELDS)[number][],
  });
}

/** Takes apart what was put together last. */
async function separate({ ask }: TestPractice, keptId: string) {
  const { merges } = await ask('patients.merges', { id: keptId });
  return ask('patients.separate', { mergeId: merges[0]!.id });
}

/** Every row of every table but the audit trail and the merges, without the revision of patients, which only grows. */
function everything({ practice }: TestPractice): Record<string, unknown[]> {
  const rows = <T>(text: string) =>
    practice.store.all({ compile: () => sql.raw<T>(text).compile(sqlFor) }) as T[];
  const tables = rows<{ name: string }>(
    `select name from sqlite_schema where type = 'table' and name not in ('audit', 'patient_merge')`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      rows<object>(`select * from "${name}" order by 1, 2`).map((row) =>
        name === 'patient' ? { ...row, revision: 0 } : row,
      ),
    ]),
  );
}

const draftOf = ({ id, revision, createdAt, updatedAt, archivedAt, ...draft }: Patient): PatientDraft =>
  draft;

test('two entries become one: plans, sessions, signed ones too, measurements and papers are with the kept one', async () => {
  const practice = await newPractice();
  const { ask } = practice;
  const kept = await withCourse(practice, patientDraft({ familyName: 'Meyer', phone: '030 1234567' }));
  const other = await withCourse(practice, patientDraft({ familyName: 'Maier', email: 'a@b.org' }));
  const merged = await merge(practice, kept.id, other.id, ['familyName']);
  expect(merged).toMatchObject({ familyName: 'Maier', phone: '030 1234567', email: 'a@b.org' });
  const { plans } = await ask('plans.ofPatient', { patientId: kept.id, archived: false });
  expect(plans).toHaveLength(2);
  const { sessions } = await ask('sessions.ofPatient', { patientId: kept.id });
  expect(sessions.map(({ state }) => state).sort()).toEqual(['planned', 'planned', 'signed', 'signed']);
  for (const { id } of plans) {
    expect((await ask('outcomes.ofPlan', { planId: id })).measurements).toHaveLength(1);
    expect((await ask('papers.ofPlan', { planId: id })).papers).toHaveLength(1);
  }
  expect((await ask('patients.get', { id: other.id })).archivedAt).not.toBeNull();
  expect((await ask('patients.merges', { id: other.id })).into).toMatchObject({ id: kept.id });
});

test('flags, where they hold, allergies and notes of both are united: a flag without a place holds everywhere', async () => {
  const practice = await newPractice();
  const { ask } = practice;
  const kept = await ask(
    'patients.create',
    patientDraft({
      flags: ['implant', 'neuropathy', 'epilepsy'],
      flagAreas: { implant: ['leftLeg'], neuropathy: ['leftLeg'] },
      allergies: 'latex-free gloves only',
      notes: 'Prefers mornings.',
    }),
  );
  const other = await ask(
    'patients.create',
    patientDraft({
      flags: ['pregnant', 'implant', 'neuropathy'],
      flagAreas: { implant: ['chest'] },
      allergies: 'latex',
      notes: 'Faints.',
    }),
  );
  expect(await merge(practice, kept.id, other.id)).toMatchObject({
    flags: ['pregnant', 'neuropathy', 'epilepsy', 'implant'],
    flagAreas: { implant: ['chest', 'leftLeg'] },
    allergies: 'latex-free gloves only; latex',
    notes: 'Prefers mornings.\n\nFaints.',
  });
});

test('the kept patient is found under the names and numbers of both, the other entry is not listed any more', async () => {
  const practice = await newPractice();
  const { ask } = practice;
  const kept = await ask('patients.create', patientDraft({ familyName: 'Meyer' }));
  const other = await ask('patients.create', patientDraft({ familyName: 'Quintana', recordNumber: 'X77' }));
  await merge(practice, kept.id, other.id);
  const found = async (text: string, archived = false) =>
    (await ask('patients.find', { text, archived, limit: 9 })).patients.map(({ id }) => id);
  for (const text of ['Meyer', 'quintana', 'x77', kept.recordNumber]) {
    expect(await found(text), text).toEqual([kept.id]);
    expect(await found(text, true), text).toEqual([]);
  }
  const { revision, ...now } = await ask('patients.get', { id: kept.id });
  const edited = { ...draftOf({ ...now, revision }), givenName: 'Anna' };
  await ask('patients.update', { id: kept.id, revision, patient: edited });
  expect(await found('quintana anna')).toEqual([kept.id]);
  await separate(practice, kept.id);
  expect(await found('quintana')).toEqual([other.id]);
  expect(await found('meyer')).toEqual([kept.id]);
});

test('the other entry rests: nothing is written to it until the two are taken apart', async () => {
  const practice = await newPractice();
  const { ask, refused } = practice;
  const [kept, other, third] = [
    await ask('patients.create', patientDraft()),
    await ask('patients.create', patientDraft()),
    await ask('patients.create', patientDraft()),
  ];
  await merge(practice, kept.id, other.id);
  const revisions = { keptRevision: third.revision, otherRevision: other.revision, taken: [] };
  for (const [verb, input] of [
    ['patients.update', { id: other.id, revision: other.revision, patient: draftOf(other) }],
    ['patients.archive', { id: other.id, archived: false }],
    ['plans.create', { patientId: other.id, content: smallPlan('Lost') }],
    ['patients.merge', { keptId: third.id, otherId: other.id, ...revisions }],
    ['patients.merge', { keptId: other.id, otherId: third.id, ...revisions }],
  ] as const) {
    expect(await refused(verb, input), verb).toMatchObject({ code: 'conflict' });
  }
});

test('two running sessions, an entry with itself, an outdated comparison and too long allergies are refused', async () => {
  const practice = await newPractice();
  const { ask, refused } = practice;
  const run = async (patientId: string) => {
    const plan = await ask('plans.create', { patientId, content: smallPlan('Back') });
    return ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
  };
  const kept = await ask('patients.create', patientDraft({ allergies: 'a'.repeat(200) }));
  const other = await ask('patients.create', patientDraft({ allergies: 'b'.repeat(200) }));
  const input = { keptId: kept.id, keptRevision: 1, otherId: other.id, otherRevision: 1, taken: [] };
  expect(await refused('patients.merge', input)).toMatchObject({ code: 'invalid', field: 'allergies' });
  expect(await refused('patients.merge', { ...input, otherId: kept.id })).toMatchObject({ code: 'invalid' });
  await ask('patients.update', { id: other.id, revision: 1, patient: patientDraft() });
  expect(await refused('patients.merge', input)).toMatchObject({ code: 'conflict' });
  await run(kept.id);
  const second = await run(other.id);
  expect((await refused('patients.merge', { ...input, otherRevision: 2 })).message).toContain('running');
  await ask('sessions.remove', { id: second.id, revision: second.revision });
  await ask('patients.merge', { ...input, otherRevision: 2 });
  expect((await ask('sessions.running', {})).sessions).toMatchObject([{ patientId: kept.id }]);
});

test('the later merge is taken apart first, and an inner one after the outer one', async () => {
  const practice = await newPractice();
  const { ask, refused } = practice;
  const [a, b, c] = [
    await withCourse(practice, patientDraft({ givenName: 'A' })),
    await withCourse(practice, patientDraft({ givenName: 'B' })),
    await withCourse(practice, patientDraft({ givenName: 'C' })),
  ];
  const before = everything(practice);
  await merge(practice, a.id, b.id);
  const inner = (await ask('patients.merges', { id: a.id })).merges[0]!;
  await merge(practice, c.id, a.id);
  expect((await ask('plans.ofPatient', { patientId: c.id, archived: false })).plans).toHaveLength(3);
  expect(await refused('patients.separate', { mergeId: inner.id })).toMatchObject({ code: 'conflict' });
  await separate(practice, c.id);
  await separate(practice, a.id);
  expect(everything(practice)).toEqual(before);
  await merge(practice, a.id, b.id);
  const early = (await ask('patients.merges', { id: a.id })).merges[0]!;
  await merge(practice, a.id, c.id);
  expect(await refused('patients.separate', { mergeId: early.id })).toMatchObject({ code: 'conflict' });
  await separate(practice, a.id);
  await separate(practice, a.id);
  expect(everything(practice)).toEqual(before);
  expect(await refused('patients.separate', { mergeId: early.id })).toMatchObject({ code: 'not-found' });
});

test('what was written since stays with the kept one, or goes back with the plan that it was written on', async () => {
  const practice = await newPractice();
  const { ask } = practice;
  const kept = await ask('patients.create', patientDraft({ phone: '1', flags: ['epilepsy'] }));
  const other = await withCourse(practice, patientDraft({ phone: '2', flags: ['fever'] }));
  const { plans } = await ask('plans.ofPatient', { patientId: other.id, archived: false });
  const merged = await merge(practice, kept.id, other.id, ['phone']);
  const fresh = await ask('plans.create', { patientId: kept.id, content: smallPlan('New') });
  const given = await ask('sessions.begin', { planId: plans[0]!.id, sessionId: null, variant: null });
  const edit = { ...draftOf(merged), flags: [...merged.flags, 'implant' as const] };
  await ask('patients.update', { id: kept.id, revision: merged.revision, patient: edit });
  const { merges } = await ask('patients.merges', { id: kept.id });
  expect(merges).toMatchObject([{ plans: 1, sessionsSince: 1, changedSince: ['flags'], isLatest: true }]);
  const answer = await separate(practice, kept.id);
  expect(answer.stayed).toEqual(['flags']);
  expect(answer.kept).toMatchObject({ phone: '1', flags: ['epilepsy', 'implant', 'fever'] });
  expect(answer.other).toMatchObject({ phone: '2', flags: ['fever'], archivedAt: null });
  const ofKept = await ask('plans.ofPatient', { patientId: kept.id, archived: false });
  expect(ofKept.plans.map(({ id }) => id)).toEqual([fresh.id]);
  expect((await ask('sessions.get', { id: given.id })).patientId).toBe(other.id);
});

const draft = fc
  .record({
    givenName: fc.constantFrom('Anna', 'Anne', 'Bo'),
    familyName: fc.constantFrom('Meyer', 'Maier'),
    birthDate: fc.constantFrom(null, '1968-03-02', '1968-02-03'),
    sex: fc.constantFrom('female' as const, 'male' as const),
    build: fc.constantFrom('slim' as const, 'heavy' as const),
    language: fc.constantFrom(null, 'en' as const),
    flags: fc.subarray([...PATIENT_FLAGS]),
    implant: fc.subarray([...BODY_AREAS]),
    allergies: fc.constantFrom('', 'latex', 'nuts'),
    phone: fc.constantFrom('', '1', '2'),
    email: fc.constantFrom('', 'a@b.org', 'c@d.org'),
    notes: fc.constantFrom('', 'one', 'two\nlines'),
  })
  .map(({ implant, ...rest }) => patientDraft({ ...rest, flagAreas: { implant } }));

/** What happens to three entries: put together, taken apart, edited, given another plan. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    kept: fc.nat(2),
    other: fc.nat(2),
    taken: fc.subarray([...CHOSEN_FIELDS]),
  }),
  fc.record({ kind: fc.constant('separate' as const), kept: fc.nat(2) }),
);

test('put together and taken apart in any order, the record is as it was; edits in between stay, and only they', async () => {
  const practice = await newPractice();
  const { ask, call } = practice;
  let merges = 0;
  const cases = tries(8, 400);
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { minLength: 3, maxLength: 3 }),
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.option(fc.constantFrom('phone' as const, 'notes' as const)),
      async (drafts, steps, edited) => {
        const patients: Patient[] = [];
        for (const [index, one] of drafts.entries()) {
          patients.push(index === 0 ? await ask('patients.create', one) : await withCourse(practice, one));
        }
        const before = everything(practice);
        const standing: [string, string][] = [];
        for (const one of steps) {
          const kept = patients[one.kept]!.id;
          if (one.kind === 'separate') {
            const { merges: list } = await ask('patients.merges', { id: kept });
            if (list[0] === undefined) continue;
            const answer = await call('patients.separate', { mergeId: list[0].id });
            if (answer.ok)
              standing.splice(
                standing.findLastIndex(([id]) => id === kept),
                1,
              );
            continue;
          }
          const other = patients[one.other]!.id;
          const isResting = standing.some(([, merged]) => merged === kept || merged === other);
          if (kept === other || isResting) continue;
          await merge(practice, kept, other, one.taken);
          standing.push([kept, other]);
          merges += 1;
        }
        const last = standing.at(-1)?.[0];
        if (edited !== null && last !== undefined) {
          const now = await ask('patients.get', { id: last });
          const patient = { ...draftOf(now), [edited]: randomUUID() };
          await ask('patients.update', { id: last, revision: now.revision, patient });
        }
        for (const [kept] of standing.toReversed()) await separate(practice, kept);
        const after = everything(practice);
        if (edited === null || last === undefined) {
          expect(after).toEqual(before);
          return;
        }
        const but = (all: Record<string, unknown[]>) => ({
          ...all,
          patient: all.patient!.map((row) =>
            (row as { id: string }).id === last ? { ...(row as object), [edited]: '', updated_at: '' } : row,
          ),
        });
        expect(but(after)).toEqual(but(before));
        expect(after).not.toEqual(before);
      },
    ),
    { numRuns: cases, seed: SEED },
  );
  expect(merges).toBeGreaterThan(cases / 2);
  figure('merges taken apart', merges);
}, 600_000);

test('entries that look alike are suggested with what they share; twins, families and namesakes are not', async () => {
  const { ask } = await newPractice();
  const make = (more: Partial<PatientDraft>) => ask('patients.create', patientDraft(more));
  const anna = await make({ givenName: 'Anna', familyName: 'Müller', phone: '+49 30 555 12 34' });
  const slip = await make({ givenName: 'Ana', familyName: 'Mueller', phone: '030/5551234' });
  const swapped = await make({ givenName: 'Muller', familyName: 'Anna', birthDate: '1968-03-02' });
  await make({ givenName: 'Bernd', familyName: 'Müller', phone: '+49 30 555 12 34' });
  await make({ givenName: 'Anna', familyName: 'Müller', birthDate: '1990-01-01' });
  await make({ givenName: 'Carla', familyName: 'Schmidt', birthDate: '1968-03-02' });
  const { patients } = await ask('patients.alike', { id: anna.id });
  expect(patients.map(({ patient, because }) => [patient.id, because])).toEqual([
    [slip.id, ['name', 'birthDate', 'phone']],
    [swapped.id, ['name', 'birthDate']],
  ]);
  const { pairs, total } = await ask('patients.writtenTwice', {});
  expect([pairs.length, total]).toEqual([3, 3]);
  await ask('patients.merge', {
    keptId: anna.id,
    keptRevision: 1,
    otherId: slip.id,
    otherRevision: 1,
    taken: [],
  });
  expect((await ask('patients.writtenTwice', {})).total).toBe(1);
});
