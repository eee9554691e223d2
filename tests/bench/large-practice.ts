import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { practiceFiles } from '../../electron/database/files.ts';
import { EMPTY_KEY_FILE, newDatabaseKey, unwrap, withPassphrase } from '../../electron/database/keys.ts';
import { calibratedCost } from '../../electron/database/scrypt-cost.ts';
import { Practice } from '../../electron/practice/practice.ts';
import {
  connectPractice,
  practiceArguments,
  type TypedCall,
} from '../../electron/practice/practice-client.ts';
import { createRouter } from '../../electron/practice/router.ts';
import { fillBusyPractice } from '../support/busy-practice.ts';
import { granted, QUICK } from '../support/practice.ts';
import { FIRST_START, PASSPHRASE } from '../support/records.ts';
import type { Measured } from './measured.ts';

/** So many sessions make a record of 200 MB. */
const LARGE = { patients: 1500, sessions: 8100 };
/** Milliseconds from asking to open the record until the list of patients is there, and that one press may wait. */
const FIRST_SCREEN = 1000;
const PRESS = 50;

/**
 * A record of 200 MB: how soon it is open, and how long a press waits while it is backed up. The practice runs in its own
 * thread, as behind every window.
 */
export async function benchLargePractice(parent = tmpdir()): Promise<Measured[]> {
  const folder = mkdtempSync(join(parent, 'ashi-bench-'));
  try {
    await fill(folder);
    const megabytes = Math.round(statSync(practiceFiles(folder).database).size / 1e6);
    const of = (name: string) => `record of ${megabytes} MB: ${name}`;
    const ms = (name: string, value: number, budget: number | null = null): Measured => ({
      ...{ name: of(name), value: Math.round(value * 10) / 10 },
      ...{ unit: 'ms', budget },
    });

    const { call, close, firstScreen, started } = await opened(folder);
    const quiet = await presses(call, pause(4000));
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const start = performance.now();
    const backup = call('backups.make', {});
    const beside = await presses(call, backup);
    const backedUp = performance.now() - start;
    delay.disable();
    granted(await backup);
    await close();
    return [
      ms('a passphrase tried', await derivation()),
      ms('from start to a locked practice', started),
      ms('from a known key to the list of patients', firstScreen, FIRST_SCREEN),
      ms('a backup made and checked', backedUp),
      ...['quiet', 'while it is backed up'].flatMap((when, index) =>
        Object.entries(index === 0 ? quiet : beside).flatMap(([verb, waits]) => [
          ms(`${verb}, ${when}, median of ${waits.length}`, quantile(waits, 0.5)),
          ms(`${verb}, ${when}, 99 of 100 within`, quantile(waits, 0.99), index === 0 ? null : PRESS),
          ms(`${verb}, ${when}, longest`, waits.at(-1)!, index === 0 ? null : PRESS),
        ]),
      ),
      ms('the host, longest beside a backup', delay.max / 1e6),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function fill(folder: string): Promise<void> {
  const practice = new Practice({ folder, sample: false }, QUICK);
  granted(await createRouter(practice)('practice.create', FIRST_START));
  fillBusyPractice(practice.store, LARGE);
  practice.close();
}

/** Starts the practice's thread on a folder and opens it, up to the list of patients. */
async function opened(folder: string) {
  const beginning = performance.now();
  const thread = fileURLToPath(new URL('../../dist/desktop/practice-thread.js', import.meta.url));
  const worker = new Worker(thread, { argv: practiceArguments({ folder, sample: false }) });
  const { call: ask, close } = connectPractice(worker);
  const call = ask as TypedCall;
  granted(await call('practice.status', {}));
  const locked = performance.now();
  granted(await call('practice.unlock', { passphrase: PASSPHRASE }));
  granted(await call('patients.find', { text: '', archived: false, limit: 50 }));
  return { call, close, started: locked - beginning, firstScreen: performance.now() - locked };
}

/** Milliseconds that a press of each kind waits for its answer, one after the other until something is over; sorted. */
async function presses(call: TypedCall, until: Promise<unknown>): Promise<Record<string, number[]>> {
  const { patients } = granted(await call('patients.find', { text: 'family7', archived: false, limit: 50 }));
  const { plans } = granted(await call('plans.ofPatient', { patientId: patients[0]!.id, archived: false }));
  let plan = granted(await call('plans.get', { id: plans[0]!.id }));
  const kinds: Record<string, () => Promise<unknown>> = {
    'a change of a plan': async () => {
      const content = { ...plan.content, goals: `Revision ${plan.revision}` };
      plan = granted(await call('plans.revise', { id: plan.id, revision: plan.revision, content }));
    },
    'a search': async () =>
      granted(await call('patients.find', { text: 'given3', archived: false, limit: 50 })),
    'a plan': async () => granted(await call('plans.get', { id: plan.id })),
  };
  const waits: Record<string, number[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  let isOver = false;
  void until.then(() => {
    isOver = true;
  });
  while (!isOver) {
    for (const [kind, press] of Object.entries(kinds)) {
      const start = performance.now();
      await press();
      waits[kind]!.push(performance.now() - start);
      await pause(5);
    }
  }
  for (const all of Object.values(waits)) all.sort((a, b) => a - b);
  return waits;
}

const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)]!;

/** What opening costs besides, on purpose: one derivation from a passphrase. */
async function derivation(): Promise<number> {
  const somebody = { id: crypto.randomUUID(), name: 'Somebody' };
  const cost = await calibratedCost();
  const keyFile = await withPassphrase(EMPTY_KEY_FILE, newDatabaseKey(), somebody, PASSPHRASE, cost);
  const start = performance.now();
  await unwrap(keyFile, { passphrase: PASSPHRASE });
  return performance.now() - start;
}

if (import.meta.main)
  for (const line of await benchLargePractice(process.argv[2])) console.log(JSON.stringify(line));
