import type { TrailLine } from '../../../shared/contract/audit.ts';
import { dayOf } from '../../app/dates.ts';

/** What one person looked at of one patient in one go, or one row that stands alone. */
export interface LineGroup {
  /** The latest row first. */
  readonly lines: readonly [TrailLine, ...TrailLine[]];
}

/** The rows of one day. */
export interface TrailDay {
  /** YYYY-MM-DD in the workstation's zone. */
  readonly day: string;
  readonly groups: readonly LineGroup[];
}

/** Rows in their order by days. Looks of the same person at the same patient that follow one another make one group. */
export function byDays(lines: readonly TrailLine[]): readonly TrailDay[] {
  const days: { day: string; groups: { lines: [TrailLine, ...TrailLine[]] }[] }[] = [];
  for (const line of lines) {
    const day = dayOf(new Date(line.at));
    if (days.at(-1)?.day !== day) days.push({ day, groups: [] });
    const { groups } = days.at(-1)!;
    const last = groups.at(-1);
    if (last !== undefined && belongTogether(last.lines[0], line)) last.lines.push(line);
    else groups.push({ lines: [line] });
  }
  return days;
}

const belongTogether = (one: TrailLine, other: TrailLine): boolean =>
  one.kind === 'read' &&
  other.kind === 'read' &&
  one.person === other.person &&
  one.patient !== null &&
  one.patient.id === other.patient?.id;

/** A hash in groups of four, as people read and copy it. */
export const inGroups = (hash: string): readonly string[] => hash.match(/.{4}/g)!;
