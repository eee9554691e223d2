import type { Application } from '../model/application.ts';
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

/** The entries of one session of a course that alternates: those of each session and those of this one. */
export const inSession = (applications: readonly Application[], session: 'A' | 'B'): readonly Application[] =>
  applications.filter(({ variant }) => variant === null || variant === session);
