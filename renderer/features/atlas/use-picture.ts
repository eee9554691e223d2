import { useMemo } from 'react';
import type { Placement } from '../../../shared/atlas/placement.ts';
import { pointByCode } from '../../../shared/atlas/points/index.ts';
import type { PointFacts } from '../../../shared/atlas/points/types.ts';
import type { Construction } from '../../../shared/atlas/rules/construct.ts';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import type { BodyAtlas } from '../../scene/body-atlas.ts';
import { type AtlasPicture, type CalloutSpot, EMPTY_PICTURE } from '../../scene/engine/atlas-picture.ts';
import { type BodyPart, isLimb, partOf } from '../../scene/engine/body-part.ts';
import type { PointSpot } from '../../scene/spots.ts';
import { useAtlas } from './atlas-state.ts';
import { chosenOf } from './browse.ts';
import { placementOf, spotOf, spotsOn } from './use-figure.ts';
import type { QuizWork } from './use-quiz.ts';

const partAt = ({ code, normal }: Placement): BodyPart => partOf(pointByCode(code)!.region, normal);

/** The limb that all spots lie on, or the whole body. */
const limbOf = (spots: readonly PointSpot[]): BodyPart => {
  const [part, ...others] = new Set(spots.map(({ placement }) => partAt(placement)));
  return part && isLimb(part) && others.length === 0 ? part : 'whole';
};

/** What the body shows in each mode of the atlas. */
export function usePicture({
  atlas,
  placement,
  second,
  points,
  marked,
  construction,
  callouts,
  tape,
}: {
  atlas: BodyAtlas | null;
  /** The chosen point's place, and that of the second one. */
  placement: Placement | null;
  second: Placement | null;
  /** The list at the left. */
  points: readonly PointFacts[];
  marked: QuizWork['marked'];
  construction: Construction | null;
  callouts: readonly CalloutSpot[];
  tape: readonly Vec3[];
}): AtlasPicture {
  const { mode, layers } = useAtlas();
  return useMemo(() => {
    if (!atlas || !placement) return EMPTY_PICTURE;
    const own = spotOf(placement);
    const bare = { ...EMPTY_PICTURE, layers, tape };
    if (mode === 'study') {
      const marks = marked.flatMap(({ code, letter }) => {
        const place = placementOf(atlas, chosenOf(code), null);
        return place ? [{ spot: spotOf(place), letter }] : [];
      });
      const asked = marks.map(({ spot }) => spot);
      return {
        ...bare,
        points: asked,
        part: limbOf(asked),
        codes: false,
        focus: marks.map(({ spot }) => spot.id),
        letters: new Map(marks.map(({ spot, letter }) => [spot.id, letter])),
      };
    }
    const focus = second && mode === 'compare' ? [own, spotOf(second)] : [own];
    const ids = focus.map(({ id }) => id);
    if (mode === 'compare') return { ...bare, points: focus, focus: ids, part: limbOf(focus) };
    const part = partAt(placement);
    // A limb is shown alone; head and trunk with each other, but each by itself where one looks closely.
    const groupAt = (one: Placement) => {
      const at = partAt(one);
      return isLimb(at) || (at === 'head' && mode === 'construction') ? at : 'trunk';
    };
    const isOwn = ({ id, placement: other }: PointSpot) =>
      id === own.id || (other.reading !== undefined && other.code === placement.code);
    const beside = spotsOn(atlas, points).filter(
      (spot) => !isOwn(spot) && groupAt(spot.placement) === groupAt(placement),
    );
    const located = {
      ...bare,
      points: [own, ...beside],
      meridians: [placement.meridian],
      focus: ids,
      part: isLimb(part) ? part : 'whole',
    } as const;
    return construction
      ? { ...located, construction, callouts, toleranceMm: placement.toleranceMm, part }
      : located;
  }, [atlas, placement, second, points, marked, construction, callouts, tape, mode, layers]);
}
