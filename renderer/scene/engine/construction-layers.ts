import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  GreaterDepth,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
} from 'three';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { AreaLayer, cutOut } from './areas.ts';
import type { AtlasPicture } from './atlas-picture.ts';
import { LineLayer, type SkinLine } from './lines.ts';
import type { Palette } from './palette.ts';
import type { Skin } from './sight.ts';

const PLANE_OPACITY = { light: 0.13, dark: 0.2 };

/** What a construction draws on and around the skin; what lies behind the body is dashed. */
export class ConstructionLayers {
  readonly #plane = new Mesh(
    new BufferGeometry(),
    new MeshBasicMaterial({ transparent: true, depthWrite: false, side: DoubleSide }),
  );
  readonly #planeEdge = new LineLayer(2, 1, 0.8);
  readonly #behind = behind(new LineLayer(3, 1.3, 0.75, 4));
  readonly #contour = new LineLayer(4, 2.6, 1);
  readonly #borders = new LineLayer(4, 1.3, 0.85, 5);
  readonly #paths = new LineLayer(5, 2.6, 1);
  readonly #tolerance = new AreaLayer(3);
  readonly #tape = new LineLayer(6, 2.4, 1);
  readonly #tapeBehind = behind(new LineLayer(6, 1.4, 0.8, 4));
  readonly #lines = [
    this.#planeEdge,
    this.#behind,
    this.#contour,
    this.#borders,
    this.#paths,
    this.#tape,
    this.#tapeBehind,
  ];

  constructor() {
    this.#plane.renderOrder = 1;
    this.#plane.frustumCulled = false;
    this.#plane.visible = false;
  }

  get objects(): Object3D[] {
    return [this.#plane, this.#tolerance.mesh, ...this.#lines.map(({ mesh }) => mesh)];
  }

  show(skin: Skin | null, { construction, layers, toleranceMm, tape }: AtlasPicture, palette: Palette): void {
    const { accent, ink } = palette;
    const elements = construction?.elements ?? [];
    const lines = (kind: 'contour' | 'border' | 'path', colour: Palette['ink']): SkinLine[] =>
      elements.flatMap((element) => (element.kind === kind ? [{ points: element.points, colour }] : []));
    const plane = elements.find((element) => element.kind === 'plane');
    this.#showPlane(layers.level && plane ? plane.corners : null, palette);
    const contour = layers.contour ? lines('contour', accent) : [];
    this.#contour.show(contour);
    this.#behind.show([...contour, ...lines('path', accent)]);
    this.#borders.show(layers.border ? lines('border', ink) : []);
    this.#paths.show(lines('path', accent));
    const point = elements.find((element) => element.kind === 'point');
    const disc =
      skin && point && toleranceMm > 0
        ? [
            cutOut(skin.mesh, {
              anchors: [point.place.anchor],
              pattern: 'cup',
              widthMm: 2 * toleranceMm,
              colour: accent,
              selected: false,
            }),
          ]
        : [];
    this.#tolerance.show(disc);
    const way = tape.length > 0 ? [{ points: tape, colour: accent }] : [];
    this.#tape.show(way);
    this.#tapeBehind.show(way);
  }

  #showPlane(corners: readonly Vec3[] | null, { accent, dark }: Palette): void {
    this.#plane.visible = corners !== null;
    this.#planeEdge.show(corners ? [{ points: [...corners, corners[0]!], colour: accent }] : []);
    if (!corners) return;
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(corners.flat()), 3));
    geometry.setIndex([0, 1, 2, 0, 2, 3]);
    this.#plane.geometry.dispose();
    this.#plane.geometry = geometry;
    const { material } = this.#plane;
    // The palette's values are meant as they are seen.
    material.color = new Color().setRGB(...accent, 'srgb');
    material.opacity = dark ? PLANE_OPACITY.dark : PLANE_OPACITY.light;
  }

  /** @param width device pixels @param height device pixels */
  resize(width: number, height: number, pixelRatio: number): void {
    for (const layer of this.#lines) layer.resize(width, height, pixelRatio);
  }

  dispose(): void {
    this.#plane.geometry.dispose();
    this.#plane.material.dispose();
    this.#tolerance.dispose();
    for (const layer of this.#lines) layer.dispose();
  }
}

/** Draws a layer only where something lies before it. */
function behind(layer: LineLayer): LineLayer {
  layer.mesh.material.depthFunc = GreaterDepth;
  return layer;
}
