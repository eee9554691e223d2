import { axesOf, type Projection } from './view.ts';

/** A grid of samples over a figure; sample (column, row) sits at the centre of its cell. */
export interface DepthMap {
  readonly projection: Projection;
  readonly samplesPerMm: number;
  readonly columns: number;
  readonly rows: number;
  /** Body millimetres towards the reader, per sample; `NO_SKIN` where there is nothing. */
  readonly depth: Float32Array;
  /** The shade of the skin there (what `shades` gave at the vertices), when shades were asked for. */
  readonly shade: Uint8Array | undefined;
}

/** Depth of a sample that no skin covers. */
export const NO_SKIN = -1e6;

/**
 * Draws triangles into a depth buffer, nearest skin wins, faces turned away are left out.
 * @param positions x, y, z of the vertices, body millimetres
 * @param shades one shade (0..255) per vertex, interpolated over the triangles
 */
export function depthMap(
  positions: Float32Array,
  triangles: Uint32Array,
  projection: Projection,
  samplesPerMm: number,
  shades?: Float32Array,
): DepthMap {
  const columns = Math.max(1, Math.round(projection.width * samplesPerMm));
  const rows = Math.max(1, Math.round(projection.height * samplesPerMm));
  const depth = new Float32Array(columns * rows).fill(NO_SKIN);
  const shade = shades && new Uint8Array(columns * rows);
  const { sx, sy, sz } = sampleSpace(positions, projection, samplesPerMm);

  for (let t = 0; t < triangles.length; t += 3) {
    const a = triangles[t]!;
    const b = triangles[t + 1]!;
    const c = triangles[t + 2]!;
    const ax = sx[a]!;
    const ay = sy[a]!;
    const bx = sx[b]!;
    const by = sy[b]!;
    const cx = sx[c]!;
    const cy = sy[c]!;
    // Rows run downwards, so a triangle that faces the reader turns the other way round: its area is negative.
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (area >= 0) continue;
    const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx)));
    const right = Math.min(columns - 1, Math.floor(Math.max(ax, bx, cx)));
    const top = Math.max(0, Math.ceil(Math.min(ay, by, cy)));
    const bottom = Math.min(rows - 1, Math.floor(Math.max(ay, by, cy)));
    // Barycentric weights of a and b change by a fixed step along a row and down a column.
    const waX = (by - cy) / area;
    const waY = (cx - bx) / area;
    const wbX = (cy - ay) / area;
    const wbY = (ax - cx) / area;
    const za = sz[a]!;
    const zb = sz[b]!;
    const zc = sz[c]!;
    const ha = shades ? shades[a]! : 0;
    const hb = shades ? shades[b]! : 0;
    const hc = shades ? shades[c]! : 0;
    for (let y = top; y <= bottom; y++) {
      let wa = waX * (left - cx) + waY * (y - cy);
      let wb = wbX * (left - cx) + wbY * (y - cy);
      for (let x = left, i = y * columns + left; x <= right; x++, i++, wa += waX, wb += wbX) {
        const wc = 1 - wa - wb;
        if (wa < -EDGE || wb < -EDGE || wc < -EDGE) continue;
        const z = wa * za + wb * zb + wc * zc;
        if (z <= depth[i]!) continue;
        depth[i] = z;
        if (shade) shade[i] = wa * ha + wb * hb + wc * hc;
      }
    }
  }
  return { projection, samplesPerMm, columns, rows, depth, shade };
}

/** Rounding slack of a barycentric weight, so that no sample falls between two neighbours. */
const EDGE = 1e-5;

/** Vertices in sample coordinates (0, 0 is the centre of the first sample) with their depth. */
function sampleSpace(positions: Float32Array, projection: Projection, samplesPerMm: number) {
  const { right, up, toward } = axesOf(projection.view);
  const { window, scale } = projection;
  const perBodyMm = scale * samplesPerMm;
  const count = positions.length / 3;
  const sx = new Float32Array(count);
  const sy = new Float32Array(count);
  const sz = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const x = positions[3 * i]!;
    const y = positions[3 * i + 1]!;
    const z = positions[3 * i + 2]!;
    sx[i] = (x * right[0] + y * right[1] + z * right[2] - window.left) * perBodyMm - 0.5;
    sy[i] = (window.top - (x * up[0] + y * up[1] + z * up[2])) * perBodyMm - 0.5;
    sz[i] = x * toward[0] + y * toward[1] + z * toward[2];
  }
  return { sx, sy, sz };
}
