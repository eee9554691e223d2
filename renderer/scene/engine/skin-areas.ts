import { positionOf } from '../../../shared/atlas/surface/anchors.ts';
import type { SurfaceMesh, Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { onSides } from '../../../shared/atlas/surface/sides.ts';
import { thinned } from '../../../shared/atlas/surface/stroke.ts';
import { distance } from '../../../shared/atlas/surface/vec.ts';
import type { MarkSpot } from '../spots.ts';
import type { BodyRegion, BodyStroke, StrokeKind } from '../types.ts';
import type { CutArea, SkinArea } from './areas.ts';
import type { Palette, Rgb } from './palette.ts';
import type { Brush } from './scene-types.ts';
import type { SkinPlace } from './sight.ts';

/** Cups, paths and other areas of the prescription; those of the chosen entry are told apart. */
export const plannedAreas = (
  marks: readonly MarkSpot[],
  selectedId: string | null,
  { cup: colour }: Palette,
): SkinArea[] =>
  marks.flatMap(({ mark, anchors }) =>
    mark.areas.map((area) => ({
      ...area,
      anchors,
      colour,
      selected: mark.applicationId === selectedId,
    })),
  );

/** The painted path of the prescription that lies at a position on the skin, the one on top; null where none does. */
export const pathAt = (mesh: SurfaceMesh, marks: readonly MarkSpot[], position: Vec3): MarkSpot | null =>
  marks.findLast(({ mark, anchors }) => {
    if (mark.place.kind !== 'stroke') return false;
    const reach = Math.max(0, ...mark.areas.map(({ widthMm }) => widthMm / 2));
    return anchors.some((anchor) => distance(positionOf(mesh, anchor), position) <= reach);
  }) ?? null;

/** Strokes beside the prescription. */
export const strokeAreas = (
  mesh: SurfaceMesh,
  strokes: readonly BodyStroke[],
  palette: Palette,
): SkinArea[] =>
  strokes.flatMap(({ stroke, side, kind, selected }) =>
    onSides(mesh, stroke.anchors, side).map(({ anchors }) => ({
      ...paintOf(kind, palette),
      anchors,
      widthMm: stroke.widthMm,
      selected,
    })),
  );

/** Drawings, and what became of them; what is gone is drawn in ink, so that only what hurts is red. */
export const regionAreas = (
  regions: readonly BodyRegion[],
  { pain, ink, clay }: Palette,
): readonly CutArea[] =>
  regions.map(({ kind, patch, strength, selected }) => ({
    area: {
      pattern: kind,
      colour: mixed(clay.base, kind === 'gone' ? ink : pain, strength),
      selected,
      widthMm: 0,
    },
    patch,
  }));

const mixed = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

/** What a brush has painted so far, or where it would; null off the body. */
export const brushArea = (
  { kind, widthMm }: Brush,
  way: readonly SkinPlace[],
  palette: Palette,
): SkinArea | null =>
  way.length === 0 ? null : { ...paintOf(kind, palette), anchors: thinned(way), widthMm, selected: true };

const paintOf = (kind: StrokeKind, { pain, cup }: Palette): Pick<SkinArea, 'pattern' | 'colour'> =>
  kind === 'pain' ? { pattern: 'pain', colour: pain } : { pattern: 'slidingCup', colour: cup };
