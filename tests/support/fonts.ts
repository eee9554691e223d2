import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Font, openSync } from 'fontkit';
import { root } from '../../scripts/lib/root.mjs';

/** One file of a bundled font with the characters for which a browser fetches it. */
interface Face {
  readonly family: string;
  readonly file: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const require = createRequire(import.meta.url);
const opened = new Map<string, Font>();

/** The families of the interface's font stack, first choice first, without the generic one at its end. */
export function fontStack(): string[] {
  const tokens = readFileSync(join(root, 'renderer/ui/tokens.css'), 'utf8');
  const stack = /--font:([^;]+);/.exec(tokens)![1]!;
  return [...stack.matchAll(/"([^"]+)"/g)].map(([, family]) => family!);
}

/** Every upright face that the interface's style sheets bundle. */
function bundledFaces(): Face[] {
  const sheet = readFileSync(join(root, 'renderer/ui/fonts.css'), 'utf8');
  return [...sheet.matchAll(/@import "([^"]+)"/g)].flatMap(([, name]) => {
    const path = require.resolve(name!);
    return [...readFileSync(path, 'utf8').matchAll(/@font-face\s*\{([^}]+)\}/g)].map(([, face]) => ({
      family: /font-family: '([^']+)'/.exec(face!)![1]!,
      file: join(dirname(path), /url\(([^)]+)\)/.exec(face!)![1]!),
      ranges: rangesOf(/unicode-range: ([^;]+);/.exec(face!)![1]!),
    }));
  });
}

function rangesOf(list: string): [number, number][] {
  return list.split(',').map((range) => {
    const [from, to = from] = range.trim().slice(2).split('-');
    return [Number.parseInt(from!, 16), Number.parseInt(to!, 16)];
  });
}

const faces = bundledFaces();

/**
 * Which family a browser draws a character with: the first of the stack that claims the character and really has it.
 * The stack is the interface's unless told. Undefined when it falls out of the bundle.
 */
export function familyFor(character: string, stack: readonly string[] = fontStack()): string | undefined {
  const code = character.codePointAt(0)!;
  return stack.find((family) =>
    faces
      .filter(
        (face) => face.family === family && face.ranges.some(([from, to]) => from <= code && code <= to),
      )
      .some(({ file }) => fontOf(file).hasGlyphForCodePoint(code)),
  );
}

function fontOf(file: string): Font {
  const font = opened.get(file) ?? openSync(file);
  opened.set(file, font);
  return font;
}
