import type { Migration } from './index.ts';

/**
 * A count of the changes of the settings and one of the needles', so that two windows cannot overwrite each other's; what a
 * practice and a plan say of their papers, and the language of a patient; where a patient's flags hold, and when a birth is
 * due; the atlas point nearest to a tender place or a path, which tells how the patient lies for it and is not known of those
 * in the record.
 */
export const papersAndPlaces: Migration = (database) => {
  database.exec(SCHEMA);
};

const FIRST_HABITS = JSON.stringify({
  language: 'en',
  length: 'normal',
  largePrint: false,
  blocks: [
    'found',
    'course',
    'treatment',
    'recorded',
    'cupping',
    'moxibustion',
    'aftercare',
    'urgent',
    'homePoints',
    'exercises',
    'diet',
    'herbs',
    'homeCare',
    'mechanism',
    'evidence',
    'contact',
  ].map((kind) => ({ kind, printed: true })),
});
const AS_USUAL = JSON.stringify({ language: null, length: null, largePrint: null, blocks: null, texts: [] });

/** Versions and protocols keep their entries as JSON. */
const withUnknownNear = (table: string) => `
UPDATE ${table} SET content = json_set(content, '$.applications', (
  SELECT json_group_array(
    json(iif(value ->> '$.place.kind' = 'point', value, json_set(value, '$.place.near', NULL))) ORDER BY key
  )
  FROM json_each(content, '$.applications')
));`;

const SCHEMA = `
ALTER TABLE settings ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1);
ALTER TABLE settings ADD COLUMN needles_revision INTEGER NOT NULL DEFAULT 1 CHECK (needles_revision >= 1);
ALTER TABLE settings ADD COLUMN margin_mm REAL NOT NULL DEFAULT 14 CHECK (margin_mm BETWEEN 8 AND 30);
ALTER TABLE settings ADD COLUMN printer TEXT NOT NULL DEFAULT '';
ALTER TABLE settings ADD COLUMN colour TEXT;
ALTER TABLE settings ADD COLUMN meridian_colours INTEGER NOT NULL DEFAULT 0 CHECK (meridian_colours IN (0, 1));
ALTER TABLE settings ADD COLUMN handout TEXT NOT NULL DEFAULT '${FIRST_HABITS}' CHECK (json_valid(handout));
ALTER TABLE settings ADD COLUMN reviewed_languages TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(reviewed_languages));
ALTER TABLE practitioner ADD COLUMN licence TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN language TEXT;
ALTER TABLE patient ADD COLUMN flag_areas TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(flag_areas));
ALTER TABLE patient ADD COLUMN due_date TEXT;
ALTER TABLE plan ADD COLUMN handout TEXT NOT NULL DEFAULT '${AS_USUAL}' CHECK (json_valid(handout));
CREATE TABLE printed_handout (
  id TEXT PRIMARY KEY NOT NULL,
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  at TEXT NOT NULL CHECK (julianday(at) IS NOT NULL),
  practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX printed_handout_by_plan ON printed_handout (plan_id, at);

CREATE TABLE logo (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  kind TEXT NOT NULL CHECK (kind IN ('png', 'svg')),
  data TEXT NOT NULL
) STRICT;

UPDATE plan_version SET content = json_set(content, '$.handout', json('${AS_USUAL}'));

ALTER TABLE application ADD COLUMN near TEXT CHECK (near IS NULL OR place_kind <> 'point');
${withUnknownNear('plan_version')}
${withUnknownNear('protocol')}
`;
