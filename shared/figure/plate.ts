import type { SurfaceMesh } from '../atlas/surface/mesh.ts';
import { type Callout, type Label, type LabelSize, setCallouts } from './callouts.ts';
import type { DepthMap } from './depth.ts';
import { type Mark, marksOf } from './marks.ts';
import { bodyWindow, type PaperPoint, type Projection, project, projectionOf, type View } from './view.ts';
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

/** What a figure may take on paper, millimetres: when it is the only one, and when it is one of several. */
export interface PlateSpaces {
  readonly alone: Size;
  readonly several: Size;
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
  readonly projection: Projection;
  /** Top left corner of the picture within the figure. */
  readonly origin: PaperPoint;
  readonly width: number;
  readonly height: number;
  /** In the figure's millimetres, lowest first. */
  readonly marks: readonly Mark[];
  readonly labels: readonly PlateLabel[];
}

/** Radii of the number's circle: beside words, and alone in a crowded column. */
const CIRCLE_MM = 2.45;
const SMALL_CIRCLE_MM = 1.7;
/** From the circle to the words. */
const CIRCLE_GAP_MM = 1.3;
/** Height of a label with a second line. */
const TWO_LINES_MM = 7.6;
/** White between body and columns, and between labels. */
const GUTTER_MM = 2.5;
const LABEL_GAP_MM = 0.4;
/** White around the body, in body millimetres: the contour's outer half and a dot at the very edge. */
const BODY_MARGIN_MM = 12;
/** Paper millimetres per body millimetre at most: the soles alone would fill the page. */
const LARGEST_SCALE = 0.2;
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
  const space = portions.length === 1 ? spaces.alone : spaces.several;
  return portions.map((portion) => figureOf(mesh, portion, entries, space));
}

/** A view's places in portions of at most `MOST_LABELS` entries. */
function inPortions({ view, shown }: ChosenView): ChosenView[] {
  const ids = [...new Set(shown.map(({ id }) => id))];
  const count = Math.ceil(ids.length / MOST_LABELS);
  const size = Math.ceil(ids.length / count);
  return Array.from({ length: count }, (_, i) => {
    const mine = new Set(ids.slice(i * size, (i + 1) * size));
    return { view, shown: shown.filter(({ id }) => mine.has(id)) };
  });
}

function figureOf(
  mesh: SurfaceMesh,
  { view, shown }: ChosenView,
  entries: readonly PlateEntry[],
  space: Size,
): PlateFigure {
  const window = bodyWindow(mesh, view, BODY_MARGIN_MM);
  const mine = entries.filter(({ id }) => shown.some((place) => place.id === id));
  const widths = mine.map(labelWidths);
  const spared = Math.max(...widths.map(([full]) => full)) + GUTTER_MM;
  // The body takes the height it can have beside columns of the widest labels, but at least half of the width.
  const bodyWidth = Math.max(space.width / 2, space.width - 2 * spared);
  const scale = Math.min(
    LARGEST_SCALE,
    space.height / (window.top - window.bottom),
    bodyWidth / (window.right - window.left),
  );
  const projection = projectionOf(view, window, scale);
  const column = Math.min(spared, (space.width - projection.width) / 2) - GUTTER_MM;
  const width = projection.width + 2 * (column + GUTTER_MM);
  const height = Math.max(projection.height, columnHeight(mine.length, space.height));
  const origin = { x: column + GUTTER_MM, y: (height - projection.height) / 2 };

  const marks: Mark[] = [];
  const labels: Label[] = mine.map((entry, i) => {
    const places = shown.filter(({ id }) => id === entry.id);
    const dots = places.map(({ place }) => moved(project(projection, entry.places[place]!.position), origin));
    for (const { place, hidden } of places) {
      const { needled, cupMm, moxa } = entry;
      marks.push(...marksOf({ place: entry.places[place]!, needled, cupMm, moxa, hidden }, projection));
    }
    return { id: entry.id, dots, sizes: labelSizes(widths[i]!, entry.name !== '') };
  });
  const { size, callouts } = setCallouts({
    labels,
    figure: { ...origin, width: projection.width, height: projection.height },
    columns: {
      left: { x: 0, y: 0, width: column, height },
      right: { x: width - column, y: 0, width: column, height },
    },
    gap: LABEL_GAP_MM,
  });
  return {
    view,
    projection,
    origin,
    width,
    height,
    marks: lowestFirst(marks.map((mark) => movedMark(mark, origin))),
    labels: callouts.map((callout, i) => labelOf(callout, mine[i]!, size)),
  };
}

/** Widths of a label as number, code and name; number and code; number. */
function labelWidths({ codeWidth, nameWidth }: PlateEntry): [number, number, number] {
  const words = 2 * CIRCLE_MM + CIRCLE_GAP_MM;
  return [words + Math.max(codeWidth, nameWidth), words + codeWidth, 2 * SMALL_CIRCLE_MM];
}

function labelSizes([full, short, bare]: readonly [number, number, number], named: boolean): LabelSize[] {
  const line = { height: 2 * CIRCLE_MM, port: CIRCLE_MM };
  return [
    { width: full, height: named ? TWO_LINES_MM : line.height, port: line.port },
    { width: short, ...line },
    { width: bare, height: 2 * SMALL_CIRCLE_MM, port: SMALL_CIRCLE_MM },
  ];
}

/** Height that columns of so many full labels take, as far as there is room: the soles' figure is low and may have many. */
function columnHeight(labels: number, most: number): number {
  return Math.min(most, Math.ceil(labels / 2) * (TWO_LINES_MM + LABEL_GAP_MM));
}

function labelOf(callout: Callout, { number, code, name }: PlateEntry, size: number): PlateLabel {
  const radius = size === 2 ? SMALL_CIRCLE_MM : CIRCLE_MM;
  const end = callout.leader[2];
  const circle = { x: end.x + (callout.side === 'left' ? -radius : radius), y: end.y, radius };
  return { ...callout, number, code: size < 2 ? code : '', name: size < 1 ? name : '', circle };
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
