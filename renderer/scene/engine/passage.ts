/** How long a change of the picture takes, milliseconds. */
const PASSAGE_MS = 380;

const easeInOut = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** A change of the picture that takes its time from when it is made; none where reduced motion is asked for. */
export class Passage {
  readonly #start = matchMedia('(prefers-reduced-motion: reduce)').matches ? -Infinity : performance.now();

  /** The share of the way at a time of the frame clock, slow at both ends; 1 once there. */
  at(now: number): number {
    return easeInOut(Math.min(1, Math.max(0, (now - this.#start) / PASSAGE_MS)));
  }
}
