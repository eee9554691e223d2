import { pointByCode } from '../../shared/atlas/points/index.ts';
import { isAttached } from '../../shared/clinical/prescription.ts';
import { PracticeError } from '../../shared/contract/errors.ts';
import type { HomePoint } from '../../shared/model/adjuncts.ts';
import type { Application } from '../../shared/model/application.ts';
import type { Prescription } from '../../shared/model/plan.ts';

/**
 * Refuses a prescription that cannot be carried out as it is written: two entries or leads of one identifier, a point
 * that the atlas does not have, or has not at that level or on that side, a lead without its needle.
 */
export function refuseFaults({ applications, leads }: Prescription): void {
  refuseTwins('applications', applications, 'Two entries of this plan have the same identifier.');
  refuseTwins('leads', leads, 'Two leads of this plan have the same identifier.');
  for (const [index, application] of applications.entries()) {
    const fault = faultOf(application);
    if (fault !== null) {
      throw new PracticeError('invalid', fault.message, `content.applications.${index}.${fault.field}`);
    }
  }
  for (const [index, lead] of leads.entries()) {
    if (!isAttached(lead, applications)) {
      const message = 'This lead ends where the prescription has no needle.';
      throw new PracticeError('invalid', message, `content.leads.${index}`);
    }
  }
}

/** Refuses a point for home that the atlas does not have, or not on that side. */
export function refuseUnknownHomePoints(points: readonly HomePoint[]): void {
  for (const [index, { code, side }] of points.entries()) {
    const facts = pointByCode(code);
    const fits = facts !== undefined && facts.midline === (side === 'midline');
    if (!fits || (facts.onlySide !== undefined && facts.onlySide !== side)) {
      const message = `The atlas has no point ${code} on this side.`;
      throw new PracticeError('invalid', message, `content.adjuncts.homePoints.${index}`);
    }
  }
}

function refuseTwins(field: string, list: ReadonlyArray<{ readonly id: string }>, message: string): void {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) throw new PracticeError('invalid', message, `content.${field}.${index}.id`);
    seen.add(id);
  }
}

function faultOf({ place, side }: Application): { message: string; field: string } | null {
  if (place.kind !== 'point') {
    return place.near === null || pointByCode(place.near) ? null : unknownPoint(place.near, 'place.near');
  }
  const { code, level } = place;
  const facts = pointByCode(code);
  if (facts === undefined) return unknownPoint(code, 'place.code');
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
    const message =
      facts.onlySide === 'left'
        ? `${code} is the point of the left side alone.`
        : `${code} is the point of the right side alone.`;
    return { message, field: 'side' };
  }
  return null;
}

const unknownPoint = (code: string, field: string) => ({
  message: `The atlas has no point ${code}.`,
  field,
});
