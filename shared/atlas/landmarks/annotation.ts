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

/** Joins the anchors of one sex (triangle and its first two weights) with how each landmark is recognised. */
export function annotated(
  anchors: Readonly<Record<AnnotatedLandmark, readonly [triangle: number, first: number, second: number]>>,
): Annotations {
  const entries = Object.entries(anchors).map(([id, [triangle, first, second]]) => [
    id,
    {
      anchor: { triangle, barycentric: [first, second, Math.max(0, 1 - first - second)] },
      ...RECOGNITION[id as AnnotatedLandmark],
    },
  ]);
  return Object.fromEntries(entries);
}
