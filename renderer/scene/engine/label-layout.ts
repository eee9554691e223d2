import { bentLeader, type Leader, leaderNear, leadersCross } from '../../../shared/figure/leaders.ts';
import { spread } from '../../../shared/figure/spread.ts';
import {
  type Disc,
  LABEL_PITCH,
  type LabelWish,
  LEVEL_END,
  nearest,
  type Stretch,
  shareOut,
} from './label-stretches.ts';

export interface PlacedLabel {
  readonly id: string;
  readonly side: 'left' | 'right';
  /** Where the leader arrives: at the label's edge towards the body, in the middle of its first line. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** From the disc's edge 45 degrees off, then level. */
  readonly leader: Leader;
}

/** Heights tried for a label: so far above and below its even share of the column, in such steps. */
const REACH = 96;
const STEP = 6;
/** What a bend costs that a level leader does not have. */
const BENT = 15;
/** What it costs to run a leader through a foreign disc, against 1 for each pixel of height between disc and label. */
const PASSED_DISC = 70;
/** White between a leader and a foreign disc. */
const CLEARANCE = 1.5;
/** How steeply, in pixels per pixel, discs are taken to stand one above the other where rows do not do. */
const SLOPES = [0.4, -0.4, 0.8, -0.8];
/** Discs of so nearly the same height stand in a row. */
const ROW = 6;

/**
 * Sets labels in the free stretches beside the body, sorted by height, so that no two overlap and no leader crosses
 * another. A label for which that cannot be had is left out: its disc keeps its number.
 * @param taken leaders that are there already
 */
export function layOutLabels(
  wishes: readonly LabelWish[],
  stretches: readonly Stretch[],
  taken: readonly Leader[] = [],
): PlacedLabel[] {
  const discs = wishes.flatMap(({ dots }) => dots);
  const placed: PlacedLabel[] = [];
  const filled = new Map<string, readonly Port[]>();
  for (const [stretch, mine] of shareOut(wishes, stretches)) {
    const candidates = mine.map((wish) => candidateOf(wish, stretch, discs));
    // Most changes of a plan leave most stretches alone, and a full one takes long to fill.
    const key = JSON.stringify([stretch, candidates]);
    const ports = lastFilled.get(key) ?? fill(candidates, stretch);
    filled.set(key, ports);
    for (const { id, dot, y, height } of ports) {
      const leader = bentLeader(dot, { x: stretch.x, y });
      placed.push({
        id,
        side: stretch.side,
        x: stretch.x,
        y,
        height,
        leader: fromEdge(leader, dot.radius + 1),
      });
    }
  }
  lastFilled = filled;
  return withoutCrossings(placed, taken);
}

/** What came of every stretch of the last picture, by what was asked. */
let lastFilled: ReadonlyMap<string, readonly Port[]> = new Map();

interface Candidate {
  readonly id: string;
  readonly height: number;
  readonly dot: Disc;
  /** Discs of others that a leader from here to the column might run through. */
  readonly foreign: readonly Disc[];
}

function candidateOf({ id, dots, height }: LabelWish, stretch: Stretch, discs: readonly Disc[]): Candidate {
  const dot = nearest(dots, stretch.x);
  const [left, right] = [Math.min(dot.x, stretch.x), Math.max(dot.x, stretch.x)];
  const reach = right - left;
  const foreign = discs.filter((disc) => {
    const white = disc.radius + CLEARANCE;
    const isBetween = disc.x + white >= left && disc.x - white <= right;
    return isBetween && Math.abs(disc.y - dot.y) <= reach + white && !dots.includes(disc);
  });
  return { id, height, dot, foreign };
}

type Port = Candidate & { readonly y: number };

interface Filled {
  readonly cost: number;
  readonly ports: readonly Port[];
}

/**
 * Heights for the labels of one stretch. Within a row of discs the one next to the column goes level and the others
 * bend away above it, below it, or to both sides; where discs stand all over the place, those further off go above or
 * below the nearer ones. Every such order is tried, the least bent wins.
 */
function fill(candidates: readonly Candidate[], stretch: Stretch): readonly Port[] {
  if (candidates.length === 0) return [];
  let best: Filled = { cost: Infinity, ports: [] };
  const attempt = (order: readonly Candidate[]) => {
    const found = heightsFor(order, stretch, best.cost);
    if (found.cost < best.cost) best = found;
  };
  for (const order of ['above', 'below', 'both'] as const) attempt(inRows(candidates, stretch.x, order));
  if (best.cost >= PASSED_DISC) {
    for (const slope of SLOPES) attempt(alongSlope(candidates, stretch.x, slope));
  }
  if (best.cost < Infinity) return best.ports;
  // No way without a crossing: the one furthest from the column does without a label.
  const off = ({ dot }: Candidate) => Math.abs(dot.x - stretch.x);
  const worst = candidates.reduce((a, b) => (off(b) > off(a) ? b : a));
  return fill(
    candidates.filter((candidate) => candidate !== worst),
    stretch,
  );
}

