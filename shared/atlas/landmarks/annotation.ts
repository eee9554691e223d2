import type { Anchor } from '../surface/mesh.ts';
import type { AnnotatedLandmark } from './ids.ts';
import { RECOGNITION } from './recognition.ts';

/** One landmark as recognised on a sex's average build; the anchor carries it to the other builds. */
export interface Annotation {
  readonly anchor: Anchor;
  /** By what it was recognised. */
  readonly how: string;
  /** What its place was checked against. */
  readonly source: string;
}

export type Annotations = Readonly<Record<AnnotatedLandmark, Annotation>>;

/** Joins the anchors of one sex (triangle and three weights) with how each landmark is recognised. */
export function annotated(
  anchors: Readonly<Record<AnnotatedLandmark, readonly [number, number, number, number]>>,
): Annotations {
  const entries = Object.entries(anchors).map(([id, [triangle, ...barycentric]]) => [
    id,
    { anchor: { triangle, barycentric }, ...RECOGNITION[id as AnnotatedLandmark] },
  ]);
  return Object.fromEntries(entries);
}
