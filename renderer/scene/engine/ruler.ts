import { VERTEBRAE } from '../../../shared/atlas/codes.ts';
import type { Place } from '../../../shared/atlas/placement.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import type { PicturePoint } from './stage.ts';

/** A level of the spine that the ruler shows. */
export interface RulerLevel {
  readonly name: string;
  /** On the posterior midline, body space. */
  readonly position: Vec3;
  /** Named on the ruler, with the sign that one palpates there where there is one. */
  readonly sign: 'inferiorAngle' | 'iliacCrest' | 'psis' | null;
  readonly named: boolean;
}

/** The levels that are named, and by which palpable sign a hand finds them. */
const NAMED: Readonly<Record<string, RulerLevel['sign']>> = {
  T7: 'inferiorAngle',
  T12: null,
  L2: null,
  L4: 'iliacCrest',
  S2: 'psis',
};

/** The ruler's levels from T6 to S2, as far as the body's landmarks give them. */
export function rulerLevels(landmarks: ReadonlyMap<string, Place>): RulerLevel[] {
  const levels: RulerLevel[] = [];
  const add = (name: string, place: Place | undefined) => {
    if (!place) return;
    const named = name in NAMED;
    levels.push({
      name,
      position: [0, place.position[1], place.position[2]],
      named,
      sign: NAMED[name] ?? null,
    });
  };
  for (const name of VERTEBRAE.slice(VERTEBRAE.indexOf('T6'))) {
    add(name, landmarks.get(`${name.toLowerCase()}-spinous`));
  }
  for (const name of ['S1', 'S2']) add(name, landmarks.get(`${name.toLowerCase()}-foramen.L`));
  return levels;
}

/** The ruler in the picture, CSS pixels. */
export interface RulerDrawing {
  /** The upright line with its ticks, as path data. */
  readonly scale: string;
  /** Dotted from the ruler to the midline, as path data. */
  readonly dotted: string;
  readonly names: readonly { readonly level: RulerLevel; readonly x: number; readonly y: number }[];
}

/** A named level that stands nearer than this to the one above it keeps its tick and loses its name. */
const NAME_HEIGHT = 34;

/**
 * Draws the ruler at `x`, left of a body seen from behind.
 * @param seen where each level's midline place stands in the picture; null when the picture does not show it
 * @param top the ruler is not drawn above @param bottom nor below
 */
export function drawRuler(
  levels: readonly RulerLevel[],
  seen: readonly (PicturePoint | null)[],
  x: number,
  top: number,
  bottom: number,
): RulerDrawing {
  let scale = '';
  let dotted = '';
  const names: { level: RulerLevel; x: number; y: number }[] = [];
  const heights: number[] = [];
  levels.forEach((level, i) => {
    const at = seen[i];
    if (!at || at.y < top || at.y > bottom) return;
    const y = Math.round(at.y) + 0.5;
    heights.push(y);
    scale += `M${x} ${y}h${level.named ? -8 : -4}`;
    if (!level.named || y - (names.at(-1)?.y ?? -Infinity) < NAME_HEIGHT) return;
    names.push({ level, x: x - 13, y });
    if (at.x > x) dotted += `M${x + 4} ${y}H${at.x}`;
  });
  if (heights.length > 1) scale += `M${x} ${Math.min(...heights)}V${Math.max(...heights)}`;
  return { scale, dotted, names };
}
