import { bentLeader, type Leader, leaderNear, leadersCross, leadersTouch, slantLeader } from './leaders.ts';
import { spread } from './spread.ts';
import type { PaperPoint } from './view.ts';

/** One side's column as the leaders see it, paper millimetres. */
export interface PortColumn {
  /** Where leaders arrive. */
  readonly x: number;
  /** Heights of the highest and the lowest port. */
  readonly first: number;
  readonly last: number;
  /** Least distance between two ports. */
  readonly pitch: number;
}

/** What flaws cost, against 1 for each millimetre that a label stands above or below its dot. */
const CROSSING_COST = 1000;
const TOUCH_COST = 30;
const PASSED_DOT_COST = 8;
const ODD_SLOPE_COST = 2;
/** Two leaders closer than this look like one. */
const TOUCH_MM = 0.3;
/** A leader that passes a foreign dot closer than this seems to belong to it. */
const PASSED_DOT_MM = 1.2;
/** Marks closer than this overlap: a leader to one cannot keep clear of the other. */
const OVERLAPPING_DOTS_MM = 1.8;
/** How far a single label is tried above or below its place, millimetres. */
const NUDGES = [-1.5, 1.5, -3, 3];
/** How far a label is tried above or below its place with its neighbours giving way, millimetres. */
const SHIFTS = [-2, 2, -4, 4];
/**
 * How steeply a leader may leave its dot, rise over run: dots that lie on one diagonal would share one line at 45 degrees,
 * whatever their ports.
 */
const SLOPES = [1, 1.25, 0.8, 1.5, 0.65, 2];
/** A smaller gain is rounding. */
const LEAST_GAIN = 1e-6;
/** Rounds of betterment after which what remains is left as it is. */
const ROUNDS = 12;

/**
 * Pairs dots with ports along one column so that no leader crosses another. `dots[i]` gets the returned leader `i`.
 * @param others dots without a leader here, which leaders should not pass through
 */
export function fillColumn(
  dots: readonly PaperPoint[],
  others: readonly PaperPoint[],
  column: PortColumn,
): readonly Leader[] {
  const order = dots
    .map((_, index) => index)
    .sort((a, b) => dots[a]!.y - dots[b]!.y || dots[a]!.x - dots[b]!.x);
  const heights = spread(
    order.map((index) => dots[index]!.y),
    order.map(() => column.pitch),
    column.first,
    column.last,
  );
  const ports = new Array<PaperPoint>(dots.length);
  order.forEach((index, rank) => {
    ports[index] = { x: column.x, y: heights[rank]! };
  });
  const layout = new Layout(dots, [...dots, ...others], ports);
  layout.improve(column);
  return layout.crossed() ? slanted(dots, ports) : layout.leaders;
}

/** Bent leaders of one column, bettered step by step. */
class Layout {
  readonly leaders: Leader[];
  readonly #dots: readonly PaperPoint[];
  readonly #obstacles: readonly PaperPoint[];
  readonly #ports: PaperPoint[];
  readonly #slopes: number[];

  constructor(dots: readonly PaperPoint[], obstacles: readonly PaperPoint[], ports: PaperPoint[]) {
    this.#dots = dots;
    this.#obstacles = obstacles;
    this.#ports = ports;
    this.#slopes = dots.map(() => 1);
    this.leaders = dots.map((dot, index) => bentLeader(dot, ports[index]!));
  }

  crossed(): boolean {
    return this.leaders.some((a, i) => this.leaders.some((b, j) => i < j && leadersCross(a, b)));
  }

