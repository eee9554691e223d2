import { join } from 'node:path';
import log from 'electron-log/node';

/** What may be written down: that something happened, with a number or a word of the system; never what somebody typed. */
export type Event =
  | 'start'
  | 'end'
  | 'practice-ended'
  | 'practice-refused'
  | 'window-gone'
  | 'window-unsaved';

// Nothing is written anywhere before it is known where.
log.transports.console.level = false;
log.transports.file.level = false;

/** Keeps the log in a folder, at most 1 MB of it. */
export function logInto(folder: string): void {
  log.transports.file.level = 'info';
  log.transports.file.maxSize = 1_000_000;
  log.transports.file.resolvePathFn = () => join(folder, 'ashi.log');
}

/** Writes one event down. `code` is an exit code or one of the system's own words. */
export const note = (event: Event, code: number | string = ''): void => log.info(event, code);
