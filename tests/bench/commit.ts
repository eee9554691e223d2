import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CHAIN_START } from '../../electron/database/audit-chain.ts';
import { newDatabaseKey } from '../../electron/database/keys.ts';
import { openDatabase } from '../../electron/database/open.ts';
import { createPatient } from '../../electron/practice/patients.ts';
import { createPlan } from '../../electron/practice/plans.ts';
import { Practice } from '../../electron/practice/practice.ts';
import { onRecord } from '../../electron/practice/record.ts';
import { createRouter } from '../../electron/practice/router.ts';
import { foundPractice } from '../../electron/practice/settings.ts';
import type { Answer } from '../../shared/contract/errors.ts';
import type { Patient } from '../../shared/model/patient.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { FIRST_START, lowBackPlan, patientDraft } from '../support/records.ts';

const ROUNDS = 400;
/** Rounds that only warm caches and compiler, for both sides. */
const WARMING = 400;

/** Milliseconds of a saved change, and of a bare transaction that writes the same bytes to the same disk. */
export interface CommitBench {
  bench: 'commit';
  rounds: number;
  /** The whole request: input validated, then the change. */
  requestMedianMs: number;
  /** The change alone: read, compared, written, audited, committed. */
  reviseMedianMs: number;
  bareMedianMs: number;
  /** Bytes that one commit adds to the write-ahead log, on either side. */
  reviseBytes: number;
  bareBytes: number;
  /** Median over rounds of the change to the bare transaction, measured in turn. */
  ratio: number;
}

/**
 * Times `plans.revise` (one entry's note and the goals of a plan of eight entries) against the bare statements that it
 * comes down to, prepared beforehand. `parent` is the folder to measure in.
 */
export async function benchCommit(parent = tmpdir()): Promise<CommitBench> {
  const folder = mkdtempSync(join(parent, 'ashi-bench-'));
  const practice = new Practice({ folder, sample: false });
  const bare = bareTransaction(join(folder, 'bare.db'));
  try {
    const { request, revise } = await savedChange(practice);
    const growth = async (path: string, commit: () => unknown) => {
      const before = statSync(path).size;
      await commit();
      return statSync(path).size - before;
    };
    revise();
    bare.commit();
    const reviseBytes = await growth(join(folder, 'practice.db-wal'), revise);
    const bareBytes = await growth(join(folder, 'bare.db-wal'), bare.commit);

    const rounds: Array<{ request: number; revise: number; bare: number }> = [];
    for (let round = 0; round < WARMING + ROUNDS; round++) {
      const times = {
        request: await timed(request),
        revise: await timed(revise),
        bare: await timed(bare.commit),
      };
      if (round >= WARMING) rounds.push(times);
    }
    return {
      bench: 'commit',
      rounds: ROUNDS,
      requestMedianMs: median(rounds.map((times) => times.request)),
      reviseMedianMs: median(rounds.map((times) => times.revise)),
      bareMedianMs: median(rounds.map((times) => times.bare)),
      reviseBytes,
      bareBytes,
      ratio: median(rounds.map((times) => times.revise / times.bare)),
    };
  } finally {
    bare.close();
    practice.close();
    rmSync(folder, { recursive: true });
  }
}

/** A new practice with one plan; gives the change that is timed, as a request and as the service alone. */
async function savedChange(practice: Practice) {
  const route = createRouter(practice);
  const ask = async <T>(verb: string, input: unknown) => {
    const answer = (await route(verb, input)) as Answer<T>;
    if (!answer.ok) throw new Error(answer.refusal.message);
    return answer.value;
  };
  await ask('practice.create', FIRST_START);
  const { id: patientId } = await ask<Patient>('patients.create', patientDraft());
  let plan = await ask<Plan>('plans.create', { patientId, content: lowBackPlan() });
  const next = () => {
    const [first, ...rest] = plan.content.applications;
    const applications = [{ ...first!, note: `round ${plan.revision}` }, ...rest];
    const content = { ...plan.content, goals: `Round ${plan.revision}`, applications };
    return { id: plan.id, revision: plan.revision, content };
  };
  return {
    request: async () => {
      plan = await ask<Plan>('plans.revise', next());
    },
    revise: () => {
      plan = onRecord(practice.store, 'plans.revise', next(), new Date().toISOString());
    },
  };
}

/** A database with the same rows, and the three statements that change them as a saved change does. */
function bareTransaction(path: string) {
  const key = newDatabaseKey();
  const store = openDatabase({ path, key, backup: null });
  const at = new Date().toISOString();
  foundPractice(store, { ...FIRST_START, practitioner: { ...FIRST_START.practitioner, id: randomUUID() } });
  const patientId = createPatient(store, patientDraft(), at).value.id;
  const { id, content } = createPlan(store, { patientId, content: lowBackPlan() }, at).value;
  store.close();

  const database = new Database(path) as Database.Database & { key(key: Buffer): number };
  database.key(Buffer.concat([Buffer.from('raw:'), key]));
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const practitioner = database.prepare('SELECT id FROM practitioner').pluck().get();
  const plan = database.prepare('UPDATE plan SET goals = ?, revision = ?, updated_at = ? WHERE id = ?');
  const entry = database.prepare('UPDATE application SET note = ? WHERE plan_id = ? AND id = ?');
  const audit = database.prepare(
    "INSERT INTO audit (at, practitioner_id, verb, subject_kind, subject_id, patient_id, summary, hash) VALUES (?, ?, 'plans.revise', 'plan', ?, ?, ?, ?)",
  );
  let revision = 1;
  const commit = database.transaction(() => {
    const now = new Date().toISOString();
    plan.run(`Round ${revision}`, ++revision, now, id);
    entry.run(`round ${revision}`, id, content.applications[0]!.id);
    audit.run(now, practitioner, id, patientId, `revision ${revision}: goals, 1 changed`, CHAIN_START);
  });
  return { commit: () => commit.immediate(), close: () => database.close() };
}

async function timed(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

const median = (values: number[]) =>
  Number(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!.toFixed(3));

if (import.meta.main) console.log(JSON.stringify(await benchCommit(process.argv[2])));
