import type { ColumnType } from 'kysely';

/** A column that is written once. */
type Fixed<T> = ColumnType<T, T, never>;

/** The tables as the newest migration leaves them. Instants are ISO 8601 in UTC; lengths are millimetres. */
export interface Tables {
  practitioner: PractitionerTable;
  settings: SettingsTable;
  patient: PatientTable;
  plan: PlanTable;
  application: ApplicationTable;
  audit: AuditTable;
}

export interface PractitionerTable {
  id: Fixed<string>;
  name: string;
  title: string;
}

/** One row. */
export interface SettingsTable {
  id: Fixed<1>;
  practitioner_id: string;
  name: string;
  address: string;
  phone: string;
  email: string;
  locale: string;
  paper: string;
  theme: string;
  needle_gauge_mm: number;
  needle_length_mm: number;
  retention_min: number;
  /** JSON object: the reading used by point; the first one where none is given. */
  readings: string;
}

export interface PatientTable {
  id: Fixed<string>;
  revision: number;
  record_number: string;
  given_name: string;
  family_name: string;
  birth_date: string | null;
  sex: string;
  build: string;
  /** JSON array of flags. */
  flags: string;
  allergies: string;
  phone: string;
  email: string;
  notes: string;
  /** Folded words of name, record number and date of birth; see search.ts. */
  search: string;
  created_at: Fixed<string>;
  updated_at: string;
  archived_at: string | null;
}

export interface PlanTable {
  id: Fixed<string>;
  patient_id: Fixed<string>;
  revision: number;
  title: string;
  complaint: string;
  pattern: string;
  goals: string;
  note_cupping: string;
  note_moxibustion: string;
  note_massage: string;
  note_herbs: string;
  note_diet: string;
  note_home_care: string;
  created_at: Fixed<string>;
  updated_at: string;
  archived_at: string | null;
}

export interface ApplicationTable {
  plan_id: Fixed<string>;
  id: Fixed<string>;
  position: number;
  place_kind: string;
  /** Code and level of an atlas point. */
  code: string | null;
  level: string | null;
  /** Body, anchor (JSON) and words of a tender place. */
  sex: string | null;
  anchor: string | null;
  description: string | null;
  side: string;
  /** JSON, or null where this is not done. */
  needling: string | null;
  cupping: string | null;
  moxibustion: string | null;
  note: string;
}

export interface AuditTable {
  id: ColumnType<number, never, never>;
  at: Fixed<string>;
  practitioner_id: Fixed<string>;
  verb: Fixed<string>;
  subject_kind: Fixed<string>;
  subject_id: Fixed<string | null>;
  summary: Fixed<string>;
}
