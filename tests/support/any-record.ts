import fc from 'fast-check';
import type {
  ExportedPatient,
  ExportedPlan,
  ExportedPractitioner,
  ExportedSession,
} from '../../shared/exchange/document.ts';
import { HERB_FORMS } from '../../shared/model/adjuncts.ts';
import {
  type Application,
  BODYWORK_KINDS,
  CUP_KINDS,
  CUP_MATERIALS,
  INTENSITIES,
  type Lead,
  MOXA_KINDS,
  NEEDLE_ANGLES,
  PATIENT_POSITIONS,
  RESPONSES,
  STIMULATIONS,
  VARIANTS,
  WAVEFORMS,
} from '../../shared/model/application.ts';
import { COMPLAINT_REGIONS, ONSETS, PATTERN_IDS, RED_FLAGS } from '../../shared/model/assessment.ts';
import { BODY_AREAS, PLACED_FLAGS } from '../../shared/model/body-area.ts';
import { ASKED, COURSE_PERIODS, MEASURES } from '../../shared/model/course.ts';
import { HANDOUT_AS_USUAL, LANGUAGES } from '../../shared/model/handout.ts';
import { REVIEW_DECISIONS } from '../../shared/model/outcome.ts';
import { PATIENT_FLAGS } from '../../shared/model/patient.ts';
import type { Place } from '../../shared/model/place.ts';
import type { PlanContent } from '../../shared/model/plan.ts';
import {
  type Act,
  ADVERSE_KINDS,
  AMENDED_PARTS,
  CONSENTS,
  EMPTY_SESSION_NOTES,
  FELT_RESPONSES,
  SEVERITIES,
  type SessionNotes,
} from '../../shared/model/session.ts';

/** Words as people write them: any script, quotes, signs of formulas and of markup. */
export const anyWords: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('=1+1', '<b>&amp;', 'ألم أسفل الظهر', '腎陽虛', '"quoted", said', "'twas", '-2', '@x'),
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line holds none
  .map((text) => text.replace(/[\u0000-\u001f\u007f]/g, '').trim());

const or = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 });
const one = <T>(choices: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...choices);
const id = fc.uuid({ version: 4 });
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((at) => at.slice(0, 10));
const minutes = fc.integer({ min: 1, max: 60 });
const score = fc.integer({ min: 0, max: 10 });
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const anchor = fc.constant({ triangle: 1234, barycentric: [0.2, 0.3, 0.5] as [number, number, number] });
const stroke = fc.record({
  sex: one(['female', 'male'] as const),
  anchors: fc.array(anchor, { minLength: 1, maxLength: 3 }),
  widthMm: fc.integer({ min: 2, max: 90 }),
});
const pointCode = one(['BL23', 'BL40', 'GV4', 'KI3', 'GB30', 'EX-LE10']);

/** What records are made of: words for their lines, and for what must not be empty. */
interface Words {
  readonly line: fc.Arbitrary<string>;
  readonly name: fc.Arbitrary<string>;
}

const place = ({ line }: Words): fc.Arbitrary<Place> =>
  fc.oneof(
    pointCode.map((code) => ({ kind: 'point' as const, code, level: null })),
    fc.constant({ kind: 'point' as const, code: 'EX-B2', level: 'L2' }),
    fc.record({
      kind: fc.constant('ashi' as const),
      sex: one(['female', 'male'] as const),
      anchor,
      near: or(pointCode),
      description: line,
    }),
    fc.record({ kind: fc.constant('stroke' as const), stroke, near: or(pointCode), description: line }),
  );

const needling = fc.record({
  depthMm: or(fc.integer({ min: 1, max: 60 })),
  angle: one(NEEDLE_ANGLES),
  needle: or(fc.constant({ gaugeMm: 0.25, lengthMm: 40 })),
  retentionMin: or(minutes),
  stimulation: one(STIMULATIONS),
  response: or(one(RESPONSES)),
});
const area = or(fc.integer({ min: 10, max: 200 }));

