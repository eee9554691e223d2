import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { sqlFor } from '../../electron/database/store.ts';
import { Practice } from '../../electron/practice/practice.ts';
import { createRouter, type Router } from '../../electron/practice/router.ts';
import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import { BEGIN_ANEW } from '../../shared/contract/mending.ts';
import { testKeychain } from './keychain.ts';
import { granted, QUICK } from './practice.ts';
import {
  FIRST_START,
  handoutDocument,
  lowBackPlan,
  lowBackProtocol,
  PASSPHRASE,
  patientDraft,
} from './records.ts';
import { appointmentOn, completedSession, eventOf, giveAll, runningSession } from './sessions.ts';

/** Stands in every record of a full practice, so that its appearance where it must not be is noticed. */
export const SECRET = 'Mnemosynebridge';

/** An input of each verb that is granted. */
export type GoodInputs = { [V in VerbName]: Input<V> };

/** A practice in which every verb has something to work on. */
export interface FullPractice {
  readonly practice: Practice;
  readonly folder: string;
  readonly route: Router;
  /** A verb that must be granted. */
  ask<V extends VerbName>(verb: V, input: Input<V>): Promise<Output<V>>;
  readonly good: GoodInputs;
  rows<T>(text: string): T[];
  /** Every row of every table, by its name: what must not move when something is refused or only read. */
  everything(): Readonly<Record<string, unknown>>;
  /** What the connection has written since it was opened, in rows. */
  changes(): number;
  /** Closes the record and takes its folder away. */
  end(): void;
}

