import { expect, test } from 'vitest';
import { sqlFor } from '../../electron/database/store.ts';
import { contract, VERBS, type VerbName } from '../../shared/contract/index.ts';
import { EMPTY_PATIENT } from '../../shared/model/patient.ts';
import { may, type Right, ROLES, type Role, type Roles } from '../../shared/model/role.ts';
import { newPractice, withPlan } from '../support/practice.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';
import { appointmentOn } from '../support/sessions.ts';

/** Who may ask what. A verb that is not written here fails, so that nobody's right is decided by oversight. */
const RIGHTS: { readonly [V in VerbName]: Right | null } = {
  'practice.status': null,
  'practice.create': null,
  'practice.unlock': null,
  'practice.lock': 'work',
  'practice.changePassphrase': 'work',
  'practice.renewRecoveryCode': 'administer',
  'backups.list': 'administer',
  'backups.make': 'administer',
  'backups.replaceAll': 'administer',
  'backups.choose': 'administer',
  'backups.compare': 'administer',
  'backups.restore': 'administer',
  'backups.restoreFrom': null,
  'audit.list': 'administer',
  'audit.verify': 'administer',
  'audit.export': 'administer',
  'people.atDoor': null,
  'people.atWork': 'work',
  'people.list': 'administer',
  'people.add': 'administer',
  'people.change': 'administer',
  'people.leave': 'administer',
  'people.setPassphrase': 'administer',
  'people.useKeychain': 'work',
  'people.forgetKeychain': 'work',
  'checks.get': 'work',
  'checks.run': 'administer',
  'checks.stop': 'administer',
  'mending.look': null,
  'mending.report': null,
  'mending.restore': null,
  'mending.salvage': null,
  'mending.takeKey': null,
  'mending.beginAnew': null,
  'settings.get': 'work',
  'settings.save': 'work',
  'needles.get': 'work',
  'needles.save': 'treat',
  'patients.find': 'work',
  'patients.get': 'work',
  'patients.create': 'work',
  'patients.update': 'work',
  'patients.archive': 'work',
  'patients.alike': 'work',
  'patients.merges': 'work',
  'patients.writtenTwice': 'administer',
  'patients.merge': 'administer',
  'patients.separate': 'administer',
  'erasure.of': 'administer',
  'erasure.run': 'administer',
  'erasure.returned': 'administer',
  'erasure.settle': 'administer',
  'retention.get': 'administer',
  'retention.save': 'administer',
  'plans.ofPatient': 'work',
  'plans.get': 'work',
  'plans.create': 'treat',
  'plans.revise': 'treat',
  'plans.versions': 'work',
  'plans.acknowledge': 'treat',
  'plans.duplicate': 'treat',
  'plans.archive': 'treat',
  'plans.patterns': 'work',
  'papers.keep': 'work',
  'papers.ofPlan': 'work',
  'papers.get': 'work',
  'logo.get': 'work',
  'logo.save': 'administer',
  'protocols.list': 'work',
  'protocols.create': 'treat',
  'protocols.revise': 'treat',
  'protocols.archive': 'treat',
  'sessions.ofPlan': 'work',
  'sessions.ofPatient': 'work',
  'sessions.get': 'work',
  'sessions.before': 'work',
  'sessions.running': 'work',
  'sessions.between': 'work',
  'sessions.unsigned': 'work',
  'sessions.pointUse': 'work',
  'sessions.painDrawings': 'work',
  'sessions.plan': 'work',
  'sessions.takeDates': 'work',
  'sessions.move': 'work',
  'sessions.miss': 'work',
  'sessions.remove': 'work',
  'sessions.begin': 'treat',
  'sessions.record': 'treat',
  'sessions.note': 'treat',
  'sessions.complete': 'treat',
  'sessions.reopen': 'treat',
  'sessions.sign': 'treat',
  'sessions.amend': 'treat',
  'outcomes.ofPlan': 'work',
  'outcomes.save': 'treat',
  'outcomes.remove': 'treat',
  'outcomes.review': 'treat',
  'outcomes.reviewsDue': 'work',
  'outcomes.byPattern': 'work',
  'exports.patient': 'work',
  'exports.everything': 'administer',
  'exports.progress': 'administer',
  'exports.stop': 'administer',
  'imports.check': 'administer',
  'imports.take': 'administer',
};

type Work = Awaited<ReturnType<typeof newPractice>>;
const workAs = ({ practice }: Pick<Work, 'practice'>, ...roles: Roles) =>
  practice.store.run(sqlFor.updateTable('practitioner').set({ roles: JSON.stringify(roles) }));
const idOf = () => crypto.randomUUID();

test('every verb says who may ask it, and what is asked of nobody at work is asked while locked alone', () => {
  expect(Object.fromEntries(VERBS.map((verb) => [verb, contract[verb].right]))).toEqual(RIGHTS);
  for (const verb of VERBS) expect(contract[verb].right === null, verb).toBe(contract[verb].whileLocked);
});

