import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { STARTING_CUPPING, STARTING_MOXIBUSTION } from '../../shared/clinical/starting.ts';
import { practiceIn, type TestPractice, withPlan } from '../support/practice.ts';
import { ashiEntry, lowBackPlan, PASSPHRASE, patientDraft, pointEntry } from '../support/records.ts';

/** What the low-back plan names, in order; the tender place has no code. */
const LOW_BACK_PLACES = ['BL23', 'BL25', 'BL52', 'GV4', 'KI3', 'BL40', 'GB30', null];

/** The rows of a plan's applications that an action wrote, seen by a trigger on this connection alone. */
async function rowsWritten({ practice }: TestPractice, action: () => Promise<unknown>): Promise<string[]> {
  const exec = (text: string) => practice.store.run({ compile: () => sql.raw(text).compile(sqlFor) });
  exec('create temp table written (what text, code text)');
  for (const [what, row] of [
    ['insert', 'new'],
    ['update', 'new'],
    ['delete', 'old'],
  ] as const) {
    exec(
      `create temp trigger see_${what} after ${what} on main.application begin
         insert into written values ('${what}', ${row}.code);
       end`,
    );
  }
  await action();
  const seen = practice.store.all({
    compile: () =>
      sql.raw<{ what: string; code: string | null }>('select * from written order by rowid').compile(sqlFor),
  });
  for (const what of ['insert', 'update', 'delete']) exec(`drop trigger temp.see_${what}`);
  exec('drop table temp.written');
  return seen.map(({ what, code }) => `${what} ${code ?? 'ashi'}`);
}

test('a whole treatment is there again after closing and opening', async () => {
  const { ask, practice, folder, plan, patientId } = await withPlan();
  expect(plan).toMatchObject({ revision: 1, patientId, archivedAt: null });
  const { content } = plan;
  const revised = await ask('plans.revise', {
    id: plan.id,
    revision: 1,
    content: { ...content, goals: 'Garden again', applications: content.applications.toReversed() },
  });
  expect(revised.revision).toBe(2);
  practice.close();

  const again = practiceIn(folder);
  await again.ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(await again.ask('plans.get', { id: plan.id })).toEqual(revised);
  expect(await again.ask('plans.ofPatient', { patientId, archived: false })).toEqual({
    plans: [
      {
        id: plan.id,
        patientId,
        title: content.title,
        complaint: content.complaint,
        pattern: content.pattern,
        places: LOW_BACK_PLACES.toReversed(),
        createdAt: plan.createdAt,
        updatedAt: revised.updatedAt,
        archivedAt: null,
      },
    ],
  });
});

test('a change writes the rows that differ and no others', async () => {
  const test = await withPlan();
  let { plan } = test;
  const revise = async (change: (content: typeof plan.content) => typeof plan.content) => {
    plan = await test.ask('plans.revise', {
      id: plan.id,
      revision: plan.revision,
      content: change(plan.content),
    });
    expect(await test.ask('plans.get', { id: plan.id })).toEqual(plan);
  };
  const entries =
    (change: (applications: typeof plan.content.applications) => typeof plan.content.applications) => () =>
      revise((content) => ({ ...content, applications: change(content.applications) }));

  expect(await rowsWritten(test, () => revise((content) => ({ ...content, goals: 'other' })))).toEqual([]);
  expect(
    await rowsWritten(
      test,
      entries((all) => all.map((one, at) => (at === 1 ? { ...one, note: 'slowly' } : one))),
    ),
  ).toEqual(['update BL25']);
  expect(
    await rowsWritten(
      test,
      entries((all) => [...all, pointEntry('BL60', 'both'), ashiEntry()]),
    ),
  ).toEqual(['insert BL60', 'insert ashi']);
  expect(
    await rowsWritten(
      test,
      entries((all) => all.slice(0, -1)),
    ),
  ).toEqual(['delete ashi']);
  expect(
    await rowsWritten(
      test,
      entries(([first, second, ...rest]) => [second!, first!, ...rest]),
    ),
  ).toEqual(['update BL25', 'update BL23']);
  expect(
    await rowsWritten(
      test,
      entries(() => []),
    ),
  ).toHaveLength(9);
});

test('a change made on an earlier revision is refused and changes nothing', async () => {
  const { ask, refused, plan } = await withPlan();
  const first = await ask('plans.revise', {
    id: plan.id,
    revision: 1,
    content: { ...plan.content, goals: 'first' },
  });
  const late = { id: plan.id, revision: 1, content: { ...plan.content, goals: 'late' } };
  const refusal = await refused('plans.revise', late);
  expect(refusal).toMatchObject({ code: 'conflict', field: 'revision' });
  expect(refusal.message).toContain('was changed elsewhere');
  expect(await ask('plans.get', { id: plan.id })).toEqual(first);
  expect(await refused('plans.revise', { ...late, revision: 99 })).toMatchObject({ code: 'conflict' });
});

