import { formatISO } from 'date-fns/formatISO';
import { type Selectable, sql } from 'kysely';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type {
  Amendment,
  Appointment,
  Session,
  SessionEvent,
  SessionOfPatient,
  SessionState,
  SessionSummary,
} from '../../../shared/model/session.ts';
import type { SessionTable } from '../../database/schema.ts';
import { compiledOnce, type Store, sqlFor } from '../../database/store.ts';
import type { Done } from '../done.ts';

export type SessionRow = Selectable<SessionTable>;
type Dates = Pick<SessionRow, 'missed' | 'begun_at' | 'completed_at' | 'signed_at'>;

/** How far a session has come. */
export function stateOf({ missed, begun_at, completed_at, signed_at }: Dates): SessionState {
  if (signed_at !== null) return 'signed';
  if (completed_at !== null) return 'completed';
  if (begun_at !== null) return 'running';
  return missed === 1 ? 'missed' : 'planned';
}

/** The calendar date of an instant where the practice is. */
export const localDay = (at: string): string => formatISO(new Date(at), { representation: 'date' });

/** The row of a session, or the refusal of one that the record does not have. */
export function sessionRow(store: Store, id: string, field = 'id'): SessionRow {
  const row = store.first(SESSION({ id }));
  if (row === undefined) throw new PracticeError('not-found', 'This session is not in the record.', field);
  return row;
}

const SESSION = compiledOnce(({ id }: { id: string }) =>
  sqlFor.selectFrom('session').selectAll().where('id', '=', id),
);

/** The row of a session that may be changed, on the revision that the change was made on. */
export function rowToChange(
  store: Store,
  { id, revision }: { id: string; revision: number },
  ...states: readonly SessionState[]
): SessionRow {
  const row = sessionRow(store, id);
  refuseSigned(row);
  refuseOutdated(row.revision !== revision);
  refuseState(row, states);
  return row;
}

/** As `rowToChange` for notes alone: acts that were recorded meanwhile do not set them at odds. */
export function rowToNote(
  store: Store,
  { id, revision }: { id: string; revision: number },
  ...states: readonly SessionState[]
): SessionRow {
  const row = sessionRow(store, id);
  refuseSigned(row);
  refuseOutdated(revision < row.notes_revision || revision > row.revision);
  refuseState(row, states);
  return row;
}

function refuseOutdated(isOutdated: boolean): void {
  if (!isOutdated) return;
  throw new PracticeError(
    'conflict',
    'This session was changed elsewhere in the meantime. What you changed here is not saved yet.',
    'revision',
  );
}

function refuseState(row: SessionRow, states: readonly SessionState[]): void {
  if (!states.includes(stateOf(row))) throw new PracticeError('conflict', NOT_NOW[stateOf(row)], 'id');
}

/** A signed session takes amendments only. */
export function refuseSigned({ signed_at }: Pick<SessionRow, 'signed_at'>): void {
  if (signed_at === null) return;
  throw new PracticeError(
    'signed',
    'This session is signed and stays as it is. Please write an amendment beside it.',
    'id',
  );
}

const NOT_NOW: Readonly<Record<SessionState, string>> = {
  planned: 'This session has not begun yet.',
  running: 'This session has begun and is not over yet.',
  completed: 'This session is over.',
  signed: 'This session is signed.',
  missed: 'The patient did not come to this session.',
};

/** Writes columns of a session and counts the change. */
export function updateSession(
  store: Store,
  { id, revision }: Pick<SessionRow, 'id' | 'revision'>,
  columns: Partial<Omit<SessionRow, 'id' | 'plan_id' | 'patient_id' | 'revision'>>,
): void {
  store.run(UPDATE({ ...columns, id, revision: revision + 1 }));
}

const UPDATE = compiledOnce(
  ({ id, ...columns }: Partial<Omit<SessionRow, 'plan_id' | 'patient_id'>> & { id: string }) =>
    sqlFor.updateTable('session').set(columns).where('id', '=', id),
);

/** Which one the last session of a plan is that has begun; null before the first. */
export const lastOrdinal = (store: Store, planId: string): number | null =>
  store.first(
    sqlFor
      .selectFrom('session')
      .select((select) => select.fn.max<number | null>('ordinal').as('last'))
      .where('plan_id', '=', planId),
  )!.last;

/** The acts of a session, the first first. */
export const eventsOf = (store: Store, id: string): SessionEvent[] =>
  store
    .all(EVENTS({ id }))
    .map((row) => ({ id: row.id, at: row.at, act: JSON.parse(row.act) as SessionEvent['act'] }));

const EVENTS = compiledOnce(({ id }: { id: string }) =>
  sqlFor
    .selectFrom('session_event')
    .select(['id', 'at', 'act'])
    .where('session_id', '=', id)
    .orderBy('position'),
);

const AMENDMENTS = compiledOnce(({ id }: { id: string }) =>
  sqlFor
    .selectFrom('amendment')
    .select(['id', 'at', 'practitioner_name as by', 'part', 'text'])
    .where('session_id', '=', id)
    .orderBy('at')
    .orderBy(sql`rowid`),
);

/** What a command has made of a session. */
export const doneWith = (store: Store, id: string, summary: string): Done<Session> => ({
  value: getSession(store, { id }),
  subject: { kind: 'session', id },
  summary,
});

/** What a session and its line in a list have in common. */
const headOf = (
  row: Dates &
    PlannedColumns &
    Pick<SessionRow, 'id' | 'plan_id' | 'patient_id' | 'revision' | 'ordinal' | 'day' | 'variant'>,
) => ({
  id: row.id,
  planId: row.plan_id,
  patientId: row.patient_id,
  revision: row.revision,
  state: stateOf(row),
  ordinal: row.ordinal,
  day: row.day,
  appointment: appointmentOf(row),
  variant: row.variant as Session['variant'],
  begunAt: row.begun_at,
  completedAt: row.completed_at,
  signedAt: row.signed_at,
});

/** A session with all that belongs to it. */
export function getSession(store: Store, { id }: { id: string }): Session {
  const row = sessionRow(store, id);
  return {
    ...headOf(row),
    signedBy: row.signed_name,
    difference: row.difference,
    prescription: row.prescription === null ? null : JSON.parse(row.prescription),
    notes: JSON.parse(row.notes),
    events: eventsOf(store, id),
    amendments: store.all(AMENDMENTS({ id })) as Amendment[],
  };
}

type PlannedColumns = Pick<SessionRow, 'planned_on' | 'planned_time' | 'planned_minutes'>;

const appointmentOf = ({ planned_on, planned_time, planned_minutes }: PlannedColumns): Appointment | null =>
  planned_on === null ? null : { on: planned_on, time: planned_time, minutes: planned_minutes };

/** The columns of an appointment. */
export const toPlannedColumns = ({ on, time, minutes }: Appointment) => ({
  day: on,
  planned_on: on,
  planned_time: time,
  planned_minutes: minutes,
});

/** The session's ordinal; planned sessions are counted on after those that have begun, by day and time. */
const NUMBER = sql<number | null>`case
  when session.begun_at is not null then session.ordinal
  when session.missed = 1 then null
  else (
    select count(*) from session as other
    where other.plan_id = session.plan_id
      and (other.begun_at is not null or (
        other.missed = 0
        and (other.day, coalesce(other.planned_time, '24'), other.id)
          <= (session.day, coalesce(session.planned_time, '24'), session.id)
      ))
  )
end`;

/** What lists say of sessions, without their prescriptions and long notes. */
export const summaries = () =>
  sqlFor
    .selectFrom('session')
    .select([
      'session.id',
      'session.plan_id',
      'session.patient_id',
      'session.revision',
      'session.day',
      'planned_on',
      'planned_time',
      'planned_minutes',
      'variant',
      'missed',
      'begun_at',
      'completed_at',
      'signed_at',
      'ordinal',
      sql<number | null>`session.notes ->> '$.painBefore'`.as('painBefore'),
      sql<number | null>`session.notes ->> '$.painAfter'`.as('painAfter'),
      sql<number>`json_array_length(session.notes, '$.adverse')`.as('adverseEvents'),
    ]);

/** As `summaries`, with whom and what the session is for. */
export const summariesOfPatients = () =>
  summaries()
    .innerJoin('patient', 'patient.id', 'session.patient_id')
    .innerJoin('plan', 'plan.id', 'session.plan_id')
    .select([
      sql<string>`patient.given_name || ' ' || patient.family_name`.as('patient'),
      'patient.record_number as recordNumber',
      'plan.title as planTitle',
      NUMBER.as('number'),
      sql<number | null>`plan.course ->> '$.sessions'`.as('courseSessions'),
    ]);

type SummaryRow =
  ReturnType<ReturnType<typeof summaries>['execute']> extends Promise<(infer R)[]> ? R : never;
type SummaryOfPatientRow =
  ReturnType<ReturnType<typeof summariesOfPatients>['execute']> extends Promise<(infer R)[]> ? R : never;

export const toSummary = (row: SummaryRow): SessionSummary => ({
  ...headOf(row),
  painBefore: row.painBefore,
  painAfter: row.painAfter,
  adverseEvents: row.adverseEvents,
});

export const toSummaryOfPatient = (row: SummaryOfPatientRow): SessionOfPatient => ({
  ...toSummary(row),
  patient: row.patient,
  recordNumber: row.recordNumber,
  planTitle: row.planTitle,
  number: row.number,
  courseSessions: row.courseSessions,
});

/** The summary of one session. */
export const summaryOf = (store: Store, id: string): SessionSummary =>
  toSummary(store.first(summaries().where('session.id', '=', id))!);
