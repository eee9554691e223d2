import type { SurfaceMesh, Vec3 } from '../atlas/surface/mesh.ts';
import { dot } from '../atlas/surface/vec.ts';

/**
 * From where a figure looks at the standing body. `left` and `right` are the patient's; `innerLeft` and `innerRight`
 * look at the inner side of one leg, the other leg taken away; `soles` looks up from the floor.
 */
export type View = 'back' | 'front' | 'left' | 'right' | 'innerLeft' | 'innerRight' | 'soles';

/** Every view, the ones that a reader finds easiest first. */
export const VIEWS = [
  'back',
  'front',
  'left',
  'right',
  'innerLeft',
  'innerRight',
  'soles',
] as const satisfies readonly View[];

/**
 * Looking at the whole body from any direction: yaw 0 looks at the front, growing towards the patient's left; pitch grows
 * upwards. Radians.
 */
export interface Direction {
  readonly yaw: number;
  readonly pitch: number;
}

/** From where a figure looks: one of the named views, or any direction. */
export type Viewpoint = View | Direction;

interface ViewAxes {
  /** Body-space direction that points to the right on paper. */
  readonly right: Vec3;
  /** Body-space direction that points up on paper. */
  readonly up: Vec3;
  /** Body-space direction that points out of the paper, at the reader. */
  readonly toward: Vec3;
}

/** Axes of each view in body space (right-handed: right x up = toward). */
export const VIEW_AXES: Readonly<Record<View, ViewAxes>> = {
  back: { right: [-1, 0, 0], up: [0, 1, 0], toward: [0, 0, -1] },
  front: { right: [1, 0, 0], up: [0, 1, 0], toward: [0, 0, 1] },
  left: { right: [0, 0, -1], up: [0, 1, 0], toward: [1, 0, 0] },
  right: { right: [0, 0, 1], up: [0, 1, 0], toward: [-1, 0, 0] },
  innerLeft: { right: [0, 0, 1], up: [0, 1, 0], toward: [-1, 0, 0] },
  innerRight: { right: [0, 0, -1], up: [0, 1, 0], toward: [1, 0, 0] },
  soles: { right: [1, 0, 0], up: [0, 0, 1], toward: [0, -1, 0] },
};

/** Axes of a viewpoint in body space, as above. Straight down or up the picture's top is where yaw looks from. */
export function axesOf(viewpoint: Viewpoint): ViewAxes {
  if (typeof viewpoint === 'string') return VIEW_AXES[viewpoint];
  const { yaw, pitch } = viewpoint;
  const [sin, cos] = [Math.sin(yaw), Math.cos(yaw)];
  const [rise, level] = [Math.sin(pitch), Math.cos(pitch)];
  return {
    right: [cos, 0, -sin],
    up: [-sin * rise, level, -cos * rise],
    toward: [sin * level, rise, cos * level],
  };
}

