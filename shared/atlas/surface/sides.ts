import { positionOf } from './anchors.ts';
import type { Anchor, SurfaceMesh } from './mesh.ts';
import { mirrorAnchor } from './mirror.ts';

/** A place or a path as it lies on one side of the body. */
export interface OnSide {
  readonly side: 'left' | 'right';
  readonly anchors: readonly Anchor[];
}

/**
 * Where a place or a path lies for a prescribed side: as it was drawn, mirrored, or both. What is asked for in the
 * middle stays as it was drawn.
 *
 * @param anchors in the order of the hand; their mean tells on which side it was drawn
 */
export function onSides(
  mesh: SurfaceMesh,
  anchors: readonly Anchor[],
  side: 'left' | 'right' | 'both' | 'midline',
): OnSide[] {
  const own = anchors.reduce((sum, anchor) => sum + positionOf(mesh, anchor)[0], 0) >= 0 ? 'left' : 'right';
  const other = own === 'left' ? 'right' : 'left';
  const lies: OnSide[] = [];
  if (side !== other) lies.push({ side: own, anchors });
  if (side === 'both' || side === other) {
    lies.push({ side: other, anchors: anchors.map((anchor) => mirrorAnchor(mesh, anchor)) });
  }
  return lies;
}
