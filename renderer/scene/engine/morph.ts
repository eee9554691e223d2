import { placementId } from '../../../shared/atlas/placement.ts';
import { positionOf } from '../../../shared/atlas/surface/anchors.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { lerp } from '../../../shared/atlas/surface/vec.ts';
import type { BodyAtlas } from '../body-atlas.ts';
import { keyOf, type Spot } from '../spots.ts';
import { Passage } from './passage.ts';
import type { Lens, Sighted } from './sighting.ts';

type MeridianLine = BodyAtlas['meridians'][number];

/**
 * A body on its way to another shape: its points and lines go along from where they lay on the body that was shown
 * before. Body space, millimetres.
 */
export class Morph {
  readonly #from: BodyAtlas;
  readonly #places: ReadonlyMap<string, Vec3>;
  readonly #passage = new Passage();
  /** How far the change has come, 0 to 1. */
  share = 0;

  constructor(from: BodyAtlas) {
    this.#from = from;
    this.#places = new Map(from.placements.map((placement) => [placementId(placement), placement.position]));
  }

  /** Goes on to a time of the frame clock; false once the new shape is reached. */
  advance(now: number): boolean {
    this.share = this.#passage.at(now);
    return this.share < 1;
  }

  /** Sighted spots where they are at this moment. What hides them is looked for on the new body. */
  carried<S extends Spot>(sighted: readonly Sighted<S>[], lens: Lens): Sighted<S>[] {
    return sighted.map((one) => {
      const { spot } = one;
      const start = this.#places.get(keyOf(spot)) ?? positionOf(this.#from.mesh, spot.anchor);
      const position = lerp(start, spot.position, this.share);
      return { ...one, ...(lens.project(position) ?? {}), spot: { ...spot, position } };
    });
  }

  /** A meridian's paths at this moment. */
  paths({ id, side, paths }: MeridianLine): readonly (readonly Vec3[])[] {
    const earlier = this.#from.meridians.find((line) => line.id === id && line.side === side)?.paths;
    return paths.map((path, i) => {
      const from = earlier?.[i];
      return from
        ? path.map((point, p) => lerp(along(from, p / (path.length - 1)), point, this.share))
        : path;
    });
  }
}

/** The place at a share of a path's points. */
function along(path: readonly Vec3[], share: number): Vec3 {
  const at = share * (path.length - 1);
  const below = Math.min(Math.floor(at), path.length - 2);
  return lerp(path[below]!, path[below + 1]!, at - below);
}