/** Inputs that are in order and name nothing that there is: a door that lets them through answers something else. */
const TRIED: { readonly [R in Right]?: ReadonlyArray<readonly [VerbName, unknown]> } = {
  treat: [
    ['plans.create', { patientId: idOf(), content: lowBackPlan() }],
    ['plans.duplicate', { id: idOf() }],
    ['sessions.begin', { planId: idOf(), sessionId: null, variant: null }],
    ['sessions.sign', { id: idOf(), revision: 1 }],
    ['outcomes.remove', { id: idOf() }],
    ['protocols.archive', { id: idOf(), archived: true }],
  ],
  administer: [
    ['people.list', {}],
    ['people.leave', { id: idOf() }],
    ['backups.list', {}],
    ['backups.make', {}],
    ['backups.restore', { name: 'none' }],
    ['audit.verify', { noted: '' }],
    ['audit.export', { format: 'csv' }],
    ['logo.save', { logo: null }],
    ['practice.renewRecoveryCode', { passphrase: 'whatever it may be' }],
  ],
};

test.each(ROLES)('what a person may do who is %s and nothing else', async (role: Role) => {
  const work = await newPractice();
  workAs(work, role);
  for (const [right, asked] of Object.entries(TRIED)) {
    for (const [verb, input] of asked) {
      const answer = await work.call(verb, input);
      const refusedForRole = !answer.ok && answer.refusal.code === 'not-allowed';
      expect(refusedForRole, verb).toBe(!may([role], right as Right));
      if (refusedForRole)
        expect(answer.refusal.message).toMatch(/^This is for (practitioners|administrators)/);
    }
  }
});

test('an assistant keeps patients, dates and papers, and writes nothing clinical', async () => {
  const work = await withPlan();
  const { ask, refused, plan, patientId } = work;
  const before = await ask('patients.get', { id: patientId });
  workAs(work, 'assistant');

  const { flags, flagAreas, dueDate, allergies, notes } = before;
  const { revision, id } = before;
  const draft = patientDraft({ flags, flagAreas, dueDate, allergies, notes, phone: '0123' });
  const after = await ask('patients.update', { id, revision, patient: draft });
  expect(after.phone).toBe('0123');
  const spoilt = {
    flags: ['pregnant'],
    flagAreas: { implant: ['leftLeg'] },
    dueDate: new Date().toISOString().slice(0, 10),
    allergies: 'Nickel',
    notes: 'Afraid of needles.',
  } as const;
  for (const [field, value] of Object.entries(spoilt)) {
    // Areas and due date belong to flags; without the flag nothing of them is kept.
    const needs = { flagAreas: ['implant'], dueDate: ['pregnant'] }[field] ?? flags;
    const patient = { ...draft, flags: needs, [field]: value };
    const refusal = await refused('patients.update', { id, revision: after.revision, patient });
    expect(refusal, field).toMatchObject({ code: 'not-allowed' });
    expect(refusal.field).toMatch(/^patient\./);
  }
  expect(await refused('patients.create', patientDraft({ notes: 'x' }))).toMatchObject({
    code: 'not-allowed',
    field: 'notes',
  });
  expect(await ask('patients.get', { id })).toEqual(after);
  await ask('patients.create', { ...EMPTY_PATIENT, givenName: 'New', familyName: 'Person' });

  const appointments = [{ ...appointmentOn('2031-03-03'), variant: null }];
  const { sessions } = await ask('sessions.plan', { planId: plan.id, appointments });
  await ask('sessions.remove', { id: sessions[0]!.id, revision: sessions[0]!.revision });
});

test('a session begun by mistake is taken off the record by practitioners alone', async () => {
  const work = await withPlan();
  const { ask, refused, plan } = work;
  const { id, revision } = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
  workAs(work, 'assistant', 'administrator');
  expect(await refused('sessions.remove', { id, revision })).toMatchObject({ code: 'not-allowed' });
  workAs(work, 'practitioner');
  await ask('sessions.remove', { id, revision });
});

test('of the settings everybody changes what is of the own desk, practitioners what is asked while treating', async () => {
  const work = await newPractice();
  const { ask, call } = work;
  const changes = {
    desk: { theme: 'dark', printer: 'Laser' },
    treating: { retentionMin: 25 },
    practice: { name: 'Another Name' },
  } as const;
  const takes = async (part: keyof typeof changes) => {
    const current = await ask('settings.get', {});
    const settings = { ...current.settings, ...changes[part] };
    const answer = await call('settings.save', { ...current, settings });
    if (!answer.ok) expect(answer.refusal.code).toBe('not-allowed');
    const kept = (await ask('settings.get', {})).settings;
    expect(kept).toEqual(answer.ok ? settings : current.settings);
    return answer.ok;
  };
  const taken = async (...roles: Roles) => {
    workAs(work, ...roles);
    return {
      desk: await takes('desk'),
      treating: await takes('treating'),
      practice: await takes('practice'),
    };
  };
  expect(await taken('assistant')).toEqual({ desk: true, treating: false, practice: false });
  expect(await taken('practitioner')).toEqual({ desk: true, treating: true, practice: false });
  expect(await taken('administrator')).toEqual({ desk: true, treating: true, practice: true });
});
