import type { LandmarkId } from './landmarks/ids.ts';
import type { Sex } from './surface/mesh.ts';

const WHO = 'WHO 2008, General guidelines III.2, proportional bone measurements';

/** The middle lines of the limbs. */
export type LimbAxis = 'arm-axis' | 'forearm-axis' | 'thigh-axis' | 'leg-axis';

/** How the length of a segment is taken. */
export type SegmentMeasure =
  /** along the axis of the limb */
  | LimbAxis
  /** up and down */
  | 'height'
  /** straight from one landmark to the other */
  | 'straight'
  /** with a tape over the skin of the back, from the left landmark to the right one */
  | 'over-back'
  /** with a tape over the median line of the head */
  | 'over-head'
  /** with a tape over the forehead, from the median place before to the left one, both ways */
  | 'over-forehead';

/** One row of the B-cun table: so many cun lie between two landmarks, whatever the body's size. */
export interface SegmentRow {
  readonly id: string;
  readonly from: LandmarkId;
  /** The same id as `from` means the landmark on the other side. */
  readonly to: LandmarkId;
  readonly cun: number;
  readonly measure: SegmentMeasure;
  readonly source: string;
  /** What a woman's body is measured by instead. */
  readonly inWomen?: Pick<SegmentRow, 'from' | 'to' | 'source'>;
}

/** The B-cun (proportional bone) segments. Each has a cun of its own on each body. */
export const SEGMENTS = [
  {
    id: 'head',
    from: 'anterior-hairline',
    to: 'posterior-hairline',
    cun: 12,
    measure: 'over-head',
    source: WHO,
  },
  {
    id: 'forehead',
    from: 'glabella',
    to: 'anterior-hairline',
    cun: 3,
    measure: 'straight',
    source: WHO,
  },
  {
    id: 'hairline',
    from: 'hairline-corner',
    to: 'hairline-corner',
    cun: 9,
    measure: 'over-forehead',
    source: WHO,
  },
  {
    id: 'nape',
    from: 'posterior-hairline',
    to: 'c7-spinous',
    cun: 3,
    measure: 'straight',
    source:
      'Chinese standard of 1990 (GB 12346), as quoted; not in WHO 2008 (textbook knowledge, unverified)',
  },
  { id: 'mastoids', from: 'mastoid', to: 'mastoid', cun: 9, measure: 'straight', source: WHO },
  {
    id: 'sternum',
    from: 'suprasternal-notch',
    to: 'xiphisternal',
    cun: 9,
    measure: 'height',
    source: WHO,
  },
  {
    id: 'upper-abdomen',
    from: 'xiphisternal',
    to: 'umbilicus',
    cun: 8,
    measure: 'height',
    source: WHO,
  },
  {
    id: 'lower-abdomen',
    from: 'umbilicus',
    to: 'pubic-symphysis',
    cun: 5,
    measure: 'height',
    source: WHO,
  },
  {
    id: 'nipples',
    from: 'nipple',
    to: 'nipple',
    cun: 8,
    measure: 'straight',
    source: WHO,
    // A breast carries its nipple along as it grows; the clavicle stays.
    inWomen: {
      from: 'clavicle-middle',
      to: 'clavicle-middle',
      source: 'WHO 2008, notes on LR14 and GB24: in women the midclavicular line for that of the nipples',
    },
  },
  {
    id: 'back',
    from: 'medial-scapular-border',
    to: 'medial-scapular-border',
    cun: 6,
    measure: 'over-back',
    source: WHO,
  },
  {
    id: 'arm',
    from: 'anterior-axillary-fold',
    to: 'cubital-crease',
    cun: 9,
    measure: 'arm-axis',
    source: WHO,
  },
  {
    id: 'forearm',
    from: 'cubital-crease',
    to: 'wrist-crease',
    cun: 12,
    measure: 'forearm-axis',
    source: WHO,
  },
  {
    id: 'thigh-front',
    from: 'pubic-symphysis',
    to: 'patella-base',
    cun: 18,
    measure: 'thigh-axis',
    source: WHO,
  },
  {
    id: 'thigh-side',
    from: 'greater-trochanter',
    to: 'popliteal-crease',
    cun: 19,
    measure: 'thigh-axis',
    source: WHO,
  },
  {
    id: 'thigh-back',
    from: 'gluteal-fold',
    to: 'popliteal-crease',
    cun: 14,
    measure: 'thigh-axis',
    source: WHO,
  },
  {
    id: 'leg-medial',
    from: 'patella-apex',
    to: 'medial-malleolus',
    cun: 15,
    measure: 'leg-axis',
    source: WHO,
  },
  {
    id: 'leg-medial-below-condyle',
    from: 'medial-tibial-condyle',
    to: 'medial-malleolus',
    cun: 13,
    measure: 'leg-axis',
    source: `${WHO}, note`,
  },
  {
    id: 'leg-lateral',
    from: 'popliteal-crease',
    to: 'lateral-malleolus',
    cun: 16,
    measure: 'leg-axis',
    source: WHO,
  },
  {
    id: 'leg-front',
    from: 'patellar-ligament-lateral',
    to: 'ankle-front',
    cun: 16,
    measure: 'leg-axis',
    source: 'WHO 2008, ST36 to ST41: the front of the leg read as the 16 cun of its lateral side',
  },
  { id: 'foot', from: 'medial-malleolus', to: 'sole', cun: 3, measure: 'height', source: WHO },
] as const satisfies readonly SegmentRow[];

export type SegmentId = (typeof SEGMENTS)[number]['id'];

/** The table row of a segment as it is measured on one sex; without a sex, as WHO's table has it. */
export function segmentRow(id: SegmentId, sex?: Sex): SegmentRow {
  const row: SegmentRow = SEGMENTS.find((segment) => segment.id === id)!;
  return sex === 'female' ? { ...row, ...row.inWomen } : row;
}
