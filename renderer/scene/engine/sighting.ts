import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { type MarkSpot, meridianOfSpot, type PointSpot, type Spot } from '../spots.ts';
import type { Marker } from './markers.ts';
import type { Palette } from './palette.ts';
import type { Pickable } from './picking.ts';
import { isSeen, type Skin } from './sight.ts';
import type { PicturePoint } from './stage.ts';

/** A spot as the present picture shows it. CSS pixels. */
export interface Sighted<S extends Spot = Spot> extends Pickable {
  readonly spot: S;
  /** Within the picture, seen or hidden. */
  readonly inPicture: boolean;
  /** Would touch another planned disc: drawn small and without its number, which its label carries. */
  crowded: boolean;
}

/** What the camera does to a spot. */
export interface Lens {
  readonly eye: Vec3;
  readonly width: number;
  readonly height: number;
  /** CSS pixels per millimetre. */
  readonly scale: number;
  project(position: Vec3): PicturePoint | null;
}

const PLANNED_RADIUS = 6.6;
const CROWDED_RADIUS = 4;
/** Discs of the atlas grow a little when one comes near, from so many pixels per millimetre on, up to so many. */
const POINT_RADIUS = { far: 2.4, near: 4.2, from: 0.8, to: 3 };

/** Radius of an atlas point's disc at a zoom. */
export function pointRadius(scale: number): number {
  const { far, near, from, to } = POINT_RADIUS;
  return far + (near - far) * Math.min(1, Math.max(0, (scale - from) / (to - from)));
}

/** Looks where spots stand in the picture and which of them the body hides. */
export function sight<S extends Spot>(spots: readonly S[], skin: Skin, lens: Lens): Sighted<S>[] {
  const radius = pointRadius(lens.scale);
  return spots.map((spot) => {
    const at = lens.project(spot.position);
    const inPicture = at !== null && at.x >= 0 && at.y >= 0 && at.x <= lens.width && at.y <= lens.height;
    return {
      id: spot.id,
      spot,
      x: at?.x ?? 0,
      y: at?.y ?? 0,
      radius: spot.kind === 'mark' ? PLANNED_RADIUS : radius,
      inPicture,
      seen: inPicture && isSeen(skin, spot, lens.eye),
      crowded: false,
    };
  });
}

/** Finds planned discs that would touch, and makes them small. */
export function thinOut(marks: readonly Sighted<MarkSpot>[]): Sighted<MarkSpot>[] {
  const seen = marks.filter((mark) => mark.seen);
  return marks.map((mark) => {
    const crowded =
      mark.seen &&
      seen.some(
        (other) =>
          other !== mark &&
          Math.hypot(other.x - mark.x, other.y - mark.y) < 2 * PLANNED_RADIUS + 1 &&
          !isSamePlace(other, mark),
      );
    return crowded ? { ...mark, crowded, radius: CROWDED_RADIUS } : mark;
  });
}

/** So far apart, discs that touch still leave their numbers to read. */
const LEGIBLE = 1.8 * PLANNED_RADIUS;

/**
 * Gives back its size and number to every crowded disc that found no label to carry the number, unless it stands so
 * close to another that neither number could be read.
 */
export function withNumbers(
  marks: readonly Sighted<MarkSpot>[],
  labelled: ReadonlySet<string>,
): Sighted<MarkSpot>[] {
  const isLegible = (mark: Sighted<MarkSpot>) =>
    marks.every(
      (other) => other === mark || !other.seen || Math.hypot(other.x - mark.x, other.y - mark.y) >= LEGIBLE,
    );
  return marks.map((mark) =>
    mark.crowded && !labelled.has(mark.spot.mark.applicationId) && isLegible(mark)
      ? { ...mark, crowded: false, radius: PLANNED_RADIUS }
      : mark,
  );
}

/** White between two discs that still reads as two. */
const APART = 1.5;

/**
 * Leaves out extra points whose discs would touch another disc: from afar the paravertebral points would hide the
 * midline between them. They are there as soon as one comes near enough to tell them apart.
 */
export function thinOutExtras(
  points: readonly Sighted<PointSpot>[],
  marks: readonly Sighted<MarkSpot>[],
): Sighted<PointSpot>[] {
  const others: Sighted[] = [...marks, ...points].filter(
    ({ seen, spot }) => seen && meridianOfSpot(spot) !== 'EX',
  );
  const touches = (point: Sighted) =>
    others.some(
      (other) => Math.hypot(other.x - point.x, other.y - point.y) < other.radius + point.radius + 2 + APART,
    );
  const extras = points.filter(({ seen, spot }) => seen && spot.placement.meridian === 'EX');
  // All of a code or none: a row with gaps would look like a finding.
  const codes = new Set(extras.filter(touches).map(({ spot }) => spot.placement.code));
  return points.map((point) => (codes.has(point.spot.placement.code) ? { ...point, seen: false } : point));
}

/** Two entries at the very same place lie on one another: the later one is drawn on top, both are in the labels. */
const isSamePlace = (a: Sighted<MarkSpot>, b: Sighted<MarkSpot>) =>
  a.spot.anchor.triangle === b.spot.anchor.triangle && Math.hypot(a.x - b.x, a.y - b.y) < 0.5;

/** How a sighted spot is drawn; null when it is not. */
export function markerOf(
  sighted: Sighted,
  palette: Palette,
  ringed: boolean,
  warned: boolean,
): Marker | null {
  const { spot, seen, inPicture, radius } = sighted;
  if (!inPicture || (!seen && spot.kind === 'point')) return null;
  const difference = spot.kind === 'mark' ? spot.mark.difference : undefined;
  // Where prescriptions are compared a dashed outline says that something went, not that it lies behind the body.
  if (!seen && difference !== undefined) return null;
  const meridian = meridianOfSpot(spot);
  return {
    position: spot.position,
    colour: meridian === null ? palette.ink : palette.meridian[meridian],
    shape: meridian === null ? 'diamond' : 'disc',
    // A diamond of a disc's radius would look smaller and have less room for its number.
    radius: meridian === null ? radius * 1.15 : radius,
    number: spot.kind === 'mark' && seen && !sighted.crowded && spot.mark.order < 100 ? spot.mark.order : 0,
    dashed: !seen || difference === 'removed',
    hollow:
      difference === 'added' ||
      difference === 'removed' ||
      (spot.kind === 'mark' && spot.mark.otherRound !== undefined),
    ringed: seen && (ringed || difference === 'changed'),
    warned: warned && seen && difference === undefined,
  };
}
