import type { Migration } from './index.ts';

/**
 * Sessions with their acts, notes and amendments, what was measured, and how plans were reviewed; quick phrases of the
 * practice; when a target's measure is asked. A signed session is held as it is by the database itself.
 */
export const sessions: Migration = (database) => {
  database.exec(SCHEMA);
};

/** Pain is asked each time, the long questionnaires when the plan is looked over. */
const withAsked = (table: string, column: string, path: string) => `
UPDATE ${table} SET ${column} = json_set(${column}, '${path}', (
  SELECT json_group_array(
    json(json_set(value, '$.asked', iif(value ->> '$.measure' = 'painScale', 'session', 'review'))) ORDER BY key
  )
  FROM json_each(${column}, '${path}')
));`;

/** Refuses a change of a table's row that belongs to a signed session; `row` is OLD or NEW. */
const frozen = (table: string, event: 'INSERT' | 'UPDATE' | 'DELETE', row: 'OLD' | 'NEW') => `
CREATE TRIGGER ${table}_of_signed_session_is_kept_${event.toLowerCase()}${row === 'NEW' && event === 'UPDATE' ? '_into' : ''}
BEFORE ${event} ON ${table}
WHEN (SELECT signed_at FROM session WHERE id = ${row}.session_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;`;

const SCHEMA = `
ALTER TABLE settings ADD COLUMN phrases TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(phrases));
${withAsked('plan', 'targets', '$')}
${withAsked('plan_version', 'content', '$.targets')}

CREATE TABLE session (
  id TEXT PRIMARY KEY NOT NULL,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  patient_id TEXT NOT NULL REFERENCES patient (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  day TEXT NOT NULL CHECK (day IS date(day)),
  planned_on TEXT CHECK (planned_on IS date(planned_on)),
  planned_time TEXT,
  planned_minutes INTEGER,
  variant TEXT CHECK (variant IN ('A', 'B')),
  missed INTEGER NOT NULL DEFAULT 0 CHECK (missed IN (0, 1)),
  ordinal INTEGER CHECK (ordinal >= 1),
  begun_at TEXT CHECK (begun_at IS NULL OR julianday(begun_at) IS NOT NULL),
  completed_at TEXT CHECK (completed_at IS NULL OR julianday(completed_at) IS NOT NULL),
  signed_at TEXT CHECK (signed_at IS NULL OR julianday(signed_at) IS NOT NULL),
  signed_by TEXT REFERENCES practitioner (id),
  signed_name TEXT,
  difference TEXT NOT NULL DEFAULT '',
  prescription TEXT CHECK (json_valid(prescription)),
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  notes_revision INTEGER NOT NULL DEFAULT 1 CHECK (notes_revision BETWEEN 1 AND revision),
  CHECK (planned_on IS NOT NULL OR begun_at IS NOT NULL),
  CHECK ((begun_at IS NULL) = (prescription IS NULL)),
  CHECK ((begun_at IS NULL) = (ordinal IS NULL)),
  CHECK (completed_at IS NULL OR begun_at IS NOT NULL),
  CHECK (signed_at IS NULL OR completed_at IS NOT NULL),
  CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
  CHECK ((signed_at IS NULL) = (signed_name IS NULL)),
  CHECK (missed = 0 OR begun_at IS NULL)
) STRICT;
CREATE INDEX session_by_plan ON session (plan_id, day, completed_at);
CREATE INDEX session_by_patient ON session (patient_id, begun_at);
CREATE INDEX session_by_day ON session (day);
CREATE INDEX session_unsigned ON session (completed_at) WHERE completed_at IS NOT NULL AND signed_at IS NULL;
CREATE UNIQUE INDEX session_by_ordinal ON session (plan_id, ordinal) WHERE ordinal IS NOT NULL;
CREATE UNIQUE INDEX session_running ON session (patient_id) WHERE begun_at IS NOT NULL AND completed_at IS NULL;

CREATE TABLE session_event (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  act TEXT NOT NULL CHECK (json_valid(act)),
  PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE point_use (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  point TEXT NOT NULL CHECK (point <> ''),
  day TEXT NOT NULL CHECK (day IS date(day)),
  needles INTEGER NOT NULL CHECK (needles >= 0),
  de_qi INTEGER NOT NULL CHECK (de_qi >= 0),
  twitch INTEGER NOT NULL CHECK (twitch >= 0),
  none INTEGER NOT NULL CHECK (none >= 0),
  adverse INTEGER NOT NULL CHECK (adverse >= 0),
  PRIMARY KEY (session_id, point)
) STRICT, WITHOUT ROWID;

CREATE TABLE amendment (
  id TEXT PRIMARY KEY NOT NULL,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  practitioner_name TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part <> ''),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX amendment_by_session ON amendment (session_id, at);

CREATE TABLE measurement (
  id TEXT PRIMARY KEY NOT NULL,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  session_id TEXT REFERENCES session (id),
  target_id TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure <> ''),
  label TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day IS date(day)),
  items TEXT NOT NULL CHECK (json_valid(items) AND json_type(items) = 'array'),
  value REAL NOT NULL,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id)
) STRICT;
CREATE INDEX measurement_by_plan ON measurement (plan_id, target_id, day);
CREATE INDEX measurement_by_session ON measurement (session_id) WHERE session_id IS NOT NULL;

CREATE TABLE review (
  id TEXT PRIMARY KEY NOT NULL,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  sessions INTEGER NOT NULL CHECK (sessions >= 0),
  decision TEXT NOT NULL CHECK (decision IN ('continue', 'change', 'stop', 'refer')),
  note TEXT NOT NULL,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id)
) STRICT;
CREATE INDEX review_by_plan ON review (plan_id, at);

CREATE TRIGGER signed_session_is_never_changed BEFORE UPDATE ON session WHEN OLD.signed_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;
CREATE TRIGGER signed_session_is_never_deleted BEFORE DELETE ON session WHEN OLD.signed_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;
${(['session_event', 'point_use', 'measurement'] as const)
  .flatMap((table) => [
    frozen(table, 'INSERT', 'NEW'),
    frozen(table, 'UPDATE', 'OLD'),
    frozen(table, 'UPDATE', 'NEW'),
    frozen(table, 'DELETE', 'OLD'),
  ])
  .join('\n')}
CREATE TRIGGER amendment_is_never_changed BEFORE UPDATE ON amendment
BEGIN
  SELECT raise(ABORT, 'an amendment is kept as it is');
END;
CREATE TRIGGER amendment_is_never_deleted BEFORE DELETE ON amendment
BEGIN
  SELECT raise(ABORT, 'an amendment is kept as it is');
END;
`;
