import type { Migration } from './index.ts';

/** A count of the changes of the settings, so that two windows cannot overwrite each other's. */
export const papersAndPlaces: Migration = (database) => {
  database.exec(SCHEMA);
};

const SCHEMA = `
ALTER TABLE settings ADD COLUMN revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1);
`;
