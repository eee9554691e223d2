import { areasOf } from '../../model/body-area.ts';
import type { ExportedPatient, ExportedPractitioner } from '../document.ts';
import { table } from './table.ts';

/** Whom the columns called `by` name. */
export const practitioners = table('practitioners', (all: readonly ExportedPractitioner[]) => all, {
  practitioner_id: ({ id }) => id,
  name: ({ name }) => name,
  title: ({ title }) => title,
  licence: ({ licence }) => licence,
});

export const patients = table('patients', (patient: ExportedPatient) => [patient], {
  patient_id: ({ id }) => id,
  record_number: ({ recordNumber }) => recordNumber,
  given_name: ({ givenName }) => givenName,
  family_name: ({ familyName }) => familyName,
  birth_date: ({ birthDate }) => birthDate,
  sex: ({ sex }) => sex,
  build: ({ build }) => build,
  language: ({ language }) => language,
  flags: ({ flags, flagAreas }) =>
    flags
      .map((flag) => {
        const areas = areasOf(flagAreas, flag);
        return areas.length === 0 ? flag : `${flag} (${areas.join(', ')})`;
      })
      .join('; '),
  due_date: ({ dueDate }) => dueDate,
  allergies: ({ allergies }) => allergies,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  notes: ({ notes }) => notes,
  created_at: ({ createdAt }) => createdAt,
  updated_at: ({ updatedAt }) => updatedAt,
  archived_at: ({ archivedAt }) => archivedAt,
});
