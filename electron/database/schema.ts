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
  plan_version: PlanVersionTable;
  acknowledgement: AcknowledgementTable;
  protocol: ProtocolTable;
  printed_handout: PrintedHandoutTable;
  logo: LogoTable;
  session: SessionTable;
  session_event: SessionEventTable;
  point_use: PointUseTable;
  amendment: AmendmentTable;
  measurement: MeasurementTable;
  review: ReviewTable;
  patient_merge: PatientMergeTable;
  erasure: ErasureTable;
  audit: AuditTable;
}

export interface PractitionerTable {
  id: Fixed<string>;
  name: string;
  title: string;
  licence: ColumnType<string, string | undefined, string>;
  /** JSON object: region of the body to the id of a needle. */
  usual_needles: ColumnType<string, string | undefined, string>;
  /** JSON array of roles. */
  roles: ColumnType<string, string | undefined, string>;
  /** Null: works here. */
  left_at: ColumnType<string | null, string | null | undefined, string | null>;
}

/** One row. */
export interface SettingsTable {
  id: Fixed<1>;
  /** Counts the changes of the settings, and of the practitioner but for the usual needles. */
  revision: ColumnType<number, number | undefined, number>;
  /** Counts the changes of the needles, the usual ones included. */
  needles_revision: ColumnType<number, number | undefined, number>;
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
  margin_mm: number;
  printer: string;
  colour: string | null;
  /** 1: papers show the colours of meridians. */
  meridian_colours: number;
  /** JSON of the habits of handouts. */
  handout: string;
  /** JSON object: language to who has read it, and when. */
  reviewed_languages: string;
  /** JSON object: part of a session's notes to its quick phrases. */
  phrases: string;
  /** A path of this computer; empty: in the data folder. */
  backup_folder: ColumnType<string, string | undefined, string>;
  /** Null: never. */
  lock_after_min: number | null;
  /** Years after the last contact that records are kept at least; null: nothing is said. */
  retention_years: ColumnType<number | null, number | null | undefined, number | null>;
  /** How many erasures the file has been cleared of. */
  erasures_cleared: ColumnType<number, number | undefined, number>;
  /** When the whole file was last found sound. */
  checked_at: ColumnType<string | null, string | null | undefined, string | null>;
  /** JSON array of the needles that the practice keeps. */
  needles: ColumnType<string, string | undefined, string>;
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
  language: string | null;
  /** JSON array of flags. */
  flags: string;
  /** JSON object: flag to the areas where it holds. */
  flag_areas: string;
  due_date: string | null;
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
  patient_id: string;
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
  /** JSON, as are the next five. */
  assessment: string;
  course: string;
  targets: string;
  adjuncts: string;
  leads: string;
  handout: string;
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
  /** Body and anchor (JSON) of a tender place. */
  sex: string | null;
  anchor: string | null;
  /** A path on the skin (JSON). */
  stroke: string | null;
  /** The atlas point nearest to a tender place or a path, where it was kept, and words for the place. */
  near: string | null;
  description: string | null;
  side: string;
  /** JSON, or null where this is not done. */
  needling: string | null;
  cupping: string | null;
  moxibustion: string | null;
  bodywork: string | null;
  /** Null: as the points ask. */
  patient_position: string | null;
  variant: string | null;
  group_name: string;
  note: string;
}

/** A plan as it stood after a stretch of work. */
export interface PlanVersionTable {
  plan_id: Fixed<string>;
  revision: number;
  /** When the stretch began. */
  begun_at: Fixed<string>;
  at: string;
  practitioner_id: Fixed<string>;
  /** JSON of the whole content. */
  content: string;
}

export interface AcknowledgementTable {
  plan_id: Fixed<string>;
  fingerprint: Fixed<string>;
  practitioner_id: Fixed<string>;
  at: Fixed<string>;
}

/** A handout that was printed or saved as PDF. */
export interface PrintedHandoutTable {
  id: Fixed<string>;
  plan_id: Fixed<string>;
  at: Fixed<string>;
  practitioner_id: Fixed<string>;
  /** JSON of the whole document. */
  document: Fixed<string>;
}

/** At most one row. */
export interface LogoTable {
  id: Fixed<1>;
  kind: string;
  /** The file in base64. */
  data: string;
}

