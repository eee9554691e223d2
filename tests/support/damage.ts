import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../electron/database/connection.ts';
import { PAGE_BYTES } from '../../electron/database/salvage/format.ts';

/** Every row of every table of a record, by table; the trail is left out, which grows with each look. */
export function rowsOf(path: string, key: Buffer): Map<string, unknown[]> {
  const database = connect(path, key, { readonly: true });
  try {
    const names = database
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[];
    return new Map(names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]));
  } finally {
    database.close();
  }
}

/** Copies a record's files, without its locks, into another data folder. */
export function copyRecord(from: string, to: string): void {
  for (const name of ['practice.db', 'practice.db-wal', 'practice.key']) {
    const file = join(from, name);
    // Looking into a closed record leaves an empty log.
    if (existsSync(file) && statSync(file).size > 0) copyFileSync(file, join(to, name));
  }
}

/** What tells the content of a record's files, by name: what must be kept whole, whatever is done about it. */
export const contentOf = (folder: string): Map<string, string> =>
  new Map(
    ['practice.db', 'practice.db-wal', 'practice.key']
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

/** Writes over part of a file. */
export function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

export const cutTo = (path: string, bytes: number): void => truncateSync(path, bytes);

/** Takes the page off a closed record on which all its people lie. */
export function losePeople(path: string, key: Buffer): void {
  const database = connect(path, key, { readonly: true });
  const query = "SELECT rootpage FROM sqlite_schema WHERE name = 'practitioner'";
  const page = database.prepare(query).pluck().get() as number;
  database.close();
  overwrite(path, (page - 1) * PAGE_BYTES, Buffer.alloc(PAGE_BYTES));
}

/** Takes the row of one person out of a closed record, and nothing else. */
export function losePerson(path: string, key: Buffer, id: string): void {
  const database = connect(path, key, {});
  database.pragma('foreign_keys = OFF');
  database.prepare('DELETE FROM practitioner WHERE id = ?').run(id);
  database.close();
}
