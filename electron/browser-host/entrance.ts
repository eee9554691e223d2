import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may come in. A link works once, and only the newest one; it is exchanged for a secret that the browser keeps
 * as a cookie until Ashi ends. Only digests are held.
 */
export class Entrance {
  #link: Buffer | undefined;
  readonly #sessions: Buffer[] = [];

  /** The token of a new link; the link before stops working. */
  newToken(): string {
    const token = secret();
    this.#link = digest(token);
    return token;
  }

  /** Exchanges the token of the open link for a session; undefined when it is used or wrong. */
  exchange(token: string): string | undefined {
    if (!this.#link || !timingSafeEqual(this.#link, digest(token))) return undefined;
    this.#link = undefined;
    const session = secret();
    this.#sessions.push(digest(session));
    return session;
  }

  /** Whether the session was given out by `exchange`. */
  admits(session: string): boolean {
    const claimed = digest(session);
    return this.#sessions.some((known) => timingSafeEqual(known, claimed));
  }
}

const secret = () => randomBytes(32).toString('base64url');
const digest = (text: string) => createHash('sha256').update(text).digest();
