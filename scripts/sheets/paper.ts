/** A point on paper, pixels from the top left. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** A closed outline; several together are filled as one shape, holes included. */
export type Outline = readonly Dot[];

/** Sub-rows of a pixel that an edge is looked at on. */
const ROWS = 4;

/** A white sheet in shades of grey to draw on with soft edges. */
export class Paper {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.grey = new Uint8Array(width * height).fill(255);
  }

  /** Lays a picture of grey values with opacities (RGBA) on the sheet. */
  lay(picture: { width: number; height: number; data: Uint8ClampedArray }, at: Dot): void {
    const [left, top] = [Math.round(at.x), Math.round(at.y)];
    for (let y = 0; y < picture.height; y++) {
      for (let x = 0; x < picture.width; x++) {
        const i = 4 * (y * picture.width + x);
        this.#blend(left + x, top + y, picture.data[i]!, picture.data[i + 3]! / 255);
      }
    }
  }

  /** Fills outlines by the non-zero rule. */
  fill(outlines: readonly Outline[], grey: number): void {
    const dots = outlines.flat();
    const span = (values: readonly number[], size: number) =>
      [Math.max(0, Math.floor(Math.min(...values))), Math.min(size, Math.ceil(Math.max(...values)))] as const;
    const [left, right] = span(
      dots.map(({ x }) => x),
      this.width,
    );
    const [top, bottom] = span(
      dots.map(({ y }) => y),
      this.height,
    );
    if (right <= left) return;
    for (let row = top; row < bottom; row++) {
      const cover = new Float32Array(right - left);
      for (let sub = 0; sub < ROWS; sub++) addSpans(cover, left, outlines, row + (sub + 0.5) / ROWS);
      cover.forEach((amount, i) => {
        if (amount > 0) this.#blend(left + i, row, grey, Math.min(1, amount / ROWS));
      });
    }
  }

  /** Draws a line of a width in pixels. */
  line(points: readonly Dot[], width: number, grey: number): void {
    points.slice(1).forEach((to, i) => {
      const from = points[i]!;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (length === 0) return;
      const [dx, dy] = [((to.x - from.x) / length) * (width / 2), ((to.y - from.y) / length) * (width / 2)];
      this.fill(
        [
          [
            { x: from.x - dy, y: from.y + dx },
            { x: to.x - dy, y: to.y + dx },
            { x: to.x + dy, y: to.y - dx },
            { x: from.x + dy, y: from.y - dx },
          ],
        ],
        grey,
      );
    });
  }

  disc({ x, y }: Dot, radius: number, grey: number): void {
    const corners = Array.from({ length: 24 }, (_, i) => (2 * Math.PI * i) / 24);
    this.fill([corners.map((a) => ({ x: x + radius * Math.cos(a), y: y + radius * Math.sin(a) }))], grey);
  }

  #blend(x: number, y: number, grey: number, opacity: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const i = y * this.width + x;
    this.grey[i] = Math.round(this.grey[i]! * (1 - opacity) + grey * opacity);
  }
}

/** Adds how much of each pixel from `left` on the outlines cover on one sub-row. */
function addSpans(cover: Float32Array, left: number, outlines: readonly Outline[], y: number): void {
  const crossings: { x: number; turn: number }[] = [];
  for (const outline of outlines) {
    outline.forEach((a, i) => {
      const b = outline[(i + 1) % outline.length]!;
      if (a.y <= y === b.y <= y) return;
      crossings.push({ x: a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y), turn: a.y < b.y ? 1 : -1 });
    });
  }
  crossings.sort((a, b) => a.x - b.x);
  let winding = 0;
  crossings.forEach(({ x, turn }, i) => {
    winding += turn;
    const next = crossings[i + 1];
    if (winding === 0 || !next) return;
    const [from, to] = [Math.max(0, x - left), Math.min(cover.length, next.x - left)];
    for (let pixel = Math.floor(from); pixel < to; pixel++) {
      cover[pixel]! += Math.max(0, Math.min(to, pixel + 1) - Math.max(from, pixel));
    }
  });
}
