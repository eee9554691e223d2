import type { Migration } from './index.ts';

/** Where backups go. */
export const backups: Migration = (database) => {
  // Empty: into the data folder.
  database.exec(`ALTER TABLE settings ADD COLUMN backup_folder TEXT NOT NULL DEFAULT ''`);
};
