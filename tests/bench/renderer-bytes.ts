import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/lib/root.mjs';
import type { Measured } from './measured.ts';

/**
 * Gzipped bytes: JavaScript that the page loads before it can paint (the entry and all that it imports statically), and
 * what the first opening of the atlas loads of it.
 */
export function benchRendererBytes(): Measured[] {
  const folder = join(root, 'dist/renderer');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entry = /<script[^>]* src="\.\/([^"]+)"/.exec(page)?.[1];
  if (!entry) throw new Error('The built page has no script.');
  const bytes = [...withImports(folder, entry)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(file)).length,
    0,
  );
  return [
    { name: 'window: JavaScript at first paint, gzip', value: kilobytes(bytes), unit: 'kB', budget: 600 },
    ...atlasBytes(join(folder, 'assets')),
  ];
}

/** The points' facts, the triangles of all bodies and the largest body; and the thread that places points, libraries included. */
function atlasBytes(folder: string): Measured[] {
  const sizes = readdirSync(folder).map((name) => ({
    name,
    size: gzipSync(readFileSync(join(folder, name))).length,
  }));
  const largest = (kind: RegExp) => {
    const found = sizes.filter(({ name }) => kind.test(name)).map(({ size }) => size);
    if (found.length === 0) throw new Error(`The build holds no ${kind}.`);
    return Math.max(...found);
  };
  const data = largest(/^points-.*\.js$/) + largest(/^topology-.*\.bin$/) + largest(/^(fe)?male-.*\.bin$/);
  const thread = largest(/^atlas\.worker-.*\.js$/);
  return [
    { name: 'atlas: facts and one body, gzip', value: kilobytes(data), unit: 'kB', budget: 150 },
    {
      name: 'atlas: its thread with rules and libraries, gzip',
      value: kilobytes(thread),
      unit: 'kB',
      budget: null,
    },
  ];
}

/** A built module and, through all of them, those that it imports; not those that it loads later. */
function withImports(folder: string, entry: string): Set<string> {
  const found = new Set<string>();
  const queue = [join(folder, entry)];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, name] of text.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      queue.push(join(file, '..', name!));
    }
  }
  return found;
}

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;
