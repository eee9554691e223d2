import type { Patient, PatientDraft } from '../../../shared/model/patient.ts';

/** What can be edited of a patient. */
export const draftOf = ({
  id,
  revision,
  createdAt,
  updatedAt,
  archivedAt,
  ...draft
}: Patient): PatientDraft => draft;
