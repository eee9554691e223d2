import type { Migration } from './index.ts';

/** Which of WHO's readings a practice uses where a point has two, and a count of the changes of a patient. */
export const readingsAndPatientRevision: Migration = (database) => {
  database.exec(SCHEMA);
};

const SCHEMA = `
ALTER TABLE settings ADD COLUMN readings TEXT NOT NULL
  DEFAULT '{}' CHECK (json_valid(readings) AND json_type(readings) = 'object');
ALTER TABLE patient ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1);
`;