/** From top to bottom as if the discs stood on lines that rise or fall towards the column. */
function alongSlope(candidates: readonly Candidate[], x: number, slope: number): Candidate[] {
  const height = ({ dot }: Candidate) => dot.y - slope * Math.abs(dot.x - x);
  return [...candidates].sort((a, b) => height(a) - height(b));
}

function inRows(candidates: readonly Candidate[], x: number, order: 'above' | 'below' | 'both'): Candidate[] {
  const rows: Candidate[][] = [];
  for (const candidate of [...candidates].sort((a, b) => a.dot.y - b.dot.y)) {
    const row = rows.at(-1);
    if (row && candidate.dot.y - row[0]!.dot.y < ROW) row.push(candidate);
    else rows.push([candidate]);
  }
  const off = ({ dot }: Candidate) => Math.abs(dot.x - x);
  return rows.flatMap((row) => {
    const outwards = [...row].sort((a, b) => off(b) - off(a));
    if (order === 'above') return outwards;
    if (order === 'below') return outwards.reverse();
    // Alternately above and below, so that the one nearest to the column ends up in the middle.
    const above: Candidate[] = [];
    const below: Candidate[] = [];
    for (const [i, candidate] of outwards.entries()) {
      if (i % 2 === 0) below.unshift(candidate);
      else above.push(candidate);
    }
    return [...above, ...below];
  });
}

/**
 * The cheapest heights for labels in a given order, by dynamic programming over the heights tried for each; none when
 * they would cost as much as `limit`.
 */
function heightsFor(order: readonly Candidate[], stretch: Stretch, limit: number): Filled {
  const first = stretch.top + LABEL_PITCH / 2;
  const lowest = ({ height }: Candidate) => stretch.bottom - height + LABEL_PITCH / 2;
  const shares = spread(
    order.map(({ dot }) => dot.y),
    order.map(({ height }) => height),
    first,
    lowest(order.at(-1)!),
  );
  interface Trial {
    readonly y: number;
    readonly leader: Leader;
    readonly cost: number;
    readonly before: Trial | null;
  }
  let trials: Trial[] = [];
  for (const [i, candidate] of order.entries()) {
    const { dot, foreign } = candidate;
    const heightAbove = order[i - 1]?.height ?? 0;
    const next: Trial[] = [];
    // Further off than 45 degrees reach there is no leader.
    const reach = Math.abs(stretch.x - dot.x) - LEVEL_END;
    for (const y of heightsAround(shares[i]!, dot.y, first, lowest(candidate))) {
      if (Math.abs(y - dot.y) > reach) continue;
      const leader = bentLeader(dot, { x: stretch.x, y });
      const before =
        trials.find((trial) => trial.y <= y - heightAbove && !leadersCross(trial.leader, leader)) ?? null;
      if (i > 0 && !before) continue;
      const off = Math.abs(y - dot.y);
      let cost = (before?.cost ?? 0) + (off > 0.5 ? off + BENT : 0);
      for (const disc of foreign) {
        if (cost >= limit) break;
        if (leaderNear(leader, disc, disc.radius + CLEARANCE)) cost += PASSED_DISC;
      }
      if (cost < limit) next.push({ y, leader, cost, before });
    }
    if (next.length === 0) return { cost: Infinity, ports: [] };
    // The cheapest first: the first that fits is the best one for what follows.
    trials = next.sort((a, b) => a.cost - b.cost);
  }
  const end = trials.reduce<Trial | null>((best, one) => (best && best.cost <= one.cost ? best : one), null);
  const ports: Port[] = [];
  for (let trial = end, i = order.length - 1; trial; trial = trial.before, i--) {
    ports.unshift({ ...order[i]!, y: trial.y });
  }
  return { cost: end?.cost ?? Infinity, ports };
}

function heightsAround(share: number, level: number, first: number, last: number): number[] {
  const heights = level >= first && level <= last ? [level] : [];
  for (let off = -REACH; off <= REACH; off += STEP) {
    if (share + off >= first && share + off <= last) heights.push(share + off);
  }
  return heights;
}

/** Lets the leader begin at the disc's edge. */
export function fromEdge([dot, knee, port]: Leader, radius: number): Leader {
  const bends = Math.hypot(knee.x - dot.x, knee.y - dot.y) > radius;
  const next = bends ? knee : port;
  const length = Math.max(radius, Math.hypot(next.x - dot.x, next.y - dot.y));
  const start = {
    x: dot.x + ((next.x - dot.x) * radius) / length,
    y: dot.y + ((next.y - dot.y) * radius) / length,
  };
  return [start, bends ? knee : start, port];
}

function withoutCrossings(placed: readonly PlacedLabel[], taken: readonly Leader[]): PlacedLabel[] {
  const kept: PlacedLabel[] = [];
  for (const label of placed) {
    const free = (other: Leader) => !leadersCross(label.leader, other);
    if (taken.every(free) && kept.every(({ leader }) => free(leader))) kept.push(label);
  }
  return kept;
}
