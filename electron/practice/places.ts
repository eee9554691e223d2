import { pointByCode } from '../../shared/atlas/points/index.ts';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { Application, PlanContent } from '../../shared/model/plan.ts';

/** Refuses an entry whose point the atlas does not have, or has not at that level or on that side. */
export function refuseUnknownPlaces(content: PlanContent): void {
  for (const [index, application] of content.applications.entries()) {
    const fault = faultOf(application);
    if (fault !== null) {
      throw new PracticeError('invalid', fault.message, `content.applications.${index}.${fault.field}`);
    }
  }
}

function faultOf({ place, side }: Application): { message: string; field: string } | null {
  if (place.kind === 'ashi') return null;
  const { code, level } = place;
  const facts = pointByCode(code);
  if (facts === undefined) {
    return { message: `The atlas has no point ${code}.`, field: 'place.code' };
  }
  const levels: readonly string[] | undefined = facts.levels;
  if (levels !== undefined && (level === null || !levels.includes(level))) {
    return {
      message: `${code} needs one of its levels, ${levels[0]} to ${levels.at(-1)}.`,
      field: 'place.level',
    };
  }
  if (levels === undefined && level !== null) {
    return { message: `${code} has one place, not a level.`, field: 'place.level' };
  }
  if (facts.midline !== (side === 'midline')) {
    return {
      message: facts.midline
        ? `${code} lies on the midline and has no side.`
        : `${code} lies left and right, not on the midline.`,
      field: 'side',
    };
  }
  if (facts.onlySide !== undefined && facts.onlySide !== side) {
    return { message: `${code} is the point of the ${facts.onlySide} side alone.`, field: 'side' };
  }
  return null;
}
