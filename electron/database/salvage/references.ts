import type Database from 'better-sqlite3';
import type { KnownRow } from './shape.ts';

/** The name under which somebody or something lost appears; it is told from every real one. */
export const LOST = 'Not salvaged';

/**
 * Puts a stand-in where a patient, a plan or the settings are missing that others refer to: a session without its plan's words is
 * worth more than none. People have theirs already. `lostPlans` are what indices say of plans. Gives the patients that have a
 * stand-in or a plan with one.
 */
export function fillGaps(database: Database.Database, lostPlans: readonly KnownRow[]): string[] {
  const now = new Date().toISOString();
  const owners = missingParents(database, 'plan').map((id) => {
    const known = lostPlans.find((plan) => plan.id === id)?.patient_id;
    const patient = typeof known === 'string' ? known : ownerOfPlan(database, id);
    if (patient !== null) addPlan(database, id, patient, now);
    return patient;
  });
  const patients = missingParents(database, 'patient');
  patients.forEach((id, n) => {
    addPatient(database, id, `${LOST} ${n + 1}`, now);
  });
  addSettings(database);
  return [...patients, ...owners.filter((owner) => owner !== null)];
}

function addPlan(database: Database.Database, id: string, patientId: string, now: string): void {
  const words = ['complaint', 'pattern', 'goals'];
  const notes = ['cupping', 'moxibustion', 'massage', 'herbs', 'diet', 'home_care'].map((of) => `note_${of}`);
  database
    .prepare(
      `INSERT INTO plan (id, patient_id, revision, title, ${[...words, ...notes].join()}, created_at, updated_at)
       VALUES (?, ?, 1, ?, ${[...words, ...notes].map(() => "''").join()}, ?, ?)`,
    )
    .run(id, patientId, LOST, now, now);
}

function addPatient(database: Database.Database, id: string, name: string, now: string): void {
  // A body has to be drawn: its sex and build are put there by nobody, and the note says so.
  const note =
    'This entry stands for a patient whose own data could not be read. Sex and build are not known.';
  database
    .prepare(
      `INSERT INTO patient (id, record_number, given_name, family_name, birth_date, sex, build, flags, allergies, phone, email, notes, search, created_at, updated_at)
       VALUES (?, ?, '?', ?, NULL, 'female', 'average', '[]', '', '', '', ?, ?, ?, ?)`,
    )
    .run(id, name, name, note, name.toLowerCase(), now, now);
}

function addSettings(database: Database.Database): void {
  if (database.prepare('SELECT 1 FROM settings').get() !== undefined) return;
  const anybody = database.prepare('SELECT id FROM practitioner LIMIT 1').pluck();
  database
    .prepare(
      `INSERT INTO settings (id, practitioner_id, name, address, phone, email, locale, paper, theme, needle_gauge_mm, needle_length_mm, retention_min)
       VALUES (1, ?, ?, '', '', '', 'en-GB', 'A4', 'system', 0.25, 40, 20)`,
    )
    .run(anybody.get(), LOST);
}

/** Whom a plan was for, as its sessions say. */
function ownerOfPlan(database: Database.Database, planId: string): string | null {
  const hasSessions = references(database).some(
    ({ child, parent }) => child === 'session' && parent === 'plan',
  );
  if (!hasSessions) return null;
  const owner = database.prepare('SELECT patient_id FROM session WHERE plan_id = ?').pluck().get(planId);
  return (owner as string | undefined) ?? null;
}

interface Reference {
  readonly child: string;
  readonly from: string;
  readonly parent: string;
  readonly to: string;
}

/** Every reference of one table to another; all of them are of one column. */
const references = (database: Database.Database): Reference[] =>
  database
    .prepare(
      `SELECT t.name AS child, f."from", f."table" AS parent, f."to"
       FROM pragma_table_list t, pragma_foreign_key_list(t.name) f WHERE t.schema = 'main'`,
    )
    .all() as Reference[];

const dangling = ({ from, parent, to }: Reference): string =>
  `"${from}" IS NOT NULL AND "${from}" NOT IN (SELECT "${to}" FROM "${parent}")`;

/** What rows of other tables name that this table does not hold. */
export function missingParents(database: Database.Database, parent: string): string[] {
  const ids = references(database)
    .filter((reference) => reference.parent === parent)
    .flatMap((reference) =>
      database
        .prepare(`SELECT DISTINCT "${reference.from}" FROM "${reference.child}" WHERE ${dangling(reference)}`)
        .pluck()
        .all(),
    );
  return [...new Set(ids as string[])];
}

/** Deletes rows that refer to what is no longer there, and counts them by table. */
export function dropDangling(database: Database.Database): Map<string, number> {
  const dropped = new Map<string, number>();
  for (let found = true; found; ) {
    found = false;
    for (const reference of references(database)) {
      const { child } = reference;
      const { changes } = database.prepare(`DELETE FROM "${child}" WHERE ${dangling(reference)}`).run();
      if (changes === 0) continue;
      dropped.set(child, (dropped.get(child) ?? 0) + changes);
      found = true;
    }
  }
  return dropped;
}
