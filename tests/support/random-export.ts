import fc from 'fast-check';
import { FIRST_READINGS } from '../../shared/atlas/readings.ts';
import type {
  ExportDocument,
  ExportedPatient,
  ExportedPlan,
  ExportedSession,
} from '../../shared/exchange/document.ts';
import { EMPTY_PATIENT, PATIENT_FLAGS } from '../../shared/model/patient.ts';
import { emptyPlan, type Prescription } from '../../shared/model/plan.ts';
import { DEFAULT_NEEDLE, DEFAULT_RETENTION_MIN, FIRST_HABITS } from '../../shared/model/practice.ts';
import { EMPTY_SESSION_NOTES, SESSION_STATES, type SessionEvent } from '../../shared/model/session.ts';
import { prescription } from '../unit/protocols/arbitrary.ts';
import { isWhole, played, prescribed } from '../unit/session/arbitrary.ts';
import { handoutDocument, lowBackProtocol } from './records.ts';

/** Words of any script, as a field of one line keeps them. */
const words = (maxLength: number) =>
  fc
    .oneof(
      fc.constantFrom('Back pain', '腰痛，左', 'ألم أسفل الظهر', 'O’Brien-Ünal', '"=1+1"', "a\\b'c", '𝔘𝔫𝔦'),
      fc.string({ unit: 'grapheme', maxLength }),
    )
    .map((text) =>
      text
        .replace(/\p{Cc}/gu, '')
        .trim()
        .slice(0, maxLength),
    )
    .filter((text) => text.isWellFormed());
const required = (maxLength: number) => words(maxLength).map((text) => text || 'x');
const lines = fc.array(words(60), { maxLength: 3 }).map((all) => all.join('\n'));

const session = fc.record({
  given: prescribed.filter(isWhole),
  choices: fc.array(fc.nat({ max: 10_000 }), { maxLength: 12 }),
  state: fc.constantFrom(...SESSION_STATES),
  text: lines,
  pain: fc.option(fc.nat(10)),
  amendments: fc.array(required(80), { maxLength: 2 }),
});
const plan = fc.record({
  title: required(80),
  text: lines,
  now: prescription.filter(isWhole),
  before: fc.array(prescription.filter(isWhole), { maxLength: 2 }),
  sessions: fc.array(session, { maxLength: 3 }),
  scores: fc.array(fc.nat(10), { maxLength: 2 }),
  hasPaper: fc.boolean(),
  isArchived: fc.boolean(),
});
const patient = fc.record({
  givenName: required(40),
  familyName: required(40),
  birthDate: fc.option(fc.constantFrom('1950-02-28', '1988-02-29', '2001-12-31')),
  flags: fc.subarray([...PATIENT_FLAGS]),
  notes: lines,
  plans: fc.array(plan, { maxLength: 2 }),
});

