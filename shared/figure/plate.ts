import type { SurfaceMesh } from '../atlas/surface/mesh.ts';
import { type Callout, type Label, type LabelSize, setCallouts } from './callouts.ts';
import type { DepthMap } from './depth.ts';
import { type Mark, marksOf } from './marks.ts';
import {
  bodyWindow,
  isPartial,
  type PaperPoint,
  type Projection,
  project,
  projectionOf,
  type View,
} from './view.ts';
import { type ChosenView, chooseViews } from './views.ts';
import { type FacingPlace, sightOf, visibilityOf } from './visibility.ts';

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
}

/** What a figure may take on paper, millimetres: when it is the only one, one of two, or one of more in a row. */
export interface PlateSpaces {
  readonly alone: Size;
  readonly pair: Size;
  /** Its labels are numbers only. */
  readonly row: Size;
}

interface Size {
  readonly width: number;
  readonly height: number;
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
  readonly view: View;
  /** Whether places are meant on the other side too, which no figure shows. */
  readonly likewise: boolean;
  readonly projection: Projection;
  /** Top left corner of the picture within the figure. */
  readonly origin: PaperPoint;
  readonly width: number;
  readonly height: number;
  /** How much its labels say: 0 with names, 1 with codes, 2 numbers, 3 small numbers. */
  readonly labelSize: number;
  /** In the figure's millimetres, lowest first. */
  readonly marks: readonly Mark[];
  readonly labels: readonly PlateLabel[];
}

/** Radii of the number's circle: beside words, and alone in a crowded column. */
const CIRCLE_MM = 2.45;
const SMALL_CIRCLE_MM = 1.7;
/** From a label's circle to its words. */
export const LABEL_GAP_MM = 1.3;
/** Height of a label with a second line. */
const TWO_LINES_MM = 7.6;
/** White between body and columns, and between labels. */
const GUTTER_MM = 2.5;
const WHITE_MM = 0.4;
/** White around the body, in body millimetres: the contour's outer half and a dot at the very edge. */
const BODY_MARGIN_MM = 12;
/** Paper millimetres per body millimetre at most: soles alone would fill the page. */
const LARGEST_SCALE = 0.13;
/** More labels than this go to a second figure of the same view. */
const MOST_LABELS = 50;

/**
 * Lays out the figures that show every entry of a plan: the fewest views, each with its marks and labels.
 * The pictures themselves are drawn from the figures' projections. Pure and deterministic.
 */
export function composePlate(
  mesh: SurfaceMesh,
  entries: readonly PlateEntry[],
  spaces: PlateSpaces,
): readonly PlateFigure[] {
  const sights = new Map<View, DepthMap>();
  const look = (view: View, place: FacingPlace) => {
    const sight = sights.get(view) ?? sightOf(mesh, view);
    sights.set(view, sight);
    return visibilityOf(sight, place);
  };
  const portions = chooseViews(entries, look).flatMap(inPortions);
  const [space, leanest] =
    portions.length > 2
      ? ([spaces.row, NUMBER] as const)
      : ([portions.length === 2 ? spaces.pair : spaces.alone, CODE] as const);
  const spared = GUTTER_MM + Math.max(...entries.map((entry) => labelWidth(entry, leanest)));
  const fitting = portions.map(({ view }) => fittingScale(mesh, view, space, spared));
  // Figures of the whole body share one scale.
  const whole = Math.min(...fitting.filter((_, i) => !isPartial(portions[i]!.view)));
  const set = (fullest: number) =>
    portions.map((portion, i) => {
      const scale = isPartial(portion.view) ? fitting[i]! : whole;
      return figureOf({ mesh, entries, space, scale, fullest }, portion);
    });
  const figures = set(portions.length > 2 ? NUMBER : NAME);
  // And they share one way of setting labels.
  const terse = Math.max(...figures.map(({ labelSize }) => labelSize));
  return figures.every(({ labelSize }) => labelSize === terse) ? figures : set(terse);
}

