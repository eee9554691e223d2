import type { Vec3 } from '../atlas/surface/mesh.ts';
import { type Callout, type Label, type LabelSize, type Rect, setCallouts } from './callouts.ts';
import { shortened } from './leaders.ts';
import { type Mark, type MarkedArea, marksOf } from './marks.ts';
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
  /** What is treated around or from each of the places on: the lines are those of the places. */
  readonly areas: readonly (Omit<MarkedArea, 'line'> & { readonly lines: readonly MarkedArea['line'][] })[];
}

/** One of an entry's places. */
export interface PlateSpot {
  readonly id: string;
  /** Index into the entry's places. */
  readonly place: number;
}

/** A lead that joins two needles. */
export interface PlateLead {
  readonly from: PlateSpot;
  readonly to: PlateSpot;
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
  /** The numbers among its labels that are meant on the other side too, which it does not show. */
  readonly likewise: readonly number[];
  readonly projection: Projection;
  /** Places on the part of the body that it draws alone; null for all that the view shows. */
  readonly part: readonly Vec3[] | null;
  /** Top left corner of the picture within the figure. */
  readonly origin: PaperPoint;
  readonly width: number;
  readonly height: number;
  /** Of which hand it is, where it shows one alone. */
  readonly hand: 'left' | 'right' | null;
  /** Whether the picture is cut out of the body and has an edge drawn around it. */
  readonly edged: boolean;
  /** Tells close-ups and their frames apart; empty where there is one only. */
  readonly letter: string;
  /** What close-ups show larger, in the figure's millimetres. */
  readonly frames: readonly (Rect & { readonly letter: string })[];
  /** How much its labels say: 0 with names, 1 with codes, 2 numbers, 3 small numbers. */
  readonly labelSize: number;
  /** The places that it shows. */
  readonly shown: readonly ShownPlace[];
  /** In the figure's millimetres, lowest first. */
  readonly marks: readonly Mark[];
  readonly labels: readonly PlateLabel[];
}

