import type { Vec3 } from '../atlas/surface/mesh.ts';
import { dot } from '../atlas/surface/vec.ts';
import { axesOf, type PaperPoint, type Projection, project } from './view.ts';
import type { FacingPlace } from './visibility.ts';

/** How a treated area is printed: the way of a hand, or what hands, a lamp or moxa cover, each in a pattern of its own. */
export type PrintedPattern = 'path' | 'hand' | 'lamp' | 'moxa';

/** An area on the skin, body space and millimetres. */
export interface MarkedArea {
  readonly pattern: PrintedPattern;
  /** How wide a path is. */
  readonly widthMm: number;
  /** A path from where the hand begins to where it ends, one spot for a round one; of the others the closed rim. */
  readonly line: readonly Vec3[];
}

/** What is done at a place, as far as a figure shows it. */
export interface MarkedPlace {
  readonly place: FacingPlace;
  readonly needled: boolean;
  /** Inner diameter of a cup in body millimetres, drawn at true size. */
  readonly cupMm: number | null;
  readonly moxa: boolean;
  /** What is treated around it or from it on. */
  readonly areas: readonly MarkedArea[];
  /** Behind the body in this view: drawn as an outline. */
  readonly hidden: boolean;
}

/** A shape of the figure's vector layer, paper millimetres from the figure's top left corner. */
export type Mark =
  | {
      readonly kind: 'area';
      readonly pattern: Exclude<PrintedPattern, 'path'>;
      /** Its rim, closed. */
      readonly points: readonly PaperPoint[];
      readonly hidden: boolean;
    }
  | {
      readonly kind: 'path';
      readonly points: readonly PaperPoint[];
      readonly width: number;
      readonly hidden: boolean;
    }
  | { readonly kind: 'dot'; readonly at: PaperPoint; readonly radius: number; readonly hidden: boolean }
  | {
      readonly kind: 'cup';
      readonly at: PaperPoint;
      /** Half axes; `rx` along `turn`. */
      readonly rx: number;
      readonly ry: number;
      /** Degrees clockwise from the paper's x axis. */
      readonly turn: number;
      readonly hidden: boolean;
    }
  | { readonly kind: 'lead'; readonly from: PaperPoint; readonly to: PaperPoint; readonly hidden: boolean }
  | {
      readonly kind: 'moxa';
      readonly corners: readonly [PaperPoint, PaperPoint, PaperPoint];
      readonly hidden: boolean;
    };

/** Radius of a needled point on paper, millimetres. */
const DOT_RADIUS_MM = 0.7;
/** Distance from a moxa triangle's centre to its corners; with a needle in it the triangle grows to frame the dot. */
const MOXA_RADIUS_MM = 1.3;
const MOXA_AROUND_DOT_MM = 2.1;
/** A cup seen edge-on keeps this share of its width, so that it stays an ellipse and does not shrink to a stroke. */
const LEAST_CUP_TILT = 0.12;

/** How far the shapes for one place reach around it on paper, millimetres, at a scale of paper per body millimetres. */
export function markReach(
  { needled, cupMm, moxa }: Pick<MarkedPlace, 'needled' | 'cupMm' | 'moxa'>,
  scale: number,
): number {
  const triangle = needled ? MOXA_AROUND_DOT_MM : MOXA_RADIUS_MM;
  return Math.max(DOT_RADIUS_MM, moxa ? triangle : 0, cupMm === null ? 0 : (cupMm / 2) * scale);
}

/** The shapes for one place, those that lie lowest first. */
export function marksOf(
  { place, needled, cupMm, moxa, areas, hidden }: MarkedPlace,
  projection: Projection,
): Mark[] {
  const at = project(projection, place.position);
  const marks: Mark[] = [];
  for (const { pattern, widthMm, line } of areas) {
    const points = line.map((position) => project(projection, position));
    marks.push(
      pattern === 'path'
        ? { kind: 'path', points, width: widthMm * projection.scale, hidden }
        : { kind: 'area', pattern, points, hidden },
    );
  }
  if (cupMm !== null) marks.push({ kind: 'cup', at, ...cupShape(place, cupMm, projection), hidden });
  if (moxa)
    marks.push({
      kind: 'moxa',
      corners: triangle(at, needled ? MOXA_AROUND_DOT_MM : MOXA_RADIUS_MM),
      hidden,
    });
  if (needled) marks.push({ kind: 'dot', at, radius: DOT_RADIUS_MM, hidden });
  return marks;
}

/** A circle on the skin seen from the reader: an ellipse, as narrow as the skin is turned away, across its tilt. */
function cupShape(place: FacingPlace, cupMm: number, { view, scale }: Projection) {
  const { right, up, toward } = axesOf(view);
  const radius = (cupMm / 2) * scale;
  const tilt = Math.max(LEAST_CUP_TILT, Math.abs(dot(place.normal, toward)));
  // On paper the normal points along (n.right, -n.up); the long axis runs across it.
  const lean = Math.atan2(-dot(place.normal, up), dot(place.normal, right));
  return { rx: radius, ry: radius * tilt, turn: (lean * 180) / Math.PI + 90 };
}

/** An upright triangle around a centre. */
function triangle(at: PaperPoint, radius: number): [PaperPoint, PaperPoint, PaperPoint] {
  const half = radius * Math.cos(Math.PI / 6);
  return [
    { x: at.x, y: at.y - radius },
    { x: at.x + half, y: at.y + radius / 2 },
    { x: at.x - half, y: at.y + radius / 2 },
  ];
}
