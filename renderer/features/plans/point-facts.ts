import { atLevel, pointByCode } from '../../../shared/atlas/points/index.ts';
import type { PointFacts, SpinalLevel } from '../../../shared/atlas/points/types.ts';
import type { Place } from '../../../shared/model/plan.ts';

/** The facts that hold at a place: those of its level where it has one; undefined for a tender place. */
export function factsAt(place: Place): PointFacts | undefined {
  if (place.kind === 'ashi') return undefined;
  const point = pointByCode(place.code);
  const level = point?.levels?.find((one): one is SpinalLevel => one === place.level);
  return point === undefined || level === undefined ? point : atLevel(point, level);
}
