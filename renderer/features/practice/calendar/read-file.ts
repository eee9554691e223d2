import { type CalendarFault, type ReadCalendar, readCalendar } from '../../../../shared/calendar/read.ts';

const MOST_BYTES = 2_000_000;

/** Why a file is not read. */
export type FileFault = CalendarFault | 'tooLarge' | 'notText';

/** Reads a calendar file as it lies on the disk; it is UTF-8, as the format asks. As `readCalendar`. */
export function readCalendarFile(bytes: Uint8Array, from: string, zone: string): ReadCalendar | FileFault {
  if (bytes.byteLength > MOST_BYTES) return 'tooLarge';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'notText';
  }
  return text.includes('\0') ? 'notText' : readCalendar(text, from, zone);
}
