import { isDeepStrictEqual } from 'node:util';
import { type Selectable, sql } from 'kysely';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { PersonDraft } from '../../shared/model/person.ts';
import { may } from '../../shared/model/role.ts';
import { MOST_PEOPLE } from '../database/keys.ts';
import type { PractitionerTable } from '../database/schema.ts';
import { type Store, sqlFor } from '../database/store.ts';
import { PRACTITIONER_AT_WORK } from './at-work.ts';
import type { Done } from './done.ts';

/** Everybody who works or worked here, in the order in which they came. */
export const everybody = (store: Store): Person[] => store.all(PEOPLE.orderBy(sql`rowid`)).map(toPerson);

/** Those who work here now. */
export const peopleHere = (store: Store): Person[] =>
  everybody(store).filter(({ leftAt }) => leftAt === null);

/** Whoever has unlocked. */
export const personAtWork = (store: Store): Person =>
  toPerson(store.first(PEOPLE.where('id', '=', PRACTITIONER_AT_WORK))!);

/**
 * Who comes in: whoever the opened slot names, or the administrator who is here longest where it names nobody. Undefined
 * for somebody who does not work here.
 */
export function whoComesIn<P extends Pick<Person, 'id' | 'roles' | 'leftAt'>>(
  everybody: readonly P[],
  personId: string | null,
): P | undefined {
  const here = everybody.filter(({ leftAt }) => leftAt === null);
  if (personId !== null) return here.find(({ id }) => id === personId);
  return here.find(({ roles }) => may(roles, 'administer'));
}

/** Throws `not-allowed` where somebody may not put these people's record in the place of another. */
export function refuseNonAdministrator(
  people: readonly Pick<Person, 'id' | 'roles' | 'leftAt'>[],
  personId: string | null,
): void {
  const person = whoComesIn(people, personId);
  if (person === undefined) throw notThereThen();
  if (!may(person.roles, 'administer')) {
    throw new PracticeError('not-allowed', 'Only an administrator of that day restores this backup.');
  }
}

/** The same where what came back of a damaged record has to say who administers. */
export function refuseUnknownAdministrator(
  people: readonly Pick<Person, 'id' | 'roles' | 'leftAt'>[],
  personId: string | null,
): void {
  const person = whoComesIn(people, personId);
  if (person !== undefined && may(person.roles, 'administer')) return;
  throw new PracticeError(
    'not-allowed',
    'What can be read of this record does not show that you administer the practice. Use the passphrase of an administrator, or the recovery code.',
  );
}

const notThereThen = () =>
  new PracticeError(
    'not-allowed',
    'You did not work here when this backup was made. Lock the practice and restore it from its folder, with a passphrase or recovery code of that day.',
  );

/** Sets who is at work; part of the transaction that lets them in. */
export function setAtWork(store: Store, personId: string): void {
  store.run(sqlFor.updateTable('settings').set({ practitioner_id: personId }).where('id', '=', 1));
}

export function addPerson(store: Store, id: string, draft: PersonDraft): Done<Person> {
  if (peopleHere(store).length >= MOST_PEOPLE) {
    throw new PracticeError('invalid', `At most ${MOST_PEOPLE} people work in one practice.`);
  }
  refuseTakenName(store, draft.name, null);
  store.run(sqlFor.insertInto('practitioner').values({ id, ...columnsOf(draft) }));
  return {
    value: { ...draft, id, leftAt: null },
    subject: subjectOf(id),
    summary: `added: ${draft.roles.join(', ')}`,
  };
}

export function changePerson(store: Store, { id, before, person }: Input<'people.change'>): Done<Person> {
  const known = personHere(store, id);
  const { id: _, leftAt, ...written } = known;
  if (!isDeepStrictEqual(written, before)) {
    throw new PracticeError(
      'conflict',
      'This person was changed elsewhere in the meantime. What you changed here is not saved yet.',
      'before',
    );
  }
  refuseTakenName(store, person.name, id);
  if (!may(person.roles, 'administer')) refuseLastAdministrator(store, id);
  store.run(sqlFor.updateTable('practitioner').set(columnsOf(person)).where('id', '=', id));
  const fields = (Object.keys(person) as Array<keyof PersonDraft>).filter(
    (field) => !isDeepStrictEqual(person[field], before[field]),
  );
  return {
    value: { id, leftAt, ...person },
    subject: subjectOf(id),
    summary: `changed: ${fields.join(', ') || 'nothing'}`,
  };
}

/** Takes somebody out of the practice; the row stays, because signatures and the audit trail name it. */
export function leave(store: Store, id: string, at: string): Done<Person> {
  const person = personHere(store, id);
  if (personAtWork(store).id === id) {
    throw new PracticeError(
      'conflict',
      'Nobody takes themselves out of the practice. Ask another administrator.',
    );
  }
  store.run(sqlFor.updateTable('practitioner').set({ left_at: at }).where('id', '=', id));
  return { value: { ...person, leftAt: at }, subject: subjectOf(id), summary: 'left' };
}

/** Lets somebody who left work here again; for everybody else nothing changes. */
export function comeBack(store: Store, id: string): Done<Person> {
  const person = everybody(store).find((other) => other.id === id);
  if (person === undefined) throw notHere();
  if (person.leftAt !== null && peopleHere(store).length >= MOST_PEOPLE) {
    throw new PracticeError('invalid', `At most ${MOST_PEOPLE} people work in one practice.`);
  }
  refuseTakenName(store, person.name, id);
  store.run(sqlFor.updateTable('practitioner').set({ left_at: null }).where('id', '=', id));
  const summary =
    person.leftAt === null ? 'given a new passphrase' : 'works here again, with a new passphrase';
  return { value: { ...person, leftAt: null }, subject: subjectOf(id), summary };
}

/** Names are told apart in the choice of people, however they are written. */
export function refuseTakenName(store: Store, name: string, own: string | null, field = 'person.name'): void {
  const isTaken = peopleHere(store).some((other) => other.id !== own && folded(other.name) === folded(name));
  if (isTaken) {
    throw new PracticeError('exists', 'Somebody of this name works here. Please tell the two apart.', field);
  }
}

const folded = (name: string) => name.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/g, ' ');

function refuseLastAdministrator(store: Store, id: string): void {
  const others = peopleHere(store).filter((person) => person.id !== id && may(person.roles, 'administer'));
  if (others.length === 0) {
    throw new PracticeError(
      'conflict',
      'Somebody has to administer the practice: make another person administrator first.',
      'person.roles',
    );
  }
}

function personHere(store: Store, id: string): Person {
  const person = peopleHere(store).find((other) => other.id === id);
  if (person === undefined) throw notHere();
  return person;
}

const notHere = () => new PracticeError('not-found', 'This person does not work here.', 'id');

const PEOPLE = sqlFor
  .selectFrom('practitioner')
  .select(['id', 'name', 'title', 'licence', 'roles', 'left_at']);

type Row = Pick<Selectable<PractitionerTable>, 'id' | 'name' | 'title' | 'licence' | 'roles' | 'left_at'>;

const toPerson = ({ left_at, roles, ...row }: Row): Person => ({
  ...row,
  roles: JSON.parse(roles),
  leftAt: left_at,
});

const columnsOf = ({ name, title, licence, roles }: PersonDraft) => ({
  ...{ name, title, licence },
  roles: JSON.stringify(roles),
});

const subjectOf = (id: string) => ({ kind: 'person', id }) as const;
