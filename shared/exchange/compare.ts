import { isEqual } from '../clinical/changes/fields.ts';
import type { Patient } from '../model/patient.ts';
import type { ExportedPlan, ExportedSession } from './document.ts';

/**
 * What a record of the file is to the record here: not here; just so here; a later state of what is here; an earlier one; or
 * neither, because both were worked on.
 */
export type Relation = 'fresh' | 'same' | 'later' | 'earlier' | 'apart';

/** Of several relations the one of them together. What is only here makes a file `earlier`. */
export function together(relations: Iterable<Relation>): Exclude<Relation, 'fresh'> {
  const all = new Set(relations);
  const brings = all.has('later') || all.has('fresh');
  if (all.has('apart') || (brings && all.has('earlier'))) return 'apart';
  return brings ? 'later' : all.has('earlier') ? 'earlier' : 'same';
}

/** A session that is to be written. */
export interface SessionTaking {
  readonly session: ExportedSession;
  /** The revision of the one here; null: it is not here. */
  readonly over: number | null;
  /** How many of its acts are here. */
  readonly actsHere: number;
  /** Those that are not here. */
  readonly amendments: ExportedSession['amendments'];
}

/** What of a plan is to be written, beside what is here. */
export interface PlanTaking {
  readonly plan: ExportedPlan;
  /** Whether its content and versions are written; null: they are here. */
  readonly head: { readonly over: number | null } | null;
  readonly acknowledgements: ExportedPlan['acknowledgements'];
  readonly sessions: readonly SessionTaking[];
  readonly measurements: readonly { readonly measurement: Measurement; readonly isHere: boolean }[];
  readonly reviews: ExportedPlan['reviews'];
  readonly papers: ExportedPlan['papers'];
}

type Measurement = ExportedPlan['measurements'][number];

/** Compares a plan with all that hangs on it; `here` is null for one that is not here. */
export function comparePlan(
  here: ExportedPlan | null,
  theirs: ExportedPlan,
): { relations: ReadonlySet<Relation>; taking: PlanTaking } {
  const relations = new Set<Relation>();
  const note = (relation: Relation) => {
    relations.add(relation);
    return relation === 'fresh' || relation === 'later';
  };
  /** What of a list is to be written; what stands only here is noted. */
  const sifted = <T>(ours: readonly T[], list: readonly T[], key: (one: T) => string, relate: Relate<T>) => {
    const known = new Map(ours.map((one) => [key(one), one]));
    const wanted = new Set(list.map(key));
    if (ours.some((one) => !wanted.has(key(one)))) note('earlier');
    return list.flatMap((one) => {
      const twin = known.get(key(one)) ?? null;
      return note(twin === null ? 'fresh' : relate(twin, one)) ? [{ one, twin }] : [];
    });
  };
  const byId = ({ id }: { id: string }) => id;
  const unchanged: Relate<unknown> = (a, b) => (isEqual(a, b) ? 'same' : 'apart');
  const ordinals = new Map((here?.sessions ?? []).map(({ id, ordinal }) => [ordinal, id]));
  const signed = new Set(
    (here?.sessions ?? []).flatMap(({ id, signature }) => (signature === null ? [] : [id])),
  );

  const isHeadTaken = note(here === null ? 'fresh' : headRelation(here, theirs));
  const sessions = sifted(here?.sessions ?? [], theirs.sessions, byId, sessionRelation);
  for (const { one, twin } of sessions) {
    const holder = one.ordinal === null ? undefined : ordinals.get(one.ordinal);
    if (twin === null && holder !== undefined) note('apart');
  }
  const measurements = sifted(here?.measurements ?? [], theirs.measurements, byId, measurementRelation);
  for (const { one, twin } of measurements) {
    // What was measured in a signed session stays as it is.
    if ([one, twin].some((of) => of?.sessionId != null && signed.has(of.sessionId))) note('apart');
  }
  return {
    relations,
    taking: {
      plan: theirs,
      head: isHeadTaken ? { over: here?.revision ?? null } : null,
      acknowledgements: sifted(
        here?.acknowledgements ?? [],
        theirs.acknowledgements,
        ({ fingerprint }) => fingerprint,
        () => 'same',
      ).map(({ one }) => one),
      sessions: sessions.map(({ one, twin }) => ({
        session: one,
        over: twin?.revision ?? null,
        actsHere: twin?.events.length ?? 0,
        amendments: one.amendments.filter(({ id }) => !twin?.amendments.some((known) => known.id === id)),
      })),
      measurements: measurements.map(({ one, twin }) => ({ measurement: one, isHere: twin !== null })),
      reviews: sifted(here?.reviews ?? [], theirs.reviews, byId, unchanged).map(({ one }) => one),
      papers: sifted(here?.papers ?? [], theirs.papers, byId, unchanged).map(({ one }) => one),
    },
  };
}

