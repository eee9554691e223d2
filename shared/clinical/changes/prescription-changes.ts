import type { Application, Lead, Pole } from '../../model/application.ts';
import type { Prescription } from '../../model/plan.ts';
import { spotKey } from '../places.ts';
import { type FieldChange, fieldChanges, isEqual } from './fields.ts';

/** What became of one entry from one prescription to the other. */
export type EntryChange =
  | { readonly what: 'added'; readonly after: Application }
  | { readonly what: 'removed'; readonly before: Application }
  | {
      readonly what: 'changed';
      readonly before: Application;
      readonly after: Application;
      readonly fields: readonly FieldChange[];
    };

export type LeadChange =
  | { readonly what: 'added'; readonly after: Lead }
  | { readonly what: 'removed'; readonly before: Lead }
  | {
      readonly what: 'changed';
      readonly before: Lead;
      readonly after: Lead;
      readonly fields: readonly FieldChange[];
    };

export interface PrescriptionChanges {
  readonly entries: readonly EntryChange[];
  readonly leads: readonly LeadChange[];
  /** The entries that both have stand in another order. */
  readonly reordered: boolean;
}

/**
 * What differs from one prescription to another: the same entry by its identifier, else by its place, so that a copy
 * is compared with what it was copied from. Identifiers themselves are no difference.
 */
export function comparePrescriptions(before: Prescription, after: Prescription): PrescriptionChanges {
  const partner = partnersOf(before.applications, after.applications);
  const place = new Map(before.applications.map((one, index) => [one, index]));
  const positions = after.applications.flatMap(({ id }) => place.get(partner.get(id)!) ?? []);
  const stays = new Set(partner.values());
  const entries: EntryChange[] = [];
  for (const one of before.applications) if (!stays.has(one)) entries.push({ what: 'removed', before: one });
  for (const one of after.applications) {
    const old = partner.get(one.id);
    if (old === undefined) entries.push({ what: 'added', after: one });
    else {
      const fields = fieldChanges({ ...old, id: one.id }, one);
      if (fields.length > 0) entries.push({ what: 'changed', before: old, after: one, fields });
    }
  }
  return {
    entries,
    leads: compareLeads(before.leads, after.leads, partner),
    reordered: positions.some((at, index) => index > 0 && at < positions[index - 1]!),
  };
}

/** Whether two prescriptions say the same. */
export const isWithoutChange = ({ entries, leads, reordered }: PrescriptionChanges): boolean =>
  entries.length === 0 && leads.length === 0 && !reordered;

/** For the entries of the later prescription, by identifier, what they were in the earlier one. */
function partnersOf(before: readonly Application[], after: readonly Application[]) {
  const partner = new Map<string, Application>();
  const pairBy = (keyOf: (application: Application) => string) => {
    const taken = new Set(partner.values());
    const free = Map.groupBy(
      before.filter((old) => !taken.has(old)),
      keyOf,
    );
    for (const one of after) {
      const old = partner.has(one.id) ? undefined : free.get(keyOf(one))?.shift();
      if (old !== undefined) partner.set(one.id, old);
    }
  };
  pairBy(({ id }) => id);
  pairBy(({ place, variant }) => `${variant} ${spotKey(place)}`);
  pairBy(({ place }) => spotKey(place));
  return partner;
}

function compareLeads(
  before: readonly Lead[],
  after: readonly Lead[],
  partner: ReadonlyMap<string, Application>,
): LeadChange[] {
  const old = (pole: Pole): Pole => ({
    ...pole,
    applicationId: partner.get(pole.applicationId)?.id ?? pole.applicationId,
  });
  const free = new Set(before);
  const changes: LeadChange[] = [];
  for (const lead of after) {
    const here = { ...lead, from: old(lead.from), to: old(lead.to) };
    const joins = ({ from, to }: Lead) => isEqual([from, to], [here.from, here.to]);
    const was = [...free].find(({ id }) => id === lead.id) ?? [...free].find(joins);
    if (was === undefined) changes.push({ what: 'added', after: lead });
    else {
      free.delete(was);
      const fields = fieldChanges({ ...was, id: lead.id }, here);
      if (fields.length > 0) changes.push({ what: 'changed', before: was, after: lead, fields });
    }
  }
  return [...[...free].map((lead): LeadChange => ({ what: 'removed', before: lead })), ...changes];
}
