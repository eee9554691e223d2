import { type Application, VARIANTS } from '../model/application.ts';
import { countOf } from './places.ts';
import { sessionMinutes } from './rounds/duration.ts';

export interface Totals {
  needles: number;
  cups: number;
  /** Places that get moxa. */
  moxa: number;
  /** Of the whole session with its rounds, rounded up. */
  minutes: number;
}

/** What the prescription comes to. */
export const totalsOf = (applications: readonly Application[]): Totals => ({
  needles: countOf(applications, 'needling'),
  cups: countOf(applications, 'cupping'),
  moxa: countOf(applications, 'moxibustion'),
  minutes: Math.ceil(sessionMinutes(applications)),
});

/** Which prescription of a course that alternates; null: both together. */
export type Session = (typeof VARIANTS)[number] | null;

/** Whether a course alternates between two prescriptions. */
export const alternates = (applications: readonly Application[]): boolean =>
  applications.some(({ variant }) => variant !== null);

/** The entries of one session of a course that alternates: those of each session and those of this one. */
export const inSession = (applications: readonly Application[], session: Session): readonly Application[] =>
  session === null
    ? applications
    : applications.filter(({ variant }) => variant === null || variant === session);

/** How long the longest session of the course takes, minutes, rounded up. */
export const longestSessionMinutes = (applications: readonly Application[]): number =>
  Math.max(...VARIANTS.map((session) => totalsOf(inSession(applications, session)).minutes));
