import { POINTS, pointByCode } from '../../atlas/points/index.ts';
import type { SurfaceMesh } from '../../atlas/surface/mesh.ts';
import { mirrorAnchor } from '../../atlas/surface/mirror.ts';
import type { Application, PatientPosition, Pole } from '../../model/application.ts';
import type { Place, Side } from '../../model/place.ts';
import type { Prescription } from '../../model/plan.ts';

const OTHER_SIDE = { left: 'right', right: 'left', both: 'both', midline: 'midline' } as const;

const OTHER_POSITION: Readonly<Record<PatientPosition, PatientPosition>> = {
  prone: 'prone',
  supine: 'supine',
  leftUp: 'rightUp',
  rightUp: 'leftUp',
  seated: 'seated',
};

/** Whether mirroring changes anything of it. */
export const hasSides = ({ applications, leads }: Prescription): boolean =>
  applications.some(
    ({ side, place, position }) =>
      side !== OTHER_SIDE[side] ||
      place.kind !== 'point' ||
      (position !== null && position !== OTHER_POSITION[position]),
  ) || leads.some(({ from, to }) => [from, to].some(({ side }) => side !== 'midline'));

/** Whether mirroring it needs to know the skin's triangles: it holds a tender place or a path. */
export const isOnSkin = ({ applications }: Prescription): boolean =>
  applications.some(({ place }) => place.kind !== 'point');

/**
 * The same prescription on the other side of the body: sides, tender places, paths, ends of leads, and which side of
 * the patient is up. Identifiers stay.
 * @param mesh any body; all share their triangles. Null will do when nothing of it lies on skin (`isOnSkin`)
 */
export function mirrored(
  { applications, leads }: Prescription,
  mesh: Pick<SurfaceMesh, 'triangles'> | null,
): Prescription {
  const across = ({ applicationId, side }: Pole): Pole => ({ applicationId, side: OTHER_SIDE[side] });
  return {
    applications: applications.map((one) => mirroredEntry(one, mesh)),
    leads: leads.map((lead) => ({ ...lead, from: across(lead.from), to: across(lead.to) })),
  };
}

function mirroredEntry(entry: Application, mesh: Pick<SurfaceMesh, 'triangles'> | null): Application {
  const side: Side = OTHER_SIDE[entry.side];
  const position = entry.position === null ? null : OTHER_POSITION[entry.position];
  return { ...entry, side, position, place: mirroredPlace(entry.place, mesh) };
}

function mirroredPlace(place: Place, mesh: Pick<SurfaceMesh, 'triangles'> | null): Place {
  if (place.kind === 'point') return { ...place, code: otherOfPair(place.code) };
  if (mesh === null) throw new Error('The skin is needed to mirror what lies on it.');
  if (place.kind === 'ashi') return { ...place, anchor: mirrorAnchor(mesh, place.anchor) };
  const anchors = place.stroke.anchors.map((anchor) => mirrorAnchor(mesh, anchor));
  return { ...place, stroke: { ...place.stroke, anchors } };
}

/** The two veins under the tongue are points of their own; every other code stands for both sides. */
function otherOfPair(code: string): string {
  const side = pointByCode(code)?.onlySide;
  if (side === undefined) return code;
  return POINTS.find(({ onlySide }) => onlySide === OTHER_SIDE[side])!.code;
}
