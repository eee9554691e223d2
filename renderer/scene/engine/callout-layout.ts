import { bentLeader, type Leader, leadersCross } from '../../../shared/figure/leaders.ts';
import type { PicturePoint } from './stage.ts';

/** A callout that wants to stand in the column beside the body. CSS pixels. */
export interface CalloutWish {
  readonly id: string;
  /** What it points at. */
  readonly dot: PicturePoint;
  readonly height: number;
}

export interface PlacedCallout {
  readonly id: string;
  /** Where the leader arrives: the edge towards the body, a fixed way below the top. */
  readonly x: number;
  readonly y: number;
  readonly leader: Leader;
}

/** The leader arrives so far below a callout's top: in the middle of its first line. */
export const PORT = 11;
const GAP = 6;

/**
 * Sets callouts one under the other beside what they point at, as near to its height as the column allows; where two
 * leaders would cross, the two change places.
 * @param column where leaders arrive, and between which heights callouts may stand
 */
export function layOutCallouts(
  wishes: readonly CalloutWish[],
  column: { readonly x: number; readonly top: number; readonly bottom: number },
): PlacedCallout[] {
  let order = [...wishes].sort((a, b) => a.dot.y - b.dot.y);
  let placed = stacked(order, column);
  for (let round = 0; round < wishes.length; round++) {
    const at = placed.findIndex((one, i) => i > 0 && leadersCross(placed[i - 1]!.leader, one.leader));
    if (at < 0) break;
    order = order.with(at - 1, order[at]!).with(at, order[at - 1]!);
    placed = stacked(order, column);
  }
  return placed;
}

function stacked(
  order: readonly CalloutWish[],
  { x, top, bottom }: { readonly x: number; readonly top: number; readonly bottom: number },
): PlacedCallout[] {
  // Blocks of callouts that touch, each at the mean of what its callouts wish for.
  const blocks: { wishes: CalloutWish[]; sum: number; height: number }[] = [];
  const startOf = (block: (typeof blocks)[number]) =>
    Math.min(Math.max(top, block.sum / block.wishes.length), Math.max(top, bottom - block.height));
  for (const wish of order) {
    let block = { wishes: [wish], sum: wish.dot.y - PORT, height: wish.height + GAP };
    for (
      let above = blocks.at(-1);
      above && startOf(above) + above.height > startOf(block);
      above = blocks.at(-1)
    ) {
      blocks.pop();
      block = {
        wishes: [...above.wishes, ...block.wishes],
        sum: above.sum + block.sum - block.wishes.length * above.height,
        height: above.height + block.height,
      };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => {
    let y = startOf(block);
    return block.wishes.map(({ id, dot, height }) => {
      const port = { x, y: y + PORT };
      y += height + GAP;
      return { id, ...port, leader: bentLeader(dot, port) };
    });
  });
}
