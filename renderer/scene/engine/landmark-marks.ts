import { Vector3 } from 'three';
import type { Place } from '../../../shared/atlas/placement.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { lerp } from '../../../shared/atlas/surface/vec.ts';
import type { Skin } from './sight.ts';

/** Landmarks with a name of their own in the overlay, beside the vertebrae. Paired ones end in nothing here. */
export const NAMED_LANDMARKS = [
  'medial-scapular-spine',
  'inferior-scapular-angle',
  'acromion',
  'iliac-crest',
  'psis',
  'asis',
  'sacral-hiatus',
  'coccyx-tip',
  'greater-trochanter',
  'ischial-tuberosity',
  'gluteal-fold',
  'popliteal-crease',
  'patella-base',
  'patella-apex',
  'fibular-head',
  'medial-malleolus',
  'lateral-malleolus',
] as const;
export type NamedLandmark = (typeof NAMED_LANDMARKS)[number];

/** Borders and folds drawn through landmarks, from one to the next. */
const BORDERS: readonly (readonly string[])[] = [
  ['medial-scapular-spine', 'medial-scapular-border', 'inferior-scapular-angle'],
  ['asis', 'iliac-crest', 'psis'],
  ['gluteal-fold-medial', 'gluteal-fold', 'gluteal-fold-lateral'],
  ['popliteal-crease-medial', 'popliteal-crease', 'popliteal-crease-lateral'],
];

/** A landmark to be marked and named on the body. */
export interface LandmarkMark extends Place {
  /** `T7` for a vertebra, else the landmark's name. */
  readonly name: NamedLandmark | `${'C' | 'T' | 'L'}${number}`;
  readonly vertebra: boolean;
}

/** Everything that the landmark overlay marks on a body. */
export function landmarkMarks(landmarks: ReadonlyMap<string, Place>): LandmarkMark[] {
  const marks: LandmarkMark[] = [];
  for (const [id, place] of landmarks) {
    const vertebra = /^([ctl]\d+)-spinous$/.exec(id)?.[1];
    const name = id.replace(/\.[LR]$/, '');
    if (vertebra) {
      marks.push({ ...place, name: vertebra.toUpperCase() as LandmarkMark['name'], vertebra: true });
    } else if ((NAMED_LANDMARKS as readonly string[]).includes(name)) {
      marks.push({ ...place, name: name as NamedLandmark, vertebra: false });
    }
  }
  return marks;
}

/** Pieces into which the way between two landmarks is laid on the skin. */
const PIECES = 12;

/** Borders and folds of both sides as lines on the skin, body space. */
export function landmarkLines({ bvh }: Skin, landmarks: ReadonlyMap<string, Place>): Vec3[][] {
  const onSkin = (point: Vec3): Vec3 => {
    const { x, y, z } = bvh.closestPointToPoint(new Vector3(...point))!.point;
    return [x, y, z];
  };
  const lines: Vec3[][] = [];
  for (const border of BORDERS) {
    for (const side of ['L', 'R']) {
      const stops = border.map((id) => landmarks.get(`${id}.${side}`)?.position);
      if (!stops.every((stop) => stop !== undefined)) continue;
      const line: Vec3[] = [stops[0]!];
      for (let i = 1; i < stops.length; i++) {
        for (let piece = 1; piece <= PIECES; piece++) {
          line.push(onSkin(lerp(stops[i - 1]!, stops[i]!, piece / PIECES)));
        }
      }
      lines.push(line);
    }
  }
  return lines;
}

/** Of a paired landmark only the one further left in the picture: the one that is named. */
export function firstOfEach<T extends { readonly mark: LandmarkMark; readonly x: number }>(
  landmarks: readonly T[],
): T[] {
  const first = new Map<string, T>();
  for (const landmark of landmarks) {
    const other = first.get(landmark.mark.name);
    if (!other || landmark.x < other.x) first.set(landmark.mark.name, landmark);
  }
  return [...first.values()];
}
