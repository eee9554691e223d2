import { z } from 'zod';
import { SexSchema } from './patient.ts';
import { line } from './text.ts';

export const SIDES = ['left', 'right', 'both', 'midline'] as const;
export const Side = z.enum(SIDES);
export type Side = z.infer<typeof Side>;

/** A place on skin: barycentric weights (sum 1) in a triangle of the topology that all bodies share. */
export const AnchorSchema = z.strictObject({
  triangle: z.int().min(0).max(1_000_000),
  barycentric: z
    .tuple([z.number().min(0).max(1), z.number().min(0).max(1), z.number().min(0).max(1)])
    .refine(([a, b, c]) => Math.abs(a + b + c - 1) < 1e-3, 'This place is not on the body.'),
});

/**
 * A stroke on the skin of a body, in the direction in which the hand moved: from its first anchor over the skin to its
 * last. `widthMm` is how wide it lies; a single anchor is a round spot of that diameter.
 */
export const Stroke = z.strictObject({
  sex: SexSchema,
  anchors: z
    .array(AnchorSchema)
    .min(1, 'This path is empty.')
    .max(200, 'This path is too long. Please draw it in two.'),
  widthMm: z.number().min(2, 'A path is at least 2 mm wide.').max(400, 'A path is at most 400 mm wide.'),
});
export type Stroke = z.infer<typeof Stroke>;

/** A point's code as the record writes it; whether the atlas has such a point is the practice's to know. */
export const PointCodeSchema = z
  .string()
  .regex(/^(?:[A-Z]{2}\d{1,2}|EX-[A-Z]{1,2}\d{1,2})$/, 'This is not a point code.');

/**
 * Where something is applied: a point of the atlas (EX-B2 with its vertebral level), a tender (ashi) place on this body,
 * or a path or area painted on it. `near` is the point of the atlas that lay nearest on the same face of the body, to the
 * middle of a path, when the place was shown: it tells how the patient lies for it. Null where that was not kept.
 */
export const Place = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('point'),
    code: PointCodeSchema,
    level: z
      .string()
      .regex(/^[TL]\d{1,2}$/)
      .nullable(),
  }),
  z.strictObject({
    kind: z.literal('ashi'),
    sex: SexSchema,
    anchor: AnchorSchema,
    near: PointCodeSchema.nullable(),
    description: line(400),
  }),
  z.strictObject({
    kind: z.literal('stroke'),
    stroke: Stroke,
    near: PointCodeSchema.nullable(),
    description: line(400),
  }),
]);
export type Place = z.infer<typeof Place>;
