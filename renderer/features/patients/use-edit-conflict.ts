import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { PracticeError } from '../../../shared/contract/errors.ts';
import type { Patient, PatientDraft } from '../../../shared/model/patient.ts';
import { ask } from '../../app/practice-client.ts';
import { queryClient } from '../../app/query-client.ts';
import { draftOf } from './draft-of.ts';
import { mergeEdit } from './merge-edit.ts';

/**
 * The record that a form was filled from, and the way to a newer one when the record has moved on. `unread` says why the
 * newer one could not be opened.
 */
export function useEditConflict(form: UseFormReturn<PatientDraft>, patient: Patient | null) {
  // A newer record may reach the screen behind the dialog; what is typed still rests on the one that it began with.
  const [base, setBase] = useState(patient);
  const [clashes, setClashes] = useState<readonly (keyof PatientDraft)[] | null>(null);
  const [unread, setUnread] = useState<PracticeError | null>(null);

  /** Fills the form from the record as it is now and keeps what was typed. False when it could not be read. */
  const openNewer = async (): Promise<boolean> => {
    if (base === null) return false;
    try {
      const newer = await ask('patients.get', { id: base.id });
      queryClient.setQueryData(['patients.get', { id: newer.id }], newer);
      const merged = mergeEdit(draftOf(base), form.getValues(), draftOf(newer));
      form.reset(merged.draft);
      setBase(newer);
      setClashes(merged.clashes);
      setUnread(null);
      return true;
    } catch (cause) {
      if (!(cause instanceof PracticeError)) throw cause;
      setUnread(cause);
      return false;
    }
  };

  return { base, clashes, unread, openNewer };
}
