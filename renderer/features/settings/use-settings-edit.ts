import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useEditConflict } from '../../app/use-edit-conflict.ts';

/**
 * `useEditConflict` for a form that holds a whole answer with its revision. While nothing is changed here, what was saved
 * elsewhere is shown as soon as this window hears of it.
 */
export function useSettingsEdit<T extends FieldValues & { revision: number }>(
  form: UseFormReturn<T>,
  current: T,
  readNewer: () => Promise<T>,
) {
  const edit = useEditConflict({ form, record: current, draftOf: (record: T) => record, readNewer });
  const { isDirty } = form.formState;
  const isBehind = current.revision > edit.base.revision;
  useEffect(() => {
    if (isBehind && !isDirty) edit.begin(current);
  });
  return edit;
}
