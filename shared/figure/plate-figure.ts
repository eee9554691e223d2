import type { Vec3 } from '../atlas/surface/mesh.ts';
import { type Callout, type Label, type LabelSize, type Rect, setCallouts } from './callouts.ts';
import { type Mark, type MarkedPath, marksOf } from './marks.ts';
import {
  type PaperPoint,
  type Projection,
  project,
  projectionOf,
  type Viewpoint,
  type ViewWindow,
} from './view.ts';
import type { ShownPlace } from './views.ts';
import type { FacingPlace } from './visibility.ts';

/** One numbered entry of a plan as a plate shows it. */
export interface PlateEntry {
  readonly id: string;
  readonly number: number;
  /** `BL23`; the first line of the label. */
  readonly code: string;
  /** Pinyin, the second line of the label; empty for none. */
  readonly name: string;
  /** Widths of both as the caller's fonts set them, paper millimetres. */
  readonly codeWidth: number;
  readonly nameWidth: number;
  /** Its place, or its places on both sides. */
  readonly places: readonly FacingPlace[];
  readonly needled: boolean;
  readonly cupMm: number | null;
  readonly moxa: boolean;
  /** What follows a path: how wide, and the way from each of the places. */
  readonly path: { readonly widthMm: number; readonly ways: readonly MarkedPath['way'][] } | null;
}

/** A label ready to be drawn: a numbered circle at the leader's end, then code and name. Paper millimetres. */
export interface PlateLabel extends Callout {
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly circle: PaperPoint & { readonly radius: number };
}

/** One figure of a plate: where its picture goes and everything drawn over it. */
export interface PlateFigure {
  /** The id of the point for home that it shows alone; null for a figure with numbers. */
  readonly of: string | null;
  readonly view: Viewpoint;
  /** Whether it shows a crowded part of another figure of this view, larger. */
  readonly closeUp: boolean;
  /** Whether places are meant on the other side too, which no figure shows. */
  readonly likewise: boolean;
  readonly projection: Projection;
  /** Places on the part of the body that it draws alone; null for all that the view shows. */
  readonly part: readonly Vec3[] | null;
  /** Top left corner of the picture within the figure. */
  readonly origin: PaperPoint;
  readonly width: number;
  readonly height: number;
  /** What a close-up shows larger, or the edge of the close-up itself, in the figure's millimetres. */
  readonly frame: Rect | null;
  /** How much its labels say: 0 with names, 1 with codes, 2 numbers, 3 small numbers. */
  readonly labelSize: number;
  /** In the figure's millimetres, lowest first. */
  readonly marks: readonly Mark[];
  readonly labels: readonly PlateLabel[];
}

