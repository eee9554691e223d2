import { placeKey } from '../../../shared/clinical/places.ts';
import {
  type Habits,
  STARTING_BODYWORK,
  STARTING_CUPPING,
  STARTING_MOXIBUSTION,
  startingNeedling,
  UNTREATED,
} from '../../../shared/clinical/starting.ts';
import { type Application, MODALITIES, type Modality } from '../../../shared/model/application.ts';
import type { Place, Side } from '../../../shared/model/place.ts';
import type { PlanContent, PlanNotes } from '../../../shared/model/plan.ts';

/** Every function here gives a new content and leaves the old one alone; the same object back means nothing changed. */

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
  entry: { id: string; place: Place; side: Side } & Partial<Application>,
): Added {
  const key = placeKey(entry.place);
  const present =
    key === null ? undefined : content.applications.find(({ place }) => placeKey(place) === key);
  if (present === undefined) {
    const application: Application = { ...UNTREATED, ...entry };
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

/** Says in other words where a tender place or a path is. */
export const describePlace = (content: PlanContent, id: string, description: string): PlanContent =>
  withPlace(content, id, (place) => (place.kind === 'point' ? place : { ...place, description }));

/** Makes a painted path wider or narrower. */
export const widenPath = (content: PlanContent, id: string, widthMm: number): PlanContent =>
  withPlace(content, id, (place) =>
    place.kind === 'stroke' ? { ...place, stroke: { ...place.stroke, widthMm } } : place,
  );

const withPlace = (content: PlanContent, id: string, change: (place: Place) => Place): PlanContent => ({
  ...content,
  applications: content.applications.map((one) =>
    one.id === id ? { ...one, place: change(one.place) } : one,
  ),
});

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
      bodywork: STARTING_BODYWORK,
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