const application = (words: Words): fc.Arbitrary<Application> =>
  fc
    .record({
      id,
      place: place(words),
      side: one(['left', 'right', 'both', 'midline'] as const),
      needling: or(needling),
      cupping: or(
        fc.record({
          kind: one(CUP_KINDS),
          sizeMm: fc.integer({ min: 20, max: 90 }),
          material: or(one(CUP_MATERIALS)),
          intensity: or(one(INTENSITIES)),
          minutes: or(minutes),
        }),
      ),
      moxibustion: or(
        fc.record({
          kind: one(MOXA_KINDS),
          intensity: or(one(INTENSITIES)),
          minutes: or(minutes),
          cones: or(fc.integer({ min: 1, max: 9 })),
          areaMm: area,
        }),
      ),
      bodywork: fc.record({
        kind: one(BODYWORK_KINDS),
        intensity: or(one(INTENSITIES)),
        minutes: or(minutes),
        areaMm: area,
      }),
      position: or(one(PATIENT_POSITIONS)),
      variant: or(one(VARIANTS)),
      group: words.line,
      note: words.line,
    })
    .map((entry) => ({ ...entry, needling: entry.place.kind === 'stroke' ? null : entry.needling }));

const prescription = (words: Words) =>
  few(application(words)).chain((applications) => {
    const needled = applications.filter((entry) => entry.needling !== null);
    const lead = fc.record({
      id,
      waveform: one(WAVEFORMS),
      hz: fc.integer({ min: 1, max: 100 }),
      secondHz: or(fc.integer({ min: 1, max: 100 })),
      intensity: or(one(INTENSITIES)),
      minutes: or(minutes),
    });
    const ends = needled.slice(0, 2).map((entry) => ({
      applicationId: entry.id,
      side: entry.side === 'both' ? ('left' as const) : entry.side,
    }));
    const leads: fc.Arbitrary<Lead[]> =
      ends.length < 2
        ? fc.constant([])
        : fc
            .array(lead, { maxLength: 1 })
            .map((all) => all.map((each) => ({ ...each, from: ends[0]!, to: ends[1]! })));
    return leads.map((all) => ({ applications, leads: all }));
  });

const content = (words: Words): fc.Arbitrary<PlanContent> => {
  const { line, name } = words;
  const grams = or(fc.integer({ min: 1, max: 30 }));
  return fc
    .tuple(
      fc.record({
        title: name,
        complaint: line,
        pattern: line,
        goals: line,
        assessment: fc.record({
          region: or(one(COMPLAINT_REGIONS)),
          onset: or(one(ONSETS)),
          painArea: few(stroke),
          redFlags: fc.dictionary(one(RED_FLAGS), one(['no', 'yes'] as const), { maxKeys: 4 }),
          redFlagAction: line,
          tongue: line,
          pulse: line,
          principles: fc.record({
            depth: or(one(['exterior', 'interior'] as const)),
            temperature: or(one(['cold', 'heat'] as const)),
            strength: or(one(['deficiency', 'excess'] as const)),
            nature: or(one(['yin', 'yang'] as const)),
          }),
          patternId: or(one(PATTERN_IDS)),
          tm1: one(['', 'SF97', 'SE90', 'SA99']),
          diagnosis: line,
        }),
        course: fc.record({
          sessions: or(fc.integer({ min: 1, max: 20 })),
          visits: or(fc.integer({ min: 1, max: 4 })),
          period: one(COURSE_PERIODS),
          reviewEvery: or(fc.integer({ min: 1, max: 6 })),
        }),
        targets: few(
          fc.record({
            id,
            measure: one(MEASURES),
            label: line,
            baseline: or(score),
            target: or(score),
            asked: one(ASKED),
          }),
        ),
        adjuncts: fc.record({
          herbs: few(
            fc.record({
              id,
              name,
              form: one(HERB_FORMS),
              ingredients: few(fc.record({ name, grams })),
              dose: line,
              days: or(fc.integer({ min: 1, max: 30 })),
            }),
          ),
          diet: few(fc.record({ id, text: name })),
          exercises: few(fc.record({ id, name, dose: line })),
          homePoints: few(
            fc.record({
              id,
              code: pointCode,
              side: one(['left', 'right', 'both'] as const),
              minutes: or(fc.integer({ min: 1, max: 30 })),
              timesADay: or(fc.integer({ min: 1, max: 5 })),
            }),
          ),
        }),
        notes: fc.record({
          cupping: line,
          moxibustion: line,
          massage: line,
          herbs: line,
          diet: line,
          homeCare: line,
        }),
        handout: fc.constant(HANDOUT_AS_USUAL),
      }),
      prescription(words),
    )
    .map(([written, done]) => ({ ...written, ...done }));
};

