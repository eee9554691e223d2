-- Schema 7, as the migrations leave it.

CREATE TABLE practitioner (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  title TEXT NOT NULL
, usual_needles TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(usual_needles) AND json_type(usual_needles) = 'object'), licence TEXT NOT NULL DEFAULT '', roles TEXT NOT NULL DEFAULT '["practitioner","administrator"]'
  CHECK (json_valid(roles) AND json_type(roles) = 'array' AND json_array_length(roles) > 0), left_at TEXT CHECK (left_at IS NULL OR julianday(left_at) IS NOT NULL)) STRICT;

CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  name TEXT NOT NULL CHECK (name <> ''),
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  locale TEXT NOT NULL,
  paper TEXT NOT NULL,
  theme TEXT NOT NULL,
  needle_gauge_mm REAL NOT NULL CHECK (needle_gauge_mm > 0),
  needle_length_mm REAL NOT NULL CHECK (needle_length_mm > 0),
  retention_min REAL NOT NULL CHECK (retention_min > 0)
, readings TEXT NOT NULL
  DEFAULT '{}' CHECK (json_valid(readings) AND json_type(readings) = 'object'), needles TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(needles) AND json_type(needles) = 'array'), revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1), needles_revision INTEGER NOT NULL DEFAULT 1 CHECK (needles_revision >= 1), margin_mm REAL NOT NULL DEFAULT 14 CHECK (margin_mm BETWEEN 8 AND 30), printer TEXT NOT NULL DEFAULT '', colour TEXT, meridian_colours INTEGER NOT NULL DEFAULT 0 CHECK (meridian_colours IN (0, 1)), handout TEXT NOT NULL DEFAULT '{"language":"en","length":"normal","largePrint":false,"blocks":[{"kind":"found","printed":true},{"kind":"course","printed":true},{"kind":"treatment","printed":true},{"kind":"recorded","printed":true},{"kind":"cupping","printed":true},{"kind":"moxibustion","printed":true},{"kind":"aftercare","printed":true},{"kind":"urgent","printed":true},{"kind":"homePoints","printed":true},{"kind":"exercises","printed":true},{"kind":"diet","printed":true},{"kind":"herbs","printed":true},{"kind":"homeCare","printed":true},{"kind":"mechanism","printed":true},{"kind":"evidence","printed":true},{"kind":"contact","printed":true}]}' CHECK (json_valid(handout)), reviewed_languages TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(reviewed_languages)), phrases TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(phrases)), backup_folder TEXT NOT NULL DEFAULT '', lock_after_min INTEGER DEFAULT 15 CHECK (lock_after_min BETWEEN 1 AND 240), retention_years INTEGER CHECK (retention_years BETWEEN 1 AND 99), checked_at TEXT CHECK (checked_at IS NULL OR julianday(checked_at) IS NOT NULL), erasures_cleared INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE patient (
  id TEXT PRIMARY KEY NOT NULL,
  record_number TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (record_number <> ''),
  given_name TEXT NOT NULL CHECK (given_name <> ''),
  family_name TEXT NOT NULL CHECK (family_name <> ''),
  birth_date TEXT CHECK (birth_date IS date(birth_date)),
  sex TEXT NOT NULL CHECK (sex IN ('female', 'male')),
  build TEXT NOT NULL CHECK (build IN ('slim', 'average', 'heavy')),
  flags TEXT NOT NULL CHECK (json_valid(flags) AND json_type(flags) = 'array'),
  allergies TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  notes TEXT NOT NULL,
  search TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (julianday(created_at) IS NOT NULL),
  updated_at TEXT NOT NULL CHECK (julianday(updated_at) IS NOT NULL),
  archived_at TEXT CHECK (archived_at IS NULL OR julianday(archived_at) IS NOT NULL)
, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1), language TEXT, flag_areas TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(flag_areas)), due_date TEXT) STRICT;

CREATE TABLE plan (
  id TEXT PRIMARY KEY NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patient (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  title TEXT NOT NULL CHECK (title <> ''),
  complaint TEXT NOT NULL,
  pattern TEXT NOT NULL,
  goals TEXT NOT NULL,
  note_cupping TEXT NOT NULL,
  note_moxibustion TEXT NOT NULL,
  note_massage TEXT NOT NULL,
  note_herbs TEXT NOT NULL,
  note_diet TEXT NOT NULL,
  note_home_care TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (julianday(created_at) IS NOT NULL),
  updated_at TEXT NOT NULL CHECK (julianday(updated_at) IS NOT NULL),
  archived_at TEXT CHECK (archived_at IS NULL OR julianday(archived_at) IS NOT NULL)
, assessment TEXT NOT NULL DEFAULT '{"region":null,"onset":null,"painArea":[],"redFlags":{},"redFlagAction":"","tongue":"","pulse":"","principles":{"depth":null,"temperature":null,"strength":null,"nature":null},"patternId":null,"tm1":"","diagnosis":""}' CHECK (json_valid(assessment)), course TEXT NOT NULL DEFAULT '{"sessions":null,"visits":null,"period":"week","reviewEvery":null}' CHECK (json_valid(course)), targets TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(targets)), adjuncts TEXT NOT NULL DEFAULT '{"herbs":[],"diet":[],"exercises":[],"homePoints":[]}' CHECK (json_valid(adjuncts)), leads TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(leads)), handout TEXT NOT NULL DEFAULT '{"language":null,"length":null,"largePrint":null,"blocks":null,"texts":[]}' CHECK (json_valid(handout))) STRICT;

