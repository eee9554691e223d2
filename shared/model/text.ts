import { z } from 'zod';

/** A name or heading of one line, trimmed, at most `max` characters. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .max(max, `Please keep this to ${max} characters.`)
    .refine((text) => !hasControlCharacter(text), 'Please remove line breaks and control characters.')
    .refine(isWhole, BROKEN_CHARACTER);

/** A line that must not be empty; `sentence` asks for it. */
export const requiredLine = (sentence: string, max = 200) => line(max).min(1, sentence);

/** Free notes of several lines, at most 20,000 characters. */
export const notes = () =>
  z
    .string()
    .max(20_000, 'This note is longer than 20,000 characters. Please shorten it.')
    .refine(isWhole, BROKEN_CHARACTER);

/** The identifier of a record, made by the practice. */
export const Id = z.uuid('This is not a record of this practice.');

/** An instant in UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime();

const BROKEN_CHARACTER = 'Please remove the broken character from this text.';

/** Halves of surrogate pairs and NUL come only from damaged text, and no file keeps them as they are. */
function isWhole(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function hasControlCharacter(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
  return /[\u0000-\u001f\u007f]/.test(text);
}
