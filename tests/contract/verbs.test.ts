import { afterAll, expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { SHOWN } from '../../electron/practice/audit/shown.ts';
import { contract, VERBS, type VerbName } from '../../shared/contract/index.ts';
import { fullPractice } from '../support/every-verb.ts';
import { PASSPHRASE } from '../support/records.ts';

const full = await fullPractice();
const { practice, route, ask, good, everything, changes } = full;
afterAll(() => full.end());

const auditRows = () => practice.store.all(sqlFor.selectFrom('audit').selectAll().orderBy('id'));

const QUERIES = VERBS.filter((verb) => contract[verb].kind === 'query');

test('each query says whose data it shows', () => {
  expect(Object.keys(SHOWN).sort()).toEqual([...QUERIES].sort());
});

test.each(QUERIES)('%s only reads, and leaves at most one row in the audit trail', async (verb) => {
  const before = { everything: everything(), trail: auditRows(), changes: changes() };
  expect(await route(verb, good[verb])).toMatchObject({ ok: true });
  const added = auditRows().slice(before.trail.length);
  expect(added.map((row) => row.verb)).toEqual(added.length === 0 ? [] : [verb]);
  expect(changes()).toBe(before.changes + added.length);
  expect({ ...everything(), audit: before.trail }).toEqual({ ...before.everything, audit: before.trail });
});

/** A record's first row, and another record in its place, are looked at elsewhere. */
const REPLACING: readonly VerbName[] = [
  ...(['practice.create', 'backups.restore', 'backups.restoreFrom'] as const),
  ...VERBS.filter((verb) => verb.startsWith('mending.')),
];

test.each(VERBS.filter((verb) => contract[verb].kind === 'command' && !REPLACING.includes(verb)))(
  '%s leaves exactly one audit row, which names the practitioner',
  async (verb) => {
    const { practitioner } = await ask('settings.get', {});
    if (verb === 'plans.revise') {
      const { id } = good['plans.revise'];
      good['plans.revise'].revision = (await ask('plans.get', { id })).revision;
    }
    const before = auditRows();
    expect(await route(verb, good[verb])).toMatchObject({ ok: true });
    if (verb === 'practice.lock') await practice.unlock({ passphrase: PASSPHRASE });
    const added = auditRows().slice(before.length);
    expect(added.map((row) => [row.verb, row.practitioner_id])).toEqual([
      ...(verb === 'imports.take' ? [['backups.make', practitioner.id]] : []),
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
  expect(await ask('practice.status', {})).toEqual({
    ...{ state: 'locked', sample: false },
    ...{ damage: null, progress: null },
  });
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
