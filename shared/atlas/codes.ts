import type { MeridianId } from './points/types.ts';

export type { MeridianId };

type ExtraRegion = 'HN' | 'CA' | 'B' | 'UE' | 'LE';

/** A point's code: `BL23`, `GV4`, `EX-B2`. */
export type PointCode = `${Exclude<MeridianId, 'EX'>}${number}` | `EX-${ExtraRegion}${number}`;

/** Left and right are the patient's; `M` is the median plane. */
export type Side = 'L' | 'R' | 'M';

/** Levels named by a vertebra: the inferior border of its spinous process. */
export const VERTEBRAE = [
  'C7',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
] as const;

export type Vertebra = (typeof VERTEBRAE)[number];

/** The meridian a code belongs to; the extra points answer `EX`. */
export function meridianOf(code: PointCode): MeridianId {
  return code.startsWith('EX') ? 'EX' : (code.slice(0, 2) as MeridianId);
}
