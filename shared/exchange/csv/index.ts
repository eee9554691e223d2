import { applications, leads } from './applications.ts';
import { measurements, reviews } from './outcomes.ts';
import { patients } from './people.ts';
import { adjuncts, plans, targets } from './plans.ts';
import { acts, adverseEvents, amendments, notes, sessions } from './sessions.ts';
import type { PatientTable } from './table.ts';

/** The tables of patients' records. docs/export/csv.md tells their columns. */
export const PATIENT_TABLES: readonly PatientTable[] = [
  patients,
  plans,
  targets,
  applications,
  leads,
  adjuncts,
  sessions,
  acts,
  notes,
  adverseEvents,
  amendments,
  measurements,
  reviews,
];