CREATE TABLE "application" (
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  place_kind TEXT NOT NULL CHECK (place_kind IN ('point', 'ashi', 'stroke')),
  code TEXT,
  level TEXT,
  sex TEXT CHECK (sex IN ('female', 'male')),
  anchor TEXT CHECK (json_valid(anchor)),
  stroke TEXT CHECK (json_valid(stroke)),
  description TEXT,
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'midline')),
  needling TEXT CHECK (json_valid(needling)),
  cupping TEXT CHECK (json_valid(cupping)),
  moxibustion TEXT CHECK (json_valid(moxibustion)),
  bodywork TEXT CHECK (json_valid(bodywork)),
  patient_position TEXT CHECK (patient_position IN ('prone', 'supine', 'leftUp', 'rightUp', 'seated')),
  variant TEXT CHECK (variant IN ('A', 'B')),
  group_name TEXT NOT NULL,
  note TEXT NOT NULL, near TEXT CHECK (near IS NULL OR place_kind <> 'point'),
  PRIMARY KEY (plan_id, id),
  CHECK (
    CASE place_kind
      WHEN 'point' THEN code IS NOT NULL AND coalesce(sex, anchor, stroke, description) IS NULL
      WHEN 'ashi' THEN coalesce(code, level, stroke) IS NULL AND sex IS NOT NULL AND anchor IS NOT NULL AND description IS NOT NULL
      ELSE coalesce(code, level, sex, anchor, needling) IS NULL AND stroke IS NOT NULL AND description IS NOT NULL
    END
  ),
  CHECK (coalesce(needling, cupping, moxibustion, bodywork) IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_version (
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  begun_at TEXT NOT NULL CHECK (julianday(begun_at) IS NOT NULL),
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (plan_id, revision)
) STRICT;

CREATE TABLE acknowledgement (
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  fingerprint TEXT NOT NULL CHECK (fingerprint <> ''),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  PRIMARY KEY (plan_id, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE protocol (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  title TEXT NOT NULL CHECK (title <> ''),
  content TEXT NOT NULL CHECK (json_valid(content)),
  created_at TEXT NOT NULL CHECK (julianday(created_at) IS NOT NULL),
  updated_at TEXT NOT NULL CHECK (julianday(updated_at) IS NOT NULL),
  archived_at TEXT CHECK (archived_at IS NULL OR julianday(archived_at) IS NOT NULL)
) STRICT;

CREATE TABLE printed_handout (
  id TEXT PRIMARY KEY NOT NULL,
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

CREATE TABLE logo (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  kind TEXT NOT NULL CHECK (kind IN ('png', 'svg')),
  data TEXT NOT NULL
) STRICT;

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

CREATE TABLE review (
  id TEXT PRIMARY KEY NOT NULL,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  sessions INTEGER NOT NULL CHECK (sessions >= 0),
  decision TEXT NOT NULL CHECK (decision IN ('continue', 'change', 'stop', 'refer')),
  note TEXT NOT NULL,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id)
) STRICT;

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

CREATE TABLE erasure (
  patient_id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id)
) STRICT;

CREATE TABLE "audit" (
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
) STRICT;

CREATE INDEX patient_by_search ON patient (archived_at, search);

CREATE INDEX patient_by_change ON patient (archived_at, updated_at, id);

CREATE INDEX plan_by_patient ON plan (patient_id, updated_at);

CREATE INDEX plan_by_pattern ON plan (pattern) WHERE pattern <> '';

CREATE INDEX printed_handout_by_plan ON printed_handout (plan_id, at);

CREATE INDEX session_by_plan ON session (plan_id, day, completed_at);

CREATE INDEX session_by_patient ON session (patient_id, begun_at);

CREATE INDEX session_by_day ON session (day);

CREATE INDEX session_unsigned ON session (completed_at) WHERE completed_at IS NOT NULL AND signed_at IS NULL;

CREATE UNIQUE INDEX session_by_ordinal ON session (plan_id, ordinal) WHERE ordinal IS NOT NULL;

CREATE UNIQUE INDEX session_running ON session (patient_id) WHERE begun_at IS NOT NULL AND completed_at IS NULL;

CREATE INDEX amendment_by_session ON amendment (session_id, at);

CREATE INDEX measurement_by_plan ON measurement (plan_id, target_id, day);

CREATE INDEX measurement_by_session ON measurement (session_id) WHERE session_id IS NOT NULL;

CREATE INDEX review_by_plan ON review (plan_id, at);

CREATE INDEX patient_merge_by_kept ON patient_merge (kept_id);

CREATE UNIQUE INDEX patient_merge_standing ON patient_merge (merged_id) WHERE undone_at IS NULL;

CREATE INDEX audit_by_patient ON audit (patient_id, id) WHERE patient_id IS NOT NULL;

CREATE TRIGGER session_event_of_signed_session_is_kept_insert
BEFORE INSERT ON session_event
WHEN (SELECT signed_at FROM session WHERE id = NEW.session_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER session_event_of_signed_session_is_kept_update
BEFORE UPDATE ON session_event
WHEN (SELECT signed_at FROM session WHERE id = OLD.session_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER session_event_of_signed_session_is_kept_update_into
BEFORE UPDATE ON session_event
WHEN (SELECT signed_at FROM session WHERE id = NEW.session_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER point_use_of_signed_session_is_kept_insert
BEFORE INSERT ON point_use
WHEN (SELECT signed_at FROM session WHERE id = NEW.session_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER point_use_of_signed_session_is_kept_update
BEFORE UPDATE ON point_use
WHEN (SELECT signed_at FROM session WHERE id = OLD.session_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER point_use_of_signed_session_is_kept_update_into
BEFORE UPDATE ON point_use
WHEN (SELECT signed_at FROM session WHERE id = NEW.session_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER measurement_of_signed_session_is_kept_insert
BEFORE INSERT ON measurement
WHEN (SELECT signed_at FROM session WHERE id = NEW.session_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER measurement_of_signed_session_is_kept_update
BEFORE UPDATE ON measurement
WHEN (SELECT signed_at FROM session WHERE id = OLD.session_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER measurement_of_signed_session_is_kept_update_into
BEFORE UPDATE ON measurement
WHEN (SELECT signed_at FROM session WHERE id = NEW.session_id) IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER amendment_is_never_changed BEFORE UPDATE ON amendment
BEGIN
  SELECT raise(ABORT, 'an amendment is kept as it is');
END;

CREATE TRIGGER erasure_is_never_changed BEFORE UPDATE ON erasure
BEGIN
  SELECT raise(ABORT, 'an erasure is final');
END;

CREATE TRIGGER erasure_is_never_deleted BEFORE DELETE ON erasure
BEGIN
  SELECT raise(ABORT, 'an erasure is final');
END;

CREATE TRIGGER erased_patient_does_not_return BEFORE INSERT ON patient
WHEN NEW.id IN (SELECT patient_id FROM erasure)
BEGIN
  SELECT raise(ABORT, 'an erasure is final');
END;

CREATE TRIGGER signed_session_is_never_changed BEFORE UPDATE ON session
WHEN OLD.signed_at IS NOT NULL AND NOT (
  NEW.id IS OLD.id AND NEW.plan_id IS OLD.plan_id AND NEW.revision IS OLD.revision AND NEW.day IS OLD.day AND NEW.planned_on IS OLD.planned_on AND NEW.planned_time IS OLD.planned_time AND NEW.planned_minutes IS OLD.planned_minutes AND NEW.variant IS OLD.variant AND NEW.missed IS OLD.missed AND NEW.ordinal IS OLD.ordinal AND NEW.begun_at IS OLD.begun_at AND NEW.completed_at IS OLD.completed_at AND NEW.signed_at IS OLD.signed_at AND NEW.signed_by IS OLD.signed_by AND NEW.signed_name IS OLD.signed_name AND NEW.difference IS OLD.difference AND NEW.prescription IS OLD.prescription AND NEW.notes IS OLD.notes AND NEW.notes_revision IS OLD.notes_revision
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

CREATE TRIGGER signed_session_is_never_deleted BEFORE DELETE ON session
WHEN OLD.signed_at IS NOT NULL AND OLD.patient_id NOT IN (SELECT patient_id FROM erasure)
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER session_event_of_signed_session_is_kept_delete
BEFORE DELETE ON session_event
WHEN EXISTS (
  SELECT 1 FROM session
  WHERE id = OLD.session_id AND signed_at IS NOT NULL AND patient_id NOT IN (SELECT patient_id FROM erasure)
)
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER point_use_of_signed_session_is_kept_delete
BEFORE DELETE ON point_use
WHEN EXISTS (
  SELECT 1 FROM session
  WHERE id = OLD.session_id AND signed_at IS NOT NULL AND patient_id NOT IN (SELECT patient_id FROM erasure)
)
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER measurement_of_signed_session_is_kept_delete
BEFORE DELETE ON measurement
WHEN EXISTS (
  SELECT 1 FROM session
  WHERE id = OLD.session_id AND signed_at IS NOT NULL AND patient_id NOT IN (SELECT patient_id FROM erasure)
)
BEGIN
  SELECT raise(ABORT, 'a signed session is kept as it is');
END;

CREATE TRIGGER amendment_is_never_deleted BEFORE DELETE ON amendment
WHEN EXISTS (
  SELECT 1 FROM session WHERE id = OLD.session_id AND patient_id NOT IN (SELECT patient_id FROM erasure)
)
BEGIN
  SELECT raise(ABORT, 'an amendment is kept as it is');
END;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT raise(ABORT, 'the audit trail only grows');
END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
  SELECT raise(ABORT, 'the audit trail only grows');
END;
