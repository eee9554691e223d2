import { atLevel, pointByCode } from '../atlas/points/index.ts';
import type { Region, SpinalLevel } from '../atlas/points/types.ts';
import type { Application } from '../model/application.ts';
import type { PlanContent } from '../model/plan.ts';

/** The areas that a patient has words for, from the head down. */
export const AREAS = [
  'tender',
  'head',
  'neck',
  'shoulder',
  'upperBack',
  'lowBack',
  'baseOfSpine',
  'chest',
  'flank',
  'belly',
  'groin',
  'buttock',
  'thigh',
  'knee',
  'leg',
  'foot',
  'arm',
  'hand',
] as const;

export type Area = (typeof AREAS)[number];

const AREA_OF: Readonly<Record<Region, Area>> = {
  head: 'head',
  face: 'head',
  neck: 'neck',
  shoulder: 'shoulder',
  'upper back': 'upperBack',
  lumbar: 'lowBack',
  sacral: 'baseOfSpine',
  perineum: 'baseOfSpine',
  buttock: 'buttock',
  chest: 'chest',
  axilla: 'chest',
  flank: 'flank',
  'upper abdomen': 'belly',
  'lower abdomen': 'belly',
  groin: 'groin',
  thigh: 'thigh',
  knee: 'knee',
  leg: 'leg',
  ankle: 'foot',
  foot: 'foot',
  arm: 'arm',
  elbow: 'arm',
  forearm: 'arm',
  wrist: 'hand',
  hand: 'hand',
};

const LIMBS: readonly Area[] = ['thigh', 'knee', 'leg', 'foot', 'arm', 'hand'];

/** Where a plan's places lie, each area once, from the head down; tender places first, because the patient feels them. */
export function areasOf(applications: readonly Application[]): readonly Area[] {
  const found = new Set(applications.map(areaOf));
  return AREAS.filter((area) => found.has(area));
}

function areaOf({ place }: Application): Area | undefined {
  if (place.kind === 'ashi') return 'tender';
  if (place.kind === 'stroke') return undefined;
  const point = pointByCode(place.code);
  if (point === undefined) return undefined;
  return AREA_OF[place.level === null ? point.region : atLevel(point, place.level as SpinalLevel).region];
}

/** Whether a plan is about pain of the back: as its assessment says, or where that is open as far as its words say. */
export function isAboutBackPain({ title, complaint, pattern, assessment: { region } }: PlanContent): boolean {
  return region === null
    ? BACK.test(`${title}\n${complaint}\n${pattern}`)
    : region === 'lowBack' || region === 'upperBack';
}

/** Whether it is about the low back, which is what research has looked at. */
export const isAboutLowBack = (content: PlanContent): boolean =>
  content.assessment.region !== 'upperBack' && isAboutBackPain(content);

/** Words for the back and its pain in the languages of the papers. */
const BACK =
  /\bback\b|\bbackache\b|\blumb(?:ar|ago|al)|\bsciati|\bsacroilia|\bespalda\b|\bciátic|(?<!\p{L})rücken|(?<!\p{L})kreuz(?:schmerz|weh|bein|\b)|(?<!\p{L})ischia[sl]|\bmal de dos\b|\bdouleurs? (?:de |du |au )?dos\b|\bbas du dos\b|腰|(?<![手足])背[部痛]/iu;

/** Whether places far from the trunk belong to the plan. */
export function hasDistantPlaces(areas: readonly Area[]): boolean {
  return areas.some((area) => LIMBS.includes(area));
}
