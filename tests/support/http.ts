import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { expect } from 'vitest';
import type { App } from './app.ts';

/** What a host answered. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** Sends the path as it is written here: `fetch` would tidy it up. */
export const send = (
  app: App,
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(app.origin);
    const request = httpRequest(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });

/** Exchanges a link for the cookie. */
export async function cookieFrom(app: App, link: string): Promise<string> {
  const { pathname, search } = new URL(link);
  const reply = await send(app, pathname + search);
  expect(reply.status).toBe(303);
  return reply.headers['set-cookie']![0]!;
}
