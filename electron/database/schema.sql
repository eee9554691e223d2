-- Schema 2, as the migrations leave it.

CREATE TABLE practitioner (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  title TEXT NOT NULL
) STRICT;

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
  DEFAULT '{}' CHECK (json_valid(readings) AND json_type(readings) = 'object')) STRICT;

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
, revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)) STRICT;

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
) STRICT;

CREATE TABLE application (
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  place_kind TEXT NOT NULL CHECK (place_kind IN ('point', 'ashi')),
  code TEXT,
  level TEXT,
  sex TEXT CHECK (sex IN ('female', 'male')),
  anchor TEXT CHECK (json_valid(anchor)),
  description TEXT,
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'midline')),
  needling TEXT CHECK (json_valid(needling)),
  cupping TEXT CHECK (json_valid(cupping)),
  moxibustion TEXT CHECK (json_valid(moxibustion)),
  note TEXT NOT NULL,
  PRIMARY KEY (plan_id, id),
  CHECK (
    CASE place_kind
      WHEN 'point' THEN code IS NOT NULL AND sex IS NULL AND anchor IS NULL AND description IS NULL
      ELSE code IS NULL AND level IS NULL AND sex IS NOT NULL AND anchor IS NOT NULL AND description IS NOT NULL
    END
  ),
  CHECK (coalesce(needling, cupping, moxibustion) IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  verb TEXT NOT NULL CHECK (verb <> ''),
  subject_kind TEXT NOT NULL CHECK (subject_kind <> ''),
  subject_id TEXT,
  summary TEXT NOT NULL
) STRICT;

CREATE INDEX patient_by_search ON patient (archived_at, search);

CREATE INDEX patient_by_change ON patient (archived_at, updated_at, id);

CREATE INDEX plan_by_patient ON plan (patient_id, updated_at);

CREATE INDEX plan_by_pattern ON plan (pattern) WHERE pattern <> '';

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT raise(ABORT, 'the audit trail only grows');
END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
  SELECT raise(ABORT, 'the audit trail only grows');
END;
