import { z } from 'zod';
import { BirthDate } from '../model/patient.ts';
import { Id, Instant } from '../model/text.ts';
import { administering, command, query } from './verb.ts';

/** A larger practice moves as a backup. Characters of the file. */
export const MOST_IMPORTED = 32_000_000;

const Text = z
  .string()
  .max(
    MOST_IMPORTED,
    'This file is larger than 32 MB. A practice of this size moves as a backup: make one there and restore it here.',
  );

/**
 * What a patient of the file is to the record here: not in it; in it just so; in it, and the file has all of it and more; in
 * it, and the record has moved on; in it, and both have; somebody else by the same name and date of birth; erased.
 */
export const IMPORT_STATES = ['new', 'same', 'later', 'earlier', 'apart', 'twin', 'erased'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Kinds of records that people know, in the order in which they are told. */
export const IMPORT_KINDS = ['patient', 'plan', 'session', 'measurement', 'paper', 'protocol'] as const;

const ImportedPatient = z.strictObject({
  id: Id,
  name: z.string(),
  birthDate: BirthDate.nullable(),
  recordNumber: z.string(),
  state: z.enum(IMPORT_STATES),
  plans: z.int(),
  sessions: z.int(),
  /** Whether the record number is another patient's here: a new entry gets the next free one. */
  isNumberTaken: z.boolean(),
  /** Of a `twin`, who it may be. */
  twins: z.array(z.strictObject({ id: Id, name: z.string(), recordNumber: z.string() })),
});
export type ImportedPatient = z.infer<typeof ImportedPatient>;

export const ImportReport = z.strictObject({
  madeAt: Instant,
  madeBy: z.string(),
  practice: z.string(),
  scope: z.enum(['patient', 'everything']),
  /** Of each kind, how many the file holds, and how many of them are not here. */
  counts: z.array(z.strictObject({ kind: z.enum(IMPORT_KINDS), inFile: z.int(), fresh: z.int() })),
  patients: z.array(ImportedPatient),
  /** Names of practitioners who are not here: they come in as people who have left. */
  practitioners: z.array(z.string()),
});
export type ImportReport = z.infer<typeof ImportReport>;

/**
 * What is to be done with a patient of the file: nothing; a new entry; the later state of one that is here; or that it is
 * somebody who is here under another identifier, to whom the plans go.
 */
export const ImportChoice = z.discriminatedUnion('as', [
  z.strictObject({ id: Id, as: z.literal('skipped') }),
  z.strictObject({ id: Id, as: z.literal('new') }),
  z.strictObject({ id: Id, as: z.literal('later') }),
  z.strictObject({ id: Id, as: z.literal('person'), personId: Id }),
]);
export type ImportChoice = z.infer<typeof ImportChoice>;

const ImportChoices = z.strictObject({
  /** Whoever is new comes in unless told otherwise, and a `twin` waits for a choice; all others are left as they are. */
  patients: z.array(ImportChoice).max(20_000),
  /** Whether letterhead, habits, needles and logo of the file take the place of those here. */
  practice: z.boolean(),
});
export type ImportChoices = z.infer<typeof ImportChoices>;

export const importsContract = {
  /** Reads an export of Ashi and tells what would come in. Nothing is written. */
  'imports.check': administering(query(z.strictObject({ text: Text }), ImportReport)),
  /** Backs up, then takes in what was chosen of an export of Ashi: all of it, or nothing. */
  'imports.take': administering(
    command(
      z.strictObject({ text: Text, choices: ImportChoices }),
      z.strictObject({
        /** What was added, by kind, and patients whose later state was taken. */
        added: z.array(z.strictObject({ kind: z.enum(IMPORT_KINDS), count: z.int() })),
        updated: z.int(),
      }),
    ),
  ),
};