/** A rectangle of the view plane in body millimetres: `left < right` along the view's right, `bottom < top` along its up. */
export interface ViewWindow {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A point on paper in millimetres from the figure's top left corner, y down. */
export interface PaperPoint {
  readonly x: number;
  readonly y: number;
}

/** An orthographic projection of body space onto a figure on paper. Plain data, so that it can travel between threads. */
export interface Projection {
  readonly view: Viewpoint;
  readonly window: ViewWindow;
  /** Paper millimetres per body millimetre. */
  readonly scale: number;
  /** Size of the figure on paper, millimetres. */
  readonly width: number;
  readonly height: number;
}

interface Part {
  /** Fractions of the stature: how high from the floor the view keeps the body, and how high it shows it. */
  readonly keep: number;
  readonly show: number;
  /** Where along x (the patient's left), as fractions of the stature. */
  readonly from: number;
  readonly to: number;
}

/** The views of a part of the body. A leg is cut off above what is shown, so that no cut is seen, and ends before the hand. */
const PARTS: Readonly<Partial<Record<View, Part>>> = {
  innerLeft: { keep: 0.42, show: 0.37, from: 0, to: 0.16 },
  innerRight: { keep: 0.42, show: 0.37, from: -0.16, to: 0 },
  // Foot and ankle: the rest would surround them.
  soles: { keep: 0.055, show: 0.055, from: -1, to: 1 },
};

/** Which part of the body a viewpoint shows; undefined for all of it. */
const partOf = (viewpoint: Viewpoint): Part | undefined =>
  typeof viewpoint === 'string' ? PARTS[viewpoint] : undefined;

/** Whether a view shows a part of the body only. */
export function isPartial(view: View): boolean {
  return partOf(view) !== undefined;
}

/** Which triangles of the mesh a view draws: all, but only one leg or the feet in the views of these. */
export function trianglesInView(mesh: SurfaceMesh, view: Viewpoint): Uint32Array {
  const part = partOf(view);
  if (part === undefined) return mesh.triangles;
  const { positions, triangles } = mesh;
  const stature = statureOf(mesh);
  const kept: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!] as const;
    const inPart = corners.every((vertex) => {
      const x = positions[3 * vertex]! / stature;
      return positions[3 * vertex + 1]! < part.keep * stature && x >= part.from && x <= part.to;
    });
    if (inPart) kept.push(...corners);
  }
  return Uint32Array.from(kept);
}

/** Height of a standing body, millimetres. */
export function statureOf({ positions }: SurfaceMesh): number {
  let stature = 0;
  for (let i = 1; i < positions.length; i += 3) stature = Math.max(stature, positions[i]!);
  return stature;
}

/** The smallest window with every corner of some triangles. */
export function windowOf({ positions: p }: SurfaceMesh, triangles: Uint32Array, view: Viewpoint): ViewWindow {
  const { right, up } = axesOf(view);
  const window = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const vertex of triangles) {
    const at: Vec3 = [p[3 * vertex]!, p[3 * vertex + 1]!, p[3 * vertex + 2]!];
    const [u, v] = [dot(at, right), dot(at, up)];
    window.left = Math.min(window.left, u);
    window.right = Math.max(window.right, u);
    window.bottom = Math.min(window.bottom, v);
    window.top = Math.max(window.top, v);
  }
  return window;
}

/** A window widened by `by` body millimetres on each side. */
export function widened({ left, right, bottom, top }: ViewWindow, by: number): ViewWindow {
  return { left: left - by, right: right + by, bottom: bottom - by, top: top + by };
}

/** The smallest window that shows all that a view draws, widened by `margin` body millimetres on each side. */
export function bodyWindow(mesh: SurfaceMesh, view: Viewpoint, margin = 0): ViewWindow {
  const whole = widened(windowOf(mesh, trianglesInView(mesh, view), view), margin);
  const part = partOf(view);
  // The soles' up is not the body's: nothing of them is cut off above.
  const cut = part !== undefined && axesOf(view).up[1] === 1;
  return cut ? { ...whole, top: statureOf(mesh) * part.show } : whole;
}

/**
 * The projection that shows `window` at `scale` paper millimetres per body millimetre.
 * @throws RangeError when the window is empty or the scale is not positive.
 */
export function projectionOf(view: Viewpoint, window: ViewWindow, scale: number): Projection {
  const width = (window.right - window.left) * scale;
  const height = (window.top - window.bottom) * scale;
  if (!(scale > 0 && width > 0 && height > 0 && Number.isFinite(width * height))) {
    throw new RangeError('A figure needs a window with an area and a positive scale');
  }
  return { view, window, scale, width, height };
}

/** Where a body-space position (millimetres) falls on the figure. */
export function project(projection: Projection, position: Vec3): PaperPoint {
  const { right, up } = axesOf(projection.view);
  return {
    x: (dot(position, right) - projection.window.left) * projection.scale,
    y: (projection.window.top - dot(position, up)) * projection.scale,
  };
}
