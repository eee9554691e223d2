import { randomUUID } from 'node:crypto';
import { addDays } from 'date-fns/addDays';
import { addMinutes } from 'date-fns/addMinutes';
import { formatISO } from 'date-fns/formatISO';
import type { Insertable } from 'kysely';
import type { MeasurementTable, PointUseTable, SessionEventTable } from '../../electron/database/schema.ts';
import { type Store, sqlFor } from '../../electron/database/store.ts';
import { createPatient } from '../../electron/practice/patients.ts';
import { createPlan } from '../../electron/practice/plans.ts';
import { onRecord } from '../../electron/practice/record.ts';
import { getSettings } from '../../electron/practice/settings.ts';
import { PATTERNS } from '../../shared/clinical/patterns/patterns.ts';
import { actOf, nextAction } from '../../shared/clinical/session/next.ts';
import { runOf } from '../../shared/clinical/session/run.ts';
import type { Act, Session } from '../../shared/model/session.ts';
import { lowBackPlan, patientDraft } from './records.ts';
import { eventOf } from './sessions.ts';

export const BUSY = { patients: 600, sessions: 5000 };

/**
 * Fills a practice after its first start with years of work: patients with a plan each, sessions of some thirty acts,
 * signed but for those of the last days, pain and a questionnaire measured, and dates to come. The first session is given by
 * the services; the others are its rows again, with their own days.
 */
export function fillBusyPractice(store: Store, { patients, sessions } = BUSY): void {
  const now = new Date();
  const { practitioner } = getSettings(store);
  store.transaction(() => {
    const plans = Array.from({ length: patients }, (_, n) => insertPlan(store, n, now));
    const model = givenSession(store, plans[0]!.id);
    const modelUse = store.all(sqlFor.selectFrom('point_use').selectAll().where('session_id', '=', model.id));
    const prescription = JSON.stringify(model.prescription);
    for (let n = 0; n < sessions; n++) {
      const plan = plans[n % patients]!;
      const turn = Math.floor(n / patients);
      // Every weekday some dozen sessions, up to yesterday.
      const begun = addMinutes(addDays(now, -1 - Math.floor((sessions - n) / 12)), (n % 12) * 45);
      const id = randomUUID();
      const later = (at: string) =>
        new Date(begun.getTime() + Date.parse(at) - Date.parse(model.begunAt!)).toISOString();
      const day = formatISO(begun, { representation: 'date' });
      const pain = Math.max(0, 7 - turn + (n % 3));
      const notes = {
        ...model.notes,
        ...{ painBefore: Math.min(10, pain), painAfter: Math.max(0, pain - 1) },
        ...{ subjective: 'As last time. '.repeat(20), objective: 'Tender beside L4. '.repeat(20) },
        painArea: [{ sex: 'female', anchors: ANCHORS, widthMm: 50 }],
      };
      const isSigned = n < sessions - 40;
      store.run(
        sqlFor.insertInto('session').values({
          ...{ id, plan_id: plan.id, patient_id: plan.patientId, revision: model.revision, day, missed: 0 },
          ...{ ordinal: turn + (plan === plans[0] ? 2 : 1), begun_at: begun.toISOString() },
          ...{
            completed_at: later(model.completedAt!),
            prescription,
            notes: JSON.stringify(notes),
            difference: '',
          },
        }),
      );
      model.events.forEach((event, position) => {
        const row: Insertable<SessionEventTable> = {
          ...{ session_id: id, position, id: randomUUID(), at: later(event.at) },
          ...{ practitioner_id: practitioner.id, act: JSON.stringify(event.act) },
        };
        store.run(sqlFor.insertInto('session_event').values(row));
      });
      for (const use of modelUse) {
        const row: Insertable<PointUseTable> = { ...use, session_id: id };
        store.run(sqlFor.insertInto('point_use').values(row));
      }
      for (const [index, value] of [pain, turn % 4 === 0 ? 14 - turn : null].entries()) {
        if (value === null) continue;
        const target = plan.targets[index]!;
        const row: Insertable<MeasurementTable> = {
          ...{ id: randomUUID(), plan_id: plan.id, session_id: id, target_id: target.id, day, value },
          ...{
            measure: target.measure,
            label: target.label,
            items: JSON.stringify([{ label: '', score: value }]),
          },
          ...{ at: begun.toISOString(), practitioner_id: practitioner.id },
        };
        store.run(sqlFor.insertInto('measurement').values(row));
      }
      if (isSigned) {
        const signed = { signed_at: later(model.completedAt!), signed_by: practitioner.id };
        const set = sqlFor.updateTable('session').set({ ...signed, signed_name: practitioner.name });
        store.run(set.where('id', '=', id));
      }
    }
    for (const [n, { id: planId }] of plans.entries()) {
      if (n % 3 !== 0) continue;
      const on = formatISO(addDays(now, n % 30), { representation: 'date' });
      const appointments = [{ on, time: '09:30', minutes: 45, variant: null }];
      onRecord(store, 'sessions.plan', { planId, appointments }, now.toISOString());
    }
  });
}

const ANCHORS = Array.from({ length: 40 }, (_, n) => ({
  triangle: 19_000 + n,
  barycentric: [0.25, 0.5, 0.25] as [number, number, number],
}));

function insertPlan(store: Store, n: number, now: Date) {
  const at = addDays(now, -600 + (n % 500)).toISOString();
  const draft = patientDraft({ givenName: `Given${n % 40}`, familyName: `Family${n}` });
  const { id: patientId } = createPatient(store, draft, at).value;
  const pattern = Object.values(PATTERNS)[n % Object.keys(PATTERNS).length]!;
  const content = lowBackPlan({
    pattern: pattern.name,
    course: { sessions: 10, visits: 2, period: 'week', reviewEvery: 3 },
    targets: [
      { id: randomUUID(), measure: 'painScale', label: 'at night', baseline: 7, target: 3, asked: 'session' },
      { id: randomUUID(), measure: 'rolandMorris', label: '', baseline: 14, target: 5, asked: 'review' },
    ],
  });
  const plan = createPlan(store, { patientId, content }, at).value;
  return { id: plan.id, patientId, targets: content.targets };
}

/** A session given as Ashi proposes it, every needle with what it was answered with. */
function givenSession(store: Store, planId: string): Session {
  const start = Date.now() - 60 * 60_000;
  const began = new Date(start).toISOString();
  let session = onRecord(store, 'sessions.begin', { planId, sessionId: null, variant: null }, began);
  let at = start;
  const act = (one: Act) => {
    at += 15_000;
    const event = eventOf(one, new Date(at).toISOString());
    session = onRecord(store, 'sessions.record', { id: session.id, event }, event.at);
  };
  for (;;) {
    const action = nextAction(runOf(session.prescription!, session.events), at);
    const one = actOf(action);
    if (one === null) break;
    if ('leftMs' in action && (action.leftMs ?? 0) > 0) at += action.leftMs!;
    act(one);
    if (one.kind !== 'needlesIn') continue;
    for (const side of one.sides) {
      act({ kind: 'response', applicationId: one.applicationId, sides: [side], response: 'deQi', note: '' });
    }
  }
  const { id, revision } = session;
  return onRecord(store, 'sessions.complete', { id, revision, difference: '' }, new Date(at).toISOString());
}
