import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/database/open.ts';
import type { Store } from '../../electron/database/store.ts';
import { change } from '../../electron/practice/record.ts';
import { foundPractice } from '../../electron/practice/settings.ts';
import { FIRST_START } from './records.ts';

const KEY = Buffer.alloc(32, 7);
const open = (path: string): Store => openDatabase({ path, key: KEY, backup: null });

/** Gives records in which nothing was written yet, without their doors, each a file of its own in `folder`. */
export function emptyRecords(folder: string): () => Store {
  const first = join(folder, 'first.db');
  const store = open(first);
  const { settings } = FIRST_START;
  const practitioner = { ...FIRST_START.practitioner, id: randomUUID() };
  const at = new Date().toISOString();
  change(store, 'practice.create', at, () => foundPractice(store, { settings, practitioner }));
  store.close();
  let count = 0;
  return () => {
    count += 1;
    const path = join(folder, `${count}.db`);
    copyFileSync(first, path);
    return open(path);
  };
}
