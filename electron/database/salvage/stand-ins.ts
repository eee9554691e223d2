import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { may, type Roles } from '../../../shared/model/role.ts';
import type { KeyHolder } from '../keys.ts';
import { LOST, missingParents } from './references.ts';

/**
 * Puts a stand-in in the place of each person whose row is lost: whoever has a key to the record, in the order of the key file,
 * then whoever was at work last and whoever is named in the record. Gives their identifiers in that order; there is one where
 * nobody is left.
 */
export function addStandIns(database: Database.Database, holders: readonly KeyHolder[]): string[] {
  const names = new Map(holders.map(({ id, name }) => [id, name]));
  const atWork = database.prepare('SELECT practitioner_id FROM settings').pluck().all() as string[];
  const wanted = [...names.keys(), ...atWork, ...missingParents(database, 'practitioner')];
  const add = database.prepare("INSERT OR IGNORE INTO practitioner (id, name, title) VALUES (?, ?, '')");
  const added = wanted.filter((id) => add.run(id, names.get(id) ?? LOST).changes > 0);
  if (database.prepare('SELECT 1 FROM practitioner').get() !== undefined) return added;
  const nobody = randomUUID();
  add.run(nobody, LOST);
  return [nobody];
}

/**
 * Gives stand-ins the least that keeps the practice usable: nobody knows which roles they had, so they have left, and an
 * administrator lets them in again. Only where no administrator's row came back the first of them is one. The database must
 * have the newest schema.
 */
export function settleStandIns(database: Database.Database, standIns: readonly string[]): void {
  const isAdministrator = (roles: string) => may(JSON.parse(roles) as Roles, 'administer');
  const set = database.prepare('UPDATE practitioner SET roles = ?, left_at = ? WHERE id = ?');
  const now = new Date().toISOString();
  for (const id of standIns) set.run(JSON.stringify(['assistant'] satisfies Roles), now, id);
  const here = database.prepare('SELECT roles FROM practitioner WHERE left_at IS NULL').pluck();
  const [first] = standIns;
  if (first === undefined || (here.all() as string[]).some(isAdministrator)) return;
  set.run(JSON.stringify(['practitioner', 'administrator'] satisfies Roles), null, first);
}
