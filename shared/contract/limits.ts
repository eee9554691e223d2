import { MOST_IMPORTED } from './imports.ts';
import type { VerbName } from './index.ts';

/** Well over the fullest plan; well under what could strain the machine. Bytes. */
const MOST_BYTES = 2_500_000;
/** A file within JSON has its quotation marks escaped. */
const MOST_BYTES_OF_A_FILE = 2 * MOST_IMPORTED + MOST_BYTES;

/** How large a request may be, in bytes: files that are taken in are larger than anything that is written by hand. */
export const mostBytesOf = (verb: VerbName): number =>
  verb === 'imports.check' || verb === 'imports.take' ? MOST_BYTES_OF_A_FILE : MOST_BYTES;

/** What is answered to a larger one. */
export const TOO_LARGE = 'This is more text than Ashi takes at once. Please shorten it.';

/** Whether a value that came as it is, circles and all, weighs more than so many bytes, roughly counted. */
export function weighsMoreThan(value: unknown, most: number): boolean {
  let left = most;
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    left -= typeof one === 'string' ? one.length : 8;
    if (ArrayBuffer.isView(one)) left -= one.byteLength;
    else if (typeof one === 'object' && one !== null) {
      for (const name in one) {
        left -= name.length;
        if (left < 0) return true;
        waiting.push((one as Record<string, unknown>)[name]);
      }
    }
    if (left < 0) return true;
  }
  return false;
}
