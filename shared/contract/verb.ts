import type { z } from 'zod';
import type { Right } from '../model/role.ts';

/** A verb that the window may ask of the practice. A query changes nothing; a command is one transaction. */
export interface Verb<I extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
  /** What whoever is at work must be allowed to; null where nobody needs to be at work. */
  readonly right: Right | null;
  /** Answered even while the practice is locked or new. */
  readonly whileLocked: boolean;
}

/** A verb that only reads; for everybody at work. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Verb<I, O> => ({
  kind: 'query',
  input,
  output,
  right: 'work',
  whileLocked: false,
});

/** A verb that changes what is treated and how; for practitioners. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Verb<I, O> => ({
  kind: 'command',
  input,
  output,
  right: 'treat',
  whileLocked: false,
});

/** Lets everybody at work ask a verb. */
export const atWork = <I extends z.ZodType, O extends z.ZodType>(verb: Verb<I, O>): Verb<I, O> => ({
  ...verb,
  right: 'work',
});

/** Keeps a verb for administrators. */
export const administering = <I extends z.ZodType, O extends z.ZodType>(verb: Verb<I, O>): Verb<I, O> => ({
  ...verb,
  right: 'administer',
});

/** Lets a verb through while the practice is locked; nobody is at work then. */
export const whileLocked = <I extends z.ZodType, O extends z.ZodType>(verb: Verb<I, O>): Verb<I, O> => ({
  ...verb,
  right: null,
  whileLocked: true,
});
