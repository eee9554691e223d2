import type { Reference } from 'fhir/r4';
import type { ExportedPlan, ExportedPractitioner, ExportedSession } from '../document.ts';
import { refer } from './parts.ts';

/** A plan that knows whose it is. */
export type PlanOf = ExportedPlan & { readonly patientId: string };

/** A session that knows its plan and patient. */
export type SessionOf = ExportedSession & { readonly planId: string; readonly patientId: string };

/** Whether a session was begun or missed, so that something can be part of it. */
export const hasProcedure = ({ prescription, state }: ExportedSession): boolean =>
  prescription !== null || state === 'missed';

/** Refers to somebody of the practice, by the name that is given or that they bear. */
export function referTo(
  by: string,
  practitioners: readonly ExportedPractitioner[],
  name?: string,
): Reference {
  return refer(by, name ?? practitioners.find(({ id }) => id === by)?.name);
}
