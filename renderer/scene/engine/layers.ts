import type { Object3D, Texture } from 'three';
import type { BodyAtlas } from '../body-atlas.ts';
import { AreaLayer, type CutArea } from './areas.ts';
import { type LandmarkMark, landmarkLines } from './landmark-marks.ts';
import { LineLayer, type SkinLine } from './lines.ts';
import { type Marker, MarkerLayer } from './markers.ts';
import type { Morph } from './morph.ts';
import type { Palette } from './palette.ts';

/** What is draped on the skin of one body. */
export interface SkinContent {
  readonly atlas: BodyAtlas;
  /** Borders and folds. */
  readonly borders: boolean;
  /** Cups, paths and other areas. */
  readonly areas: readonly CutArea[];
  readonly leads: readonly SkinLine[];
}

/** Everything drawn on the body, each kind in one draw, in the order from the skin upwards. */
export class Layers {
  readonly #areas = new AreaLayer(1);
  readonly #borders = new LineLayer(2, 1, 0.55, 5);
  readonly #meridians = new LineLayer(3, 1.1, 0.62);
  readonly #leads = new LineLayer(4, 1.8, 1);
  readonly #brush = new AreaLayer(5);
  readonly #landmarks = new MarkerLayer(5);
  readonly #points = new MarkerLayer(6);
  readonly #marks = new MarkerLayer(7);
  readonly #lines = [this.#borders, this.#meridians, this.#leads];
  readonly #markers = [this.#landmarks, this.#points, this.#marks];

  get objects(): Object3D[] {
    return [this.#areas, this.#brush, ...this.#lines, ...this.#markers].map(({ mesh }) => mesh);
  }

  /** Draws meridians; while a body becomes another, where they lie at this moment. */
  showMeridians(lines: BodyAtlas['meridians'], morph: Morph | null, { meridian }: Palette): void {
    this.#meridians.show(
      lines.flatMap((line) =>
        (morph?.paths(line) ?? line.paths).map((points) => ({ points, colour: meridian[line.id] })),
      ),
    );
  }

  /** Lays borders and areas on the skin, and leads over it; null takes them away. */
  drape(content: SkinContent | null, { ink }: Palette): void {
    const { atlas, borders = false, areas = [], leads = [] } = content ?? {};
    const drawn = atlas && borders ? landmarkLines(atlas, atlas.landmarks) : [];
    this.#borders.show(drawn.map((points) => ({ points, colour: ink })));
    this.#areas.show(areas);
    this.#leads.show(leads);
  }

  /** Shows what the brush is painting, or where it would; null takes it away. */
  brush(area: CutArea | null): void {
    this.#brush.show(area ? [area] : []);
  }

  /** Shows the markers of one frame. */
  mark(
    points: readonly Marker[],
    marks: readonly Marker[],
    landmarks: readonly LandmarkMark[],
    ink: Palette['ink'],
  ): void {
    this.#points.show(points);
    this.#marks.show(marks);
    this.#landmarks.show(
      landmarks.map(({ position }) => ({
        position,
        colour: ink,
        shape: 'cross',
        radius: 3.5,
        number: 0,
        dashed: false,
        ringed: false,
        warned: false,
      })),
    );
  }

  paint(palette: Palette): void {
    for (const layer of this.#markers) layer.paint(palette);
  }

  /** The digits for the numbers in the discs. */
  setDigits(texture: Texture): void {
    this.#marks.mesh.material.uniforms.digits!.value = texture;
  }

  /** @param width CSS pixels @param height CSS pixels */
  resize(width: number, height: number, pixelRatio: number): void {
    for (const layer of [...this.#lines, ...this.#markers]) {
      layer.resize(width * pixelRatio, height * pixelRatio, pixelRatio);
    }
  }

  dispose(): void {
    for (const layer of [this.#areas, this.#brush, ...this.#lines, ...this.#markers]) layer.dispose();
  }
}
