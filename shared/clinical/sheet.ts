import { type Application, type Lead, MODALITIES, type Modality, VARIANTS } from '../model/application.ts';
import { countOf, placesOf } from './places.ts';
import { roundMinutes } from './rounds/duration.ts';
import { type Round, roundsOf } from './rounds/rounds.ts';
import { alternates, inSession, type Session, type Totals, totalsOf } from './totals.ts';

/** One place of the session: what is done there, each thing with the number of places that it is done at. */
export interface SheetEntry {
  /** In the order of treatment, from 1. */
  readonly number: number;
  readonly application: Application;
  readonly done: readonly { readonly modality: Modality; readonly count: number }[];
  /** The leads that can be clipped on once this entry is needled: its other needle stands by then. */
  readonly leads: readonly Lead[];
}

/** What a round comes to in one session. */
export interface RoundSum {
  readonly session: Session;
  /** About how long it takes, rounded up. */
  readonly minutes: number;
  /** So many go in, and must come out before the patient turns. */
  readonly needles: number;
}

/** What is done before the patient turns. */
export interface SheetRound {
  readonly position: Round['position'];
  readonly sums: readonly RoundSum[];
  readonly entries: readonly SheetEntry[];
}

/** A session as it is worked off at the table. */
export interface TreatmentSheet {
  readonly rounds: readonly SheetRound[];
  readonly totals: readonly (Totals & { readonly session: Session })[];
}

/**
 * The sheet of one session of a course; with `session` null that of everything that the plan holds. Where two sessions
 * alternate and both stand on the sheet, each has sums of its own: no single count is true of either.
 */
export function sheetOf(
  { applications, leads }: { readonly applications: readonly Application[]; readonly leads: readonly Lead[] },
  session: Session,
): TreatmentSheet {
  const today = inSession(applications, session);
  const rounds = roundsOf(today);
  const sessions = session === null && alternates(applications) ? VARIANTS : [session];
  const order = rounds.flatMap((round) => round.applications.map(({ id }) => id));
  const numbers = new Map(order.map((id, index) => [id, index + 1]));
  const lastOf = ({ from, to }: Lead) => {
    const ends = [from, to].map(({ applicationId }) => numbers.get(applicationId));
    return ends.includes(undefined) ? undefined : order[Math.max(...(ends as number[])) - 1];
  };
  const leadsAt = Map.groupBy(leads, lastOf);
  return {
    rounds: rounds.map((round) => ({
      position: round.position,
      sums: sessions.map((one) => {
        const held = { ...round, applications: inSession(round.applications, one) };
        return {
          session: one,
          minutes: Math.ceil(roundMinutes(held)),
          needles: countOf(held.applications, 'needling'),
        };
      }),
      entries: round.applications.map((application) => ({
        number: numbers.get(application.id)!,
        application,
        done: MODALITIES.filter((modality) => application[modality] !== null).map((modality) => ({
          modality,
          count: placesOf(application),
        })),
        leads: leadsAt.get(application.id) ?? [],
      })),
    })),
    totals: sessions.map((one) => ({ session: one, ...totalsOf(inSession(today, one)) })),
  };
}
