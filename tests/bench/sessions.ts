import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { Practice } from '../../electron/practice/practice.ts';
import { createRouter } from '../../electron/practice/router.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import { BUSY, fillBusyPractice } from '../support/busy-practice.ts';
import { granted, QUICK } from '../support/practice.ts';
import { FIRST_START } from '../support/records.ts';
import { eventOf } from '../support/sessions.ts';
import type { Measured } from './measured.ts';

const RUNS = 9;
/** Milliseconds that one question may hold the practice's thread. */
const BUDGET = 50;

/** How long the practice's thread works on each question about sessions in a practice with years of them. */
export async function benchSessions(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ashi-bench-'));
  const practice = new Practice({ folder, sample: false }, QUICK);
  try {
    const route = createRouter(practice);
    const ask = async <V extends VerbName>(verb: V, input: Input<V>) =>
      granted(await route(verb, input)) as Output<V>;
    await ask('practice.create', FIRST_START);
    fillBusyPractice(practice.store);

    const today = formatISO(new Date(), { representation: 'date' });
    const daysFrom = (days: number) => formatISO(addDays(new Date(), days), { representation: 'date' });
    const month = await ask('sessions.between', { from: daysFrom(-30), to: today });
    const { id, patientId, planId } = month.sessions[0]!;
    const running = await ask('sessions.begin', { planId, sessionId: null, variant: null });
    const questions: ReadonlyArray<readonly [string, () => Promise<unknown>]> = [
      ['the list of patients', () => ask('patients.find', { text: '', archived: false, limit: 50 })],
      ['patients of a name', () => ask('patients.find', { text: 'given7', archived: false, limit: 50 })],
      ['a session', () => ask('sessions.get', { id })],
      ['the session before', () => ask('sessions.before', { id })],
      ['the sessions of a plan', () => ask('sessions.ofPlan', { planId })],
      ['what runs now', () => ask('sessions.running', {})],
      ['today', () => ask('sessions.between', { from: today, to: today })],
      ['a week', () => ask('sessions.between', { from: daysFrom(-6), to: today })],
      ['a month', () => ask('sessions.between', { from: daysFrom(-30), to: today })],
      ['what waits for a signature', () => ask('sessions.unsigned', {})],
      ['the points of a patient', () => ask('sessions.pointUse', { patientId })],
      ['the points of the practice', () => ask('sessions.pointUse', { patientId: null })],
      ['the pain drawings of a patient', () => ask('sessions.painDrawings', { patientId })],
      ['the outcomes of a plan', () => ask('outcomes.ofPlan', { planId })],
      ['the plans to look over', () => ask('outcomes.reviewsDue', {})],
      ['the outcomes by pattern', () => ask('outcomes.byPattern', { from: null, to: null })],
      [
        'an act recorded',
        () =>
          ask('sessions.record', {
            id: running.id,
            event: eventOf({ kind: 'noted', applicationId: null, text: 'well' }),
          }),
      ],
    ];
    const measured: Measured[] = [];
    for (const [name, question] of questions) {
      await question();
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const start = performance.now();
        await question();
        times.push(performance.now() - start);
      }
      const value = Math.round(times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]! * 10) / 10;
      measured.push({
        name: `record: with ${BUSY.sessions} sessions, ${name}`,
        value,
        unit: 'ms',
        budget: BUDGET,
      });
    }
    return measured;
  } finally {
    practice.close();
    rmSync(folder, { recursive: true });
  }
}