type Relate<T> = (here: T, theirs: T) => Relation;

/** Of what is written of a patient; the record number counts only where it could be the same. */
export function patientRelation(here: Patient, theirs: Patient, isNumberTaken: boolean): Relation {
  const recordNumber = isNumberTaken ? here.recordNumber : theirs.recordNumber;
  if (isEqual(here, { ...theirs, recordNumber })) return 'same';
  if (theirs.revision >= here.revision && theirs.updatedAt > here.updatedAt) return 'later';
  if (theirs.revision <= here.revision && theirs.updatedAt < here.updatedAt) return 'earlier';
  return 'apart';
}

/** Of a plan without what hangs on it. Each stretch of work leaves a version, which tells whether one continues the other. */
function headRelation(here: ExportedPlan, theirs: ExportedPlan): Relation {
  const isSame =
    isEqual(here.content, theirs.content) &&
    here.revision === theirs.revision &&
    isEqual(here.versions, theirs.versions) &&
    isEqual(here.stretch, theirs.stretch);
  if (isSame) return 'same';
  if (continues(theirs, here)) return 'later';
  return continues(here, theirs) ? 'earlier' : 'apart';
}

function continues(later: ExportedPlan, earlier: ExportedPlan): boolean {
  if (later.revision <= earlier.revision || later.createdAt !== earlier.createdAt) return false;
  const kept = earlier.versions.every((version, index) => isEqual(version, later.versions[index]));
  const begun = later.versions[earlier.versions.length]?.begunAt ?? later.stretch?.begunAt;
  return kept && begun === earlier.stretch?.begunAt;
}

function sessionRelation(here: ExportedSession, theirs: ExportedSession): Relation {
  if (isEqual(here, theirs)) return 'same';
  if (here.signature !== null || theirs.signature !== null) {
    const isSame = isEqual({ ...here, amendments: [] }, { ...theirs, amendments: [] });
    if (isSame && isBeginning(here.amendments, theirs.amendments)) return 'later';
    if (isSame && isBeginning(theirs.amendments, here.amendments)) return 'earlier';
    if (here.signature !== null && theirs.signature !== null) return 'apart';
  }
  const isLater = theirs.revision > here.revision && here.signature === null;
  if (isLater && isBeginning(here.events, theirs.events)) return 'later';
  const isEarlier = theirs.revision < here.revision && theirs.signature === null;
  return isEarlier && isBeginning(theirs.events, here.events) ? 'earlier' : 'apart';
}

const isBeginning = (short: readonly unknown[], long: readonly unknown[]): boolean =>
  short.length <= long.length && short.every((one, index) => isEqual(one, long[index]));

function measurementRelation(here: Measurement, theirs: Measurement): Relation {
  if (isEqual(here, theirs)) return 'same';
  if (here.at === theirs.at || here.targetId !== theirs.targetId) return 'apart';
  return theirs.at > here.at ? 'later' : 'earlier';
}
