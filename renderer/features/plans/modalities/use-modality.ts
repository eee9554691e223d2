import type { Application, Modality } from '../../../../shared/model/application.ts';
import { usePlanTools } from '../plan-context.ts';
import { editApplication } from '../plan-edits.ts';

/** What one modality's fields are given. */
export interface ModalityProps<K extends Modality> {
  application: Application;
  value: NonNullable<Application[K]>;
}

/** Changes one modality of an entry: a step of undo, or a keystroke in the field named in `typing`. */
export function useModality<K extends Modality>(
  applicationId: string,
  modality: K,
): (change: Partial<NonNullable<Application[K]>>, typing?: string) => void {
  const { edit } = usePlanTools();
  return (change, typing) =>
    edit((content) => {
      const now = content.applications.find(({ id }) => id === applicationId)?.[modality];
      if (now === undefined || now === null) return content;
      return editApplication(content, applicationId, { [modality]: { ...now, ...change } });
    }, typing);
}
