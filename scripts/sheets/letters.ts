import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';
import type { Dot, Outline, Paper } from './paper.ts';

const require = createRequire(import.meta.url);
const FILES = ['latin', 'latin-ext'].map((part) =>
  require.resolve(`@fontsource-variable/source-sans-3/files/source-sans-3-${part}-wght-normal.woff2`),
);
/**
 * The typeface's files hold its thinnest weight and how to thicken it, which the reader of WOFF2 cannot follow. So
 * letters are thickened here, by a stroke along their outlines: its width for the two weights in use, in em.
 */
const STROKES = { regular: 0.048, bold: 0.085 } as const;
export type Weight = keyof typeof STROKES;
/** How much further apart thickened letters stand, as a part of the stroke. */
const SPREAD = 0.55;
/** Straight pieces that a curve of a letter is drawn with. */
const PIECES = 6;

let opened: readonly Font[] = [];
function fonts(): readonly Font[] {
  if (opened.length === 0) opened = FILES.map((file) => openSync(file));
  return opened;
}

/** Letters one after the other that the same file holds. */
function runsOf(text: string): { font: Font; text: string }[] {
  const runs: { font: Font; text: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const code = letter.codePointAt(0)!;
    const font = fonts().find((one) => one.hasGlyphForCodePoint(code)) ?? fonts()[0]!;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

/** Width of a text, in the unit of its size. */
export function widthOf(text: string, size: number, weight: Weight): number {
  return runsOf(text).reduce((sum, { font, text: letters }) => {
    const { positions } = font.layout(letters);
    const advance = positions.reduce((all, { xAdvance }) => all + xAdvance, 0) / font.unitsPerEm;
    return sum + size * (advance + positions.length * SPREAD * STROKES[weight]);
  }, 0);
}

/**
 * Writes on a sheet; `at` is where the baseline begins, or ends.
 * @param size pixels
 */
export function write(
  paper: Paper,
  text: string,
  at: Dot,
  size: number,
  weight: Weight,
  anchor: 'start' | 'end' = 'start',
): void {
  const stroke = STROKES[weight] * size;
  let x = at.x - (anchor === 'end' ? widthOf(text, size, weight) : 0);
  for (const { font, text: letters } of runsOf(text)) {
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(letters);
    glyphs.forEach(({ path }, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      const outlines = outlinesOf(path.commands, (px, py) => ({
        x: x + (px + xOffset) * scale,
        y: at.y - (py + yOffset) * scale,
      }));
      if (outlines.length > 0) paper.fill(outlines, 0);
      for (const outline of outlines) paper.line([...outline, outline[0]!], stroke, 0);
      x += xAdvance * scale + SPREAD * stroke;
    });
  }
}

type Command = ReturnType<Font['layout']>['glyphs'][number]['path']['commands'][number];

function outlinesOf(commands: readonly Command[], place: (x: number, y: number) => Dot): Outline[] {
  const outlines: Dot[][] = [];
  let [cx, cy] = [0, 0];
  for (const { command, args } of commands) {
    if (command === 'closePath') continue;
    const [endX, endY] = args.slice(-2) as [number, number];
    if (command === 'moveTo') outlines.push([]);
    const outline = outlines.at(-1)!;
    if (command === 'quadraticCurveTo' || command === 'bezierCurveTo') {
      const [ax, ay, bx = ax, by = ay] = args.slice(0, -2) as [number, number, number?, number?];
      for (let k = 1; k < PIECES; k++) {
        const t = k / PIECES;
        const s = 1 - t;
        const [w0, w1, w2, w3] =
          command === 'quadraticCurveTo'
            ? [s * s, 2 * s * t, 0, t * t]
            : [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3];
        outline.push(place(w0 * cx + w1 * ax + w2 * bx + w3 * endX, w0 * cy + w1 * ay + w2 * by + w3 * endY));
      }
    }
    outline.push(place(endX, endY));
    [cx, cy] = [endX, endY];
  }
  return outlines;
}