test('a duplicate is a new plan with its own entries and a numbered title', async () => {
  const { ask, plan, patientId } = await withPlan();
  const second = await ask('plans.duplicate', { id: plan.id });
  const third = await ask('plans.duplicate', { id: second.id });
  expect([second.content.title, third.content.title]).toEqual([
    'Chronic low back pain: Kidney yang deficiency (2)',
    'Chronic low back pain: Kidney yang deficiency (3)',
  ]);
  expect(second).toMatchObject({ revision: 1, patientId });
  const bare = (content: typeof plan.content) => content.applications.map(({ id: _, ...rest }) => rest);
  expect(bare(second.content)).toEqual(bare(plan.content));
  const ids = [plan, second, third].flatMap(({ content }) => content.applications.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);

  await ask('plans.revise', { id: second.id, revision: 1, content: { ...second.content, applications: [] } });
  expect((await ask('plans.get', { id: plan.id })).content).toEqual(plan.content);

  const long = await ask('plans.create', { patientId, content: lowBackPlan({ title: 'x'.repeat(200) }) });
  expect((await ask('plans.duplicate', { id: long.id })).content.title).toBe(`${'x'.repeat(196)} (2)`);
});

test('an archived plan is listed in the archive alone and can come back', async () => {
  const { ask, plan, patientId } = await withPlan();
  const archived = await ask('plans.archive', { id: plan.id, archived: true });
  expect(archived).toMatchObject({ id: plan.id, places: LOW_BACK_PLACES });
  expect(await ask('plans.ofPatient', { patientId, archived: false })).toEqual({ plans: [] });
  expect(await ask('plans.ofPatient', { patientId, archived: true })).toEqual({ plans: [archived] });
  await ask('plans.archive', { id: plan.id, archived: false });
  expect(await ask('plans.get', { id: plan.id })).toEqual(plan);
});

test('patterns are offered by how often they were written', async () => {
  const { ask, patientId } = await withPlan();
  for (const pattern of ['Cold-damp', 'Blood stasis', 'Cold-damp', '', 'Cold-damp', 'Blood stasis']) {
    await ask('plans.create', { patientId, content: lowBackPlan({ pattern, applications: [] }) });
  }
  expect(await ask('plans.patterns', {})).toEqual({
    patterns: ['Cold-damp', 'Blood stasis', 'Kidney yang deficiency'],
  });
});

test('plans and patients that do not exist are told as such', async () => {
  const { ask, refused, plan } = await withPlan();
  const id = randomUUID();
  for (const [verb, input] of [
    ['plans.get', { id }],
    ['plans.revise', { id, revision: 1, content: plan.content }],
    ['plans.duplicate', { id }],
    ['plans.archive', { id, archived: true }],
    ['plans.create', { patientId: id, content: plan.content }],
    ['plans.ofPatient', { patientId: id, archived: false }],
    ['patients.get', { id }],
    ['patients.update', { id, revision: 1, patient: patientDraft() }],
    ['patients.archive', { id, archived: true }],
  ] as const) {
    expect(await refused(verb, input), verb).toMatchObject({ code: 'not-found' });
  }
  expect(await ask('plans.get', { id: plan.id })).toEqual(plan);
});

test('two hundred entries with every kind of treatment come back as written', async () => {
  const { ask, patientId } = await withPlan();
  const applications = Array.from({ length: 200 }, (_, number) =>
    number % 3 === 0
      ? ashiEntry({
          note: `no. ${number}`,
          side: (['left', 'right', 'both', 'midline'] as const)[number % 4]!,
        })
      : pointEntry('EX-B2', 'both', {
          place: { kind: 'point', code: 'EX-B2', level: number % 2 === 0 ? 'T7' : 'L5' },
          needling: number % 2 === 0 ? null : pointEntry('BL23', 'both').needling,
          cupping: { ...STARTING_CUPPING, kind: 'sliding', sizeMm: 35.5, material: 'glass', minutes: null },
          moxibustion: { ...STARTING_MOXIBUSTION, kind: 'coneOnGinger', minutes: null, cones: 5 },
        }),
  );
  const plan = await ask('plans.create', { patientId, content: lowBackPlan({ applications }) });
  expect((await ask('plans.get', { id: plan.id })).content.applications).toEqual(applications);
});
