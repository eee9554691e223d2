import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { add, distance, dot, reject, scale, sub, unit } from '../../../shared/atlas/surface/vec.ts';
import type { PointSpot } from '../spots.ts';
import type { AtlasOverlayFrame } from './atlas-overlay.ts';
import type { AtlasPicture } from './atlas-picture.ts';
import { layOutCallouts, type PlacedCallout, PORT } from './callout-layout.ts';
import type { CalloutSide } from './framing.ts';
import { layOutNames } from './name-layout.ts';
import { drawScaleBeside, drawScaleOnSkin, isUpright, type ScaleDrawing } from './scale-drawing.ts';
import { isInSight, type Skin } from './sight.ts';
import type { Lens, Sighted } from './sighting.ts';
import type { PicturePoint } from './stage.ts';

/** What there is to be written beside the atlas's body in one frame. */
interface Writing {
  readonly picture: AtlasPicture;
  readonly sighted: readonly Sighted<PointSpot>[];
  readonly skin: Skin;
  readonly lens: Lens;
  /** Unit direction to the camera. */
  readonly toward: Vec3;
  /** Where callouts stand. */
  readonly side: CalloutSide;
  /** Size of a callout, CSS pixels. */
  readonly sizeOf: (id: string) => { readonly width: number; readonly height: number };
}

/** From the limb's outline to its scale, and from the picture's edge. */
const SCALE_GAP = 34;
const SCALE_EDGE = 56;
const EDGE = 16;
/** Toolbars stand above this. */
export const TOP = 60;
/** Every so many vertices tell how far a limb reaches in the picture. */
const STRIDE = 3;
/** From so many pixels per millimetre on, codes stand beside discs. */
const CODES_FROM = 0.55;
/** Fewer discs than this have room for their codes from afar. */
const FEW = 24;

/** From this much (of 255) on a vertex counts for the outline. */
const THERE = 60;
/** A tape that is laid round the body is longer than the way from end to end by this factor at least. */
const CURVED = 1.03;

function isCurved(ticks: readonly Vec3[]): boolean {
  const tape = ticks.reduce((sum, tick, i) => (i === 0 ? 0 : sum + distance(ticks[i - 1]!, tick)), 0);
  return tape > CURVED * distance(ticks[0]!, ticks.at(-1)!);
}

/** Sets scale, callouts, codes and letters over one frame. */
export function writeBeside(writing: Writing): AtlasOverlayFrame {
  const { picture, sighted, sizeOf } = writing;
  const scaleDrawing = scaleIn(writing);
  const callouts = calloutsIn(writing);
  const taken = callouts.flatMap(({ id, x, y }) => {
    const { width, height } = sizeOf(id);
    const left = writing.side === 'left' ? x - width : x;
    return Array.from({ length: Math.ceil(width / 12) }, (_, i) => ({
      x: left + 12 * i,
      y: y - PORT + height / 2,
      radius: height / 2,
    }));
  });
  const numbers = (scaleDrawing?.numbers ?? []).map(({ x, y }) => ({ x, y, radius: 9 }));
  const discs = sighted.filter(({ seen }) => seen);
  return {
    scale: scaleDrawing,
    callouts,
    side: writing.side,
    names: layOutNames(codesIn(writing, discs), [...discs, ...taken, ...numbers]),
    letters: sighted
      .filter(({ spot, inPicture }) => inPicture && picture.letters.has(spot.id))
      .map(({ spot, x, y }) => ({ text: picture.letters.get(spot.id)!, x, y: y - 17 })),
  };
}

/** Codes for the discs that are seen; the selected point of a construction has its callout. */
function codesIn({ picture, lens }: Writing, discs: readonly Sighted<PointSpot>[]) {
  const { codes, construction, focus } = picture;
  if (!codes || (lens.scale < CODES_FROM && discs.length >= FEW)) return [];
  return discs
    .filter(({ spot }) => !(construction && spot.id === focus[0]))
    .map(({ spot: { id, placement }, x, y, radius }) => ({
      text: [placement.code, placement.level ?? placement.part].filter(Boolean).join(' '),
      at: { x, y },
      radius: focus.includes(id) ? 8 : radius,
    }))
    .filter(({ at }) => at.y > TOP - 8);
}