/** Makes it; answers are held against the contract. The caller ends it. */
export async function fullPractice(): Promise<FullPractice> {
  const folder = mkdtempSync(join(tmpdir(), 'ashi-test-'));
  const practice = new Practice({ folder, sample: false }, QUICK, testKeychain());
  const route = createRouter(practice, { checkAnswers: true });
  const ask = async <V extends VerbName>(verb: V, input: Input<V>) =>
    granted(await route(verb, input)) as Output<V>;
  const rows = <T>(text: string) => practice.store.all({ compile: () => sql.raw<T>(text).compile(sqlFor) });
  await ask('practice.create', FIRST_START);
  const good = await goodInputs(ask, folder);
  return {
    practice,
    folder,
    route,
    ask,
    good,
    rows,
    everything: () =>
      Object.fromEntries(
        rows<{ name: string }>("select name from sqlite_schema where type = 'table'").map(({ name }) => [
          name,
          rows(`select * from "${name}"`),
        ]),
      ),
    changes: () => rows<{ n: number }>('select total_changes() as n')[0]!.n,
    end: () => {
      practice.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Erases a patient whom an earlier backup then brings back. */
async function eraseAndRestore(ask: FullPractice['ask']): Promise<void> {
  const { id, recordNumber } = await ask('patients.create', patientDraft());
  await ask('patients.archive', { id, archived: true });
  const { name } = await ask('backups.make', {});
  await ask('erasure.run', { id, recordNumber });
  await ask('backups.restore', { name });
}

/** Makes what the verbs work on in a new practice, and gives their inputs. `folder` is its data folder. */
export async function goodInputs(ask: FullPractice['ask'], folder: string): Promise<GoodInputs> {
  await eraseAndRestore(ask);
  const patient = await ask('patients.create', patientDraft({ familyName: SECRET, notes: SECRET }));
  const content = lowBackPlan({
    complaint: SECRET,
    title: SECRET,
    targets: [
      { id: randomUUID(), measure: 'painScale', label: SECRET, baseline: 7, target: 3, asked: 'session' },
    ],
  });
  const plan = await ask('plans.create', { patientId: patient.id, content });
  const settings = await ask('settings.get', {});
  const protocol = await ask('protocols.create', {
    content: lowBackProtocol({ title: SECRET, note: SECRET }),
  });
  const document = handoutDocument(content, { title: SECRET });
  const paper = await ask('papers.keep', { planId: plan.id, document });
  const { sessions } = await ask('sessions.plan', {
    planId: plan.id,
    appointments: ['2031-03-03', '2031-03-10', '2031-03-17', '2031-03-24'].map((on) => ({
      ...appointmentOn(on),
      variant: null,
    })),
  });
  const [moved, missed, removed, calendar] = sessions;
  const running = await runningSession(ask, content);
  const noted = await runningSession(ask, content);
  const ending = await giveAll(ask, await runningSession(ask, content));
  const reopened = await completedSession(ask);
  const toSign = await completedSession(ask);
  const signed = await completedSession(ask, { signed: true });
  const measurement = {
    planId: plan.id,
    sessionId: null,
    targetId: content.targets[0]!.id,
    on: '2031-03-03',
    items: [{ label: SECRET, score: 6 }],
  };
  const measured = await ask('outcomes.save', { id: null, measurement });
  const [apart, another, twice] = [
    await ask('patients.create', patientDraft()),
    await ask('patients.create', patientDraft()),
    await ask('patients.create', patientDraft({ familyName: SECRET })),
  ];
  const pair = { keptId: apart.id, keptRevision: 1, otherId: another.id, otherRevision: 1 };
  await ask('patients.merge', { ...pair, taken: [] });
  const { merges } = await ask('patients.merges', { id: apart.id });
  const goes = await ask('patients.create', patientDraft({ notes: SECRET }));
  await ask('patients.archive', { id: goes.id, archived: true });
  const assistant = { name: `Ada ${SECRET}`, title: '', licence: '', roles: ['assistant' as const] };
  const ada = await ask('people.add', {
    own: PASSPHRASE,
    passphrase: 'the second passphrase',
    person: assistant,
  });
  const backup = await ask('backups.make', {});
  const exported = await ask('exports.patient', { id: patient.id, format: 'json' });
  return {
    'practice.status': {},
    'practice.create': FIRST_START,
    'practice.unlock': { passphrase: PASSPHRASE },
    'practice.lock': {},
    'practice.changePassphrase': { current: PASSPHRASE, next: PASSPHRASE },
    'practice.renewRecoveryCode': { passphrase: PASSPHRASE },
    'backups.list': {},
    'backups.make': {},
    'backups.replaceAll': {},
    'backups.choose': { folder: '' },
    'backups.compare': { name: backup.name },
    'backups.restore': { name: backup.name },
    'backups.restoreFrom': {
      folder: join(folder, 'backups', backup.name),
      secret: { passphrase: PASSPHRASE },
    },
    'audit.list': {
      ...{ practitionerId: null, patientId: null, kind: null, from: null, until: null, before: null },
      limit: 20,
    },
    'audit.verify': { noted: '' },
    'audit.export': { format: 'json' },
    'people.atDoor': {},
    'people.atWork': {},
    'people.list': {},
    'people.add': {
      own: PASSPHRASE,
      passphrase: 'the third passphrase',
      person: { ...assistant, name: `Bea ${SECRET}` },
    },
    'people.change': { id: ada.id, before: assistant, person: { ...assistant, title: SECRET } },
    'people.leave': { id: ada.id },
    'people.setPassphrase': { own: PASSPHRASE, id: ada.id, passphrase: 'the fourth passphrase' },
    'people.useKeychain': { own: PASSPHRASE },
    'people.forgetKeychain': {},
    'checks.get': {},
    'checks.run': {},
    'checks.stop': {},
    'mending.look': {},
    'mending.report': {},
    'mending.restore': { from: { name: backup.name }, secret: { passphrase: PASSPHRASE } },
    'mending.salvage': { secret: { passphrase: PASSPHRASE } },
    'mending.takeKey': { from: { name: backup.name }, secret: { passphrase: PASSPHRASE } },
    'mending.beginAnew': { word: BEGIN_ANEW },
    'settings.get': {},
    'settings.save': settings,
    'patients.find': { text: SECRET, archived: false, limit: 20 },
    'patients.get': { id: patient.id },
    'patients.create': patientDraft(),
    'patients.update': {
      id: patient.id,
      revision: 1,
      patient: patientDraft({ familyName: SECRET, notes: SECRET }),
    },
    'patients.archive': { id: patient.id, archived: false },
    'patients.alike': { id: patient.id },
    'patients.writtenTwice': {},
    'patients.merges': { id: apart.id },
    'patients.merge': {
      keptId: twice.id,
      keptRevision: 1,
      otherId: signed.patientId,
      otherRevision: 1,
      taken: ['phone'],
    },
    'patients.separate': { mergeId: merges[0]!.id },
    'erasure.of': { id: goes.id },
    'erasure.run': { id: goes.id, recordNumber: goes.recordNumber },
    'erasure.returned': {},
    'erasure.settle': { again: true },
    'retention.get': {},
    'retention.save': { years: 10 },
    'plans.ofPatient': { patientId: patient.id, archived: false },
    'plans.get': { id: plan.id },
    'plans.create': { patientId: patient.id, content },
    'plans.revise': { id: plan.id, revision: 1, content },
    'plans.duplicate': { id: plan.id },
    'plans.archive': { id: plan.id, archived: false },
    'plans.patterns': {},
    'plans.versions': { planId: plan.id },
    'plans.acknowledge': { planId: plan.id, fingerprints: ['pregnancy:BL23'] },
    'protocols.list': { archived: false },
    'protocols.create': { content: protocol.content },
    'protocols.revise': { id: protocol.id, revision: 1, content: protocol.content },
    'protocols.archive': { id: protocol.id, archived: false },
    'needles.get': {},
    'needles.save': await ask('needles.get', {}),
    'papers.keep': { planId: plan.id, document },
    'papers.ofPlan': { planId: plan.id },
    'papers.get': { id: paper.id },
    'logo.get': {},
    'logo.save': { logo: null },
    'sessions.ofPlan': { planId: plan.id },
    'sessions.ofPatient': { patientId: signed.patientId },
    'sessions.get': { id: signed.id },
    'sessions.before': { id: running.id },
    'sessions.running': {},
    'sessions.between': { from: '2031-03-01', to: '2031-03-31' },
    'sessions.unsigned': {},
    'sessions.pointUse': { patientId: signed.patientId },
    'sessions.painDrawings': { patientId: patient.id },
    'sessions.plan': { planId: plan.id, appointments: [{ ...appointmentOn('2031-04-01'), variant: 'A' }] },
    'sessions.takeDates': {
      moved: [{ id: calendar!.id, appointment: appointmentOn('2031-03-25') }],
      added: [{ planId: plan.id, appointment: appointmentOn('2031-04-02', null) }],
    },
    'sessions.move': { id: moved!.id, revision: 1, appointment: appointmentOn('2031-03-04', null) },
    'sessions.miss': { id: missed!.id, revision: 1, missed: true },
    'sessions.remove': { id: removed!.id, revision: 1 },
    'sessions.begin': { planId: plan.id, sessionId: null, variant: 'B' },
    'sessions.record': {
      id: running.id,
      event: eventOf({ kind: 'noted', applicationId: null, text: SECRET }),
    },
    'sessions.note': {
      id: noted.id,
      revision: noted.revision,
      notes: { ...noted.notes, subjective: SECRET, painBefore: 6 },
    },
    'sessions.complete': { id: ending.id, revision: ending.revision, difference: '' },
    'sessions.reopen': { id: reopened.id, revision: reopened.revision },
    'sessions.sign': { id: toSign.id, revision: toSign.revision },
    'sessions.amend': { id: signed.id, part: 'treatment', text: SECRET },
    'outcomes.ofPlan': { planId: plan.id },
    'outcomes.save': { id: null, measurement },
    'outcomes.remove': { id: measured.id },
    'outcomes.review': { planId: plan.id, decision: 'continue', note: SECRET },
    'outcomes.reviewsDue': {},
    'outcomes.byPattern': { from: '2031-01-01', to: null },
    'exports.patient': { id: patient.id, format: 'json' },
    'exports.everything': { format: 'json', folder },
    'exports.progress': {},
    'exports.stop': {},
    'imports.check': { text: exported.content },
    'imports.take': { text: exported.content, choices: { patients: [], practice: false } },
  };
}
