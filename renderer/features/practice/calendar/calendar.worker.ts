import type { ReadCalendar } from '../../../../shared/calendar/read.ts';
import { type FileFault, readCalendarFile } from './read-file.ts';

/** A file and what it is read for. */
export interface CalendarQuestion {
  readonly bytes: Uint8Array;
  readonly from: string;
  readonly zone: string;
}
export type CalendarAnswer = ReadCalendar | FileFault;

// A file can ask for more work than a window can wait for: here it can be ended.
self.addEventListener('message', ({ data }: MessageEvent<CalendarQuestion>) => {
  self.postMessage(readCalendarFile(data.bytes, data.from, data.zone) satisfies CalendarAnswer);
});
