import fc from 'fast-check';
import { anyPatient } from './any-record.ts';

const planted = fc.uuid().map((id) => `word ${id}`);

/** A patient in whose record no two fields of free words hold the same. */
export const patientOfPlantedWords = anyPatient({ line: planted, name: planted });

/** Each planted word with the field that it stands in. */
export function wordsIn(value: unknown, path = ''): [field: string, word: string][] {
  if (typeof value === 'string') return value.startsWith('word ') ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => wordsIn(inner, `${path}.${name}`));
}
