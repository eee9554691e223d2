import { type Application, type Lead, MODALITIES, type Pole } from '../../model/application.ts';
import type { Side } from '../../model/place.ts';
import type { PlanContent, Prescription } from '../../model/plan.ts';
import type { ProtocolContent } from '../../model/protocol.ts';
import { spotKey } from '../places.ts';
import { isAttached, withFreshIds } from '../prescription.ts';

/** What is left of a prescription when only some of its entries are taken, with the leads between them. */
export function partOf(
  { applications, leads }: Prescription,
  isTaken: (application: Application) => boolean,
): Prescription {
  const taken = applications.filter(isTaken);
  return { applications: taken, leads: leads.filter((lead) => isAttached(lead, taken)) };
}

/**
 * Lays a protocol into a prescription. What the prescription says stays: a place that is there already only
 * gains the side and the treatments that it lacks, everything else comes behind it in the protocol's order, under
 * fresh identifiers. What is done in sessions A and what in sessions B stay apart. Leads come along unless those two needles are joined already.
 */
export function applyProtocol(
  prescription: Prescription,
  protocol: Prescription,
  freshId: () => string,
): Prescription {
  const applications = [...prescription.applications];
  const fresh = withFreshIds(protocol, freshId);
  const placed = new Map<string, string>();
  const claimed = new Set<Application>();
  for (const entry of fresh.applications) {
    const here = prescription.applications.filter(
      (one) => !claimed.has(one) && spotKey(one.place) === spotKey(entry.place) && meet(one, entry),
    );
    const present = here.find(({ variant }) => variant === entry.variant) ?? here[0];
    placed.set(entry.id, present?.id ?? entry.id);
    if (present === undefined) applications.push(entry);
    else {
      claimed.add(present);
      applications[prescription.applications.indexOf(present)] = joined(present, entry);
    }
  }
  const leads = [...prescription.leads];
  const moved = (pole: Pole): Pole => ({ ...pole, applicationId: placed.get(pole.applicationId)! });
  for (const lead of fresh.leads) {
    const here = { ...lead, from: moved(lead.from), to: moved(lead.to) };
    if (!leads.some((other) => joinsTheSame(other, here))) leads.push(here);
  }
  return { applications, leads };
}

/** Whether two entries are done in the same sessions, at least now and then. */
const meet = (a: Application, b: Application): boolean =>
  a.variant === b.variant || a.variant === null || b.variant === null;

/** An entry with what another one of the same place has beside it. */
function joined(entry: Application, more: Application): Application {
  const next = {
    ...entry,
    side: bothSides(entry.side, more.side),
    variant: entry.variant === more.variant ? entry.variant : null,
  };
  for (const modality of MODALITIES) {
    if (entry[modality] === null) Object.assign(next, { [modality]: more[modality] });
  }
  return next;
}

const bothSides = (a: Side, b: Side): Side => (a === b || a === 'both' || a === 'midline' ? a : 'both');

const samePole = (a: Pole, b: Pole) => a.applicationId === b.applicationId && a.side === b.side;

const joinsTheSame = (a: Lead, b: Lead): boolean =>
  (samePole(a.from, b.from) && samePole(a.to, b.to)) || (samePole(a.from, b.to) && samePole(a.to, b.from));

/** A plan's prescription and course as a protocol, apart from the plan. Tender places and paths stay where they lie. */
export function asProtocol(
  { applications, leads, course }: PlanContent,
  words: Pick<ProtocolContent, 'title' | 'pattern' | 'source' | 'note'>,
  freshId: () => string,
): ProtocolContent {
  return { ...words, course, ...withFreshIds({ applications, leads }, freshId) };
}

/** How many of a protocol's entries have their place in a prescription. */
export function countPresent({ applications }: Prescription, protocol: Prescription): number {
  const keys = new Set(applications.map(({ place }) => spotKey(place)));
  return protocol.applications.filter(({ place }) => keys.has(spotKey(place))).length;
}
