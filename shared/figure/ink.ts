import { type DepthMap, NO_SKIN } from './depth.ts';

/** Width of the outer contour on paper, millimetres. */
const CONTOUR_MM = 0.27;
/** Width of a full line where one part of the body passes in front of another, millimetres on paper. */
const OVERLAP_MM = 0.19;
/** A step of the skin (body millimetres) below `FAINT` draws no line; from `FULL` on the line has its full width. */
const FAINT = 1.5;
const FULL = 9;
/** A line shorter than this on paper is a speck and is left out, millimetres. */
const SHORTEST_MM = 0.9;
/** A slit narrower than this on paper (the closed mouth) is one thin line, not the two lines of its edges, millimetres. */
const SLIT_MM = 0.3;
const SLIT_WEIGHT = 2;
/** Strengths of a line: 1..WEIGHTS are overlaps of growing width, WEIGHTS + 1 is the contour. */
const WEIGHTS = 12;

/**
 * The ink of a figure: contour against the ground and lines where nearer skin ends in front of farther skin, which thin
 * out as the step between the two closes. One byte per sample, 255 inked.
 */
export function inkOf(map: DepthMap): Uint8Array {
  const { columns, rows, samplesPerMm } = map;
  const weights = lineWeights(map);
  dropSpecks(weights, columns, SHORTEST_MM * samplesPerMm);
  const discs = Array.from({ length: WEIGHTS + 2 }, (_, weight) =>
    disc(((weight > WEIGHTS ? CONTOUR_MM : (OVERLAP_MM * weight) / WEIGHTS) / 2) * samplesPerMm),
  );
  const ink = new Uint8Array(columns * rows);
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]) stamp(ink, columns, rows, i, discs[weights[i]!]!);
  }
  return ink;
}

/** For each sample how strong a line runs through it, 0 for none. */
function lineWeights({ columns, rows, depth, samplesPerMm }: DepthMap): Uint8Array {
  const weights = new Uint8Array(columns * rows);
  const slit = Math.round(SLIT_MM * samplesPerMm);
  const compare = (here: number, step: number): void => {
    const a = depth[here]!;
    const b = depth[here + step]!;
    const jump = Math.abs(a - b);
    let weight = WEIGHTS + 1;
    if (a !== NO_SKIN && b !== NO_SKIN) {
      // A steep but unbroken slope is no line: take off what the skin does on either side of the step.
      const slope = Math.max(slopeAt(depth, here, -step), slopeAt(depth, here + step, step));
      const strength = Math.min(1, (jump - slope - FAINT) / (FULL - FAINT));
      weight = strength > 0 ? Math.ceil(Math.sqrt(strength) * WEIGHTS) : 0;
      if (weight > SLIT_WEIGHT && closesAgain(depth, here, step, slit)) weight = SLIT_WEIGHT;
    }
    weights[here] = Math.max(weights[here]!, weight);
  };
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const here = y * columns + x;
      const own = depth[here]!;
      // Nearly all neighbours lie level: only the others are worth a closer look.
      if (x + 1 < columns && Math.abs(own - depth[here + 1]!) >= FAINT) compare(here, 1);
      if (y + 1 < rows && Math.abs(own - depth[here + columns]!) >= FAINT) compare(here, columns);
    }
  }
  return weights;
}

/** Whether the skin comes back to the nearer side's level within so many samples on the farther side of a step. */
function closesAgain(depth: Float32Array, here: number, step: number, within: number): boolean {
  const [near, far, away] =
    depth[here]! > depth[here + step]! ? [here, here + step, step] : [here + step, here, -step];
  for (let k = 1, at = far + away; k < within; k++, at += away) {
    if ((depth[at] ?? NO_SKIN) > depth[near]! - FAINT) return true;
  }
  return false;
}

/** How much depth changes from one sample to the next; 0 beyond the skin or the grid. */
function slopeAt(depth: Float32Array, from: number, step: number): number {
  const next = depth[from + step];
  return next === undefined || next === NO_SKIN ? 0 : Math.abs(next - depth[from]!);
}

/** Clears connected lines of fewer than `shortest` samples. */
function dropSpecks(weights: Uint8Array, columns: number, shortest: number): void {
  const seen = new Uint8Array(weights.length);
  for (let start = 0; start < weights.length; start++) {
    if (!weights[start] || seen[start]) continue;
    const line = [start];
    seen[start] = 1;
    for (let next = 0; next < line.length; next++) {
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) {
          const i = line[next]! + dy * columns + dx;
          if (!weights[i] || seen[i]) continue;
          seen[i] = 1;
          line.push(i);
        }
      }
    }
    if (line.length < shortest) for (const i of line) weights[i] = 0;
  }
}

/** A disc in samples as half widths of its rows, from the top. */
function disc(radius: number): Int32Array {
  const reach = Math.floor(radius);
  return Int32Array.from({ length: 2 * reach + 1 }, (_, row) =>
    Math.floor(Math.sqrt(radius * radius - (row - reach) ** 2)),
  );
}

function stamp(ink: Uint8Array, columns: number, rows: number, at: number, shape: Int32Array): void {
  const x = at % columns;
  const top = (at - x) / columns - (shape.length - 1) / 2;
  for (let i = 0; i < shape.length; i++) {
    const row = top + i;
    if (row < 0 || row >= rows) continue;
    const from = Math.max(0, x - shape[i]!);
    const to = Math.min(columns - 1, x + shape[i]!);
    ink.fill(255, row * columns + from, row * columns + to + 1);
  }
}
