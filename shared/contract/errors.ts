import { z } from 'zod';

/** Every way in which the practice refuses; the message beside it is a sentence for people, without patient text. */
export const ERROR_CODES = [
  'invalid',
  'locked',
  'wrong-passphrase',
  'not-allowed',
  'not-found',
  'conflict',
  'exists',
  'in-use',
  'signed',
  'newer-schema',
  'damaged',
  'read-only',
  'disk-full',
  'unreachable',
  'internal',
] as const;

export const Refusal = z.strictObject({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  /** Path of the field that was refused, for example "patient.birthDate". */
  field: z.string().optional(),
});
export type Refusal = z.infer<typeof Refusal>;

/** Thrown on both sides of the contract. `message` may be shown as it is. */
export class PracticeError extends Error {
  readonly code: Refusal['code'];
  readonly field: string | undefined;

  constructor(code: Refusal['code'], message: string, field?: string) {
    super(message);
    this.name = 'PracticeError';
    this.code = code;
    this.field = field;
  }

  /** The form that travels; never a stack. */
  toRefusal(): Refusal {
    return {
      code: this.code,
      message: this.message,
      ...(this.field === undefined ? {} : { field: this.field }),
    };
  }
}

/** What travels back for every verb. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };
