import type Database from 'better-sqlite3';
import { CHAIN_START, chainHash, type TrailRow } from '../audit-chain.ts';
import type { Migration } from './index.ts';

/**
 * Several people with roles, who have a passphrase each; how long records are kept; patients written twice put together
 * and taken apart again; patients erased on request. The triggers that hold signed sessions know the last two. The audit
 * trail tells whose data each row is about, and each row vouches for all before it.
 */
export const peopleAndTheirTrail: Migration = (database) => {
  database.exec(SCHEMA);
  chainTrail(database);
};

/** Chains the rows that are there already; what their patient was is looked up where the record still knows. */
function chainTrail(database: Database.Database): void {
  database.exec(CHAINED_TRAIL);
  const insert = database.prepare(
    'INSERT INTO chained_audit VALUES (@id, @at, @practitioner_id, @verb, @subject_kind, @subject_id, @patient_id, @summary, @hash)',
  );
  const page = database.prepare(OLD_ROWS);
  let previous = CHAIN_START;
  let id = 0;
  // A statement that is being read from would keep the connection busy, so rows come in pages.
  for (;;) {
    const rows = page.all(id) as TrailRow[];
    if (rows.length === 0) break;
    for (const row of rows) {
      previous = chainHash(previous, row);
      insert.run({ ...row, hash: previous });
    }
    id = rows.at(-1)!.id;
  }
  database.exec(TRAIL_IN_PLACE);
}

const OLD_ROWS = `
SELECT
  audit.id, audit.at, audit.practitioner_id, verb, subject_kind, subject_id,
  CASE subject_kind WHEN 'patient' THEN subject_id ELSE coalesce(plan.patient_id, session.patient_id) END AS patient_id,
  summary
FROM audit
LEFT JOIN plan ON subject_kind = 'plan' AND plan.id = subject_id
LEFT JOIN session ON subject_kind = 'session' AND session.id = subject_id
WHERE audit.id > ? ORDER BY audit.id LIMIT 1000`;

const CHAINED_TRAIL = `
CREATE TABLE chained_audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  verb TEXT NOT NULL CHECK (verb <> ''),
  subject_kind TEXT NOT NULL CHECK (subject_kind <> ''),
  subject_id TEXT,
  -- Stays when a patient is erased.
  patient_id TEXT,
  summary TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;`;

/** The columns of a session that a merge of two patients leaves as they are: all but the patient. */
const COLUMNS_OF_SESSION = [
  'id',
  'plan_id',
  'revision',
  'day',
  'planned_on',
  'planned_time',
  'planned_minutes',
  'variant',
  'missed',
  'ordinal',
  'begun_at',
  'completed_at',
  'signed_at',
  'signed_by',
  'signed_name',
  'difference',
  'prescription',
  'notes',
  'notes_revision',
];

/** Holds what hangs on a signed session, unless its patient is being erased. */
const heldUnlessErased = (table: string) => `
DROP TRIGGER ${table}_of_signed_session_is_kept_delete;
CREATE TRIGGER ${table}_of_signed_session_is_kept_delete
BEFORE DELETE ON ${table}
WHEN EXISTS (
  SELECT 1 FROM session
  WHERE id = OLD.session_id AND signed_at IS NOT NULL AND patient_id NOT IN (SELECT patient_id FROM erasure)
)
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;`;

const keptForever = (table: string, event: 'UPDATE' | 'DELETE', sentence: string) => `
CREATE TRIGGER ${table}_is_never_${event === 'UPDATE' ? 'changed' : 'deleted'} BEFORE ${event} ON ${table}
BEGIN
  SELECT raise(ABORT, '${sentence}');
END;`;

