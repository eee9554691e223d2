import type { Patient } from '../../shared/model/patient.ts';

/** Given name first, as it is spoken. */
export const patientName = ({ givenName, familyName }: Patient): string => `${givenName} ${familyName}`;
