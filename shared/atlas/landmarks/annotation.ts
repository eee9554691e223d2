import type { Anchor } from '../surface/mesh.ts';
import { type Bone, ON_BONE, type Seat } from './bones.ts';
import type { AnnotatedLandmark } from './ids.ts';
import { RECOGNITION } from './recognition.ts';

/** One landmark as recognised on a sex's average build. */
export interface Annotation {
  /** The place on skin; on soft parts it carries the landmark to the other builds. */
  readonly anchor: Anchor;
  /** The place on the skeleton, for landmarks of bone; it carries them to the other builds. */
  readonly seat?: Seat & { readonly bone: Bone };
  /** By what it was recognised. */
  readonly how: string;
  /** What its place was checked against. */
  readonly source: string;
}

export type Annotations = Readonly<Record<AnnotatedLandmark, Annotation>>;

type OnSkin = readonly [triangle: number, first: number, second: number];
type OnBone = readonly [along: number, x: number, y: number, z: number, facing: number];

/** Joins what was read on one sex (triangle and its first two weights; seat on the bone) with how it is recognised. */
export function annotated<Id extends AnnotatedLandmark>(
  readings: Readonly<Record<Id, readonly [...OnSkin] | readonly [...OnSkin, ...OnBone]>>,
): Readonly<Record<Id, Annotation>> {
  const entries = Object.entries<readonly number[]>(readings).map(([key, reading]) => {
    const id = key as AnnotatedLandmark;
    const [triangle, first, second, ...seat] = reading as OnSkin;
    const anchor: Anchor = { triangle, barycentric: [first, second, Math.max(0, 1 - first - second)] };
    const bone = ON_BONE[id];
    return [id, { anchor, ...(bone && seatOn(bone, seat)), ...RECOGNITION[id] }];
  });
  return Object.fromEntries(entries);
}

function seatOn(bone: Bone, [along, x, y, z, facing]: readonly number[]): Pick<Annotation, 'seat'> {
  return { seat: { bone, along: along!, offset: [x!, y!, z!], facing: facing! } };
}
