import type { Leader } from '../../../shared/figure/leaders.ts';
import { fromEdge } from './label-layout.ts';
import { LABEL_PITCH, type Stretch } from './label-stretches.ts';
import type { PicturePoint } from './stage.ts';

/** Room that the shortest leader of a card needs. */
const LEADER_ROOM = 18;

/** Where the hover card stands and how its leader runs. */
export interface PlacedCard {
  readonly left: number;
  readonly top: number;
  readonly leader: Leader;
}

/**
 * Sets the card beside the body at the right, or at the left when its point is too near to the right edge to show both;
 * the leader arrives level at its edge.
 */
export function placeCard(
  dot: PicturePoint,
  radius: number,
  card: { readonly width: number; readonly height: number },
  picture: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): PlacedCard {
  const atRight = dot.x + radius + LEADER_ROOM <= picture.right - card.width;
  const left = atRight ? picture.right - card.width : picture.left;
  const edge = left + card.width / 2 >= dot.x ? left : left + card.width;
  const lowest = Math.max(picture.top, picture.bottom - card.height);
  // As high as the leader allows: the card stands above, and leaves the heights below to the labels.
  const top = Math.min(lowest, Math.max(picture.top, dot.y - 40 - (card.height - 20)));
  const port = Math.min(top + card.height - 14, Math.max(top + 14, dot.y - 40));
  const towards = Math.sign(edge - dot.x) || 1;
  const run = Math.min(Math.abs(port - dot.y), Math.max(0, Math.abs(edge - dot.x) - 10));
  const leader: Leader = [dot, { x: dot.x + towards * run, y: port }, { x: edge, y: port }];
  return { left, top, leader: fromEdge(leader, radius) };
}

/** What is left of stretches beside a card. */
export function besideCard(
  stretches: readonly Stretch[],
  card: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Stretch[] {
  return stretches.flatMap((stretch) => {
    const reaches = stretch.side === 'right' ? card.left + card.width >= stretch.x : card.left <= stretch.x;
    const gap = 6;
    const [from, to] = [card.top - gap, card.top + card.height + gap];
    if (!reaches || to <= stretch.top || from >= stretch.bottom) return [stretch];
    return [
      { ...stretch, bottom: Math.min(stretch.bottom, from) },
      { ...stretch, top: Math.max(stretch.top, to) },
    ].filter(({ top, bottom }) => bottom - top >= LABEL_PITCH);
  });
}
