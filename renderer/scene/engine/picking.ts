/** A marker as it stands in the picture, in CSS pixels. */
export interface Pickable {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Radius of its disc, pixels. */
  readonly radius: number;
  /** Not hidden by the body and inside the picture. */
  readonly seen: boolean;
}

/** How far from a marker's edge a pointer still means it: a mouse is exact, a fingertip is not. CSS pixels. */
export const REACH = { mouse: 10, pen: 12, touch: 22 } as const;
export type PointerKind = keyof typeof REACH;

/** The seen marker nearest to a pointer within its reach, or null. */
export function nearestMarker<T extends Pickable>(
  markers: Iterable<T>,
  x: number,
  y: number,
  pointer: PointerKind,
): T | null {
  let best: T | null = null;
  let distance: number = REACH[pointer];
  for (const marker of markers) {
    if (!marker.seen) continue;
    const d = Math.hypot(marker.x - x, marker.y - y);
    // A pointer on a large disc means that disc, however near a small neighbour is.
    const from = d <= marker.radius ? d / 4 : d;
    if (from < distance) {
      best = marker;
      distance = from;
    }
  }
  return best;
}
