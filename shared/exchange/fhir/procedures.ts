import type { Annotation, Period, Procedure } from 'fhir/r4';
import { needleCount } from '../../clinical/session/counts.ts';
import { type GivenEntry, givenOf, remarksOf } from '../../clinical/session/given.ts';
import { runOf, type SessionRun, type TaskRun } from '../../clinical/session/run.ts';
import type { SessionNotes } from '../../model/session.ts';
import type { ExportedPractitioner, ExportedSession } from '../document.ts';
import { drawingWords, headed, joined, spoken } from '../words.ts';
import { idFrom, inWords, refer } from './parts.ts';
import { bodySite } from './places.ts';
import { referTo, type SessionOf } from './records.ts';
import { details, leadDetails, treatment } from './treatments.ts';

/** A session that was begun or missed, and below it what was done at each entry. */
export function procedures(session: SessionOf, practitioners: readonly ExportedPractitioner[]): Procedure[] {
  if (session.prescription === null) return session.state === 'missed' ? [missed(session)] : [];
  const run = runOf(session.prescription, session.events);
  return [whole(session, run, practitioners), ...parts(session, run)];
}

/** All entries of a session as they were done, for their places. */
export const entriesGiven = (session: ExportedSession) =>
  session.prescription === null
    ? []
    : runOf(session.prescription, session.events).rounds.flatMap(({ entries }) =>
        entries.map(({ application }) => application),
      );

const missed = (session: SessionOf): Procedure => ({
  ...base(session, session.id),
  status: 'not-done',
  statusReason: inWords('The patient did not come'),
  code: treatment('session'),
  performedDateTime: session.day,
});

function whole(
  session: SessionOf,
  run: SessionRun,
  practitioners: readonly ExportedPractitioner[],
): Procedure {
  const { notes, signature } = session;
  const signer = signature === null ? undefined : referTo(signature.by, practitioners, signature.name);
  return {
    ...base(session, session.id),
    status: session.completedAt === null ? 'in-progress' : 'completed',
    code: treatment('session'),
    performedPeriod: period(session.begunAt, session.completedAt),
    asserter: signer,
    performer: [...new Set(session.events.map(({ by }) => by))].map((by) => ({
      actor: referTo(by, practitioners),
    })),
    outcome: inWords(
      headed(
        joined([
          notes.painBefore === null ? null : `pain before: ${notes.painBefore} of 10`,
          notes.painAfter === null ? null : `pain after: ${notes.painAfter} of 10`,
        ]),
      ),
    ),
    complication: notes.adverse.map(({ kind, severity, where }) =>
      inWords(joined([headed(spoken(kind)), severity, where])),
    ),
    note: [
      ...written(notes),
      ...counted(session, run),
      ...remarksOf(run).map(({ at, kind, text }) => ({
        time: at,
        text: kind === 'stopped' ? joined(['Stopped early', text], ': ') : text,
      })),
      signature === null
        ? { text: 'Not signed' }
        : { authorString: signature.name, time: signature.at, text: 'Signed' },
      ...session.amendments.map(({ name, at, part, text }) => ({
        authorString: name,
        time: at,
        text: `Amendment (${spoken(part)}): ${text}`,
      })),
    ],
  };
}

const PARTS = ['subjective', 'objective', 'assessment', 'plan'] as const;

/** The notes in words: what was told, seen, concluded and is to follow; consent; that there is a drawing. */
const written = ({ consent, painArea, ...notes }: SessionNotes): Annotation[] => [
  ...PARTS.filter((part) => notes[part].trim() !== '').map((part) => ({
    text: `${headed(part)}: ${notes[part]}`,
  })),
  { text: joined([consent.given === null ? null : `Consent: ${consent.given}`, consent.note], '. ') },
  { text: drawingWords(painArea.length) },
];

function counted(session: SessionOf, run: SessionRun): Annotation[] {
  const { inBody, out } = needleCount(run);
  const total = inBody + out;
  return [
    { text: total === 0 ? '' : `Needles placed: ${total}; taken out: ${out}` },
    { text: session.difference === '' ? '' : `Why needles in and out differ: ${session.difference}` },
    { text: session.variant === null ? '' : `Treatment ${session.variant}` },
    { text: session.ordinal === null ? '' : `Session ${session.ordinal} of its plan` },
  ];
}

