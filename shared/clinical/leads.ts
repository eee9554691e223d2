import type { Application, Lead, Pole } from '../model/application.ts';
import type { PlanContent } from '../model/plan.ts';

/** What a lead starts with: a dense-disperse wave between 2 and 100 Hz (common textbook knowledge, unverified). */
export const STARTING_LEAD: Pick<Lead, 'waveform' | 'hz' | 'secondHz' | 'intensity' | 'minutes'> = {
  waveform: 'denseDisperse',
  hz: 2,
  secondHz: 100,
  intensity: null,
  minutes: 20,
};

/** The needles of an entry that a lead can be clipped to: one, two where it is needled on both sides, or none. */
export function polesOf({ id, side, needling }: Application): Pole[] {
  if (needling === null) return [];
  if (side === 'both')
    return [
      { applicationId: id, side: 'left' },
      { applicationId: id, side: 'right' },
    ];
  return [{ applicationId: id, side }];
}

/**
 * The pairs of needles that joining two entries means: each side with its own where both are needled on both sides; an
 * entry with itself joins left to right; otherwise the first needle of one with the nearest of the other.
 */
export function pairsOf(from: Application, to: Application): [Pole, Pole][] {
  const [own, other] = [polesOf(from), polesOf(to)];
  if (from.id === to.id) return own.length === 2 ? [[own[0]!, own[1]!]] : [];
  const sameSide = own.flatMap((pole) =>
    other.filter(({ side }) => side === pole.side).map((one): [Pole, Pole] => [pole, one]),
  );
  if (sameSide.length > 0) return sameSide;
  return own.length > 0 && other.length > 0 ? [[own[0]!, other[0]!]] : [];
}

const joins = ({ from, to }: Pick<Lead, 'from' | 'to'>, a: Pole, b: Pole): boolean =>
  (isSame(from, a) && isSame(to, b)) || (isSame(from, b) && isSame(to, a));

const isSame = (a: Pole, b: Pole) => a.applicationId === b.applicationId && a.side === b.side;

/**
 * Joins two entries by leads, their needles now stimulated by current. A pair that is joined already stays as it is; the
 * same content back means that nothing was to be joined.
 */
export function joinByLeads(
  content: PlanContent,
  fromId: string,
  toId: string,
  freshId: () => string,
): PlanContent {
  const from = content.applications.find(({ id }) => id === fromId);
  const to = content.applications.find(({ id }) => id === toId);
  const pairs = from && to ? pairsOf(from, to) : [];
  const added = pairs
    .filter(([a, b]) => !content.leads.some((lead) => joins(lead, a, b)))
    .map(([a, b]): Lead => ({ ...STARTING_LEAD, id: freshId(), from: a, to: b }));
  if (added.length === 0) return content;
  const applications = content.applications.map((one) =>
    one.needling !== null && (one.id === fromId || one.id === toId)
      ? { ...one, needling: { ...one.needling, stimulation: 'electrical' as const } }
      : one,
  );
  return { ...content, applications, leads: [...content.leads, ...added] };
}

/** Changes a lead. A second frequency belongs to a dense-disperse wave alone. */
export function editLead(content: PlanContent, id: string, change: Partial<Omit<Lead, 'id'>>): PlanContent {
  return {
    ...content,
    leads: content.leads.map((lead) => {
      if (lead.id !== id) return lead;
      const next = { ...lead, ...change };
      if (next.waveform !== 'denseDisperse') return { ...next, secondHz: null };
      return { ...next, secondHz: next.secondHz ?? (change.waveform ? STARTING_LEAD.secondHz : null) };
    }),
  };
}

/** Takes a lead off its needles. */
export const removeLead = (content: PlanContent, id: string): PlanContent => ({
  ...content,
  leads: content.leads.filter((lead) => lead.id !== id),
});
