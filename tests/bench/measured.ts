/** One line of the benchmark. */
export interface Measured {
  /** What was measured, in words. */
  readonly name: string;
  readonly value: number;
  readonly unit: 'kB' | 'ms' | 'frames' | 'ratio';
  /** The most that the value may be; null where there is no promise. */
  readonly budget: number | null;
}
