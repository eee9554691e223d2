import type { Migration } from './index.ts';

/**
 * Plans with assessment, course, targets and adjuncts; bodywork, paths on the skin, leads, positions and variants in the
 * prescription; versions of plans, acknowledged notices, protocols, and the needles of the practice.
 */
export const plansAsExpertsWriteThem: Migration = (database) => {
  database.exec(SCHEMA);
};

const NO_ASSESSMENT = JSON.stringify({
  region: null,
  onset: null,
  painArea: [],
  redFlags: {},
  redFlagAction: '',
  tongue: '',
  pulse: '',
  principles: { depth: null, temperature: null, strength: null, nature: null },
  patternId: null,
  tm1: '',
  diagnosis: '',
});
const NO_COURSE = JSON.stringify({ sessions: null, visits: null, period: 'week', reviewEvery: null });
const NO_ADJUNCTS = JSON.stringify({ herbs: [], diet: [], exercises: [], homePoints: [] });

const SCHEMA = `
ALTER TABLE plan ADD COLUMN assessment TEXT NOT NULL DEFAULT '${NO_ASSESSMENT}' CHECK (json_valid(assessment));
ALTER TABLE plan ADD COLUMN course TEXT NOT NULL DEFAULT '${NO_COURSE}' CHECK (json_valid(course));
ALTER TABLE plan ADD COLUMN targets TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(targets));
ALTER TABLE plan ADD COLUMN adjuncts TEXT NOT NULL DEFAULT '${NO_ADJUNCTS}' CHECK (json_valid(adjuncts));
ALTER TABLE plan ADD COLUMN leads TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(leads));

CREATE TABLE application_with_paths (
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
  note TEXT NOT NULL,
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
INSERT INTO application_with_paths
  SELECT plan_id, id, position, place_kind, code, level, sex, anchor, NULL, description, side,
    json_set(needling, '$.response', NULL),
    json_set(cupping, '$.material', NULL, '$.intensity', NULL),
    json_set(moxibustion, '$.intensity', NULL, '$.areaMm', NULL),
    NULL, NULL, NULL, '', note
  FROM application;
DROP TABLE application;
ALTER TABLE application_with_paths RENAME TO application;

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

ALTER TABLE settings ADD COLUMN needles TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(needles) AND json_type(needles) = 'array');
ALTER TABLE practitioner ADD COLUMN usual_needles TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(usual_needles) AND json_type(usual_needles) = 'object');
`;
