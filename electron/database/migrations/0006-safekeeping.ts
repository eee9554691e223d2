import type { Migration } from './index.ts';

/** Where backups go, and when a window that nobody touches locks the practice. */
export const safekeeping: Migration = (database) => {
  database.exec(SCHEMA);
};

const SCHEMA = `
-- Empty: into the data folder.
ALTER TABLE settings ADD COLUMN backup_folder TEXT NOT NULL DEFAULT '';
-- Null: never.
ALTER TABLE settings ADD COLUMN lock_after_min INTEGER DEFAULT 15 CHECK (lock_after_min BETWEEN 1 AND 240);
`;
