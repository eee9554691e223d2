import type { IncomingMessage } from 'node:http';

/** The largest request, in bytes: well over the fullest plan, well under what could strain the machine. */
const MOST_BYTES = 2_500_000;

/** The whole body of a request; undefined when it is larger than Ashi takes. Rejects when the sender breaks off. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  // Read to its end even when it is too large: a browser that is cut off while it sends never sees the refusal.
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) parts.length = 0;
    else parts.push(part);
  }
  return size > MOST_BYTES ? undefined : Buffer.concat(parts);
}