const sessionNotes = ({ line }: Words): fc.Arbitrary<SessionNotes> =>
  fc.record({
    consent: fc.record({ given: or(one(CONSENTS)), note: line }),
    painBefore: or(score),
    painAfter: or(score),
    painArea: few(stroke),
    subjective: line,
    objective: line,
    assessment: line,
    plan: line,
    tongue: line,
    pulse: line,
    adverse: few(
      fc.record({
        id,
        applicationId: fc.constant(null),
        kind: one(ADVERSE_KINDS),
        where: line,
        severity: one(SEVERITIES),
        action: line,
        note: line,
      }),
    ),
  });

/** What was done at each entry: all of it, its beginning, nothing, or that it was left out. */
const actsAt = (
  { line, name }: Words,
  { id: applicationId, side, ...entry }: Application,
): fc.Arbitrary<Act[]> => {
  const sides = side === 'both' ? (['left', 'right'] as const) : ([side] as const);
  const fate = one(['none', 'begun', 'done', 'skipped'] as const);
  return fc
    .tuple(fate, fate, line, name, one(FELT_RESPONSES))
    .map(([needled, treated, reason, words, response]) => {
      const acts: Act[] = [{ kind: 'noted', applicationId, text: words }];
      if (entry.needling !== null) {
        const task = { of: 'entry', applicationId, modality: 'needling' } as const;
        if (needled === 'skipped') acts.push({ kind: 'skipped', task, reason });
        if (needled === 'begun' || needled === 'done') {
          acts.push({ kind: 'needlesIn', applicationId, sides: [...sides] });
          acts.push({ kind: 'response', applicationId, sides: [...sides], response, note: reason });
        }
        if (needled === 'done') acts.push({ kind: 'needlesOut', applicationId, sides: [...sides] });
      }
      for (const modality of ['cupping', 'bodywork'] as const) {
        if (entry[modality] === null) continue;
        const task = { of: 'entry', applicationId, modality } as const;
        if (treated === 'skipped') acts.push({ kind: 'skipped', task, reason });
        if (treated === 'begun' || treated === 'done') acts.push({ kind: 'begun', task });
        if (treated === 'done') acts.push({ kind: 'ended', task });
      }
      return acts;
    });
};

