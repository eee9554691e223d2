import type Database from 'better-sqlite3';
import { practicePatientsPlans } from './0001-practice-patients-plans.ts';
import { readingsAndPatientRevision } from './0002-readings-and-patient-revision.ts';
import { plansAsExpertsWriteThem } from './0003-plans-as-experts-write-them.ts';
import { papersAndPlaces } from './0004-papers-and-places.ts';
import { sessions } from './0005-sessions.ts';
import { safekeeping } from './0006-safekeeping.ts';
import { peopleAndTheirTrail } from './0007-people-and-their-trail.ts';

/** One step of the schema. It runs in a transaction that also moves `user_version`. */
export type Migration = (database: Database.Database) => void;

/** All steps in order, append-only: the n-th makes schema n. A released one is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  practicePatientsPlans,
  readingsAndPatientRevision,
  plansAsExpertsWriteThem,
  papersAndPlaces,
  sessions,
  safekeeping,
  peopleAndTheirTrail,
];
