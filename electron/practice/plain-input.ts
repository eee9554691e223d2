import { PracticeError } from '../../shared/contract/errors.ts';

/** Far beyond the fullest request; what has more values, or lies deeper, is there to tie the practice up. */
const MOST_VALUES = 200_000;
const DEEPEST = 40;

/**
 * Holds an input against what JSON could carry, before a schema walks through it: a window can send more than that (circles,
 * arrays of holes, maps, memory). Refuses it, and a field by the name `__proto__`, which schemas pass over in records.
 */
export function assertPlain(input: unknown): void {
  let left = MOST_VALUES;
  const look = (value: unknown, depth: number): void => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) throw tooMuch();
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      if (value.length > left) throw tooMuch();
      for (const inner of value) look(inner, depth + 1);
      return;
    }
    if (!isRecord(value)) throw new PracticeError('invalid', WRONG_KIND);
    if (Object.hasOwn(value, '__proto__')) throw new PracticeError('invalid', UNKNOWN_FIELD);
    for (const name in value) look((value as Record<string, unknown>)[name], depth + 1);
  };
  look(input, 0);
}

export const WRONG_KIND = 'Something is missing here, or is of the wrong kind.';
export const UNKNOWN_FIELD = 'There is a field here that Ashi does not know.';

const tooMuch = () => new PracticeError('invalid', 'This is more than Ashi takes at once.');

function isRecord(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