export interface ProtocolTable {
  id: Fixed<string>;
  revision: number;
  title: string;
  /** JSON of the whole content. */
  content: string;
  created_at: Fixed<string>;
  updated_at: string;
  archived_at: string | null;
}

/** A session of a plan. Once signed, the database holds it as it is. */
export interface SessionTable {
  id: Fixed<string>;
  plan_id: Fixed<string>;
  patient_id: string;
  revision: number;
  /** The day that it is planned for, then the local day on which it was given. */
  day: string;
  planned_on: string | null;
  /** "09:30". */
  planned_time: string | null;
  planned_minutes: number | null;
  variant: string | null;
  /** 1: the patient did not come. */
  missed: number;
  /** Which session of the plan it is, from 1, once it has begun. */
  ordinal: number | null;
  begun_at: string | null;
  completed_at: string | null;
  signed_at: string | null;
  signed_by: string | null;
  /** What the practitioner was called then: a signature reads as it was given. */
  signed_name: string | null;
  difference: string;
  /** JSON of what was to be done when it began. */
  prescription: string | null;
  /** JSON. */
  notes: string;
  /** The revision that the notes were written with: acts beside them do not set them at odds. */
  notes_revision: ColumnType<number, number | undefined, number>;
}

/** An act of a session; `position` counts from 0. */
export interface SessionEventTable {
  session_id: Fixed<string>;
  position: Fixed<number>;
  id: Fixed<string>;
  at: Fixed<string>;
  practitioner_id: Fixed<string>;
  /** JSON. */
  act: Fixed<string>;
}

/** What came of a point in a completed session: its needles, and how many of them were felt how. */
export interface PointUseTable {
  session_id: Fixed<string>;
  /** "BL23", "EX-B2 L2". */
  point: Fixed<string>;
  /** The session's. */
  day: Fixed<string>;
  needles: Fixed<number>;
  de_qi: Fixed<number>;
  twitch: Fixed<number>;
  none: Fixed<number>;
  adverse: Fixed<number>;
}

export interface AmendmentTable {
  id: Fixed<string>;
  session_id: Fixed<string>;
  at: Fixed<string>;
  practitioner_id: Fixed<string>;
  /** What the practitioner was called then. */
  practitioner_name: Fixed<string>;
  part: Fixed<string>;
  text: Fixed<string>;
}

/** What was measured for a target of a plan. */
export interface MeasurementTable {
  id: Fixed<string>;
  plan_id: Fixed<string>;
  session_id: string | null;
  target_id: Fixed<string>;
  measure: string;
  label: string;
  day: string;
  /** JSON array of what each part scored. */
  items: string;
  /** Their mean. */
  value: number;
  at: string;
  practitioner_id: string;
}

/** What was decided when a plan was looked over. */
export interface ReviewTable {
  id: Fixed<string>;
  plan_id: Fixed<string>;
  /** After so many sessions. */
  sessions: Fixed<number>;
  decision: Fixed<string>;
  note: Fixed<string>;
  at: Fixed<string>;
  practitioner_id: Fixed<string>;
}

/** Two entries of one person, put together. */
export interface PatientMergeTable {
  id: Fixed<string>;
  kept_id: Fixed<string>;
  merged_id: Fixed<string>;
  at: Fixed<string>;
  practitioner_id: Fixed<string>;
  /** JSON: what undoing needs; an empty object once it is undone. */
  before: string;
  undone_at: ColumnType<string | null, string | null | undefined, string>;
}

/** That a patient was erased on request, and nothing else of them. */
export interface ErasureTable {
  patient_id: Fixed<string>;
  at: Fixed<string>;
  practitioner_id: Fixed<string>;
}

export interface AuditTable {
  id: Fixed<number>;
  at: Fixed<string>;
  practitioner_id: Fixed<string>;
  verb: Fixed<string>;
  subject_kind: Fixed<string>;
  subject_id: Fixed<string | null>;
  /** Whose data it is about, also after it was erased; null: nobody's, or that of several. */
  patient_id: Fixed<string | null>;
  summary: Fixed<string>;
  /** Of this row and all before it; see audit-chain.ts. */
  hash: Fixed<string>;
}
