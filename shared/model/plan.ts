import { z } from 'zod';
import { SexSchema } from './patient.ts';
import { Id, Instant, line, notes, requiredLine } from './text.ts';

export const SIDES = ['left', 'right', 'both', 'midline'] as const;
export const CUP_KINDS = ['static', 'flash', 'sliding', 'wet'] as const;
export const MOXA_KINDS = [
  'stick',
  'sparrowPecking',
  'cone',
  'coneOnGinger',
  'coneOnSalt',
  'warmNeedle',
  'box',
] as const;
export const NEEDLE_ANGLES = ['perpendicular', 'oblique', 'horizontal'] as const;
export const STIMULATIONS = ['even', 'reinforcing', 'reducing', 'electrical', 'none'] as const;

export const Side = z.enum(SIDES);
export type Side = z.infer<typeof Side>;

/** Depth in millimetres along the needle. The longest needle in use is 150 mm; more than that is a slip of the hand. */
export const DepthMm = z
  .number('Please enter the depth in millimetres.')
  .min(1, 'A depth is at least 1 mm.')
  .max(150, 'A depth is at most 150 mm.');

const minutes = z
  .number('Please enter minutes.')
  .min(0.5, 'At least half a minute.')
  .max(180, 'At most 180 minutes.');

export const NeedleSize = z.strictObject({
  /** Diameter in millimetres. */
  gaugeMm: z
    .number()
    .min(0.1, 'A needle is at least 0.10 mm thick.')
    .max(1, 'A needle is at most 1 mm thick.'),
  /** Length of the blade in millimetres. */
  lengthMm: z.number().min(5, 'A needle is at least 5 mm long.').max(150, 'A needle is at most 150 mm long.'),
});
export type NeedleSize = z.infer<typeof NeedleSize>;

export const Needling = z.strictObject({
  depthMm: DepthMm.nullable(),
  angle: z.enum(NEEDLE_ANGLES),
  needle: NeedleSize.nullable(),
  retentionMin: minutes.nullable(),
  stimulation: z.enum(STIMULATIONS),
});
export type Needling = z.infer<typeof Needling>;

export const Cupping = z.strictObject({
  kind: z.enum(CUP_KINDS),
  /** Inner diameter of the cup in millimetres. */
  sizeMm: z.number().min(20, 'A cup is at least 20 mm wide.').max(120, 'A cup is at most 120 mm wide.'),
  minutes: minutes.nullable(),
});
export type Cupping = z.infer<typeof Cupping>;

export const Moxibustion = z.strictObject({
  kind: z.enum(MOXA_KINDS),
  minutes: minutes.nullable(),
  cones: z
    .int('Please enter whole cones.')
    .min(1, 'At least one cone.')
    .max(100, 'At most 100 cones.')
    .nullable(),
});
export type Moxibustion = z.infer<typeof Moxibustion>;

/** A place on skin: barycentric weights (sum 1) in a triangle of the topology that all bodies share. */
export const AnchorSchema = z.strictObject({
  triangle: z.int().min(0).max(1_000_000),
  barycentric: z
    .tuple([z.number().min(0).max(1), z.number().min(0).max(1), z.number().min(0).max(1)])
    .refine(([a, b, c]) => Math.abs(a + b + c - 1) < 1e-3, 'This place is not on the body.'),
});

/** Where something is applied: a point of the atlas (EX-B2 with its vertebral level) or a tender (ashi) place on this body. */
export const Place = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('point'),
    code: z.string().regex(/^(?:[A-Z]{2}\d{1,2}|EX-[A-Z]{1,2}\d{1,2})$/, 'This is not a point code.'),
    level: z
      .string()
      .regex(/^[TL]\d{1,2}$/)
      .nullable(),
  }),
  z.strictObject({
    kind: z.literal('ashi'),
    sex: SexSchema,
    anchor: AnchorSchema,
    description: line(400),
  }),
]);
export type Place = z.infer<typeof Place>;

/** One line of a prescription: a place, a side and what is done there. At least one of the three is done. */
export const Application = z
  .strictObject({
    id: Id,
    place: Place,
    side: Side,
    needling: Needling.nullable(),
    cupping: Cupping.nullable(),
    moxibustion: Moxibustion.nullable(),
    note: line(500),
  })
  .refine((a) => a.needling !== null || a.cupping !== null || a.moxibustion !== null, {
    message: 'Choose needling, cupping or moxibustion for this place.',
  });
export type Application = z.infer<typeof Application>;

export const PlanNotes = z.strictObject({
  cupping: notes(),
  moxibustion: notes(),
  massage: notes(),
  herbs: notes(),
  diet: notes(),
  homeCare: notes(),
});
export type PlanNotes = z.infer<typeof PlanNotes>;
export const PLAN_NOTES = ['cupping', 'moxibustion', 'massage', 'herbs', 'diet', 'homeCare'] as const;

/** What a practitioner can change of a plan; one value of it is one step of undo. */
export const PlanContent = z.strictObject({
  title: requiredLine('a title for the plan'),
  complaint: line(1000),
  pattern: line(300),
  goals: notes(),
  notes: PlanNotes,
  applications: z.array(Application).max(200, 'A plan holds at most 200 entries.'),
});
export type PlanContent = z.infer<typeof PlanContent>;

/** `revision` counts saved changes; a change names the revision that it was made on. */
export const Plan = z.strictObject({
  id: Id,
  patientId: Id,
  revision: z.int().min(1),
  content: PlanContent,
  createdAt: Instant,
  updatedAt: Instant,
  archivedAt: Instant.nullable(),
});
export type Plan = z.infer<typeof Plan>;

export const PlanSummary = z.strictObject({
  id: Id,
  patientId: Id,
  title: z.string(),
  complaint: z.string(),
  pattern: z.string(),
  /** What the prescription names, in order: "BL23", "EX-B2 L2"; null for a tender place. */
  places: z.array(z.string().nullable()),
  createdAt: Instant,
  updatedAt: Instant,
  archivedAt: Instant.nullable(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;
