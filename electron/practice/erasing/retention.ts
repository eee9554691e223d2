import { sql } from 'kysely';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { type Store, sqlFor } from '../../database/store.ts';
import type { Done } from '../done.ts';
import { MERGED_ENTRIES } from '../merged-entries.ts';
import { toPatient } from '../patients.ts';

const MOST_PATIENTS = 100;

/**
 * The day of the last contact: the last session that was given or is planned, or the last change of the patient or of a plan.
 */
const LAST_CONTACT = sql<string>`max(
  date(patient.updated_at),
  coalesce((select date(max(plan.updated_at)) from plan where plan.patient_id = patient.id), ''),
  coalesce((select max(session.day) from session where session.patient_id = patient.id and session.missed = 0), '')
)`;

/** The last day on which the record must be kept, by the practice's own rule; null: it has none. */
const KEPT_UNTIL = sql<
  string | null
>`date(${LAST_CONTACT}, '+' || (select retention_years from settings) || ' years')`;

/** When a patient was last in contact, and until when the practice keeps the record; null: no longer, or it has no rule. */
export function retentionOf(
  store: Store,
  id: string,
  today: string,
): { lastContact: string; keptUntil: string | null } {
  const row = store.first(
    sqlFor
      .selectFrom('patient')
      .select([LAST_CONTACT.as('lastContact'), KEPT_UNTIL.as('keptUntil')])
      .where('id', '=', id),
  )!;
  return { ...row, keptUntil: row.keptUntil !== null && row.keptUntil >= today ? row.keptUntil : null };
}

/** The practice's rule, and whose period is over today, the longest ago first. */
export function getRetention(store: Store): Output<'retention.get'> {
  const { years } = store.first(sqlFor.selectFrom('settings').select('retention_years as years'))!;
  const past = sqlFor
    .selectFrom('patient')
    .where('id', 'not in', MERGED_ENTRIES)
    .where(KEPT_UNTIL, '<', sql<string>`date('now')`);
  const { total } = store.first(past.select((select) => select.fn.countAll<number>().as('total')))!;
  const rows = store.all(
    past
      .selectAll('patient')
      .select(LAST_CONTACT.as('lastContact'))
      .orderBy('lastContact')
      .orderBy('id')
      .limit(MOST_PATIENTS),
  );
  return {
    years,
    past: rows.map((row) => ({ patient: toPatient(row), lastContact: row.lastContact })),
    total,
  };
}

export function saveRetention(
  store: Store,
  { years }: Input<'retention.save'>,
): Done<Output<'retention.save'>> {
  store.run(sqlFor.updateTable('settings').set({ retention_years: years }).where('id', '=', 1));
  const summary = years === null ? 'no period' : `${years} years after the last contact`;
  return { value: {}, subject: { kind: 'practice', id: null }, summary };
}