/** What one figure is to show. */
export interface Panel {
  readonly view: Viewpoint;
  readonly window: ViewWindow;
  readonly shown: readonly ShownPlace[];
  readonly likewise: boolean;
  /** The entries that get their label here. */
  readonly labelled: ReadonlySet<string>;
  readonly closeUp: boolean;
  /** What a close-up of this view shows. */
  readonly framed: ViewWindow | null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Radii of the number's circle: beside words, and alone in a crowded column. */
const CIRCLE_MM = 2.45;
const SMALL_CIRCLE_MM = 1.7;
/** From a label's circle to its words. */
export const LABEL_GAP_MM = 1.3;
/** Height of a label with a second line. */
const TWO_LINES_MM = 7.6;
/** White between body and columns, and between labels. */
export const GUTTER_MM = 2.5;
const WHITE_MM = 0.4;
/** What a label says: number, code and name; number and code; the number; the number set small. */
export const NAME = 0;
export const CODE = 1;
export const NUMBER = 2;
const SMALL_NUMBER = 3;

/** Width of a label that says as much as `says`. */
export function labelWidth({ codeWidth, nameWidth }: PlateEntry, says: number): number {
  if (says === SMALL_NUMBER) return 2 * SMALL_CIRCLE_MM;
  if (says === NUMBER) return 2 * CIRCLE_MM;
  return 2 * CIRCLE_MM + LABEL_GAP_MM + (says === CODE ? codeWidth : Math.max(codeWidth, nameWidth));
}

function labelSizes(entry: PlateEntry): LabelSize[] {
  return [NAME, CODE, NUMBER, SMALL_NUMBER].map((says) => {
    const port = says === SMALL_NUMBER ? SMALL_CIRCLE_MM : CIRCLE_MM;
    const height = says === NAME && entry.name !== '' ? TWO_LINES_MM : 2 * port;
    return { width: labelWidth(entry, says), height, port };
  });
}

/**
 * Sets one figure at a scale (paper millimetres per body millimetre) into a space on paper.
 * @param fullest how much a label may say at most
 */
export function setFigure(
  panel: Panel,
  entries: readonly PlateEntry[],
  space: Size,
  scale: number,
  fullest: number,
): PlateFigure {
  const { view, shown, likewise, closeUp, framed } = panel;
  const projection = projectionOf(view, panel.window, scale);
  const mine = entries.filter(({ id }) => panel.labelled.has(id));
  const widest = Math.max(0, ...mine.map((entry) => labelWidth(entry, fullest)));
  const column = Math.min(widest, (space.width - projection.width) / 2 - GUTTER_MM);
  const width = projection.width + 2 * (column + GUTTER_MM);
  const height = Math.max(projection.height, columnHeight(mine.length, space.height));
  const origin = { x: column + GUTTER_MM, y: (height - projection.height) / 2 };
  const picture: Rect = { ...origin, width: projection.width, height: projection.height };
  const at = (id: string, place: number) =>
    moved(project(projection, entries.find((entry) => entry.id === id)!.places[place]!.position), origin);

  const labels: Label[] = mine.map((entry) => ({
    id: entry.id,
    dots: shown.filter(({ id }) => id === entry.id).map(({ id, place }) => at(id, place)),
    sizes: labelSizes(entry).slice(fullest),
  }));
  const columns = {
    left: { x: 0, y: 0, width: column, height },
    right: { x: width - column, y: 0, width: column, height },
  };
  const { size, callouts } = setCallouts({ labels, figure: picture, columns, gap: WHITE_MM });
  const labelSize = fullest + size;
  return {
    of: null,
    view,
    closeUp,
    likewise,
    projection,
    part: null,
    origin,
    width,
    height,
    frame: closeUp ? picture : framed && rectOf(framed, projection, origin),
    labelSize,
    marks: lowestFirst(shown.flatMap((place) => marksAt(place, entries, projection, origin))),
    labels: callouts.map((callout, i) => labelOf(callout, mine[i]!, labelSize)),
  };
}

function marksAt(
  { id, place, hidden }: ShownPlace,
  entries: readonly PlateEntry[],
  projection: Projection,
  origin: PaperPoint,
): Mark[] {
  const { places, path, ...done } = entries.find((entry) => entry.id === id)!;
  const own = path && { widthMm: path.widthMm, way: path.ways[place]! };
  const marks = marksOf({ ...done, place: places[place]!, path: own, hidden }, projection);
  return marks.map((mark) => movedMark(mark, origin));
}

/** A part of the view plane as a rectangle of the figure. */
function rectOf(
  { left, right, bottom, top }: ViewWindow,
  { window, scale }: Projection,
  origin: PaperPoint,
): Rect {
  return {
    x: origin.x + (left - window.left) * scale,
    y: origin.y + (window.top - top) * scale,
    width: (right - left) * scale,
    height: (top - bottom) * scale,
  };
}

/** Height that columns of so many full labels take, as far as there is room: the soles' figure is low and may have many. */
function columnHeight(labels: number, most: number): number {
  return Math.min(most, Math.ceil(labels / 2) * (TWO_LINES_MM + WHITE_MM));
}

function labelOf(callout: Callout, { number, code, name }: PlateEntry, says: number): PlateLabel {
  const radius = says === SMALL_NUMBER ? SMALL_CIRCLE_MM : CIRCLE_MM;
  const end = callout.leader[2];
  const circle = { x: end.x + (callout.side === 'left' ? -radius : radius), y: end.y, radius };
  return { ...callout, number, code: says <= CODE ? code : '', name: says === NAME ? name : '', circle };
}

/** All paths, then all cups, all triangles, all dots, so that no cup hides a neighbour's dot. */
function lowestFirst(marks: readonly Mark[]): readonly Mark[] {
  const layers = ['path', 'cup', 'moxa', 'dot'];
  return [...marks].sort((a, b) => layers.indexOf(a.kind) - layers.indexOf(b.kind));
}

function moved({ x, y }: PaperPoint, by: PaperPoint): PaperPoint {
  return { x: x + by.x, y: y + by.y };
}

function movedMark(mark: Mark, by: PaperPoint): Mark {
  if (mark.kind === 'path') return { ...mark, points: mark.points.map((point) => moved(point, by)) };
  if (mark.kind !== 'moxa') return { ...mark, at: moved(mark.at, by) };
  const [a, b, c] = mark.corners;
  return { ...mark, corners: [moved(a, by), moved(b, by), moved(c, by)] };
}
