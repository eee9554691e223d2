import { readBody } from '../../../scripts/read-body.ts';
import { type Atlas, createAtlas } from '../../../shared/atlas/index.ts';
import { type Placement, placementId } from '../../../shared/atlas/placement.ts';
import { BUILDS, type Build, SEXES, type Sex, type Vec3 } from '../../../shared/atlas/surface/mesh.ts';

/** One atlas with its points and landmarks at hand by name. */
export interface Laid {
  readonly name: string;
  readonly sex: Sex;
  readonly build: Build;
  readonly atlas: Atlas;
  /** Left or median place of a point (`BL23`, `EX-B2@L2`), millimetres. */
  point(id: string): Placement;
  /** Left or median place of a landmark. */
  mark(id: string): Vec3;
  mmPerCun(segment: string): number;
}

async function lay(sex: Sex, build: Build): Promise<Laid> {
  const atlas = createAtlas(await readBody(sex, build));
  const byId = new Map(atlas.placements.map((placement) => [placementId(placement), placement]));
  return {
    name: `${sex} ${build}`,
    sex,
    build,
    atlas,
    point(id) {
      const placement = byId.get(`${id}.L`) ?? byId.get(`${id}.M`);
      if (!placement) throw new Error(`No place for ${id}`);
      return placement;
    },
    mark(id) {
      const place = atlas.landmarks.get(id) ?? atlas.landmarks.get(`${id}.L`);
      if (!place) throw new Error(`No landmark ${id}`);
      return place.position;
    },
    mmPerCun: (segment) => atlas.segments.find(({ id }) => id === segment)!.mmPerCun,
  };
}

/** The atlas on all six bodies. */
export const LAID: readonly Laid[] = await Promise.all(
  SEXES.flatMap((sex) => BUILDS.map((build) => lay(sex, build))),
);
