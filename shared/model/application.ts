import { z } from 'zod';
import { Place, Side } from './place.ts';
import { Id, line } from './text.ts';

export const CUP_KINDS = ['static', 'flash', 'sliding', 'wet'] as const;
export const CUP_MATERIALS = ['glass', 'plastic', 'silicone', 'bamboo'] as const;
export const MOXA_KINDS = [
  'stick',
  'circling',
  'sparrowPecking',
  'cone',
  'coneOnGinger',
  'coneOnSalt',
  'warmNeedle',
  'box',
] as const;
export const BODYWORK_KINDS = ['massage', 'guaSha', 'heatLamp', 'plumBlossom'] as const;
export const NEEDLE_ANGLES = ['perpendicular', 'oblique', 'horizontal'] as const;
export const STIMULATIONS = ['even', 'reinforcing', 'reducing', 'electrical', 'none'] as const;
export const RESPONSES = ['deQi', 'twitch', 'none'] as const;
export const INTENSITIES = ['light', 'medium', 'strong'] as const;
/** How the patient lies or sits in a round. Lying on the side is told by the side that is up. */
export const PATIENT_POSITIONS = ['prone', 'supine', 'leftUp', 'rightUp', 'seated'] as const;
/** A course may alternate between two prescriptions, session by session. */
export const VARIANTS = ['A', 'B'] as const;

export const PatientPosition = z.enum(PATIENT_POSITIONS);
export type PatientPosition = z.infer<typeof PatientPosition>;
export const Intensity = z.enum(INTENSITIES);
export type Intensity = z.infer<typeof Intensity>;

/** Depth in millimetres along the needle. The longest needle in use is 150 mm; more than that is a slip of the hand. */
export const DepthMm = z
  .number('Please enter the depth in millimetres.')
  .min(1, 'A depth is at least 1 mm.')
  .max(150, 'A depth is at most 150 mm.');

export const Minutes = z
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
  retentionMin: Minutes.nullable(),
  stimulation: z.enum(STIMULATIONS),
  /** What the hand waits for; null: not said, here as for intensities and materials. */
  response: z.enum(RESPONSES).nullable(),
});
export type Needling = z.infer<typeof Needling>;

export const Cupping = z.strictObject({
  kind: z.enum(CUP_KINDS),
  /** Inner diameter of the cup in millimetres. */
  sizeMm: z.number().min(20, 'A cup is at least 20 mm wide.').max(120, 'A cup is at most 120 mm wide.'),
  material: z.enum(CUP_MATERIALS).nullable(),
  intensity: Intensity.nullable(),
  minutes: Minutes.nullable(),
});
export type Cupping = z.infer<typeof Cupping>;

/** Diameter, in millimetres, of the round area that is treated about a place; null: the place alone. */
const areaMm = z
  .number()
  .min(10, 'An area is at least 10 mm wide.')
  .max(400, 'An area is at most 400 mm wide.')
  .nullable();

export const Moxibustion = z.strictObject({
  kind: z.enum(MOXA_KINDS),
  intensity: Intensity.nullable(),
  minutes: Minutes.nullable(),
  cones: z
    .int('Please enter whole cones.')
    .min(1, 'At least one cone.')
    .max(100, 'At most 100 cones.')
    .nullable(),
  areaMm,
});
export type Moxibustion = z.infer<typeof Moxibustion>;

/** What hands, tools and lamps do to the skin. On a stroke the area is the stroke's own. */
export const Bodywork = z.strictObject({
  kind: z.enum(BODYWORK_KINDS),
  intensity: Intensity.nullable(),
  minutes: Minutes.nullable(),
  areaMm,
});
export type Bodywork = z.infer<typeof Bodywork>;

export const MODALITIES = ['needling', 'cupping', 'moxibustion', 'bodywork'] as const;
export type Modality = (typeof MODALITIES)[number];

/** One line of a prescription: a place, a side and what is done there. At least one modality is. */
export const Application = z
  .strictObject({
    id: Id,
    place: Place,
    side: Side,
    needling: Needling.nullable(),
    cupping: Cupping.nullable(),
    moxibustion: Moxibustion.nullable(),
    bodywork: Bodywork.nullable(),
    /** In which position it is done, where the practitioner chose it; null: as the points ask. */
    position: PatientPosition.nullable(),
    /** Only in every other session; null: in each. */
    variant: z.enum(VARIANTS).nullable(),
    /** What it belongs to in the practitioner's mind: "local", "distal"; empty: nothing. */
    group: line(40),
    note: line(500),
  })
  .refine((a) => MODALITIES.some((modality) => a[modality] !== null), {
    message: 'Choose needling, cupping, moxibustion or bodywork for this place.',
  })
  .refine((a) => a.place.kind !== 'stroke' || a.needling === null, {
    message: 'A needle goes into a place, not along a path.',
    path: ['needling'],
  });
export type Application = z.infer<typeof Application>;

export const WAVEFORMS = ['continuous', 'denseDisperse', 'intermittent'] as const;

/** A needle that a lead is clipped to: an entry, and which of its two sides. */
export const Pole = z.strictObject({ applicationId: Id, side: z.enum(['left', 'right', 'midline']) });
export type Pole = z.infer<typeof Pole>;

const hertz = z.number().min(0.5, 'At least 0.5 Hz.').max(500, 'At most 500 Hz.');

/** A pair of needles joined by a stimulator's lead. */
export const Lead = z
  .strictObject({
    id: Id,
    from: Pole,
    to: Pole,
    waveform: z.enum(WAVEFORMS),
    hz: hertz,
    /** The second frequency of a dense-disperse wave. */
    secondHz: hertz.nullable(),
    intensity: Intensity.nullable(),
    minutes: Minutes.nullable(),
  })
  .refine(({ from, to }) => from.applicationId !== to.applicationId || from.side !== to.side, {
    message: 'A lead joins two needles.',
  });
export type Lead = z.infer<typeof Lead>;