/** A practice as a file, of patients with plans, versions, signed and other sessions, amendments, measurements and papers. */
export const exportedPractices: fc.Arbitrary<ExportDocument> = fc
  .record({
    salt: fc.nat(0xffff),
    patients: fc.array(patient, { maxLength: 4 }),
    hasProtocol: fc.boolean(),
  })
  .map(({ salt, patients, hasProtocol }) => {
    let count = 0;
    const next = () => {
      count += 1;
      return `${salt.toString(16).padStart(8, '0')}-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
    };
    const people = ['One', 'Two'].map((name) => ({ id: next(), name, title: '', licence: 'L 1' }));
    const by = people[0]!.id;
    return {
      head: {
        ...{ format: 'ashi-export', version: 1, scope: 'everything', madeAt: at(0), madeBy: 'Ashi 0.1.0' },
        practice: 'Test Practice',
      },
      practitioners: patients.some(({ plans }) => plans.length > 0) ? people.slice(0, 1) : [],
      practice: {
        settings: {
          ...{ name: 'Other Practice', address: '', phone: '', email: '', locale: 'en-US', paper: 'Letter' },
          ...{ theme: 'dark', needle: DEFAULT_NEEDLE, retentionMin: DEFAULT_RETENTION_MIN },
          ...{ readings: FIRST_READINGS, ...FIRST_HABITS },
        },
        needles: [{ id: next(), ...DEFAULT_NEEDLE, maker: 'Maker', material: '' }],
        logo: null,
      },
      protocols: hasProtocol
        ? [
            {
              ...{ id: next(), revision: 2, content: lowBackProtocol() },
              ...{ createdAt: at(1), updatedAt: at(2), archivedAt: null },
            },
          ]
        : [],
      patients: patients.map(
        ({ plans, ...one }, index): ExportedPatient => ({
          ...EMPTY_PATIENT,
          ...one,
          ...{ id: next(), revision: index + 1, recordNumber: `R ${index}` },
          ...{ createdAt: at(1), updatedAt: at(9), archivedAt: index % 3 === 2 ? at(10) : null },
          plans: plans.map((of, number) => planOf(of, number, next, by)),
        }),
      ),
    };
  });

/** An instant on so many minutes of one day. */
const at = (minute: number) => new Date(Date.UTC(2026, 2, 3, 9, minute)).toISOString();

type Next = () => string;
type PlanParts = typeof plan extends fc.Arbitrary<infer T> ? T : never;
type SessionParts = typeof session extends fc.Arbitrary<infer T> ? T : never;

function planOf(parts: PlanParts, number: number, next: Next, by: string): ExportedPlan {
  const target = next();
  const contentOf = (given: Prescription) => ({
    ...emptyPlan(parts.title),
    ...{ goals: parts.text, ...given },
    targets: [
      {
        ...{ id: target, measure: 'painScale' as const, label: 'at night', baseline: 7, target: 3 },
        asked: 'session' as const,
      },
    ],
  });
  const content = contentOf(parts.now);
  const sessions = parts.sessions.map((one, index) => sessionOf(one, index, next, by));
  // A patient lies on one couch at a time.
  const kept = sessions.filter(
    ({ state }, index) =>
      state !== 'running' || (number === 0 && sessions.findIndex((one) => one.state === 'running') === index),
  );
  return {
    ...{ id: next(), revision: 10, content, createdAt: at(20 + number), updatedAt: at(40) },
    archivedAt: parts.isArchived ? at(41) : null,
    acknowledgements: [{ fingerprint: 'pregnancy:BL23', by, at: at(30) }],
    stretch: { begunAt: at(39), by },
    versions: parts.before.map((given, index) => ({
      ...{ revision: index + 2, begunAt: at(30 + index), at: at(31 + index), by },
      content: contentOf(given),
    })),
    sessions: kept,
    measurements: parts.scores.map((score, index) => ({
      ...{ id: next(), sessionId: kept[index]?.id ?? null, targetId: target, on: '2026-03-03' },
      ...{ items: [{ label: '', score }], value: score, measure: 'painScale', label: 'at night' },
      ...{ at: at(45 + index), by },
    })),
    reviews: [{ id: next(), sessions: 1, decision: 'continue', note: parts.text, at: at(50), by }],
    papers: parts.hasPaper ? [{ id: next(), at: at(51), by, document: handoutDocument(content) }] : [],
  };
}

function sessionOf(parts: SessionParts, index: number, next: Next, by: string): ExportedSession {
  const { state, given, text, pain } = parts;
  const isBegun = state !== 'planned' && state !== 'missed';
  const isOver = state === 'completed' || state === 'signed';
  const day = `2026-03-0${index + 2}`;
  return {
    ...{ id: next(), revision: 7, notesRevision: 3, state, ordinal: isBegun ? index + 1 : null, day },
    ...{ appointment: isBegun ? null : { on: day, time: '09:30', minutes: 45 }, variant: null },
    ...{ begunAt: isBegun ? at(0) : null, completedAt: isOver ? at(55) : null, difference: '' },
    prescription: isBegun ? given : null,
    notes: { ...EMPTY_SESSION_NOTES, subjective: text, painBefore: pain },
    events: isBegun ? named(played(given, parts.choices), next).map((event) => ({ ...event, by })) : [],
    signature: state === 'signed' ? { at: at(56), by, name: 'One' } : null,
    amendments:
      state === 'signed'
        ? parts.amendments.map((amended, turn) => ({
            ...{ id: next(), at: at(57 + turn), by, name: 'One', part: 'plan', text: amended },
          }))
        : [],
  };
}

/** The acts under identifiers of their own. */
function named(events: readonly SessionEvent[], next: Next): SessionEvent[] {
  const ids = new Map(events.map(({ id }) => [id, next()]));
  return events.map(({ id, at: instant, act }) => ({
    id: ids.get(id)!,
    at: instant,
    act: act.kind === 'undone' ? { ...act, eventId: ids.get(act.eventId)! } : act,
  }));
}
