import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import {
  connectPractice,
  practiceArguments,
  type TypedCall,
} from '../../electron/practice/practice-client.ts';
import { granted, newPractice, temporaryFolder } from '../support/practice.ts';
import { lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';

function startWorker(options: { folder: string | null; sample: boolean }) {
  const worker = new Worker(new URL('../../electron/practice/practice-thread.ts', import.meta.url), {
    argv: practiceArguments(options),
  });
  onTestFinished(async () => void (await worker.terminate()));
  const { call, close } = connectPractice(worker);
  return { worker, call: call as TypedCall, close };
}

async function prepared() {
  const { folder, practice } = await newPractice();
  practice.close();
  return folder;
}

test('in its own thread the practice answers requests in the order in which they were sent', async () => {
  const { call, close, worker } = startWorker({ folder: await prepared(), sample: false });
  const order: string[] = [];
  const note = async <T>(name: string, answer: Promise<T>) => {
    const value = await answer;
    order.push(name);
    return value;
  };
  const unlocking = note('unlock', call('practice.unlock', { passphrase: PASSPHRASE }));
  const creating = note('create', call('patients.create', patientDraft()));
  const finding = note('find', call('patients.find', { text: '', archived: false, limit: 10 }));
  const asking = note('status', call('practice.status', {}));
  granted(await unlocking);
  const patient = granted(await creating);
  expect(granted(await finding).patients).toMatchObject([patient]);
  granted(await asking);
  // Only the state of the door is told at once; nobody waits for a key to be derived to see it.
  expect(order).toEqual(['status', 'unlock', 'create', 'find']);

  const exit = once(worker, 'exit');
  await close();
  expect(await exit).toEqual([0]);
});

test('many changes sent at once are all made, one after the other', async () => {
  const { call, close } = startWorker({ folder: await prepared(), sample: false });
  granted(await call('practice.unlock', { passphrase: PASSPHRASE }));
  const patient = granted(await call('patients.create', patientDraft()));
  const plan = granted(await call('plans.create', { patientId: patient.id, content: lowBackPlan() }));
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, step) =>
      call('plans.revise', {
        id: plan.id,
        revision: step + 1,
        content: { ...plan.content, goals: `step ${step}` },
      }),
    ),
  );
  expect(answers.map((answer) => granted(answer).revision)).toEqual(
    Array.from({ length: 40 }, (_, step) => step + 2),
  );
  await close();
});

test('closing waits for what was asked before and frees the folder', async () => {
  const folder = await prepared();
  const first = startWorker({ folder, sample: false });
  const unlocking = first.call('practice.unlock', { passphrase: PASSPHRASE });
  const creating = first.call('patients.create', patientDraft({ familyName: 'Lastminute' }));
  await first.close();
  granted(await unlocking);
  granted(await creating);
  expect(readdirSync(folder).sort()).toEqual(['practice.db', 'practice.key', 'practice.lock']);

  const second = startWorker({ folder, sample: false });
  granted(await second.call('practice.unlock', { passphrase: PASSPHRASE }));
  const found = granted(
    await second.call('patients.find', { text: 'lastminute', archived: false, limit: 1 }),
  );
  expect(found.total).toBe(1);
  await second.close();
});

test('closing does not wait out the delay after wrong passphrases', async () => {
  const { call, close, worker } = startWorker({ folder: await prepared(), sample: false });
  const wrong = { passphrase: 'not the passphrase' };
  // The waits of these twelve tries would add up to more than two minutes.
  const tries = Array.from({ length: 12 }, () => call('practice.unlock', wrong));
  const exit = once(worker, 'exit');
  await close();
  for (const answer of await Promise.all(tries)) {
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'wrong-passphrase' } });
  }
  expect(await exit).toEqual([0]);
});

test('a practice that has ended answers with a refusal instead of silence', async () => {
  const { call, worker } = startWorker({ folder: null, sample: true });
  granted(await call('practice.status', {}));
  const underway = call('patients.find', { text: '', archived: false, limit: 200 });
  await worker.terminate();
  const gone = { ok: false, refusal: { code: 'unreachable' } };
  expect(await call('practice.status', {})).toMatchObject(gone);
  // What was under way when it ended was answered, or is refused too; it never stays open.
  const answer = await underway;
  if (!answer.ok) expect(answer).toMatchObject(gone);
});

test('in a utility process of Electron the same entry serves the port it is given', async () => {
  const folder = temporaryFolder();
  const port = fileURLToPath(new URL('../support/electron/utility-port.ts', import.meta.url));
  const entry = fileURLToPath(new URL('../../electron/practice/practice-thread.ts', import.meta.url));
  const child = fork(entry, practiceArguments({ folder, sample: false }), { execArgv: ['--import', port] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'exit');
  const { call, close } = connectPractice({
    postMessage: (message) => child.send(message as object),
    on: (event: string, listener: (value: never) => void) =>
      child.on(event as 'exit', listener as () => void),
  });
  expect(await call('practice.status', {})).toMatchObject({
    ok: true,
    value: { state: 'new', sample: false },
  });
  await close();
  expect(await exit).toEqual([0, null]);
  expect(existsSync(folder)).toBe(true);
});