const session = (words: Words, by: fc.Arbitrary<string>): fc.Arbitrary<ExportedSession> =>
  fc
    .tuple(
      one(['planned', 'missed', 'running', 'completed', 'signed'] as const),
      prescription(words),
      few(application(words)),
      sessionNotes(words),
      fc.tuple(id, instant, day, by, words.name, words.line, or(one(VARIANTS))),
      few(fc.record({ id, at: instant, by, name: words.name, part: one(AMENDED_PARTS), text: words.name })),
      or(one(['09:30', '23:59'])),
    )
    .chain(
      ([state, given, added, notes, [own, at, on, who, name, difference, variant], amendments, time]) => {
        const hasBegun = state !== 'planned' && state !== 'missed';
        const isOver = state === 'completed' || state === 'signed';
        const acts = hasBegun
          ? fc.tuple(...[...given.applications, ...added].map((entry) => actsAt(words, entry)))
          : fc.constant([]);
        return fc.tuple(acts, fc.array(id, { minLength: 200, maxLength: 200 })).map(([done, ids]) => {
          const all: Act[] = [
            ...added.map((entry): Act => ({ kind: 'added', application: entry })),
            ...done.flat(),
            { kind: 'stopped', reason: difference },
          ];
          const instantOf = (index: number) => new Date(Date.parse(at) + index * 60_000).toISOString();
          return {
            id: own,
            revision: 1,
            state,
            ordinal: hasBegun ? 1 : null,
            day: on,
            appointment: state === 'planned' ? { on, time, minutes: 60 } : null,
            variant,
            begunAt: hasBegun ? at : null,
            completedAt: isOver ? instantOf(90) : null,
            difference: hasBegun ? difference : '',
            prescription: hasBegun ? given : null,
            notes: hasBegun ? notes : EMPTY_SESSION_NOTES,
            notesRevision: 1,
            signature: state === 'signed' ? { at: instantOf(100), by: who, name } : null,
            events: hasBegun
              ? all.map((act, index) => ({ id: ids[index]!, at: instantOf(index), by: who, act }))
              : [],
            amendments: state === 'signed' ? amendments : [],
          };
        });
      },
    );

const plan = (words: Words, by: fc.Arbitrary<string>): fc.Arbitrary<ExportedPlan> =>
  fc
    .tuple(
      content(words),
      few(session(words, by)),
      fc.tuple(id, instant, or(instant)),
      few(
        fc.record({ id, at: instant, by, on: day, value: score, measure: one(MEASURES), label: words.line }),
      ),
      few(
        fc.record({
          id,
          sessions: score,
          decision: one(REVIEW_DECISIONS),
          note: words.line,
          at: instant,
          by,
        }),
      ),
      words.name,
    )
    .map(([written, sessions, [own, at, archivedAt], measurements, reviews, label]) => ({
      id: own,
      revision: 1,
      content: written,
      acknowledgements: [],
      createdAt: at,
      updatedAt: at,
      archivedAt,
      stretch: null,
      versions: [],
      sessions,
      measurements: measurements.map((each, index) => ({
        ...each,
        sessionId: sessions[index]?.id ?? null,
        targetId: own,
        items: [{ label, score: each.value }],
      })),
      reviews,
      papers: [],
    }));

/** A patient with everything that a record can hold, and whoever it names. */
export const anyPatient = (
  words: Words = { line: anyWords, name: anyWords.map((text) => text || 'X') },
): fc.Arbitrary<{
  readonly patient: ExportedPatient;
  readonly practitioners: readonly ExportedPractitioner[];
}> =>
  fc
    .array(fc.record({ id, name: words.name, title: words.line, licence: words.line }), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((practitioners) => {
      const by = one(practitioners.map((each) => each.id));
      const patient = fc.record({
        id,
        givenName: words.name,
        familyName: words.name,
        birthDate: or(day),
        recordNumber: words.name,
        sex: one(['female', 'male'] as const),
        build: one(['slim', 'average', 'heavy'] as const),
        language: or(one(LANGUAGES)),
        flags: fc.uniqueArray(one(PATIENT_FLAGS), { maxLength: 6 }),
        flagAreas: fc.dictionary(
          one(PLACED_FLAGS),
          fc.uniqueArray(one(BODY_AREAS), { minLength: 1, maxLength: 3 }),
          { maxKeys: 2 },
        ),
        dueDate: or(day),
        allergies: words.line,
        phone: words.line,
        email: words.line,
        notes: words.line,
        revision: fc.constant(1),
        createdAt: instant,
        updatedAt: instant,
        archivedAt: or(instant),
        plans: few(plan(words, by)),
      });
      return patient.map((record) => ({ patient: record as ExportedPatient, practitioners }));
    });