const SCHEMA = `
-- Whoever is there already founded the practice.
ALTER TABLE practitioner ADD COLUMN roles TEXT NOT NULL DEFAULT '["practitioner","administrator"]'
  CHECK (json_valid(roles) AND json_type(roles) = 'array' AND json_array_length(roles) > 0);
ALTER TABLE practitioner ADD COLUMN left_at TEXT CHECK (left_at IS NULL OR julianday(left_at) IS NOT NULL);

-- Years after the last contact; null: nothing is said.
ALTER TABLE settings ADD COLUMN retention_years INTEGER CHECK (retention_years BETWEEN 1 AND 99);
-- When the whole file was last found sound.
ALTER TABLE settings ADD COLUMN checked_at TEXT CHECK (checked_at IS NULL OR julianday(checked_at) IS NOT NULL);

-- Two entries of one person: what was of the second one belongs to the first, until it is undone.
CREATE TABLE patient_merge (
  id TEXT PRIMARY KEY NOT NULL,
  kept_id TEXT NOT NULL REFERENCES patient (id),
  merged_id TEXT NOT NULL REFERENCES patient (id) CHECK (merged_id <> kept_id),
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  -- What undoing needs: the plans that moved, and both patients as they were. Emptied when it is undone.
  before TEXT NOT NULL CHECK (json_valid(before)),
  undone_at TEXT CHECK (undone_at IS NULL OR julianday(undone_at) IS NOT NULL)
) STRICT;
CREATE INDEX patient_merge_by_kept ON patient_merge (kept_id);
CREATE UNIQUE INDEX patient_merge_standing ON patient_merge (merged_id) WHERE undone_at IS NULL;

-- That somebody was erased, and nothing else of them.
CREATE TABLE erasure (
  patient_id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id)
) STRICT;
-- How many of them the file has been cleared of: fewer than there are while remnants may be left in it.
ALTER TABLE settings ADD COLUMN erasures_cleared INTEGER NOT NULL DEFAULT 0;
${keptForever('erasure', 'UPDATE', 'an erasure is final')}
${keptForever('erasure', 'DELETE', 'an erasure is final')}
CREATE TRIGGER erased_patient_does_not_return BEFORE INSERT ON patient
WHEN NEW.id IN (SELECT patient_id FROM erasure)
BEGIN
  SELECT raise(ABORT, 'an erasure is final');
END;

DROP TRIGGER signed_session_is_never_changed;
CREATE TRIGGER signed_session_is_never_changed BEFORE UPDATE ON session
WHEN OLD.signed_at IS NOT NULL AND NOT (
  ${COLUMNS_OF_SESSION.map((column) => `NEW.${column} IS OLD.${column}`).join(' AND ')}
  AND EXISTS (
    SELECT 1 FROM patient_merge
    WHERE undone_at IS NULL AND (
      (kept_id = NEW.patient_id AND merged_id = OLD.patient_id)
      OR (kept_id = OLD.patient_id AND merged_id = NEW.patient_id)
    )
  )
)
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

DROP TRIGGER signed_session_is_never_deleted;
CREATE TRIGGER signed_session_is_never_deleted BEFORE DELETE ON session
WHEN OLD.signed_at IS NOT NULL AND OLD.patient_id NOT IN (SELECT patient_id FROM erasure)
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;
${['session_event', 'point_use', 'measurement'].map(heldUnlessErased).join('\n')}

DROP TRIGGER amendment_is_never_deleted;
CREATE TRIGGER amendment_is_never_deleted BEFORE DELETE ON amendment
WHEN EXISTS (
  SELECT 1 FROM session WHERE id = OLD.session_id AND patient_id NOT IN (SELECT patient_id FROM erasure)
)
BEGIN
  SELECT raise(ABORT, 'an amendment is kept as it is');
END;
`;

const TRAIL_IN_PLACE = `
DROP TABLE audit;
ALTER TABLE chained_audit RENAME TO audit;
CREATE INDEX audit_by_patient ON audit (patient_id, id) WHERE patient_id IS NOT NULL;
${keptForever('audit', 'UPDATE', 'the audit trail only grows')}
${keptForever('audit', 'DELETE', 'the audit trail only grows')}
`;
