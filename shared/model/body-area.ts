import { z } from 'zod';

/** Parts of a body in which something can be: a flag of a patient. Left and right are the patient's. */
export const BODY_AREAS = [
  'head',
  'neck',
  'chest',
  'back',
  'abdomen',
  'pelvis',
  'leftArm',
  'rightArm',
  'leftLeg',
  'rightLeg',
] as const;
export const BodyArea = z.enum(BODY_AREAS);
export type BodyArea = z.infer<typeof BodyArea>;

/** Flags that hold somewhere on the body rather than for the whole patient. */
export const PLACED_FLAGS = [
  'neuropathy',
  'tumour',
  'thrombosis',
  'lymphoedema',
  'implant',
  'brokenSkin',
] as const;
export const PlacedFlag = z.enum(PLACED_FLAGS);
export type PlacedFlag = z.infer<typeof PlacedFlag>;

/** Where flags hold. A flag that is missing holds nobody knows where. */
export const FlagAreas = z.partialRecord(PlacedFlag, z.array(BodyArea).max(BODY_AREAS.length));
export type FlagAreas = z.infer<typeof FlagAreas>;

/** Where a flag of a patient holds; empty for one that has no place, or where nobody knows it. */
export function areasOf(all: FlagAreas, flag: string): readonly BodyArea[] {
  const placed = PlacedFlag.safeParse(flag);
  return placed.success ? (all[placed.data] ?? []) : [];
}

const PAIRS = [
  ['leftArm', 'rightArm', 'bothArms'],
  ['leftLeg', 'rightLeg', 'bothLegs'],
] as const;

/** What areas are called, in the order of the body: a limb on both sides is one word. */
export function areaWords(areas: readonly BodyArea[]): readonly (BodyArea | (typeof PAIRS)[number][2])[] {
  return BODY_AREAS.filter((area) => areas.includes(area)).flatMap((area) => {
    const pair = PAIRS.find(([left, right]) => area === left || area === right);
    if (pair === undefined) return [area];
    const [left, right, both] = pair;
    if (!areas.includes(left) || !areas.includes(right)) return [area];
    return area === left ? [both] : [];
  });
}
