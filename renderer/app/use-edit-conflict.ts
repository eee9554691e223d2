import { useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { PracticeError } from '../../shared/contract/errors.ts';
import { mergeEdit } from './merge-edit.ts';

/**
 * The record that a form was filled from, and the way to a newer one when the record has moved on. `unread` says why the
 * newer one could not be opened.
 */
export function useEditConflict<R, T extends FieldValues>({
  form,
  record,
  draftOf,
  readNewer,
}: {
  form: UseFormReturn<T>;
  record: R;
  /** What the form holds of a record. */
  draftOf: (record: R) => T;
  readNewer: (base: R) => Promise<R>;
}) {
  // A newer record may reach the screen meanwhile; what is typed still rests on the one that it began with.
  const [base, setBase] = useState(record);
  const [clashes, setClashes] = useState<readonly string[] | null>(null);
  const [unread, setUnread] = useState<PracticeError | null>(null);

  /** Fills the form from a record that holds all that was typed, or where nothing was. */
  const begin = (next: R) => {
    form.reset(draftOf(next));
    setBase(next);
    setClashes(null);
  };

  /** Fills the form from the record as it is now and keeps what was typed. False when it could not be read. */
  const openNewer = async (): Promise<boolean> => {
    try {
      const newer = await readNewer(base);
      const merged = mergeEdit(draftOf(base), form.getValues(), draftOf(newer));
      begin(newer);
      form.reset(merged.draft, { keepDefaultValues: true });
      setClashes(merged.clashes);
      setUnread(null);
      return true;
    } catch (cause) {
      if (!(cause instanceof PracticeError)) throw cause;
      setUnread(cause);
      return false;
    }
  };

  return { base, clashes, unread, begin, openNewer };
}
