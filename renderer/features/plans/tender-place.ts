import { isInUse, type Readings } from '../../../shared/atlas/readings.ts';
import type { Patient } from '../../../shared/model/patient.ts';
import type { Place, Side } from '../../../shared/model/place.ts';
import { loadBodyAtlas } from '../../scene/body-atlas.ts';

const SIDE_ON_BODY = { left: 'L', right: 'R', midline: 'M', both: 'L' } as const;

/**
 * A tender place where a point of the atlas lies on this patient's body, described like one that was clicked. The way
 * for those who do not point at the body. Rejects when the body cannot be read or does not have the point.
 */
export async function tenderPlaceAt(
  { sex, build }: Pick<Patient, 'sex' | 'build'>,
  readings: Readings,
  code: string,
  level: string | null,
  side: Side,
): Promise<Place> {
  const atlas = await loadBodyAtlas(sex, build, readings);
  const there = atlas.placements.find(
    (one) =>
      one.code === code &&
      one.side === SIDE_ON_BODY[side] &&
      (one.level ?? null) === level &&
      isInUse(one, readings),
  );
  if (there === undefined) throw new Error(code);
  const { text, nearest } = await atlas.describe(there.anchor);
  const [a, b, c] = there.anchor.barycentric;
  return {
    kind: 'ashi',
    sex,
    anchor: { triangle: there.anchor.triangle, barycentric: [a, b, c] },
    near: nearest.code,
    description: text,
  };
}
