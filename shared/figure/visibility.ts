import type { Place } from '../atlas/placement.ts';
import type { SurfaceMesh } from '../atlas/surface/mesh.ts';
import { dot } from '../atlas/surface/vec.ts';
import { type DepthMap, depthMap } from './depth.ts';
import { axesOf, bodyWindow, project, projectionOf, trianglesInView, type Viewpoint } from './view.ts';

/** What a figure needs of a place on skin: where it is and which way it faces (body space). */
export type FacingPlace = Pick<Place, 'position' | 'normal'>;

/** How a place looks in a view. */
export interface Visibility {
  /** Cosine between the skin's normal and the direction to the reader: 1 full face, 0 at the contour, below 0 turned away. */
  readonly facing: number;
  /** Whether another part of the body (or the skin's own curve) lies in front. */
  readonly covered: boolean;
}

/** A place sinks this far (body millimetres) under the sampled skin before it counts as covered. */
const SUNK_MM = 5;
/** A place this far before all skin around it lies on a part of the body that the view leaves out. */
const ASTRAY_MM = 40;
/** Samples per body millimetre when looking whether a place is visible. */
const SIGHT_SAMPLES = 0.5;

/** A depth map good enough to ask what a view shows, one sample per 2 mm of the body. */
export function sightOf(mesh: SurfaceMesh, view: Viewpoint): DepthMap {
  const projection = projectionOf(view, bodyWindow(mesh, view, 4), 1);
  return depthMap(mesh.positions, trianglesInView(mesh, view), projection, SIGHT_SAMPLES);
}

/**
 * Whether the view that `sight` was drawn from shows a place.
 * @param sunk how far it may lie behind the sampled skin, body millimetres
 */
export function visibilityOf(sight: DepthMap, place: FacingPlace, sunk = SUNK_MM): Visibility {
  const { toward } = axesOf(sight.projection.view);
  const at = project(sight.projection, place.position);
  const column = Math.floor(at.x * sight.samplesPerMm);
  const row = Math.floor(at.y * sight.samplesPerMm);
  const depth = dot(place.position, toward);
  // The neighbours count too: next to the contour the skin falls away steeply within one sample.
  let open = false;
  for (let y = Math.max(0, row - 1); y <= Math.min(sight.rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(sight.columns - 1, column + 1); x++) {
      const skin = sight.depth[y * sight.columns + x]!;
      open ||= skin <= depth + sunk && skin >= depth - ASTRAY_MM;
    }
  }
  return { facing: dot(place.normal, toward), covered: !open };
}
