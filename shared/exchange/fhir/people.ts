import type { AllergyIntolerance, Flag, Observation, Organization, Patient, Practitioner } from 'fhir/r4';
import { areasOf } from '../../model/body-area.ts';
import type { Patient as PatientRecord } from '../../model/patient.ts';
import type { PracticeSettings } from '../../model/practice.ts';
import type { ExportedPractitioner } from '../document.ts';
import { flagWords, joined, spoken } from '../words.ts';
import { coded, idFrom, inWords, refer, SYSTEMS } from './parts.ts';

/** Who gives the record out. Beside the name, what is known. */
export type Practice = Pick<PracticeSettings, 'name'> &
  Partial<Pick<PracticeSettings, 'address' | 'phone' | 'email'>>;

export const organizationId = ({ name }: Practice): string => idFrom('Organization', name);

/** The practice that the record comes from. */
export const organization = (practice: Practice): Organization => ({
  resourceType: 'Organization',
  id: organizationId(practice),
  name: practice.name,
  telecom: contacts(practice),
  address: [{ text: practice.address }],
});

/** Somebody who treats, with title and licence as they stand on paper. */
export const practitioner = ({ id, name, title, licence }: ExportedPractitioner): Practitioner => ({
  resourceType: 'Practitioner',
  id,
  name: [{ text: name }],
  qualification:
    title === '' && licence === ''
      ? []
      : [{ identifier: [{ value: licence }], code: inWords(title || 'Licence to practise') }],
});

export const patient = (record: PatientRecord, practice: Practice): Patient => ({
  resourceType: 'Patient',
  id: record.id,
  identifier: [{ use: 'usual', system: SYSTEMS.recordNumber, value: record.recordNumber }],
  active: record.archivedAt === null,
  name: [
    {
      use: 'official',
      text: `${record.givenName} ${record.familyName}`,
      family: record.familyName,
      given: [record.givenName],
    },
  ],
  telecom: contacts(record),
  gender: record.sex,
  birthDate: record.birthDate ?? undefined,
  communication:
    record.language === null ? [] : [{ language: coded(SYSTEMS.language, record.language), preferred: true }],
  managingOrganization: refer(organizationId(practice), practice.name),
});

const contacts = ({ phone = '', email = '' }: { readonly phone?: string; readonly email?: string }) => [
  ...(phone === '' ? [] : [{ system: 'phone' as const, value: phone }]),
  ...(email === '' ? [] : [{ system: 'email' as const, value: email }]),
];

/** What must be known before this patient is treated, with where it holds. */
export const flags = (record: PatientRecord): Flag[] =>
  record.flags.map((flag) => ({
    resourceType: 'Flag',
    id: idFrom('Flag', record.id, flag),
    status: 'active',
    category: [coded(SYSTEMS.flagCategory, 'safety', undefined, 'Safety')],
    code: inWords(
      joined([
        flagWords(flag),
        ...areasOf(record.flagAreas, flag).map(spoken),
        flag === 'pregnant' && record.dueDate !== null ? `birth due on ${record.dueDate}` : null,
      ]),
    ),
    subject: refer(record.id),
  }));

/** The line about allergies, as it was written. */
export const allergies = (record: PatientRecord): AllergyIntolerance[] =>
  record.allergies === ''
    ? []
    : [
        {
          resourceType: 'AllergyIntolerance',
          id: idFrom('AllergyIntolerance', record.id),
          clinicalStatus: coded(SYSTEMS.allergyStatus, 'active', undefined, 'Active'),
          code: inWords(record.allergies),
          patient: refer(record.id),
        },
      ];

/** What is noted of the person beside all plans. */
export const patientNotes = (record: PatientRecord): Observation[] =>
  record.notes.trim() === ''
    ? []
    : [
        {
          resourceType: 'Observation',
          id: idFrom('Observation', record.id, 'notes'),
          status: 'final',
          code: inWords('Notes on the patient'),
          subject: refer(record.id),
          issued: record.updatedAt,
          valueString: record.notes,
        },
      ];
