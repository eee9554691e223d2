import type { z } from 'zod';
import { PracticeError } from '../contract/errors.ts';
import { refuseContradictions } from './contradictions.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, ExportDocument, ExportedPatient } from './document.ts';
import { scanFault } from './scan.ts';

/**
 * Reads the text of an export. Takes nothing on trust: it must be JSON, whole, an export of Ashi in a form that is known, of
 * the right shape in every part, and without contradictions. Throws a PracticeError `invalid` whose sentence says what is
 * wrong, with no words of the file.
 */
export function readExport(text: string): ExportDocument {
  const value = parsed(text);
  if (!isRecord(value) || !isRecord(value.head) || value.head.format !== EXPORT_FORMAT) {
    throw refusal('This file comes from another program. Ashi takes in what Ashi exported as JSON.');
  }
  const { version } = value.head;
  if (version !== EXPORT_VERSION) {
    throw refusal(
      typeof version === 'number' && version > EXPORT_VERSION
        ? 'This file was made by a newer Ashi. Please install that version here, then try again.'
        : 'This file says that it is of a version that there never was.',
    );
  }
  if (hasBrokenText(value)) {
    throw refusal('This file is damaged: it holds broken characters.');
  }
  const document = inShape(value);
  refuseContradictions(document);
  return document;
}

/** Patient by patient, so that a file of nothing but faults ends at the first of them. */
function inShape(value: Record<string, unknown>): ExportDocument {
  const { patients } = value;
  const around = checked(ExportDocument, { ...value, patients: [] }, []);
  if (!Array.isArray(patients)) throw refusal(STRANGE, ['patients']);
  return {
    ...around,
    patients: patients.map((patient, index) => checked(ExportedPatient, patient, ['patients', index])),
  };
}

function checked<T>(schema: z.ZodType<T>, value: unknown, place: readonly PropertyKey[]): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw refusal(STRANGE, [...place, ...read.error.issues[0]!.path]);
}

const STRANGE = 'Something in this file is not as Ashi writes it, so nothing of it is taken in.';

function parsed(text: string): unknown {
  if (!/^[ \t\r\n]*\{/.test(text)) throw refusal('This is not an export of Ashi: it is no JSON.');
  const fault = scanFault(text);
  if (fault === 'deep') throw refusal('This is not an export of Ashi: it nests too deep.');
  if (fault !== null) throw refusal('This file was tampered with or damaged: a field stands in it twice.');
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('This file is damaged or was cut off: it is not JSON to its end.');
  }
}

/** Halves of surrogate pairs and NUL come only from damage. */
function hasBrokenText(value: unknown): boolean {
  if (typeof value === 'string') return !value.isWellFormed() || value.includes('\0');
  if (Array.isArray(value)) return value.some(hasBrokenText);
  return isRecord(value) && Object.values(value).some(hasBrokenText);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A refusal that says where, as far as the place is told in words of ours. */
function refusal(message: string, path: readonly PropertyKey[] = []): PracticeError {
  const words = path.map(String);
  const strange = words.findIndex((word) => !/^(?:\d+|[a-z][A-Za-z0-9]{0,30})$/.test(word));
  const told = (strange === -1 ? words : words.slice(0, strange)).join('.');
  return new PracticeError('invalid', told === '' ? message : `${message} (${told})`);
}
