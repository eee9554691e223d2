import type { z } from 'zod';

/** A verb that the window may ask of the practice. A query changes nothing; a command is one transaction. */
export interface Verb<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
  /** Answered even while the practice is locked or new. */
  readonly whileLocked: boolean;
}

/** A verb that only reads. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Verb<I, O> => ({
  kind: 'query',
  input,
  output,
  whileLocked: false,
});

/** A verb that changes the record. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Verb<I, O> => ({
  kind: 'command',
  input,
  output,
  whileLocked: false,
});

/** Lets a verb through while the practice is locked. */
export const whileLocked = <I extends z.ZodType, O extends z.ZodType>(verb: Verb<I, O>): Verb<I, O> => ({
  ...verb,
  whileLocked: true,
});
