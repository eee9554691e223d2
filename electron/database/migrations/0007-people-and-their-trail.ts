import type { Migration } from './index.ts';

/**
 * Several people with roles, who have a passphrase each; how long records are kept; patients written twice put together
 * and taken apart again; patients erased on request. The triggers that hold signed sessions know the last two.
 */
export const peopleAndTheirTrail: Migration = (database) => {
  database.exec(SCHEMA);
};

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
  -- What undoing needs: the rows that moved, and both patients as they were.
  before TEXT NOT NULL CHECK (json_valid(before)),
  undone_at TEXT CHECK (undone_at IS NULL OR julianday(undone_at) IS NOT NULL)
) STRICT;
CREATE INDEX patient_merge_by_kept ON patient_merge (kept_id);
CREATE INDEX patient_merge_by_merged ON patient_merge (merged_id);

-- That somebody was erased, and nothing else of them.
CREATE TABLE erasure (
  patient_id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id)
) STRICT;
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
