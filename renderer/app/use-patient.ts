import { usePractice } from './use-practice.ts';

/** A patient as the record has it; looked up again when the window gets the focus, for another window may have changed it. */
export function usePatient(id: string | undefined) {
  return usePractice(
    'patients.get',
    { id: id ?? '' },
    { enabled: id !== undefined, refetchOnWindowFocus: 'always' },
  );
}
