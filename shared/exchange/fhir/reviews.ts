import type { AdverseEvent, ClinicalImpression } from 'fhir/r4';
import type { ExportedPractitioner } from '../document.ts';
import { headed, joined, spoken } from '../words.ts';
import { coded, idFrom, inWords, refer, SYSTEMS } from './parts.ts';
import { hasProcedure, type PlanOf, referTo, type SessionOf } from './records.ts';

/** What was decided each time that a plan was looked over. */
export const reviews = (plan: PlanOf, practitioners: readonly ExportedPractitioner[]): ClinicalImpression[] =>
  plan.reviews.map(({ id, sessions, decision, note, at, by }) => ({
    resourceType: 'ClinicalImpression',
    id,
    status: 'completed',
    description: `Review of the plan after ${sessions} sessions`,
    subject: refer(plan.patientId),
    effectiveDateTime: at,
    date: at,
    assessor: referTo(by, practitioners),
    summary: joined([`Decided: ${decision}`, note], '. '),
    supportingInfo: [refer(plan.id)],
  }));

/** What should not have happened in a session, how bad it was and what was done about it. */
export const adverseEvents = (session: SessionOf): AdverseEvent[] =>
  (hasProcedure(session) ? session.notes.adverse : []).map((event) => ({
    resourceType: 'AdverseEvent',
    id: idFrom('AdverseEvent', session.id, event.id),
    actuality: 'actual',
    event: inWords(
      joined(
        [
          joined([headed(spoken(event.kind)), event.where]),
          event.note,
          event.action === '' ? null : `Done about it: ${event.action}`,
        ],
        '. ',
      ),
    ),
    subject: refer(session.patientId),
    date: session.completedAt ?? session.begunAt ?? undefined,
    severity: coded(SYSTEMS.severity, event.severity, undefined, headed(event.severity)),
    suspectEntity: [{ instance: refer(session.id) }],
  }));
