import { z } from 'zod';
import { Acknowledgement, Plan, PlanContent, PlanSummary, PlanVersion } from '../model/plan.ts';
import { Id } from '../model/text.ts';
import { command, query } from './verb.ts';

export const plansContract = {
  /** The plan worked on last first. `archived` lists the archived ones instead. */
  'plans.ofPatient': query(
    z.strictObject({ patientId: Id, archived: z.boolean() }),
    z.strictObject({ plans: z.array(PlanSummary) }),
  ),
  'plans.get': query(z.strictObject({ id: Id }), Plan),
  'plans.create': command(z.strictObject({ patientId: Id, content: PlanContent }), Plan),
  /**
   * Saves one change. `revision` is the one that the change was made on; when the record has moved on meanwhile,
   * the answer is the error `conflict` and nothing is written. With `keepsBefore` the plan as it stood stays a version
   * of its own; else changes of one stretch of work make one version.
   */
  'plans.revise': command(
    z.strictObject({
      id: Id,
      revision: z.int().min(1),
      content: PlanContent,
      keepsBefore: z.literal(true).optional(),
    }),
    Plan,
  ),
  /** The versions of a plan, the latest first. */
  'plans.versions': query(z.strictObject({ planId: Id }), z.strictObject({ versions: z.array(PlanVersion) })),
  /** Records that the practitioner has seen safety notices of a plan, by their fingerprints. */
  'plans.acknowledge': command(
    z.strictObject({
      planId: Id,
      fingerprints: z.array(Acknowledgement.shape.fingerprint).min(1).max(200),
    }),
    z.strictObject({ acknowledgements: z.array(Acknowledgement) }),
  ),
  'plans.duplicate': command(z.strictObject({ id: Id }), Plan),
  'plans.archive': command(z.strictObject({ id: Id, archived: z.boolean() }), PlanSummary),
  /** Patterns written in earlier plans of this practice, the most used first, for completion. */
  'plans.patterns': query(z.strictObject({}), z.strictObject({ patterns: z.array(z.string()) })),
};
