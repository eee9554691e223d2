import { bentLeader, type Leader, leadersCross } from '../../../shared/figure/leaders.ts';
import { spread } from '../../../shared/figure/spread.ts';
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
  const tops = spread(
    order.map(({ dot }) => dot.y - PORT),
    order.map(({ height }) => height + GAP),
    top,
    bottom - (order.at(-1)?.height ?? 0),
  );
  return order.map(({ id, dot }, i) => {
    const port = { x, y: tops[i]! + PORT };
    return { id, ...port, leader: bentLeader(dot, port) };
  });
}
