import { readFile } from 'node:fs/promises';
import type { WindowFile } from '../window-files.ts';
import { WINDOW_HEADERS } from '../window-headers.ts';

export const APP_ORIGIN = 'app://ashi';

/** Answers requests to `app://ashi/`: the files of the window and nothing else. */
export const answerFromFiles =
  (files: ReadonlyMap<string, WindowFile>) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (url.protocol !== 'app:' || url.host !== 'ashi') return refused(403);
    if (request.method !== 'GET') return refused(405);
    const file = files.get(url.pathname);
    if (!file) return refused(404);
    return new Response(await readFile(file.path), {
      headers: { ...WINDOW_HEADERS, 'content-type': file.type, 'cache-control': 'no-cache' },
    });
  };

const refused = (status: number) => new Response(null, { status, headers: WINDOW_HEADERS });

/** Whether an address is a page of the window. */
export const isOurs = (address: string): boolean => address.startsWith(`${APP_ORIGIN}/`);
