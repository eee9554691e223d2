import type { Caution } from '../../../shared/atlas/points/types.ts';
import type {
  Application,
  Cupping,
  Moxibustion,
  NeedleSize,
  Needling,
  Place,
  PlanContent,
  PlanNotes,
  Side,
} from '../../../shared/model/plan.ts';
import { placeKey } from './places.ts';

/** Every function here gives a new content and leaves the old one alone; the same object back means nothing changed. */

export const MODALITIES = ['needling', 'cupping', 'moxibustion'] as const;
export type Modality = (typeof MODALITIES)[number];

/** What the practice starts an entry with. */
export interface Habits {
  needle: NeedleSize;
  /** Minutes. */
  retentionMin: number;
}

/** The depth stays open: a number there would read as advice. */
export const startingNeedling = (habits: Habits, angle: Needling['angle'] = 'perpendicular'): Needling => ({
  depthMm: null,
  angle,
  needle: habits.needle,
  retentionMin: habits.retentionMin,
  stimulation: 'even',
});

/** Over pleura and lung an entry starts oblique; elsewhere perpendicular. The practitioner decides. */
export const startingAngle = (cautions: readonly Caution[]): Needling['angle'] =>
  cautions.some(({ kind }) => kind === 'thorax') ? 'oblique' : 'perpendicular';

/** A middling cup and time out of the usual 35-65 mm and 5-15 minutes (common textbook knowledge). */
export const STARTING_CUPPING: Cupping = { kind: 'static', sizeMm: 50, minutes: 10 };

/** A stick for ten minutes, out of the usual 5-15 (common textbook knowledge). */
export const STARTING_MOXIBUSTION: Moxibustion = { kind: 'stick', minutes: 10, cones: null };

/** Whether this kind of moxa is counted in cones rather than minutes. */
export const isCountedInCones = (kind: Moxibustion['kind']) =>
  kind === 'cone' || kind === 'coneOnGinger' || kind === 'coneOnSalt';

/** The same moxa done in another way: cones and minutes do not carry over into each other. */
export function withMoxaKind(moxa: Moxibustion, kind: Moxibustion['kind']): Moxibustion {
  if (isCountedInCones(kind) === isCountedInCones(moxa.kind)) return { ...moxa, kind };
  return isCountedInCones(kind)
    ? { kind, minutes: null, cones: 3 }
    : { kind, minutes: STARTING_MOXIBUSTION.minutes, cones: null };
}

export interface Added {
  content: PlanContent;
  /** The entry that now holds the place. */
  applicationId: string;
  /** `merged`: the other side joined an entry; `present`: it was there already and nothing changed. */
  outcome: 'added' | 'merged' | 'present';
}

/**
 * Adds a place at the end of the prescription. The same atlas point is never listed twice: its other side joins the
 * entry that is there, with that entry's technique.
 */
export function addApplication(
  content: PlanContent,
  entry: { id: string; place: Place; side: Side; needling: Needling },
): Added {
  const key = placeKey(entry.place);
  const present =
    key === null ? undefined : content.applications.find(({ place }) => placeKey(place) === key);
  if (present === undefined) {
    const application: Application = { ...entry, cupping: null, moxibustion: null, note: '' };
    return {
      content: { ...content, applications: [...content.applications, application] },
      applicationId: entry.id,
      outcome: 'added',
    };
  }
  const side = joined(present.side, entry.side);
  return side === present.side
    ? { content, applicationId: present.id, outcome: 'present' }
    : {
        content: editApplication(content, present.id, { side }),
        applicationId: present.id,
        outcome: 'merged',
      };
}

const joined = (present: Side, added: Side): Side =>
  present === added || present === 'both' || present === 'midline' ? present : 'both';

/** Changes fields of one entry. */
export function editApplication(
  content: PlanContent,
  id: string,
  change: Partial<Omit<Application, 'id' | 'place'>>,
): PlanContent {
  return {
    ...content,
    applications: content.applications.map((application) =>
      application.id === id ? { ...application, ...change } : application,
    ),
  };
}

/** Says in other words where a tender place is. */
export function describeTenderPlace(content: PlanContent, id: string, description: string): PlanContent {
  return {
    ...content,
    applications: content.applications.map((application) =>
      application.id === id && application.place.kind === 'ashi'
        ? { ...application, place: { ...application.place, description } }
        : application,
    ),
  };
}

/** Starts or ends a modality at a place. The last one stays: an entry with nothing to do is no entry. */
export function toggleModality(
  content: PlanContent,
  id: string,
  modality: Modality,
  habits: Habits,
): PlanContent {
  const application = content.applications.find((one) => one.id === id);
  if (application === undefined) return content;
  if (application[modality] === null) {
    const starting = {
      needling: startingNeedling(habits),
      cupping: STARTING_CUPPING,
      moxibustion: STARTING_MOXIBUSTION,
    };
    return editApplication(content, id, { [modality]: starting[modality] });
  }
  const remaining = MODALITIES.filter((one) => application[one] !== null);
  return remaining.length === 1 ? content : editApplication(content, id, { [modality]: null });
}

/** Moves an entry to a position counted from 0; positions beyond the ends mean the ends. */
export function moveApplication(content: PlanContent, id: string, to: number): PlanContent {
  const from = content.applications.findIndex((one) => one.id === id);
  const target = Math.max(0, Math.min(content.applications.length - 1, to));
  if (from === -1 || from === target) return content;
  const applications = [...content.applications];
  applications.splice(target, 0, ...applications.splice(from, 1));
  return { ...content, applications };
}

/** Takes an entry out of the prescription. */
export function removeApplication(content: PlanContent, id: string): PlanContent {
  const applications = content.applications.filter((one) => one.id !== id);
  return applications.length === content.applications.length ? content : { ...content, applications };
}

/** Changes one of the plan's own facts. */
export function editPlan(
  content: PlanContent,
  change: Partial<Pick<PlanContent, 'title' | 'complaint' | 'pattern' | 'goals'>>,
): PlanContent {
  return { ...content, ...change };
}

/** Writes one of the plan's notes. */
export function editNotes(content: PlanContent, kind: keyof PlanNotes, text: string): PlanContent {
  return { ...content, notes: { ...content.notes, [kind]: text } };
}

/** Whether the needle would have to go in deeper than it is long. */
export const isBeyondNeedle = ({ depthMm, needle }: Needling): boolean =>
  depthMm !== null && needle !== null && depthMm > needle.lengthMm;