function parts(session: SessionOf, run: SessionRun): Procedure[] {
  const entries = givenOf(run).flatMap((round) => round.entries);
  const applications = entries.map(({ entry }) => entry.application);
  const ofLeads = run.leads.map(({ lead, task }) => ({
    ...base(session, idFrom('Procedure', session.id, lead.id)),
    ...outcomeOf(task, ''),
    partOf: [refer(session.id)],
    code: treatment('lead'),
    note: leadDetails(lead, applications).map((text) => ({ text })),
  }));
  return [...entries.flatMap((given) => ofEntry(session, given)), ...ofLeads];
}

function ofEntry(session: SessionOf, given: GivenEntry): Procedure[] {
  const { application, isAdded, isAdjusted, tasks } = given.entry;
  const remarks = [
    isAdded ? 'Not in the plan: added in this session' : '',
    isAdjusted ? 'Other than planned' : '',
    application.group === '' ? '' : `Group: ${application.group}`,
    application.note,
    ...given.remarks,
  ];
  return tasks.flatMap((run): Procedure[] => {
    if (run.task.of !== 'entry') return [];
    const { modality } = run.task;
    const reason = given.tasks.find((one) => one.run === run)?.reason ?? given.reason;
    const felt = modality === 'needling' ? feltAt(given) : [];
    return [
      {
        ...base(session, idFrom('Procedure', session.id, `${application.id} ${modality}`)),
        ...(modality === 'needling' ? outcomeOfNeedles(run, given) : outcomeOf(run, reason)),
        partOf: [refer(session.id)],
        code: treatment(modality),
        bodySite: [bodySite(session.patientId, application)],
        note: [joined(details(application, modality)), ...felt, ...remarks].map((text) => ({ text })),
      },
    ];
  });
}

/** What became of the needles on each side, and what was felt there. */
const feltAt = ({ needles }: GivenEntry): readonly string[] =>
  needles.map(({ sides, state, count, felt }) =>
    joined([
      `${sides.map(spoken).join(' and ')}: ${count} ${count === 1 ? 'needle' : 'needles'} ${NEEDLE_STATES[state]}`,
      felt === null ? null : felt.response === 'none' ? 'no response' : `felt: ${spoken(felt.response)}`,
      felt?.note,
    ]),
  );

const NEEDLE_STATES = {
  waiting: 'not placed',
  skipped: 'left out',
  in: 'in',
  out: 'in and out again',
} as const;

type Outcome = Pick<Procedure, 'status' | 'statusReason' | 'performedPeriod'>;

function outcomeOfNeedles(run: TaskRun, { needles, reason }: GivenEntry): Outcome {
  const inAt = needles.flatMap((one) => one.inAt ?? []);
  if (inAt.length === 0) return outcomeOf({ ...run, begunAt: null }, reason);
  const outAt = needles.flatMap((one) => one.outAt ?? []);
  const isOver = needles.every(({ state }) => state !== 'in');
  return {
    status: isOver ? 'completed' : 'in-progress',
    performedPeriod: period(isoOf(Math.min(...inAt)), isOver ? isoOf(Math.max(...outAt)) : null),
  };
}

function outcomeOf({ begunAt, endedAt }: TaskRun, reason: string): Outcome {
  if (begunAt === null) {
    return { status: 'not-done', statusReason: inWords(reason || 'Not done in this session') };
  }
  return {
    status: endedAt === null ? 'in-progress' : 'completed',
    performedPeriod: period(isoOf(begunAt), endedAt === null ? null : isoOf(endedAt)),
  };
}

const isoOf = (at: number): string => new Date(at).toISOString();

/** A stretch of time; where the computer's clock was set back in it, its end is left out. */
const period = (start: string | null, end: string | null): Period => ({
  start: start ?? undefined,
  end: end === null || (start !== null && end < start) ? undefined : end,
});

const base = (session: SessionOf, id: string) => ({
  resourceType: 'Procedure' as const,
  id,
  basedOn: [refer(session.planId)],
  subject: refer(session.patientId),
});
