import type { MarkSpot, PointSpot } from '../spots.ts';
import { besideCard, type PlacedCard, placeCard } from './card-layout.ts';
import { layOutLabels, type PlacedLabel } from './label-layout.ts';
import {
  acrossLabel,
  besideBody,
  type Disc,
  LABEL_PITCH,
  type LabelWish,
  type Stretch,
} from './label-stretches.ts';
import type { LandmarkMark } from './landmark-marks.ts';
import { type Box, boxOf, layOutNames, type NameWish, type PlacedName } from './name-layout.ts';
import type { OverlayFrame } from './overlay.ts';
import { drawRuler, type RulerLevel } from './ruler.ts';
import type { Lens, Sighted } from './sighting.ts';

/** Room that toolbars and panels take from the picture. CSS pixels. */
export interface Furniture {
  /** Height of the toolbars and of the line that says left and right. */
  readonly top: number;
  readonly bodyPanel: { readonly width: number; readonly height: number };
  readonly navigator: { readonly width: number; readonly height: number };
}

/** How large labels are as they are set. CSS pixels. */
export interface LabelSizes {
  /** Of the widest one. */
  readonly width: number;
  /** Of each, by its entry. */
  readonly heights: ReadonlyMap<string, number>;
}

/** What there is to be written beside the body. */
export interface Annotations {
  readonly lens: Lens;
  readonly furniture: Furniture;
  readonly marks: readonly Sighted<MarkSpot>[];
  readonly points: readonly Sighted<PointSpot>[];
  readonly labels: boolean;
  readonly labelSizes: LabelSizes;
  /** Whether the body is drawn at a place of the picture. */
  readonly isBody: (x: number, y: number) => boolean;
  /** The spot that the card belongs to, and the card's size. */
  readonly card: { readonly of: Sighted; readonly size: { width: number; height: number } } | null;
  readonly ruler: readonly RulerLevel[] | null;
  readonly landmarks: readonly { readonly mark: LandmarkMark; readonly x: number; readonly y: number }[];
  readonly nameOf: (mark: LandmarkMark) => string;
  /** Frequencies beside the leads of a stimulator. */
  readonly leadNames: readonly PlacedName[];
}

/** White at the picture's edge, and above and beside the panels. */
const EDGE = 12;
const GAP = 8;
/** White between two labels. */
const LABEL_GAP = 3;
const RULER_X = 96;
/** How far beside its cross a landmark's name may stand, where points are in the way nearer by. */
const NAME_REACHES = [3, 18, 34];
/** From so many pixels per millimetre on, points have room for their codes. */
const CODES_FROM = 1.1;

/** Sets everything that is written beside and over the body in one frame. */
export function annotate(request: Annotations): OverlayFrame {
  const { lens, card: wanted, marks, points, leadNames } = request;
  const frame = stretchesOf(request);
  const card: PlacedCard | null =
    wanted &&
    placeCard(wanted.of, wanted.of.radius + 4, wanted.size, {
      left: EDGE,
      right: lens.width - EDGE,
      top: request.furniture.top,
      bottom: lens.height - request.furniture.navigator.height - EDGE - GAP,
    });
  const stretches = card && wanted ? besideCard(frame, { ...card, ...wanted.size }) : frame;
  const wishes = request.labels ? wishesOf(marks, request.labelSizes, wanted?.of) : [];
  const ruler = request.ruler && rulerIn(request, request.ruler);
  const discs = [...marks, ...points].filter((sighted) => sighted.seen);
  const rulerNames = (ruler?.names ?? []).map(({ x, y }) => ({ x: x - 12, y: y + 4, radius: 14 }));
  const below = ({ at }: NameWish) => at.y > request.furniture.top;
  const labels = layOutLabels(wishes, stretches, card ? [card.leader] : []);
  const landmarks: NameWish[] = request.landmarks
    .map(({ mark, x, y }) => ({ text: request.nameOf(mark), at: { x, y }, radius: 3, reaches: NAME_REACHES }))
    .filter(below);
  const labelled = new Set(labels.map(({ id }) => id));
  const bare = marks.filter(({ spot }) => !labelled.has(spot.mark.applicationId));
  const named = lens.scale >= CODES_FROM ? [...bare, ...points] : bare;
  const codes = request.labels ? codesOf(named, wanted?.of).filter(below) : [];
  const names = layOutNames(
    [...landmarks, ...codes],
    [...discs, ...rulerNames],
    [...labels.flatMap((label) => boxesOf(label, request.labelSizes.width)), ...leadNames.map(boxOf)],
  );
  const landmarkNames = names.filter(({ wish }) => landmarks.includes(wish));
  return {
    card,
    numbered: new Set(marks.filter((m) => m.crowded).map(({ spot }) => spot.mark.applicationId)),
    labels,
    ruler,
    landmarkNames,
    pointNames: names.filter((name) => !landmarkNames.includes(name)),
    leadNames,
  };
}

