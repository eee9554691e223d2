import type { Input, Output, VerbName } from '../../shared/contract/index.ts';
import { appendToTrail } from '../database/audit-chain.ts';
import type { Store } from '../database/store.ts';
import { acknowledge } from './acknowledgements.ts';
import { trailEntry } from './audit/entry.ts';
import { listTrail } from './audit/list.ts';
import type { Done } from './done.ts';
import { getRetention, saveRetention } from './erasing/retention.ts';
import { getLogo, saveLogo } from './logo.ts';
import { alikePatients, mergePatients, mergesOf, separatePatients, writtenTwice } from './merging.ts';
import { getNeedles, saveNeedles } from './needles.ts';
import { outcomesOfPlan, removeMeasurement, reviewPlan, reviewsDue, saveMeasurement } from './outcomes.ts';
import { outcomesByPattern } from './outcomes-by-pattern.ts';
import { getPaper, keepPaper, papersOfPlan } from './papers.ts';
import { archivePatient, createPatient, findPatients, getPatient, updatePatient } from './patients.ts';
import {
  archivePlan,
  createPlan,
  duplicatePlan,
  getPlan,
  knownPatterns,
  plansOfPatient,
  revisePlan,
  versionsOf,
} from './plans.ts';
import { archiveProtocol, createProtocol, listProtocols, reviseProtocol } from './protocols.ts';
import {
  missSession,
  moveSession,
  planSessions,
  removeSession,
  runningSessions,
  sessionsBetween,
  sessionsOfPatient,
  sessionsOfPlan,
  takeDates,
  unsignedSessions,
} from './sessions/dates.ts';
import { beginSession, completeSession, recordAct, reopenSession } from './sessions/giving.ts';
import { amendSession, noteSession, painDrawings, sessionBefore, signSession } from './sessions/notes.ts';
import { pointUse } from './sessions/point-use.ts';
import { getSession } from './sessions/rows.ts';
import { getSettings, saveSettings } from './settings.ts';

type Query<V extends VerbName> = (store: Store, input: Input<V>) => Output<V>;
type Command<V extends VerbName> = (store: Store, input: Input<V>, at: string) => Done<Output<V>>;

/** Verbs about the practice's files, and the people who open them; practice.ts answers them. */
export type DoorVerb =
  | Extract<
      VerbName,
      `${'practice' | 'backups' | 'exports' | 'imports' | 'erasure' | 'people' | 'checks' | 'mending'}.${string}`
    >
  | 'audit.verify'
  | 'audit.export';
export type QueryVerb =
  | 'audit.list'
  | 'settings.get'
  | 'patients.find'
  | 'patients.get'
  | 'patients.alike'
  | 'patients.writtenTwice'
  | 'patients.merges'
  | 'retention.get'
  | 'plans.ofPatient'
  | 'plans.get'
  | 'plans.patterns'
  | 'plans.versions'
  | 'protocols.list'
  | 'needles.get'
  | 'papers.ofPlan'
  | 'papers.get'
  | 'logo.get'
  | 'sessions.ofPlan'
  | 'sessions.get'
  | 'sessions.before'
  | 'sessions.running'
  | 'sessions.between'
  | 'sessions.ofPatient'
  | 'sessions.unsigned'
  | 'sessions.pointUse'
  | 'sessions.painDrawings'
  | 'outcomes.ofPlan'
  | 'outcomes.reviewsDue'
  | 'outcomes.byPattern';
export type CommandVerb = Exclude<VerbName, DoorVerb | QueryVerb>;

const QUERIES: { readonly [V in QueryVerb]: Query<V> } = {
  'audit.list': listTrail,
  'settings.get': getSettings,
  'patients.find': findPatients,
  'patients.get': getPatient,
  'patients.alike': alikePatients,
  'patients.writtenTwice': writtenTwice,
  'patients.merges': mergesOf,
  'retention.get': getRetention,
  'plans.ofPatient': plansOfPatient,
  'plans.get': getPlan,
  'plans.patterns': knownPatterns,
  'plans.versions': versionsOf,
  'protocols.list': listProtocols,
  'needles.get': getNeedles,
  'papers.ofPlan': papersOfPlan,
  'papers.get': getPaper,
  'logo.get': getLogo,
  'sessions.ofPlan': sessionsOfPlan,
  'sessions.get': getSession,
  'sessions.before': sessionBefore,
  'sessions.running': runningSessions,
  'sessions.between': sessionsBetween,
  'sessions.ofPatient': sessionsOfPatient,
  'sessions.unsigned': unsignedSessions,
  'sessions.pointUse': pointUse,
  'sessions.painDrawings': painDrawings,
  'outcomes.ofPlan': outcomesOfPlan,
  'outcomes.reviewsDue': reviewsDue,
  'outcomes.byPattern': outcomesByPattern,
};

const COMMANDS: { readonly [V in CommandVerb]: Command<V> } = {
  'settings.save': saveSettings,
  'patients.create': createPatient,
  'patients.update': updatePatient,
  'patients.archive': archivePatient,
  'patients.merge': mergePatients,
  'patients.separate': separatePatients,
  'retention.save': saveRetention,
  'plans.create': createPlan,
  'plans.revise': revisePlan,
  'plans.duplicate': duplicatePlan,
  'plans.archive': archivePlan,
  'plans.acknowledge': acknowledge,
  'protocols.create': createProtocol,
  'protocols.revise': reviseProtocol,
  'protocols.archive': archiveProtocol,
  'needles.save': saveNeedles,
  'papers.keep': keepPaper,
  'logo.save': saveLogo,
  'sessions.plan': planSessions,
  'sessions.takeDates': takeDates,
  'sessions.move': moveSession,
  'sessions.miss': missSession,
  'sessions.remove': removeSession,
  'sessions.begin': beginSession,
  'sessions.record': recordAct,
  'sessions.note': noteSession,
  'sessions.complete': completeSession,
  'sessions.reopen': reopenSession,
  'sessions.sign': signSession,
  'sessions.amend': amendSession,
  'outcomes.save': saveMeasurement,
  'outcomes.remove': removeMeasurement,
  'outcomes.review': reviewPlan,
};

/** Answers a verb from an open record. `at` is the instant that a change is dated with. */
export function onRecord<V extends QueryVerb | CommandVerb>(
  store: Store,
  verb: V,
  input: Input<V>,
  at: string,
): Output<V> {
  if (Object.hasOwn(QUERIES, verb)) {
    return (QUERIES as Record<string, Query<V>>)[verb]!(store, input);
  }
  const command = (COMMANDS as unknown as Record<string, Command<V>>)[verb]!;
  return change(store, verb, at, () => command(store, input, at));
}

/** One user action: its change and its row in the audit trail in one transaction, on the disk when this returns. */
export function change<T>(store: Store, verb: VerbName, at: string, work: () => Done<T>): T {
  return store.transaction(() => {
    const { value, subject, summary } = work();
    appendToTrail(store, trailEntry(store, { at, verb, subject, summary }));
    return value;
  });
}
