import type { BodyGround } from '../ground.ts';
import type { SegmentId } from '../proportions.ts';
import type { Vec3 } from '../surface/mesh.ts';
import { cutBetween } from '../surface/path.ts';
import { lerp, mirrored } from '../surface/vec.ts';

/**
 * Where every cun of a segment falls on one body, from its first landmark to its last, both included. Along a limb the
 * ticks lie on its axis, along a measure taken with a tape on the skin. Body space, millimetres.
 */
export function segmentTicks(ground: BodyGround, id: SegmentId): Vec3[] {
  const row = ground.segment(id);
  const counts = Array.from({ length: row.cun + 1 }, (_, cun) => cun);
  const from = ground.landmark(row.from).position;
  const to = row.from === row.to ? mirrored(from) : ground.landmark(row.to).position;
  if (row.measure.endsWith('-axis')) {
    return counts.map((cun) => ground.segmentPlane({ segment: id, cun, from: 'proximal' }).point);
  }
  switch (row.measure) {
    case 'height': {
      const bottom: Vec3 = [from[0], to[1], from[2]];
      return counts.map((cun) => lerp(from, bottom, cun / row.cun));
    }
    case 'over-head':
      return counts.map((headCun) => ground.headLevel({ headCun, from: 'anterior-hairline' }).place.position);
    case 'over-forehead': {
      const half = cutBetween(
        ground.surface,
        ground.landmark('anterior-hairline'),
        ground.landmark(row.from),
      )!;
      return counts.map((cun) => {
        const off = 1 - (2 * cun) / row.cun;
        const { position } = half.spot(Math.abs(off) * half.length);
        return off < 0 ? mirrored(position) : position;
      });
    }
    case 'over-back': {
      const middle = ground.midline('posterior-midline', from[1]);
      const contour = ground.surface.contour({ point: from, normal: [0, 1, 0] }, middle.position);
      const [start, end] = [contour.nearest(from).at, contour.nearest(to).at];
      const [on, back] = [contour.stretch(start, end), contour.stretch(end, start).reversed()];
      const tape = on.length <= back.length ? on : back;
      return counts.map((cun) => tape.spot((tape.length * cun) / row.cun).position);
    }
    default:
      return counts.map((cun) => lerp(from, to, cun / row.cun));
  }
}