function scaleIn({ picture, skin, lens, toward }: Writing): ScaleDrawing | null {
  const { construction, layers } = picture;
  const scales = (construction?.elements ?? []).filter((element) => element.kind === 'scale');
  // Of several segments the one is drawn that the rule counts on.
  const wanted = scales.find(({ counted }) => counted !== null) ?? scales[0];
  if (!layers.segment || !wanted) return null;
  const point = construction!.elements.find((element) => element.kind === 'point')!.place.position;
  const ticks = broughtOut(wanted.ticks, point, toward).map(lens.project);
  const inPicture = ticks.every((tick) => tick !== null);
  if (inPicture && isUpright(ticks) && !isCurved(wanted.ticks)) {
    const heights = ticks.map(({ y }) => y);
    const beside = outline(skin, lens, Math.min(...heights), Math.max(...heights)) - SCALE_GAP;
    return drawScaleBeside(ticks, Math.max(SCALE_EDGE, beside), wanted.counted);
  }
  const seen = wanted.ticks.map((tick) => (isInSight(skin, tick, lens.eye) ? lens.project(tick) : null));
  return drawScaleOnSkin(seen, wanted.counted);
}

/** Ticks on a limb's axis brought out to the depth of the skin that one looks at, so that they stand level with it. */
function broughtOut(ticks: readonly Vec3[], point: Vec3, toward: Vec3): readonly Vec3[] {
  const axis = unit(sub(ticks.at(-1)!, ticks[0]!));
  const out = unit(reject(toward, axis));
  const depth = dot(sub(point, ticks[0]!), out);
  return ticks.map((tick) => add(tick, scale(out, depth)));
}

/** How far left the body reaches between two heights of the picture. */
function outline({ mesh: { positions }, shown }: Skin, lens: Lens, top: number, bottom: number): number {
  let left = lens.width;
  for (let i = 0; i < positions.length / 3; i += STRIDE) {
    if (shown && shown[i]! < THERE) continue;
    const at = lens.project([positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!]);
    if (at && at.y >= top && at.y <= bottom) left = Math.min(left, at.x);
  }
  return left;
}

function calloutsIn({ picture: { callouts }, lens, side, sizeOf }: Writing): PlacedCallout[] {
  const { project, width, height } = lens;
  const sizes = new Map(callouts.map(({ id }) => [id, sizeOf(id)]));
  const widest = Math.max(0, ...callouts.map(({ id, near }) => (near ? 0 : sizes.get(id)!.width)));
  const x = side === 'left' ? EDGE + widest : width - EDGE - widest;
  // A leader needs room for its bend.
  const [from, to] = side === 'left' ? [x + 20, width - 4] : [4, x - 20];
  const inside = (at: PicturePoint) => at.x > from && at.x < to && at.y > TOP - 20 && at.y < height - 4;
  const wishes = callouts.flatMap((callout) => {
    const spots = callout.at.map(project).filter((at) => at !== null && inside(at)) as PicturePoint[];
    if (spots.length === 0) return [];
    const dot = {
      right: () => spots.reduce((a, b) => (b.x > a.x ? b : a)),
      left: () => spots.reduce((a, b) => (b.x < a.x ? b : a)),
      middle: () => spots[Math.floor(spots.length / 2)]!,
    }[callout.take]();
    return [{ ...callout, dot, height: sizes.get(callout.id)!.height }];
  });
  const column = wishes.filter(({ near }) => !near);
  const placed = layOutCallouts(column, { x, top: TOP, bottom: height - EDGE });
  const near = wishes.filter((wish) => wish.near).map(({ id, dot }) => besideDot(id, dot, height));
  return [...placed, ...near];
}

/** A callout down to the left of its place; the leader ends at its middle. */
function besideDot(id: string, dot: PicturePoint, height: number): PlacedCallout {
  const at = { x: Math.max(20, dot.x - 34), y: Math.min(height - 24, dot.y + 34) };
  return { id, x: at.x - 10, y: at.y, leader: [dot, at, at] };
}
