import { z } from 'zod';
import { Course } from './course.ts';
import { Prescription } from './plan.ts';
import { Id, Instant, line, notes, requiredLine } from './text.ts';

/** A prescription kept for use in other plans. */
export const ProtocolContent = z.strictObject({
  title: requiredLine('Please enter a title for the protocol.'),
  pattern: line(300),
  /** Where it comes from, in the practitioner's words. */
  source: line(300),
  note: notes(),
  course: Course,
  ...Prescription.shape,
});
export type ProtocolContent = z.infer<typeof ProtocolContent>;

/** A protocol of the practice. `revision` counts saved changes. */
export const Protocol = z.strictObject({
  id: Id,
  revision: z.int().min(1),
  content: ProtocolContent,
  createdAt: Instant,
  updatedAt: Instant,
  archivedAt: Instant.nullable(),
});
export type Protocol = z.infer<typeof Protocol>;
