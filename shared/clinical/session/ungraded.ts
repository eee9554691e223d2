import type { Pole } from '../../model/application.ts';
import type { AdverseEvent } from '../../model/session.ts';
import { type EntryRun, entriesOf, type SessionRun } from './run.ts';

/** An adverse response that was recorded at needles, and that no adverse event of the notes speaks of yet. */
export interface Ungraded {
  readonly entry: EntryRun;
  readonly sides: readonly Pole['side'][];
  /** What was written with it. */
  readonly note: string;
}

/** The adverse responses that wait to be graded, in the order of treatment. */
export function ungraded(run: SessionRun, adverse: readonly AdverseEvent[]): readonly Ungraded[] {
  const graded = new Set(adverse.map(({ applicationId }) => applicationId));
  return entriesOf(run).flatMap((entry) => {
    const felt = entry.needles.filter((needle) => needle.felt?.response === 'adverse');
    if (felt.length === 0 || graded.has(entry.application.id)) return [];
    const notes = new Set(felt.map((needle) => needle.felt!.note).filter((note) => note !== ''));
    return [{ entry, sides: felt.map(({ side }) => side), note: [...notes].join('; ') }];
  });
}