/** What a label covers: its words, and the level piece of its leader. */
function boxesOf({ side, x, y, height, leader }: PlacedLabel, width: number): Box[] {
  const [, { x: bend }] = leader;
  return [
    { ...acrossLabel(side, x, width), y0: y - 10, y1: y + height - LABEL_PITCH + 10 },
    { x0: Math.min(bend, x), x1: Math.max(bend, x), y0: y - 2, y1: y + 2 },
  ];
}

/** One label per entry, for all its discs that are seen; the card stands in for the label of its own entry. */
function wishesOf(
  marks: readonly Sighted<MarkSpot>[],
  { heights }: LabelSizes,
  carded: Sighted | undefined,
): LabelWish[] {
  const wishes = new Map<string, LabelWish & { dots: Disc[] }>();
  const own = carded?.spot.kind === 'mark' ? carded.spot.mark.applicationId : null;
  for (const { spot, seen, x, y, radius } of marks) {
    const id = spot.mark.applicationId;
    if (!seen || id === own) continue;
    const height = (heights.get(id) ?? 0) + LABEL_GAP;
    const wish = wishes.get(id) ?? { id, dots: [], height: Math.max(LABEL_PITCH, height) };
    wish.dots.push({ x, y, radius });
    wishes.set(id, wish);
  }
  return [...wishes.values()];
}

/** Codes that stand right beside their discs: those of planned points without a label, then of the others. */
function codesOf(sighted: readonly Sighted[], carded: Sighted | undefined): NameWish[] {
  return sighted.flatMap(({ seen, spot, x, y, radius }) => {
    if (!seen || !spot.placement || spot === carded?.spot) return [];
    const { code, level } = spot.placement;
    return [{ text: level ? `${code} ${level}` : code, at: { x, y }, radius }];
  });
}

/**
 * Where labels may stand: the right of the picture, and the left where there is no ruler; beside the panels below, which
 * is further in, only as far as the body is not there.
 */
function stretchesOf({ lens, furniture, ruler, labelSizes, isBody }: Annotations): Stretch[] {
  const labelWidth = labelSizes.width;
  const inwards = (stretch: Stretch) => besideBody(stretch, labelWidth, isBody);
  const { width, height } = lens;
  const above = height - furniture.navigator.height - EDGE - GAP;
  const right = width - EDGE - labelWidth;
  const stretches: Stretch[] = [
    { side: 'right', x: right, top: furniture.top, bottom: above },
    ...inwards({
      side: 'right',
      x: right - furniture.navigator.width - GAP,
      top: above,
      bottom: height - EDGE,
    }),
  ];
  if (!ruler) {
    const bottom = height - furniture.bodyPanel.height - EDGE - GAP;
    const left = EDGE + labelWidth;
    stretches.push(
      { side: 'left', x: left, top: furniture.top, bottom },
      ...inwards({
        side: 'left',
        x: left + furniture.bodyPanel.width + GAP,
        top: bottom,
        bottom: height - EDGE,
      }),
    );
  }
  return stretches;
}

function rulerIn({ lens, furniture, landmarks }: Annotations, levels: readonly RulerLevel[]) {
  const seen = levels.map(({ position }) => lens.project(position));
  const bottom = lens.height - furniture.bodyPanel.height - EDGE - 24;
  return drawRuler(levels, seen, RULER_X, furniture.top + 8, bottom, landmarks.length > 0);
}