  /** Nudges and swaps the ports of flawed leaders and tries other slopes, as long as that makes things better. */
  improve(column: PortColumn): void {
    for (let round = 0; round < ROUNDS; round++) {
      let better = false;
      for (let i = 0; i < this.#dots.length; i++) {
        if (this.#flaws(i) === 0) continue;
        better =
          this.#nudge(i, column) || this.#swap(i) || this.#slant(i) || this.#shift(i, column) || better;
      }
      if (!better) return;
    }
  }

  #swap(i: number): boolean {
    const own = this.#cost(i);
    for (let j = 0; j < this.#dots.length; j++) {
      if (j === i) continue;
      const ports = [this.#ports[i]!, this.#ports[j]!] as const;
      const before = own + this.#cost(j);
      this.#assign(i, ports[1]);
      this.#assign(j, ports[0]);
      if (this.#cost(i) + this.#cost(j) < before - LEAST_GAIN) return true;
      this.#assign(i, ports[0]);
      this.#assign(j, ports[1]);
    }
    return false;
  }

  #nudge(i: number, { first, last, pitch }: PortColumn): boolean {
    const port = this.#ports[i]!;
    const before = this.#cost(i);
    for (const by of NUDGES) {
      const y = port.y + by;
      const free = this.#ports.every((other, j) => j === i || Math.abs(other.y - y) >= pitch);
      if (y < first || y > last || !free) continue;
      this.#assign(i, { x: port.x, y });
      if (this.#cost(i) < before - LEAST_GAIN) return true;
      this.#assign(i, port);
    }
    return false;
  }

  /** Moves a label with those above or below it that are in its way. */
  #shift(i: number, { first, last, pitch }: PortColumn): boolean {
    const order = this.#ports.map((_, j) => j).sort((a, b) => this.#ports[a]!.y - this.#ports[b]!.y);
    for (const by of SHIFTS) {
      const way = by > 0 ? order.slice(order.indexOf(i)) : order.slice(0, order.indexOf(i) + 1).reverse();
      const moved = new Map<number, PaperPoint>();
      let y = this.#ports[i]!.y + by;
      for (const j of way) {
        const port = this.#ports[j]!;
        if (j !== i && (by > 0 ? port.y >= y : port.y <= y)) break;
        moved.set(j, { x: port.x, y });
        y += by > 0 ? pitch : -pitch;
      }
      if ([...moved.values()].some((port) => port.y < first || port.y > last)) continue;
      if (this.#tryPorts(moved)) return true;
    }
    return false;
  }

  /** Moves ports if that makes things better for those that are moved. */
  #tryPorts(moved: ReadonlyMap<number, PaperPoint>): boolean {
    const cost = () => [...moved.keys()].reduce((sum, j) => sum + this.#cost(j), 0);
    const kept = new Map([...moved.keys()].map((j) => [j, this.#ports[j]!]));
    const before = cost();
    for (const [j, port] of moved) this.#assign(j, port);
    if (cost() < before - LEAST_GAIN) return true;
    for (const [j, port] of kept) this.#assign(j, port);
    return false;
  }

  #slant(i: number): boolean {
    const port = this.#ports[i]!;
    const own = this.#slopes[i]!;
    const costs = SLOPES.map((slope) => {
      this.#assign(i, port, slope);
      return this.#cost(i);
    });
    const best = costs.indexOf(Math.min(...costs));
    const better = costs[best]! < costs[SLOPES.indexOf(own)]! - LEAST_GAIN;
    this.#assign(i, port, better ? SLOPES[best]! : own);
    return better;
  }

  #assign(i: number, port: PaperPoint, slope = this.#slopes[i]!): void {
    this.#ports[i] = port;
    this.#slopes[i] = slope;
    this.leaders[i] = bentLeader(this.#dots[i]!, port, slope);
  }

  #cost(i: number): number {
    const odd = this.#slopes[i] === 1 ? 0 : ODD_SLOPE_COST;
    return this.#flaws(i) + odd + Math.abs(this.#ports[i]!.y - this.#dots[i]!.y);
  }

  #flaws(i: number): number {
    const leader = this.leaders[i]!;
    let cost = 0;
    this.leaders.forEach((other, j) => {
      if (j === i) return;
      if (leadersCross(leader, other)) cost += CROSSING_COST;
      else if (leadersTouch(leader, other, TOUCH_MM)) cost += TOUCH_COST;
    });
    const dot = this.#dots[i]!;
    for (const other of this.#obstacles) {
      const own = Math.hypot(other.x - dot.x, other.y - dot.y) < OVERLAPPING_DOTS_MM;
      if (!own && leaderNear(leader, other, PASSED_DOT_MM)) cost += PASSED_DOT_COST;
    }
    return cost;
  }
}

/** Straight slants, exchanged where they cross: every exchange shortens their total length, so the last pair never crosses. */
function slanted(dots: readonly PaperPoint[], given: readonly PaperPoint[]): readonly Leader[] {
  const ports = [...given];
  const leaders = dots.map((dot, i) => slantLeader(dot, ports[i]!));
  for (let again = true, round = 0; again && round < dots.length ** 2; round++) {
    again = false;
    for (let i = 0; i < dots.length; i++) {
      for (let j = i + 1; j < dots.length; j++) {
        if (!leadersCross(leaders[i]!, leaders[j]!)) continue;
        [ports[i], ports[j]] = [ports[j]!, ports[i]!];
        leaders[i] = slantLeader(dots[i]!, ports[i]!);
        leaders[j] = slantLeader(dots[j]!, ports[j]!);
        again = true;
      }
    }
  }
  return leaders;
}
