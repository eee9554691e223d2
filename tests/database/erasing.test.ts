import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { readKeyFile, unwrap } from '../../electron/database/keys.ts';
import { sqlFor } from '../../electron/database/store.ts';
import { erasePatient } from '../../electron/practice/erasing/erase.ts';
import { change } from '../../electron/practice/record.ts';
import { figure } from '../support/endurance.ts';
import { plainPages } from '../support/plain-pages.ts';
import { newPractice, practiceIn, type TestPractice } from '../support/practice.ts';
import {
  ashiEntry,
  handoutDocument,
  lowBackPlan,
  PASSPHRASE,
  patientDraft,
  pointEntry,
} from '../support/records.ts';
import { appointmentOn, eventOf, giveAll } from '../support/sessions.ts';

const TARGET = '00000000-0000-4000-8000-00000000000a';

/** Words that stand nowhere else: one for each place in which something of a patient is written. */
function canaries() {
  const words: string[] = [];
  return {
    words,
    /** Twelve small letters that no two canaries share parts of. */
    next: () => {
      const letters = () => String.fromCharCode(97 + Math.floor(Math.random() * 26));
      const word = `q${Array.from({ length: 11 }, letters).join('')}`;
      words.push(word);
      return word;
    },
  };
}

/** A patient with something written in every place, twice over: an earlier wording of each lies in the file, too. */
async function writtenEverywhere({ ask }: TestPractice, word: () => string) {
  const draft = () =>
    patientDraft({
      givenName: word(),
      familyName: word(),
      flags: ['implant'],
      allergies: word(),
      phone: word(),
      email: word(),
      notes: `${word()} ${'long '.repeat(1500)} ${word()}`,
    });
  const first = await ask('patients.create', { ...draft(), recordNumber: word() });
  const patient = await ask('patients.update', {
    id: first.id,
    revision: 1,
    patient: { ...draft(), recordNumber: word() },
  });
  const content = () =>
    lowBackPlan({
      title: word(),
      complaint: word(),
      pattern: word(),
      goals: word(),
      notes: {
        cupping: word(),
        moxibustion: word(),
        massage: word(),
        herbs: word(),
        diet: word(),
        homeCare: word(),
      },
      targets: [
        { id: TARGET, measure: 'painScale', label: word(), baseline: 7, target: 3, asked: 'session' },
      ],
      applications: [
        pointEntry('BL23', 'both', { note: word(), group: word() }),
        ashiEntry({ note: word(), place: { ...ashiEntry().place, description: word() } as never }),
      ],
    });
  const plan = await ask('plans.create', { patientId: patient.id, content: content() });
  const revised = content();
  await ask('plans.revise', { id: plan.id, revision: 1, content: revised, keepsBefore: true });
  await ask('plans.acknowledge', { planId: plan.id, fingerprints: [word()] });
  await ask('papers.keep', { planId: plan.id, document: handoutDocument(revised, { title: word() }) });
  const measurement = (sessionId: string | null) => ({
    planId: plan.id,
    sessionId,
    targetId: TARGET,
    on: '2026-03-03',
    items: [{ label: word(), score: 6 }],
  });
  await ask('outcomes.save', { id: null, measurement: measurement(null) });
  await ask('outcomes.review', { planId: plan.id, decision: 'continue', note: word() });
  const appointments = [{ ...appointmentOn('2031-03-03'), variant: null }];
  await ask('sessions.plan', { planId: plan.id, appointments });
  const begun = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
  const { id } = begun;
  await ask('sessions.record', {
    id,
    event: eventOf({ kind: 'noted', applicationId: null, text: word() }),
  });
  const given = await giveAll(ask, begun);
  const notes = {
    ...given.notes,
    consent: { given: null, note: word() },
    ...{ subjective: word(), objective: word(), assessment: word(), plan: word() },
    ...{ tongue: word(), pulse: word() },
  };
  const noted = await ask('sessions.note', { id, revision: given.revision, notes });
  await ask('outcomes.save', { id: null, measurement: measurement(id) });
  const completed = await ask('sessions.complete', { id, revision: noted.revision, difference: word() });
  await ask('sessions.sign', { id, revision: completed.revision });
  await ask('sessions.amend', { id, part: 'plan', text: word() });
  return patient;
}

/** Every row of every table but the audit trail and what is kept of erasures. */
function everything({ practice }: TestPractice): Record<string, unknown[]> {
  const rows = <T>(text: string) =>
    practice.store.all({ compile: () => sql.raw<T>(text).compile(sqlFor) }) as T[];
  const tables = rows<{ name: string }>(
    `select name from sqlite_schema where type = 'table' and name not in ('audit', 'erasure')`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      rows<object>(`select * from "${name}" order by 1, 2`).map((row) =>
        name === 'settings' ? { ...row, erasures_cleared: 0 } : row,
      ),
    ]),
  );
}

