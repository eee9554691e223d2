import { factsAt, placeKey } from '../../../shared/clinical/places.ts';
import { movedTo, type Slot } from '../../../shared/clinical/rounds/moved.ts';
import {
  type Habits,
  STARTING_BODYWORK,
  STARTING_CUPPING,
  STARTING_MOXIBUSTION,
  startingNeedling,
  UNTREATED,
} from '../../../shared/clinical/starting.ts';
import { inSession, type Session } from '../../../shared/clinical/totals.ts';
import { type Application, MODALITIES, type Modality } from '../../../shared/model/application.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
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

/** Changes several entries at once; the same content when none of them changes. */
export function editApplications(
  content: PlanContent,
  ids: ReadonlySet<string>,
  change: (application: Application) => Application,
): PlanContent {
  const applications = content.applications.map((one) => (ids.has(one.id) ? change(one) : one));
  const isSame = applications.every((one, index) => one === content.applications[index]);
  return isSame ? content : { ...content, applications };
}

/** Starts or ends a modality at a place. The last one stays: an entry with nothing to do is no entry. */
export const toggleModality = (
  content: PlanContent,
  id: string,
  modality: Modality,
  habits: Habits,
): PlanContent =>
  editApplications(content, new Set([id]), (one) =>
    withModality(one, modality, one[modality] === null, habits),
  );

/**
 * The entry with a modality started or ended; the very same where it is so already. The last one stays, and no needle
 * goes along a path.
 */
export function withModality(
  application: Application,
  modality: Modality,
  on: boolean,
  habits: Habits,
): Application {
  if (on === (application[modality] !== null)) return application;
  if (!on) {
    const isLast = MODALITIES.every((one) => one === modality || application[one] === null);
    return isLast ? application : { ...application, [modality]: null };
  }
  if (modality === 'needling' && application.place.kind === 'stroke') return application;
  const starting = {
    needling: startingNeedling(habits, application.place),
    cupping: STARTING_CUPPING,
    moxibustion: STARTING_MOXIBUSTION,
    bodywork: STARTING_BODYWORK,
  };
  return { ...application, [modality]: starting[modality] };
}

/** The entry on a side; the very same where a point has none to choose. */
export const withSide = (application: Application, side: Exclude<Side, 'midline'>): Application => {
  const isFixed = application.side === 'midline' || factsAt(application.place)?.onlySide !== undefined;
  return isFixed || application.side === side ? application : { ...application, side };
};

/** Puts entries into a round, among the entries of a session or of all; the others keep their places. */
export function moveApplications(
  content: PlanContent,
  ids: ReadonlySet<string>,
  slot: Slot,
  session: Session = null,
): PlanContent {
  const shown = inSession(content.applications, session);
  const moved = movedTo(shown, ids, slot);
  if (moved === shown) return content;
  const isShown = new Set(shown);
  const next = moved.values();
  const applications = content.applications.map((one) => (isShown.has(one) ? next.next().value! : one));
  return { ...content, applications };
}

/** Takes entries out of the prescription. */
export function removeApplications(content: PlanContent, ids: ReadonlySet<string>): PlanContent {
  const applications = content.applications.filter(({ id }) => !ids.has(id));
  return applications.length === content.applications.length ? content : { ...content, applications };
}

/** Changes one of the plan's own facts. */
export function editPlan(
  content: PlanContent,
  change: Partial<Pick<PlanContent, 'title' | 'complaint' | 'pattern' | 'goals'>>,
): PlanContent {
  return { ...content, ...change };
}

/** Changes what was asked, looked at and concluded. */
export function editAssessment(content: PlanContent, change: Partial<Assessment>): PlanContent {
  return { ...content, assessment: { ...content.assessment, ...change } };
}

/** Writes one of the plan's notes. */
export function editNotes(content: PlanContent, kind: keyof PlanNotes, text: string): PlanContent {
  return { ...content, notes: { ...content.notes, [kind]: text } };
}
