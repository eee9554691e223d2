import { rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportHead } from '../../../shared/exchange/document.ts';
import type { OpenRecord } from '../backups/backups.ts';
import { folderProblem } from '../backups/folder.ts';
import { backupName } from '../backups/names.ts';
import type { Turns } from '../backups/turns.ts';
import { change } from '../record.ts';
import { getSettings } from '../settings.ts';
import { runThread } from '../threads.ts';
import type { ExchangeErrand } from './exchange-thread.ts';
import { FORMS } from './forms.ts';
import { clearDrafts } from './write-practice.ts';

/** Lies beside this module, in the sources and in the built practice. */
const THREAD = join(import.meta.dirname, 'exchange-thread');

type Progress = NonNullable<Output<'exports.progress'>['progress']>;

/** Writes the records of one open practice into files that others can read. Ended with the record. */
export class Exports {
  readonly #record: OpenRecord;
  readonly #turns: Turns;
  readonly #ending = new AbortController();
  #underway: { readonly stop: AbortController; progress: Progress } | null = null;

  constructor(record: OpenRecord, turns: Turns) {
    this.#record = record;
    this.#turns = turns;
  }

  end(): void {
    this.#ending.abort();
  }

  /** One patient, in a thread. The file is answered once the audit trail tells of it. */
  async patient({ id, format }: Input<'exports.patient'>, at: string): Promise<Output<'exports.patient'>> {
    const { files, store, key } = this.#record;
    const head = this.#head('patient', at);
    const errand: ExchangeErrand = { kind: 'patient', database: files.database, key, id, format, head };
    const made = await runThread<Output<'exports.patient'>>(THREAD, errand, this.#ending.signal);
    return change(store, 'exports.patient', new Date().toISOString(), () => ({
      value: made,
      subject: { kind: 'patient', id },
      summary: `as ${format}`,
    }));
  }

  /** The whole practice, in a thread. A file of which the audit trail cannot tell does not stay. */
  async everything(
    { format, folder }: Input<'exports.everything'>,
    at: string,
  ): Promise<Output<'exports.everything'>> {
    if (this.#underway !== null) {
      throw new PracticeError('conflict', 'An export is being made already.');
    }
    const problem = isAbsolute(folder) ? folderProblem(folder) : 'Please enter the whole path of the folder.';
    if (problem !== null) throw new PracticeError('invalid', problem, 'folder');
    const { files, store, key } = this.#record;
    const fileName = `ashi-practice-${backupName(new Date(at))}.${FORMS[format].endings.everything}`;
    const head = this.#head('everything', at);
    const errand: ExchangeErrand = {
      ...{ kind: 'everything', database: files.database, key, format, head, folder, fileName },
    };
    const underway = { stop: new AbortController(), progress: { written: 0, of: 0 } };
    this.#underway = underway;
    try {
      const signal = AbortSignal.any([underway.stop.signal, this.#ending.signal]);
      const made = await runThread<{ bytes: number; patients: number }, Progress>(
        ...([THREAD, errand, signal] as const),
        (progress) => {
          underway.progress = progress;
        },
      );
      try {
        return await this.#turns.take(async () =>
          change(store, 'exports.everything', new Date().toISOString(), () => ({
            value: { fileName, ...made },
            subject: { kind: 'practice', id: null },
            summary: `as ${format}: ${made.patients} patients`,
          })),
        );
      } catch (cause) {
        rmSync(join(folder, fileName), { force: true });
        throw cause;
      }
    } catch (cause) {
      if (!underway.stop.signal.aborted) throw cause;
      clearDrafts(folder);
      throw new PracticeError('conflict', 'The export was stopped. Nothing of it was kept.');
    } finally {
      this.#underway = null;
    }
  }

  progress(): Output<'exports.progress'> {
    return { progress: this.#underway?.progress ?? null };
  }

  stop(): Output<'exports.stop'> {
    this.#underway?.stop.abort();
    return {};
  }

  #head(scope: ExportHead['scope'], at: string): ExportHead {
    return {
      ...{ format: EXPORT_FORMAT, version: EXPORT_VERSION, scope, madeAt: at },
      madeBy: `Ashi ${manifest.version}`,
      practice: getSettings(this.#record.store).settings.name,
    };
  }
}
