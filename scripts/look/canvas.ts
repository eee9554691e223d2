/** An opaque RGB picture to draw on, pixels from the top left. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export type Colour = readonly [red: number, green: number, blue: number];

export function createCanvas(width: number, height: number, ground: Colour): Canvas {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < data.length; i++) data[i] = ground[i % 3]!;
  return { width, height, data };
}

/** Lays a colour over one pixel; places outside the picture are ignored. */
export function dab(
  { width, height, data }: Canvas,
  x: number,
  y: number,
  colour: Colour,
  opacity = 1,
): void {
  const column = Math.round(x);
  const row = Math.round(y);
  if (column < 0 || row < 0 || column >= width || row >= height) return;
  const at = 3 * (row * width + column);
  for (let k = 0; k < 3; k++) data[at + k] = data[at + k]! * (1 - opacity) + colour[k]! * opacity;
}

/** Draws a disc, or a ring where `filled` is false. */
export function disc(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  colour: Colour,
  filled = true,
): void {
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      const distance = Math.hypot(dx, dy);
      if (distance <= radius && (filled || distance > radius - 1.5)) dab(canvas, x + dx, y + dy, colour);
    }
  }
}

/** Rows of three dots each, most significant first: enough to label a picture for a developer. */
const GLYPHS: Readonly<Record<string, number>> = {
  '0': 0o75557,
  '1': 0o26227,
  '2': 0o71747,
  '3': 0o71717,
  '4': 0o55711,
  '5': 0o74717,
  '6': 0o74757,
  '7': 0o71122,
  '8': 0o75757,
  '9': 0o75717,
  '-': 0o00700,
  '.': 0o00002,
  '/': 0o11244,
  _: 0o00007,
  '+': 0o02720,
  ':': 0o02020,
  a: 0o25755,
  b: 0o65656,
  c: 0o34443,
  d: 0o65556,
  e: 0o74647,
  f: 0o74644,
  g: 0o34553,
  h: 0o55755,
  i: 0o72227,
  j: 0o11152,
  k: 0o55655,
  l: 0o44447,
  m: 0o57755,
  n: 0o65555,
  o: 0o25552,
  p: 0o65644,
  q: 0o25563,
  r: 0o65655,
  s: 0o34216,
  t: 0o72222,
  u: 0o55557,
  v: 0o55552,
  w: 0o55775,
  x: 0o55255,
  y: 0o55222,
  z: 0o71247,
};

const GLYPH_STEP = 4;

/** Width in pixels of a label drawn with dots of this size. */
export const textWidth = (text: string, size: number): number => text.length * GLYPH_STEP * size;

/** Writes a label from its top left corner in square dots of `size` pixels, on a pale ground so that it reads on skin. */
export function write(canvas: Canvas, text: string, x: number, y: number, colour: Colour, size = 2): void {
  for (let dy = -size; dy < 6 * size; dy++) {
    for (let dx = -size; dx < textWidth(text, size); dx++) dab(canvas, x + dx, y + dy, [255, 255, 255], 0.75);
  }
  [...text.toLowerCase()].forEach((character, place) => {
    const glyph = GLYPHS[character] ?? 0;
    for (let row = 0; row < 5; row++) {
      for (let column = 0; column < 3; column++) {
        if (!((glyph >> (14 - 3 * row - column)) & 1)) continue;
        for (let dot = 0; dot < size * size; dot++) {
          dab(
            canvas,
            x + (place * GLYPH_STEP + column) * size + (dot % size),
            y + row * size + Math.floor(dot / size),
            colour,
          );
        }
      }
    }
  });
}
