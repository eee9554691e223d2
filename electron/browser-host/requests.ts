import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Refusal } from '../../shared/contract/errors.ts';
import { isVerb } from '../../shared/contract/index.ts';
import { mostBytesOf, TOO_LARGE } from '../../shared/contract/limits.ts';
import type { WindowFile } from '../window-files.ts';
import { WINDOW_HEADERS } from '../window-headers.ts';
import { readBody } from './body.ts';
import type { Entrance } from './entrance.ts';
import { noLinkPage, PAGE_POLICY, usedLinkPage } from './pages.ts';
import type { PdfMaker } from './pdf-maker.ts';

/** What the browser host answers with. */
export interface House {
  readonly port: number;
  readonly entrance: Entrance;
  readonly files: ReadonlyMap<string, WindowFile>;
  /** Undefined where this computer has no Chromium. */
  readonly pdfMaker: PdfMaker | undefined;
  readonly call: (verb: string, input: unknown) => Promise<Answer<unknown>>;
}

/**
 * Answers one request. Only a page of this very origin, in a browser that came in by a link, gets further than the door:
 * the Host header defeats names that were rebound to 127.0.0.1, Origin and the strict cookie defeat other sites.
 */
export async function answer(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { host = '', origin } = request.headers;
  if (host !== `127.0.0.1:${house.port}` && host !== `localhost:${house.port}`) {
    return refuse(response, 403, 'Ashi answers only under its own address.');
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return refuse(response, 403, 'Ashi answers only to its own page.');
  }
  const url = URL.parse(request.url ?? '', `http://${host}`);
  if (!url) return refuse(response, 400, 'This is not an address of Ashi.');

  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (url.pathname === '/enter' && reading) return enter(house, request, response, url);
  if (url.pathname.startsWith('/api/'))
    return api(house, request, response, url.pathname.slice('/api/'.length));
  if (url.pathname === '/pdf' && request.method === 'POST') return pdf(house, request, response);
  if (!reading) return refuse(response, 405, 'This address can only be read.');
  if (!isInside(house, request)) return sendPage(response, 403, noLinkPage());
  if (url.pathname === '/pdf')
    return sendJson(response, 200, { ok: true, value: house.pdfMaker !== undefined });
  const file = house.files.get(url.pathname);
  if (!file) return refuse(response, 404, 'There is nothing at this address.');
  return sendFile(request, response, file);
}

function enter(house: House, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const token = request.method === 'GET' ? url.searchParams.get('token') : null;
  const session = token === null ? undefined : house.entrance.exchange(token);
  if (session === undefined) {
    sendPage(response, 403, usedLinkPage(isInside(house, request)));
    return;
  }
  response.writeHead(303, {
    ...WINDOW_HEADERS,
    location: '/',
    'cache-control': 'no-store',
    'set-cookie': `${cookieName(house)}=${session}; Path=/; HttpOnly; SameSite=Strict`,
  });
  response.end();
}

async function api(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
  verb: string,
): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, 'The practice is asked by POST.');
  if (!isAsked(house, request, response)) return;
  if (!/^application\/json(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    return refuse(response, 415, 'The practice is asked in JSON.');
  }
  if (!isVerb(verb)) return refuse(response, 404, 'The practice does not know this request.', 'not-found');

  const body = await readBody(request, mostBytesOf(verb));
  if (!body) return refuse(response, 413, TOO_LARGE);
  let input: unknown;
  try {
    input = JSON.parse(body.toString('utf8'));
  } catch {
    return refuse(response, 400, 'This request is not JSON.');
  }
  sendJson(response, 200, await house.call(verb, input));
}

/** Makes a PDF of the paper that the page sends as a whole document of HTML. */
async function pdf(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isAsked(house, request, response)) return;
  if (!/^text\/html(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    return refuse(response, 415, 'A paper is sent as HTML.');
  }
  if (!house.pdfMaker) return refuse(response, 404, 'This computer has no Chromium to make a PDF with.');
  const body = await readBody(request, MOST_BYTES_OF_A_PAPER);
  if (!body) return refuse(response, 413, 'This paper is too large for a PDF. Please print it.');
  try {
    const made = await house.pdfMaker.make(body.toString('utf8'));
    response.writeHead(200, {
      ...WINDOW_HEADERS,
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
    });
    response.end(made);
  } catch {
    refuse(response, 500, 'The PDF could not be made. Please print, and choose “Save as PDF” there.');
  }
}

/** Whether a page of this origin asks that came in by a link; the answer is given where not. */
function isAsked(house: House, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.headers.origin === undefined) refuse(response, 403, 'Ashi answers only to its own page.');
  else if (!isInside(house, request)) {
    refuse(
      response,
      403,
      'This page is no longer connected with Ashi. Please open the link that Ashi printed when it was started.',
      'unreachable',
    );
  } else return true;
  return false;
}

/** Well over a paper with all its figures; well under what could strain the machine. */
const MOST_BYTES_OF_A_PAPER = 40_000_000;

/** Cookies do not tell ports apart, so the name does: two practices may be open in one browser. */
const cookieName = (house: House) => `ashi-${house.port}`;

function isInside(house: House, request: IncomingMessage): boolean {
  const start = `${cookieName(house)}=`;
  return (request.headers.cookie ?? '')
    .split(/;\s*/)
    .some((cookie) => cookie.startsWith(start) && house.entrance.admits(cookie.slice(start.length)));
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: WindowFile): void {
  response.writeHead(200, {
    ...WINDOW_HEADERS,
    'content-type': file.type,
    'cache-control': file.hashed ? 'private, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    ...WINDOW_HEADERS,
    'content-security-policy': PAGE_POLICY,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(html);
}

function sendJson(response: ServerResponse, status: number, value: Answer<unknown>): void {
  response.writeHead(status, {
    ...WINDOW_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

const refuse = (
  response: ServerResponse,
  status: number,
  message: string,
  code: Refusal['code'] = 'invalid',
) => sendJson(response, status, { ok: false, refusal: { code, message } });
