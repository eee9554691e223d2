import type { IncomingMessage } from 'node:http';

/** The whole body of a request; undefined when it has more than `most` bytes. Rejects when the sender breaks off. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  // Read to its end even when it is too large: a browser that is cut off while it sends never sees the refusal.
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) parts.length = 0;
    else parts.push(part);
  }
  return size > most ? undefined : Buffer.concat(parts);
}
