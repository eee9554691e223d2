import { readdirSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** A file of the built window. */
export interface WindowFile {
  readonly path: string;
  readonly type: string;
  /** Its name holds a hash of its content, so it may be kept for good. */
  readonly hashed: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Every file of the built window by the pathname under which it is served; `/` is its page. Only what this list names
 * is ever served, so no pathname can lead out of `folder`. Throws when the folder cannot be read.
 */
export function windowFiles(folder: string): ReadonlyMap<string, WindowFile> {
  const files = new Map<string, WindowFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const pathname = path.slice(folder.length).split(sep).join('/');
    files.set(pathname, {
      path,
      type: TYPES[extname(entry.name)] ?? 'application/octet-stream',
      hashed: pathname.startsWith('/assets/') && /-[\w-]{8}\.\w+$/.test(entry.name),
    });
  }
  const page = files.get('/index.html');
  if (page) files.set('/', page);
  return files;
}
