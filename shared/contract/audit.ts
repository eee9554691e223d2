import { z } from 'zod';
import { Id, Instant, line } from '../model/text.ts';
import { administering, command, query } from './verb.ts';

/** What a row of the audit trail tells of; `changed` is everything else. */
export const TRAIL_KINDS = ['read', 'changed', 'signedIn', 'exported'] as const;
export type TrailKind = (typeof TRAIL_KINDS)[number];

/** One row, with the names as they are now. */
export const TrailLine = z.strictObject({
  id: z.int(),
  at: Instant,
  /** Of this Ashi or of an earlier one. */
  verb: z.string(),
  kind: z.enum(TRAIL_KINDS),
  person: z.string(),
  /** Whose data it is about, where it is one patient's. The name is null for one who was erased. */
  patient: z.strictObject({ id: Id, name: z.string().nullable() }).nullable(),
  summary: z.string(),
});
export type TrailLine = z.infer<typeof TrailLine>;

/** A row that stands for all before it: its number and its hash. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** How the trail of a backup agrees with today's. */
const BackupTrail = z.strictObject({
  name: z.string(),
  /** When it was made; null: before an update, under the name of the schema that it was. */
  at: Instant.nullable(),
  rows: z.int(),
  /**
   * `same`: today's trail begins with it. `restored`: they part where a backup was restored. `parted`: they part elsewhere,
   * so one of them was changed, or cut. `unreadable`: damaged, or another practice's.
   */
  state: z.enum(['same', 'restored', 'parted', 'unreadable']),
  /** The first row in which they differ. */
  partsAt: z.int().nullable(),
});

export const auditContract = {
  /** The trail, the latest row first. `before` is `next` of the answer before, null for the first one. */
  'audit.list': administering(
    query(
      z.strictObject({
        practitionerId: Id.nullable(),
        /** Also finds what was written of a patient before the entry was merged into this one. */
        patientId: Id.nullable(),
        kind: z.enum(TRAIL_KINDS).nullable(),
        from: Instant.nullable(),
        until: Instant.nullable(),
        before: z.int().min(1).nullable(),
        limit: z.int().min(1).max(500),
      }),
      z.strictObject({
        lines: z.array(TrailLine),
        /**
         * `before` of the next question; null: that was all. Rows are looked through some thousands at a time, so that nothing
         * else waits: an answer may hold few lines, or none, though there are more.
         */
        next: z.int().nullable(),
        /** Everybody who may stand in it. */
        people: z.array(z.strictObject({ id: Id, name: z.string() })),
      }),
    ),
  ),
  /** Follows the chain of hashes from the first row, and holds the trail of each backup against it. */
  'audit.verify': administering(
    query(
      /** `noted`: a head that somebody noted earlier, or the beginning of one; empty: none. */
      z.strictObject({ noted: line(100) }),
      z.strictObject({
        rows: z.int(),
        /** Hash of the last row. */
        head: Hash,
        /** The first row that does not follow from those before it; null: the chain holds. */
        brokenAt: z.int().nullable(),
        /** The row that bears the noted hash; null: none does, or nothing was asked. */
        notedAt: z.int().nullable(),
        backups: z.array(BackupTrail),
      }),
    ),
  ),
  /** The whole trail as a file that others can verify without Ashi. It holds no patient's name. */
  'audit.export': administering(
    command(z.strictObject({ format: z.enum(['json', 'csv']) }), z.strictObject({ text: z.string() })),
  ),
};
