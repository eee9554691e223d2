import { meridianOf, type PointCode } from '../../../shared/atlas/codes.ts';
import { POINTS, placesOf } from '../../../shared/atlas/points/index.ts';
import { pointRule } from '../../../shared/atlas/points/rules/index.ts';
import type { PointClass, PointFacts } from '../../../shared/atlas/points/types.ts';
import type { Browsing, Chosen } from './atlas-state.ts';

/** The groups of points that a list can be chosen by: a kind of class, the five transport points each on their own. */
export const CLASS_GROUPS = [
  'five-shu:jing-well',
  'five-shu:ying-spring',
  'five-shu:shu-stream',
  'five-shu:jing-river',
  'five-shu:he-sea',
  'yuan',
  'luo',
  'xi-cleft',
  'back-shu',
  'front-mu',
  'lower-he-sea',
  'eight-influential',
  'confluent',
  'command',
  'crossing',
] as const;
export type ClassGroup = (typeof CLASS_GROUPS)[number];

const inGroup = (one: PointClass, group: ClassGroup) => one === group || one.startsWith(`${group}:`);

/** The points that a choice lists, in the order of the atlas. */
export function listed(browsing: Browsing): readonly PointFacts[] {
  return POINTS.filter((point) => {
    switch (browsing.by) {
      case 'meridian':
        return point.meridian === browsing.meridian;
      case 'region':
        return placesOf(point).some(({ facts }) => facts.region === browsing.region);
      case 'class':
        return point.classes.some((one) => inGroup(one, browsing.class));
      default:
        return point.position === browsing.position;
    }
  });
}

/** The places of a point: levels, webs and the like; one null for a point with one place. */
export function whichOf(code: string): readonly (string | null)[] {
  const places = pointRule(code as PointCode).places.filter(({ reading }) => reading !== 'who-alternative');
  return places.map(({ level, part }) => level ?? part ?? null);
}

/** A point as it is chosen first: at its first place. */
export const chosenOf = (code: string): Chosen => ({ code, which: whichOf(code)[0]! });

export const isSame = (a: Chosen | null, b: Chosen | null) => a?.code === b?.code && a?.which === b?.which;

/** The next (or previous) point along its meridian, round its end. */
export function stepFrom(code: string, by: 1 | -1): string {
  const points = POINTS.filter(({ meridian }) => meridian === meridianOf(code as PointCode));
  const at = points.findIndex((point) => point.code === code);
  return points[(at + by + points.length) % points.length]!.code;
}
