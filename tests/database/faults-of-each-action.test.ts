import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { practiceFiles } from '../../electron/database/files.ts';
import type { TypedCall } from '../../electron/practice/practice-client.ts';
import type { Answer } from '../../shared/contract/errors.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { Session } from '../../shared/model/session.ts';
import { figure, LOST } from '../support/endurance.ts';
import { fill, isRoot, NOBODY, othersCanRun, smallDisk } from '../support/faults.ts';
import { granted, newPractice, temporaryFolder, typed } from '../support/practice.ts';
import { startPracticeProcess } from '../support/practice-process.ts';
import { FIRST_START, lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';
import { completedSession } from '../support/sessions.ts';

/** A practice in which each action can be done next. */
interface Scene {
  readonly folder: string;
  readonly call: TypedCall;
  readonly plan: Plan;
  readonly session: Session;
  readonly backup: string;
  /** What another practice exported. */
  readonly exported: string;
}

const asking =
  (call: TypedCall) =>
  async <V extends VerbName>(verb: V, input: Input<V>): Promise<Output<V>> =>
    granted(await call(verb, input));

async function sceneIn(folder: string, call: TypedCall): Promise<Scene> {
  const other = await newPractice();
  const { id } = await other.ask('patients.create', patientDraft({ familyName: 'Elsewhere' }));
  const { content: exported } = await other.ask('exports.patient', { id, format: 'json' });
  other.practice.close();

  const ask = asking(call);
  const { id: patientId } = await ask('patients.create', patientDraft());
  const plan = await ask('plans.create', { patientId, content: lowBackPlan() });
  const session = await completedSession(ask);
  const { name: backup } = await ask('backups.make', {});
  await ask('patients.create', patientDraft({ familyName: 'Later' }));
  return { folder, call, plan, session, backup, exported };
}

const ACTIONS: Record<string, (scene: Scene) => Promise<Answer<unknown>>> = {
  'saving a plan': ({ call, plan }) => {
    const content = { ...plan.content, goals: 'Stand for an hour. '.repeat(900) };
    return call('plans.revise', { id: plan.id, revision: plan.revision, content });
  },
  'signing a session': ({ call, session: { id, revision } }) => call('sessions.sign', { id, revision }),
  'backing up': ({ call }) => call('backups.make', {}),
  'changing the passphrase': ({ call }) =>
    call('practice.changePassphrase', { current: PASSPHRASE, next: 'another horse battery staple' }),
  'taking in an export': ({ call, exported }) =>
    call('imports.take', { text: exported, choices: { patients: [], practice: false } }),
  'restoring a backup': ({ call, backup }) => call('backups.restore', { name: backup }),
};

/** All of a scene that an action could change. */
async function stateOf({ folder, call, plan, session }: Scene) {
  const ask = asking(call);
  const { total } = await ask('patients.find', { text: '', archived: false, limit: 1 });
  return {
    ...{ total, plan: await ask('plans.get', { id: plan.id }) },
    session: await ask('sessions.get', { id: session.id }),
    key: readFileSync(practiceFiles(folder).key, 'utf8'),
    backups: (await ask('backups.list', {})).backups,
    leftovers: ['restoring', 'restoring.draft', 'set-aside'].filter((name) => existsSync(join(folder, name))),
  };
}

/** Expects an action to be refused with a code and a sentence. */
async function expectRefused(action: string, scene: Scene, code: string, sentence: RegExp) {
  const answer = await ACTIONS[action]!(scene);
  const refusal = { code, message: expect.stringMatching(sentence) };
  expect(answer, action).toMatchObject({ ok: false, refusal });
  figure('faults', 1);
}

/** Expects each to be done, one after the other: the cause has ended. */
async function expectDone(scene: Scene, actions = Object.keys(ACTIONS)) {
  for (const action of actions) {
    expect(await ACTIONS[action]!(scene), action).toMatchObject({ ok: true });
  }
}

/** Threads and processes take seconds to start where much else runs. */
const STARTS_THREADS = { timeout: 120_000 };

test(
  'on a full disk each action is refused and changes nothing; all of them work once there is space',
  STARTS_THREADS,
  async (context) => {
    const disk = smallDisk(16_000_000);
    if (disk === null) return context.skip('needs the right to mount a small disk');
    const { call } = await newPractice(disk);
    const scene = await sceneIn(disk, typed(call));
    const before = await stateOf(scene);
    const free = fill(disk);
    for (const action of Object.keys(ACTIONS)) {
      await expectRefused(action, scene, 'disk-full', /^The disk is full\..* everything earlier is kept/);
      expect(await stateOf(scene), `${LOST}: ${action}`).toEqual(before);
    }
    free();
    expect(await stateOf(scene), LOST).toEqual(before);
    await expectDone(scene);
  },
);

test(
  'without its folder each action is refused and makes none in its place; all of them work once it is back',
  STARTS_THREADS,
  async () => {
    const folder = join(temporaryFolder(), 'data');
    const { call } = await newPractice(folder);
    const scene = await sceneIn(folder, typed(call));
    const before = await stateOf(scene);
    renameSync(folder, `${folder}-away`);
    for (const action of Object.keys(ACTIONS)) {
      if (action === 'restoring a backup')
        await expectRefused(action, scene, 'not-found', /no longer in its folder/);
      else await expectRefused(action, scene, 'unreachable', /^The data folder cannot be reached\./);
      expect(existsSync(folder), action).toBe(false);
    }
    renameSync(`${folder}-away`, folder);
    expect(await stateOf(scene), LOST).toEqual(before);
    await expectDone(scene);
  },
);

test(
  'in a folder that becomes read-only what needs new files is refused; saving and signing go on',
  STARTS_THREADS,
  async (context) => {
    context.skip(process.platform === 'win32', 'Windows keeps rights in another way');
    if (isRoot && !othersCanRun())
      return context.skip('root may write anywhere, and others cannot read this clone');
    const parent = temporaryFolder();
    const folder = join(parent, 'data');
    chmodSync(parent, 0o755);
    mkdirSync(folder, { mode: 0o700 });
    if (isRoot) chownSync(folder, NOBODY, NOBODY);
    const child = startPracticeProcess(folder, isRoot ? { uid: NOBODY } : {});
    granted(await child.call('practice.create', FIRST_START));
    const scene = await sceneIn(folder, child.call);
    const folders = [folder, practiceFiles(folder).backups];

    const before = await stateOf(scene);
    for (const one of folders) chmodSync(one, 0o500);
    const needFiles = ['backing up', 'changing the passphrase', 'taking in an export', 'restoring a backup'];
    for (const action of needFiles) {
      await expectRefused(action, scene, 'read-only', /cannot be written to\. Nothing was changed/);
      expect(await stateOf(scene), `${LOST}: ${action}`).toEqual(before);
    }
    await expectDone(scene, ['saving a plan', 'signing a session']);
    for (const one of folders) chmodSync(one, 0o700);
    await expectDone(scene, needFiles);
    await child.close();
  },
);