/** Which of the words, or of any six letters of them in a row, stand in the pages of the record or in a file beside it. */
async function foundIn(folder: string, words: readonly string[]): Promise<string[]> {
  const { key } = (await unwrap(readKeyFile(join(folder, 'practice.key')), { passphrase: PASSPHRASE }))!;
  const others = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(folder, name)));
  const haystack = Buffer.concat([...plainPages(join(folder, 'practice.db'), key), ...others])
    .toString('latin1')
    .toLowerCase();
  const fragments = (word: string) =>
    Array.from({ length: word.length - 5 }, (_, at) => word.slice(at, at + 6));
  return words.filter((word) => fragments(word).some((part) => haystack.includes(part)));
}

test('an erased patient is gone: every row, and every remnant of any word in pages, free pages, gaps and log', async () => {
  const practice = await newPractice();
  const { ask, folder } = practice;
  const other = await ask('patients.create', patientDraft({ notes: 'stays' }));
  await ask('plans.create', { patientId: other.id, content: lowBackPlan() });
  const before = everything(practice);
  const { words, next } = canaries();
  const patient = await writtenEverywhere(practice, next);
  const twin = await writtenEverywhere(practice, next);
  await ask('patients.merge', {
    keptId: patient.id,
    keptRevision: patient.revision,
    otherId: twin.id,
    otherRevision: twin.revision,
    taken: ['familyName'],
  });
  await ask('patients.archive', { id: patient.id, archived: true });
  // All but a few earlier wordings, which SQLite has written over by now.
  expect((await foundIn(folder, words)).length).toBeGreaterThan(0.9 * words.length);
  const { extent } = await ask('erasure.of', { id: patient.id });
  expect(extent).toEqual({ entries: 1, plans: 2, sessions: 4, signed: 2, measurements: 4, papers: 2 });

  const { recordNumber } = patient;
  const answer = await ask('erasure.run', { id: patient.id, recordNumber });
  expect(answer).toMatchObject({ isCleared: true });
  expect(everything(practice)).toEqual(before);
  expect(await foundIn(folder, words)).toEqual([]);
  expect((await ask('patients.find', { text: words[1]!, archived: true, limit: 5 })).total).toBe(0);
  // The trail keeps its rows, with identifiers alone.
  const trail = practice.practice.store.all(sqlFor.selectFrom('audit').selectAll());
  expect(trail.filter(({ subject_id }) => subject_id === patient.id).length).toBeGreaterThan(3);
  expect(trail.at(-1)).toMatchObject({ verb: 'erasure.run', subject_id: patient.id });
  await ask('practice.lock', {});
  expect(await foundIn(folder, words)).toEqual([]);
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  figure('canaries searched after an erasure', words.length);
}, 60_000);

test('only a patient in the archive is erased, by the typed record number, with no session running', async () => {
  const { ask, refused } = await newPractice();
  const { id, recordNumber } = await ask('patients.create', patientDraft());
  const plan = await ask('plans.create', { patientId: id, content: lowBackPlan() });
  const session = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
  expect(await refused('erasure.run', { id, recordNumber })).toMatchObject({ code: 'conflict' });
  await ask('patients.archive', { id, archived: true });
  expect((await refused('erasure.run', { id, recordNumber })).message).toContain('running');
  await ask('sessions.remove', { id: session.id, revision: session.revision });
  expect(await refused('erasure.run', { id, recordNumber: '' })).toMatchObject({
    code: 'invalid',
    field: 'recordNumber',
  });
  const kept = await ask('patients.create', patientDraft());
  const revisions = { keptRevision: 1, otherRevision: 1, taken: [] };
  await ask('patients.merge', { keptId: kept.id, otherId: id, ...revisions });
  expect(await refused('erasure.run', { id, recordNumber })).toMatchObject({ code: 'conflict' });
  expect(await ask('plans.get', { id: plan.id })).toMatchObject({ patientId: kept.id });
});

test('while the file is cleared reading goes on, and changes wait without a word', async () => {
  const { ask, practice } = await newPractice();
  const { id, recordNumber } = await ask('patients.create', patientDraft());
  await ask('patients.archive', { id, archived: true });
  const done: string[] = [];
  const noted = <T>(what: string, answer: Promise<T>) => answer.then(() => done.push(what));
  const erased = noted('erased', ask('erasure.run', { id, recordNumber }));
  await vi.waitFor(() => expect(practice.busy).not.toBeNull(), { interval: 1 });
  await Promise.all([
    ...['a', 'b', 'c'].map((notes) => noted('changed', ask('patients.create', patientDraft({ notes })))),
    noted('read', ask('patients.find', { text: '', archived: false, limit: 5 })),
    erased,
  ]);
  expect(done[0]).toBe('read');
  expect(done).toHaveLength(5);
  expect((await ask('patients.find', { text: '', archived: false, limit: 5 })).total).toBe(3);
  // What was read meanwhile stands in the trail after all.
  const reads = practice.store.all(
    sqlFor.selectFrom('audit').select('verb').where('verb', '=', 'patients.find'),
  );
  expect(reads.length).toBeGreaterThan(0);
});