/** What one figure is to show. */
export interface Panel {
  readonly view: Viewpoint;
  readonly window: ViewWindow;
  readonly shown: readonly ShownPlace[];
  /** The entries that are meant on the other side too, which it does not show. */
  readonly likewise: ReadonlySet<string>;
  /** The entries that get their label here. */
  readonly labelled: ReadonlySet<string>;
  readonly closeUp: boolean;
  readonly hand: 'left' | 'right' | null;
  readonly edged: boolean;
  readonly letter: string;
  /** Places on the part of the body that is drawn alone. */
  readonly part: readonly Vec3[] | null;
  /** What close-ups of it show. */
  readonly framed: readonly { readonly window: ViewWindow; readonly letter: string }[];
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
/** Width of a label that is a number alone, paper millimetres. */
export const widthOfNumber = 2 * CIRCLE_MM;

/** Width of a label that says as much as `says`. */
export function labelWidth({ codeWidth, nameWidth }: PlateEntry, says: number): number {
  if (says === SMALL_NUMBER) return 2 * SMALL_CIRCLE_MM;
  if (says === NUMBER) return widthOfNumber;
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
  leads: readonly PlateLead[] = [],
): PlateFigure {
  const { view, shown, closeUp, hand, edged, letter, part } = panel;
  const projection = projectionOf(view, panel.window, scale);
  const mine = entries.filter(({ id }) => panel.labelled.has(id));
  const widest = Math.max(0, ...mine.map((entry) => labelWidth(entry, fullest)));
  const column = Math.min(widest, (space.width - projection.width) / 2 - GUTTER_MM);
  const width = projection.width + 2 * (column + GUTTER_MM);
  const height = Math.max(projection.height, columnHeight(mine.length, space.height, fullest));
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
  const foreign = shown.filter(({ id }) => !panel.labelled.has(id)).map(({ id, place }) => at(id, place));
  const { size, callouts } = setCallouts({ labels, foreign, figure: picture, columns, gap: WHITE_MM });
  const labelSize = fullest + size;
  return {
    of: null,
    view,
    closeUp,
    likewise: mine.filter(({ id }) => panel.likewise.has(id)).map(({ number }) => number),
    projection,
    part,
    origin,
    width,
    height,
    hand,
    edged,
    letter,
    frames: panel.framed.map((framed) => ({
      ...rectOf(framed.window, projection, origin),
      letter: framed.letter,
    })),
    labelSize,
    shown,
    marks: lowestFirst([
      ...shown.flatMap((place) => marksAt(place, entries, projection, origin)),
      ...leads.flatMap((lead) => leadMarks(lead, shown, at)),
    ]),
    labels: callouts.map((callout, i) => {
      const { needled, moxa, cupMm } = mine[i]!;
      // A cup alone is led to at its rim, not through it.
      const rim = cupMm !== null && !needled && !moxa ? (cupMm / 2) * scale : 0;
      return labelOf({ ...callout, leader: shortened(callout.leader, rim) }, mine[i]!, labelSize);
    }),
  };
}

function marksAt(
  { id, place, hidden }: ShownPlace,
  entries: readonly PlateEntry[],
  projection: Projection,
  origin: PaperPoint,
): Mark[] {
  const { places, areas, ...done } = entries.find((entry) => entry.id === id)!;
  const own = areas.map(({ pattern, widthMm, lines }) => ({ pattern, widthMm, line: lines[place]! }));
  const marks = marksOf({ ...done, place: places[place]!, areas: own, hidden }, projection);
  return marks.map((mark) => movedMark(mark, origin));
}

/** A lead, where the figure shows both of its needles. */
function leadMarks(
  lead: PlateLead,
  shown: readonly ShownPlace[],
  at: (id: string, place: number) => PaperPoint,
): Mark[] {
  const ends = [lead.from, lead.to].map((end) =>
    shown.find(({ id, place }) => id === end.id && place === end.place),
  );
  if (ends.some((end) => !end || end.hidden)) return [];
  const [from, to] = ends.map((end) => at(end!.id, end!.place));
  return [{ kind: 'lead', from: from!, to: to!, hidden: false }];
}

/** The part of a window that the picture shows, as a rectangle of the figure. */
function rectOf(framed: ViewWindow, { window, scale }: Projection, origin: PaperPoint): Rect {
  const left = Math.max(framed.left, window.left);
  const right = Math.min(framed.right, window.right);
  const bottom = Math.max(framed.bottom, window.bottom);
  const top = Math.min(framed.top, window.top);
  return {
    x: origin.x + (left - window.left) * scale,
    y: origin.y + (window.top - top) * scale,
    width: (right - left) * scale,
    height: (top - bottom) * scale,
  };
}

/** Height that columns of so many labels take, as far as there is room: the soles' figure is low and may have many. */
export function columnHeight(labels: number, most: number, says: number): number {
  return Math.min(most, Math.ceil(labels / 2) * ((says === NAME ? TWO_LINES_MM : 2 * CIRCLE_MM) + WHITE_MM));
}

function labelOf(callout: Callout, { number, code, name }: PlateEntry, says: number): PlateLabel {
  const radius = says === SMALL_NUMBER ? SMALL_CIRCLE_MM : CIRCLE_MM;
  const end = callout.leader[2];
  const circle = { x: end.x + (callout.side === 'left' ? -radius : radius), y: end.y, radius };
  return { ...callout, number, code: says <= CODE ? code : '', name: says === NAME ? name : '', circle };
}

/** All areas and paths, then all cups, all leads, all triangles, all dots, so that no cup hides a neighbour's dot. */
function lowestFirst(marks: readonly Mark[]): readonly Mark[] {
  const layers = ['area', 'path', 'cup', 'lead', 'moxa', 'dot'];
  return [...marks].sort((a, b) => layers.indexOf(a.kind) - layers.indexOf(b.kind));
}

function moved({ x, y }: PaperPoint, by: PaperPoint): PaperPoint {
  return { x: x + by.x, y: y + by.y };
}

function movedMark(mark: Mark, by: PaperPoint): Mark {
  if (mark.kind === 'lead') return mark;
  if (mark.kind === 'path' || mark.kind === 'area')
    return { ...mark, points: mark.points.map((point) => moved(point, by)) };
  if (mark.kind !== 'moxa') return { ...mark, at: moved(mark.at, by) };
  const [a, b, c] = mark.corners;
  return { ...mark, corners: [moved(a, by), moved(b, by), moved(c, by)] };
}