/** A view's places in portions of at most `MOST_LABELS` entries. */
function inPortions({ view, shown, likewise }: ChosenView): ChosenView[] {
  const ids = [...new Set(shown.map(({ id }) => id))];
  const count = Math.ceil(ids.length / MOST_LABELS);
  const size = Math.ceil(ids.length / count);
  return Array.from({ length: count }, (_, i) => {
    const mine = new Set(ids.slice(i * size, (i + 1) * size));
    return { view, shown: shown.filter(({ id }) => mine.has(id)), likewise };
  });
}

/** The scale at which a view fits the space beside columns `spared` wide, if these leave it half of the width. */
function fittingScale(mesh: SurfaceMesh, view: View, { width, height }: Size, spared: number): number {
  const window = bodyWindow(mesh, view, BODY_MARGIN_MM);
  const bodyWidth = Math.max(width / 2, width - 2 * spared);
  return Math.min(
    LARGEST_SCALE,
    height / (window.top - window.bottom),
    bodyWidth / (window.right - window.left),
  );
}

interface Setting {
  readonly mesh: SurfaceMesh;
  readonly entries: readonly PlateEntry[];
  readonly space: Size;
  readonly scale: number;
  /** The fullest of the labels' sizes that may be used. */
  readonly fullest: number;
}

function figureOf(
  { mesh, entries, space, scale, fullest }: Setting,
  { view, shown, likewise }: ChosenView,
): PlateFigure {
  const mine = entries.filter(({ id }) => shown.some((place) => place.id === id));
  const projection = projectionOf(view, bodyWindow(mesh, view, BODY_MARGIN_MM), scale);
  const widest = Math.max(...mine.map((entry) => labelWidth(entry, fullest)));
  const column = Math.min(widest, (space.width - projection.width) / 2 - GUTTER_MM);
  const width = projection.width + 2 * (column + GUTTER_MM);
  const height = Math.max(projection.height, columnHeight(mine.length, space.height));
  const origin = { x: column + GUTTER_MM, y: (height - projection.height) / 2 };

  const marks: Mark[] = [];
  const labels: Label[] = mine.map((entry) => {
    const places = shown.filter(({ id }) => id === entry.id);
    const dots = places.map(({ place }) => moved(project(projection, entry.places[place]!.position), origin));
    for (const { place, hidden } of places) {
      const { needled, cupMm, moxa } = entry;
      marks.push(...marksOf({ place: entry.places[place]!, needled, cupMm, moxa, hidden }, projection));
    }
    return { id: entry.id, dots, sizes: labelSizes(entry).slice(fullest) };
  });
  const { size, callouts } = setCallouts({
    labels,
    figure: { ...origin, width: projection.width, height: projection.height },
    columns: {
      left: { x: 0, y: 0, width: column, height },
      right: { x: width - column, y: 0, width: column, height },
    },
    gap: WHITE_MM,
  });
  const labelSize = fullest + size;
  return {
    view,
    likewise,
    projection,
    origin,
    width,
    height,
    labelSize,
    marks: lowestFirst(marks.map((mark) => movedMark(mark, origin))),
    labels: callouts.map((callout, i) => labelOf(callout, mine[i]!, labelSize)),
  };
}

/** What a label says: number, code and name; number and code; the number; the number set small. */
const NAME = 0;
const CODE = 1;
const NUMBER = 2;
const SMALL_NUMBER = 3;

/** Width of a label that says as much as `says`. */
function labelWidth({ codeWidth, nameWidth }: PlateEntry, says: number): number {
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

/** All cups, then all triangles, then all dots, so that no cup hides a neighbour's dot. */
function lowestFirst(marks: readonly Mark[]): readonly Mark[] {
  const layers = ['cup', 'moxa', 'dot'];
  return [...marks].sort((a, b) => layers.indexOf(a.kind) - layers.indexOf(b.kind));
}

function moved({ x, y }: PaperPoint, by: PaperPoint): PaperPoint {
  return { x: x + by.x, y: y + by.y };
}

function movedMark(mark: Mark, by: PaperPoint): Mark {
  if (mark.kind !== 'moxa') return { ...mark, at: moved(mark.at, by) };
  const [a, b, c] = mark.corners;
  return { ...mark, corners: [moved(a, by), moved(b, by), moved(c, by)] };
}
