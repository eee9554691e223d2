import { z } from 'zod';
import { TRAIL_KINDS } from '../../../shared/contract/audit.ts';
import type { Input } from '../../../shared/contract/index.ts';

const day = z.iso.date().optional().catch(undefined);

/** What the address says of the audit trail's screen: of whom, by whom, what, and which days, both included. */
export const AuditSearch = z.object({
  patient: z.uuid().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  kind: z.enum(TRAIL_KINDS).optional().catch(undefined),
  from: day,
  until: day,
});
export type AuditSearch = z.infer<typeof AuditSearch>;

/** What is asked for: days are those of this workstation. */
export const filterOf = ({ patient, person, kind, from, until }: AuditSearch) =>
  ({
    patientId: patient ?? null,
    practitionerId: person ?? null,
    kind: kind ?? null,
    from: from === undefined ? null : startOf(from, 0),
    until: until === undefined ? null : startOf(until, 1),
  }) satisfies Partial<Input<'audit.list'>>;

function startOf(date: string, daysLater: number): string {
  const start = new Date(`${date}T00:00`);
  start.setDate(start.getDate() + daysLater);
  return start.toISOString();
}
