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

/** Height of a name, and of a name with its sign under it. */
const NAME_HEIGHT = 15;
const SIGNED_HEIGHT = 29;

/**
 * Draws the ruler at `x`, left of a body seen from behind.
 * @param seen where each level's midline place stands in the picture; null when the picture does not show it
 * @param top the ruler is not drawn above @param bottom nor below
 * @param every names the other levels too, wherever there is room
 */
export function drawRuler(
  levels: readonly RulerLevel[],
  seen: readonly (PicturePoint | null)[],
  x: number,
  top: number,
  bottom: number,
  every: boolean,
): RulerDrawing {
  const ticks = levels.flatMap((level, i) => {
    const at = seen[i];
    return at && at.y >= top && at.y <= bottom ? [{ level, y: Math.round(at.y) + 0.5, midline: at.x }] : [];
  });
  const names: { level: RulerLevel; x: number; y: number }[] = [];
  const isFree = (y: number, height: number) =>
    names.every(
      (other) => y - other.y >= (other.level.sign ? SIGNED_HEIGHT : NAME_HEIGHT) || other.y - y >= height,
    );
  for (const named of every ? [true, false] : [true]) {
    for (const { level, y } of ticks.filter((tick) => tick.level.named === named)) {
      if (isFree(y, level.sign ? SIGNED_HEIGHT : NAME_HEIGHT)) names.push({ level, x: x - 13, y });
    }
  }
  const heights = ticks.map(({ y }) => y);
  const upright = heights.length > 1 ? `M${x} ${Math.min(...heights)}V${Math.max(...heights)}` : '';
  const named = ticks.filter(({ level }) => names.some((name) => name.level === level));
  return {
    scale: upright + ticks.map(({ level, y }) => `M${x} ${y}h${level.named ? -8 : -4}`).join(''),
    dotted: named
      .filter(({ midline }) => midline > x)
      .map(({ y, midline }) => `M${x + 4} ${y}H${midline}`)
      .join(''),
    names,
  };
}
