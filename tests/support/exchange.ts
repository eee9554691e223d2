import type { Store } from '../../electron/database/store.ts';
import { meet } from '../../electron/practice/exchange/meet.ts';
import { takeIn } from '../../electron/practice/exchange/take.ts';
import { takingOf } from '../../electron/practice/exchange/taking.ts';
import { change } from '../../electron/practice/record.ts';
import type { ImportChoices, ImportState } from '../../shared/contract/imports.ts';
import { readExport } from '../../shared/exchange/read.ts';

/** Takes a file in as the practice does, without the threads: hundreds of files in seconds. */
export function takeText(store: Store, text: string, choices: Partial<ImportChoices> = {}) {
  const document = readExport(text);
  const all = { patients: [], practice: false, ...choices };
  const taking = takingOf(store, document, meet(store, document), all);
  const at = new Date().toISOString();
  return change(store, 'imports.take', at, () => takeIn(store, taking, at));
}

/** What each patient of a file is to the record. */
export const statesOf = (store: Store, text: string): ImportState[] =>
  meet(store, readExport(text)).map(({ state }) => state);
