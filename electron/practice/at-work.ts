import { PracticeError } from '../../shared/contract/errors.ts';
import { may, type Right, type Roles } from '../../shared/model/role.ts';
import { compiledOnce, type Store, sqlFor } from '../database/store.ts';

/** The identifier of whoever is at work, whom every change names. */
export const PRACTITIONER_AT_WORK = sqlFor.selectFrom('settings').select('practitioner_id');

/** Whether whoever is at work has a right. */
export const mayAtWork = (store: Store, right: Right): boolean => may(rolesAtWork(store), right);

/** Throws `not-allowed` where whoever is at work lacks a right. */
export function refuseWithout(store: Store, right: Right): void {
  if (!mayAtWork(store, right)) throw new PracticeError('not-allowed', LACKING[right]);
}

const LACKING: { readonly [R in Right]: string } = {
  work: 'Nobody is at work.',
  treat: 'This is for practitioners: your role in this practice does not include treatment.',
  administer: 'This is for administrators of the practice.',
};

function rolesAtWork(store: Store): Roles {
  return JSON.parse(store.first(ROLES_AT_WORK({}))!.roles);
}

const ROLES_AT_WORK = compiledOnce(() =>
  sqlFor.selectFrom('practitioner').select('roles').where('id', '=', PRACTITIONER_AT_WORK),
);
