import type { Place } from '../../../shared/atlas/placement.ts';
import type { Region } from '../../../shared/atlas/points/types.ts';
import type { SurfaceMesh, Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { dot, mirrored, sub, unit } from '../../../shared/atlas/surface/vec.ts';

/**
 * What stands free in a close view: the left arm, the left leg, head and neck, the trunk with what is left of fading
 * arms, its side without them, the pelvis without legs, or all.
 */
export type BodyPart = 'arm' | 'leg' | 'head' | 'trunk' | 'side' | 'pelvis' | 'whole';

const PARTS: Readonly<Partial<Record<Region, BodyPart>>> = {
  head: 'head',
  face: 'head',
  neck: 'head',
  shoulder: 'whole',
  thigh: 'leg',
  knee: 'leg',
  leg: 'leg',
  ankle: 'leg',
  foot: 'leg',
  arm: 'arm',
  elbow: 'arm',
  forearm: 'arm',
  wrist: 'arm',
  hand: 'arm',
  axilla: 'side',
  perineum: 'pelvis',
};

/** From this part of its normal on a place on the trunk lies on its side. */
const SIDEWAYS = 0.55;

/** The part of the body that a point is looked at on: nothing else should stand before it. */
export function partOf(region: Region, [x]: Vec3): BodyPart {
  return PARTS[region] ?? (Math.abs(x) > SIDEWAYS ? 'side' : 'trunk');
}

/** Whether what is left out beside a part ends sharply; beside the others it ends softly. */
export const isCut = (part: BodyPart): boolean => part === 'side' || part === 'pelvis' || part === 'leg';

/** Whether a part is a limb that stands free. */
export const isLimb = (part: BodyPart): boolean => part === 'arm' || part === 'leg';

interface PartedBody {
  readonly mesh: SurfaceMesh;
  readonly landmarks: ReadonlyMap<string, Place>;
}

/** A cut is moved on by such steps (mm), so far at most, until it parts a limb from the rest cleanly. */
const STEP = 8;
const FURTHEST = 200;
/** How far (mm) beyond its cut a limb that is left out fades away: an arm, a thigh under a pelvis, an arm in the way. */
const ARM_STUMP = 130;
const THIGH_STUMP = 70;
const SHORT_STUMP = 20;
/** So far (mm) below the suprasternal notch the shoulders begin to fade, and over so much. */
const BUST = { below: 25, over: 85 };

/** How much is drawn of each vertex of a body for a part: 255 wholly, 0 not at all; null for the whole body. */
export function shownFor(part: BodyPart, body: PartedBody): Uint8Array | null {
  const gone = goneFor(part, body);
  return gone && Uint8Array.from(gone, (share) => 255 * (1 - Math.min(1, Math.max(0, share))));
}

/**
 * How far gone each vertex of a body is for a part: not at all at 0 and less, wholly at 1 and more; it rises evenly
 * across the part's end, so that the end is sharp where it is 1/2. Null for the whole body.
 */
export function goneFor(part: BodyPart, { mesh, landmarks }: PartedBody): Float32Array | null {
  if (part === 'whole') return null;
  const at = (id: string): Vec3 => landmarks.get(id)!.position;
  if (part === 'head') {
    const end = at('suprasternal-notch')[1] - BUST.below;
    return Float32Array.from(
      { length: mesh.positions.length / 3 },
      (_, i) => (end - mesh.positions[3 * i + 1]!) / BUST.over,
    );
  }
  const axilla = at('anterior-axillary-fold.L');
  const armwards = unit(sub(at('cubital-crease.L'), axilla));
  const left = beyond(mesh, at('wrist-crease.L'), axilla, armwards);
  if (part === 'arm') return left.map((depth) => 0.5 - depth);
  const right = beyond(mesh, at('wrist-crease.R'), mirrored(axilla), mirrored(armwards));
  const stump = part === 'trunk' ? ARM_STUMP : SHORT_STUMP;
  const arms = left.map((depth, i) => Math.max(depth, right[i]!) / stump);
  if (part !== 'pelvis') {
    // A leg is half of the body: what lies above it fades, and the other leg stands on the other side.
    return arms.map((arm, i) => (part === 'leg' && mesh.positions[3 * i]! < -1 ? 1 : arm));
  }
  const crotch = at('pubic-symphysis-inferior');
  const legs = ['L', 'R'].map((side) => beyond(mesh, at(`medial-malleolus.${side}`), crotch, [0, -1, 0]));
  return arms.map((arm, i) => Math.max(arm, ...legs.map((depths) => depths[i]! / THIGH_STUMP)));
}

/**
 * How far (mm) beyond a cut each vertex of a limb lies, less than 0 for all before it and for all beyond it that does not
 * hang together with the place there.
 * Where the cut does not part the limb from the other side of the body yet (the skin of thighs or of the armpit), it
 * is moved on.
 */
function beyond(mesh: SurfaceMesh, at: Vec3, cut: Vec3, away: Vec3): Float32Array {
  const { positions, triangles } = mesh;
  const zero = dot(cut, away);
  const depths = new Float32Array(positions.length / 3);
  for (let i = 0; i < depths.length; i++) {
    depths[i] =
      positions[3 * i]! * away[0] + positions[3 * i + 1]! * away[1] + positions[3 * i + 2]! * away[2] - zero;
  }
  const least = (t: number) =>
    Math.min(depths[triangles[t]!]!, depths[triangles[t + 1]!]!, depths[triangles[t + 2]!]!);
  // By the place of each triangle's first corner, from the limb's end upwards.
  const inside: { readonly t: number; readonly depth: number }[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const depth = least(t);
    if (depth > 0) inside.push({ t, depth });
  }
  inside.sort((a, b) => b.depth - a.depth);

  // What triangles join hangs together, until the other side of the body would too.
  const sets = new JoinedVertices(depths.length);
  const crosses = Uint8Array.from(depths, (_, i) => Number(positions[3 * i]! * at[0] < 0));
  const seed = nearestVertex(positions, at);
  let parted = 0;
  for (const { t, depth } of inside) {
    const [a, b, c] = [0, 1, 2].map((k) => sets.rootOf(triangles[t + k]!)) as [number, number, number];
    const across = crosses[a]! | crosses[b]! | crosses[c]!;
    if (across && depth < FURTHEST) {
      const home = sets.rootOf(seed);
      if (crosses[home] || a === home || b === home || c === home) {
        parted = Math.ceil(depth / STEP) * STEP;
        break;
      }
    }
    crosses[sets.join(a, b, c)] = across;
  }
  const home = sets.rootOf(seed);
  return depths.map((depth, i) => (depth <= parted || sets.rootOf(i) === home ? depth - parted : -FURTHEST));
}

function nearestVertex(positions: Float32Array, [x, y, z]: Vec3): number {
  let nearest = 0;
  let least = Infinity;
  for (let i = 0; i < positions.length / 3; i++) {
    const off =
      (positions[3 * i]! - x) ** 2 + (positions[3 * i + 1]! - y) ** 2 + (positions[3 * i + 2]! - z) ** 2;
    if (off >= least) continue;
    least = off;
    nearest = i;
  }
  return nearest;
}

/** Which vertices hang together. */
class JoinedVertices {
  readonly #parents: Uint32Array;

  constructor(count: number) {
    this.#parents = Uint32Array.from({ length: count }, (_, i) => i);
  }

  /** The vertex that stands for all that this one hangs together with. */
  rootOf(vertex: number): number {
    const parents = this.#parents;
    let top = vertex;
    while (parents[top] !== top) {
      parents[top] = parents[parents[top]!]!;
      top = parents[top]!;
    }
    return top;
  }

  /** Joins three roots; the first stands for all of them from now on. */
  join(a: number, b: number, c: number): number {
    this.#parents[b] = a;
    this.#parents[c] = a;
    return a;
  }
}
