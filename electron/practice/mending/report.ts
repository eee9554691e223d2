import { statSync } from 'node:fs';
import type { PracticeFiles } from '../../database/files.ts';
import { MIGRATIONS } from '../../database/migrations/index.ts';
import { PAGE_BYTES } from '../../database/salvage/format.ts';
import { readLog } from '../../database/salvage/log.ts';
import { damageOfFiles } from './damage.ts';

/**
 * What whoever helps needs to know of a damaged record: sizes, dates, versions and what a check has found. It holds no word of the
 * record and no path, so that it can be sent.
 * @param findings of the last check; null when none has looked yet
 */
export function damageReport(files: PracticeFiles, findings: readonly string[] | null): string {
  const log = readLog(`${files.database}-wal`);
  return [
    'Ashi, report on a damaged record',
    `Written: ${new Date().toISOString()}`,
    `Newest schema of this Ashi: ${MIGRATIONS.length}. ${process.platform} ${process.arch}, Node ${process.versions.node}.`,
    '',
    'Files:',
    ...[files.database, `${files.database}-wal`, files.newDatabase, files.key].map(
      (path, n) => `  ${FILES[n]!.padEnd(16)} ${describe(path)}`,
    ),
    '',
    `Known damage of the files: ${damageOfFiles(files) ?? 'none'}.`,
    `Pages: ${Math.floor(sizeOf(files.database) / PAGE_BYTES)}, and ${sizeOf(files.database) % PAGE_BYTES} bytes over.`,
    `Log: ${log.pageCount === null ? 'no complete transaction' : `${log.pages.size} pages`}${log.isDamaged ? ', damaged' : ''}.`,
    '',
    ...(findings === null
      ? ['The content was not checked: that needs the passphrase.']
      : [`What the check found (${findings.length}):`, ...findings.map((finding) => `  ${finding}`)]),
    '',
  ].join('\n');
}

const FILES = ['practice.db', 'practice.db-wal', 'practice.new.db', 'practice.key'];

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function describe(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'not there' : `${found.size} bytes, changed ${found.mtime.toISOString()}`;
}