test('what a process did not come to clear is cleared when the record is opened next', async () => {
  const practice = await newPractice();
  const { ask, folder } = practice;
  const { words, next } = canaries();
  const { id, recordNumber } = await writtenEverywhere(practice, next);
  await ask('patients.archive', { id, archived: true });
  const { store } = practice.practice;
  const at = new Date().toISOString();
  // As far as a process comes that dies before the file is written anew.
  change(store, 'erasure.run', at, () => erasePatient(store, { id, recordNumber }, at));
  practice.practice.close();
  const again = practiceIn(folder);
  await again.ask('practice.unlock', { passphrase: PASSPHRASE });
  // A change waits until the file is clear.
  await again.ask('patients.create', patientDraft());
  await vi.waitFor(async () => expect(await foundIn(folder, words)).toEqual([]), 5000);
});

test('a restored backup that brings an erased patient back says so; they are erased again, or stay', async () => {
  const { ask, refused } = await newPractice();
  const patient = await ask('patients.create', patientDraft());
  const other = await ask('patients.create', patientDraft());
  for (const { id } of [patient, other]) await ask('patients.archive', { id, archived: true });
  const { name } = await ask('backups.make', {});
  for (const { id, recordNumber } of [patient, other]) await ask('erasure.run', { id, recordNumber });
  expect(await ask('erasure.returned', {})).toEqual({ patients: 0 });
  expect(await refused('erasure.settle', { again: true })).toMatchObject({ code: 'not-found' });
  await ask('backups.restore', { name });
  expect(await ask('erasure.returned', {})).toEqual({ patients: 2 });
  expect(await ask('erasure.settle', { again: true })).toEqual({ isCleared: true });
  expect(await ask('erasure.returned', {})).toEqual({ patients: 0 });
  expect((await ask('patients.find', { text: '', archived: true, limit: 5 })).total).toBe(0);
  await ask('backups.restore', { name });
  expect(await ask('erasure.settle', { again: false })).toEqual({ isCleared: true });
  expect(await ask('erasure.returned', {})).toEqual({ patients: 0 });
  expect((await ask('patients.find', { text: '', archived: true, limit: 5 })).total).toBe(2);
}, 30_000);

test('the answer counts the copies that still hold the patient; a new backup can take the place of all of them', async () => {
  const { ask, folder } = await newPractice();
  const { id, recordNumber } = await ask('patients.create', patientDraft());
  await ask('patients.archive', { id, archived: true });
  const { name } = await ask('backups.make', {});
  await ask('backups.make', {});
  await ask('backups.restore', { name });
  const { copies } = await ask('erasure.run', { id, recordNumber });
  expect(copies).toEqual({ backups: 2, forGood: 0, setAside: 1 });
  expect(await ask('backups.replaceAll', {})).toEqual({ removed: 3 });
  expect((await ask('backups.list', {})).backups).toHaveLength(1);
  expect(readdirSync(join(folder, 'set-aside'))).toEqual([]);
  const [left] = (await ask('backups.list', {})).backups;
  await ask('backups.restore', { name: left!.name });
  expect((await ask('patients.find', { text: '', archived: true, limit: 5 })).total).toBe(0);
}, 30_000);

test('whose period is over is listed by the last contact, and nobody without a period', async () => {
  const { ask, practice } = await newPractice();
  const [old, seen, planned] = [
    await ask('patients.create', patientDraft()),
    await ask('patients.create', patientDraft()),
    await ask('patients.create', patientDraft()),
  ];
  const yearsAgo = (years: number) => `${new Date().getFullYear() - years}-01-02`;
  const date = (text: string) => practice.store.run({ compile: () => sql.raw(text).compile(sqlFor) });
  date(`update patient set updated_at = '${yearsAgo(12)}T09:00:00.000Z'`);
  const plan = await ask('plans.create', { patientId: planned.id, content: lowBackPlan() });
  const appointments = [{ ...appointmentOn('2031-03-03'), variant: null }];
  await ask('sessions.plan', { planId: plan.id, appointments });
  date(`update plan set updated_at = '${yearsAgo(12)}T09:00:00.000Z'`);
  date(`update patient set updated_at = '${yearsAgo(9)}T09:00:00.000Z' where id = '${seen.id}'`);
  expect(await ask('retention.get', {})).toEqual({ years: null, past: [], total: 0 });
  expect((await ask('erasure.of', { id: old.id })).keptUntil).toBeNull();
  await ask('retention.save', { years: 10 });
  const { years, past, total } = await ask('retention.get', {});
  expect([years, total]).toEqual([10, 1]);
  expect(past).toMatchObject([{ patient: { id: old.id }, lastContact: yearsAgo(12) }]);
  expect(await ask('erasure.of', { id: old.id })).toMatchObject({ keptUntil: null });
  expect(await ask('erasure.of', { id: seen.id })).toMatchObject({
    lastContact: yearsAgo(9),
    keptUntil: yearsAgo(-1),
  });
  expect(await ask('erasure.of', { id: planned.id })).toMatchObject({ lastContact: '2031-03-03' });
});
