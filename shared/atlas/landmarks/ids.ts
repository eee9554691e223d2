import { ARM_LANDMARKS } from './arm.ts';
import { HEAD_LEFT, HEAD_MEDIAN } from './head.ts';

/**
 * The landmarks of the atlas. Bilateral ones are annotated on the patient's left only; the right is their mirror image.
 * `EXPORTED` names those that outside checks rely on; the rest are what our own rules need beyond them.
 */

/** In the median plane, recognised on each body. */
export const MIDLINE = [
  'c7-spinous',
  'sacral-hiatus',
  'coccyx-tip',
  'anus',
  'suprasternal-notch',
  'xiphisternal',
  'umbilicus',
  'pubic-symphysis',
  'pubic-symphysis-inferior',
  'anterior-hairline',
  'posterior-hairline',
  'glabella',
  'genital-posterior',
  ...HEAD_MEDIAN,
] as const;

/** Left of the median plane, recognised on each body. */
export const BILATERAL = [
  // Back and pelvis
  'psis',
  'psis-inferior',
  'sacral-cornu',
  'medial-scapular-border',
  'medial-scapular-spine',
  'inferior-scapular-angle',
  'acromion',
  'iliac-crest',
  'asis',
  'greater-trochanter',
  'ischial-tuberosity',
  'gluteal-fold',
  'gluteal-fold-medial',
  'gluteal-fold-lateral',
  // Thigh and knee
  'iliotibial-band-upper',
  'iliotibial-band-lower',
  'sartorius-upper',
  'sartorius-lower',
  'popliteal-crease',
  'popliteal-crease-medial',
  'popliteal-crease-lateral',
  'biceps-femoris-crease',
  'biceps-femoris-upper',
  'semitendinosus-crease',
  'lateral-femoral-epicondyle',
  'patella-base',
  'patella-base-medial',
  'patella-base-lateral',
  'patella-apex',
  'patellar-ligament-medial',
  'patellar-ligament-lateral',
  // Leg
  'medial-tibial-condyle',
  'fibular-head',
  'tibial-tuberosity',
  'tibial-crest-upper',
  'tibial-crest-middle',
  'tibial-crest-lower',
  'medial-tibial-border-middle',
  'medial-tibial-border-lower',
  'fibula-anterior-upper',
  'fibula-anterior-lower',
  'fibula-posterior-upper',
  'fibula-posterior-lower',
  'achilles-medial-upper',
  'achilles-medial',
  'achilles-lateral-upper',
  'achilles-lateral',
  // Ankle and foot
  'medial-malleolus',
  'lateral-malleolus',
  'medial-malleolus-inferior',
  'lateral-malleolus-inferior',
  'ankle-front',
  'sinus-tarsi',
  'calcaneus-medial',
  'calcaneus-lateral',
  'navicular-tuberosity',
  'fifth-metatarsal-tuberosity',
  'cuboid-inferior',
  'first-metatarsal-base',
  'first-metatarsal-head',
  'fifth-metatarsal-head',
  'second-metatarsal-base',
  'metatarsals-1-2-junction',
  'metatarsals-4-5-junction',
  'metatarsal-heads-2-3',
  'metatarsal-heads-4-5',
  'toe-web-1-2',
  'toe-web-2-3',
  'toe-web-3-4',
  'toe-web-4-5',
  'nail-1-medial',
  'nail-1-lateral',
  'nail-2-lateral',
  'nail-4-lateral',
  'nail-5-lateral',
  'toe-1-tip',
  'toe-2-tip',
  'toe-3-tip',
  'toe-4-tip',
  'toe-5-tip',
  'toe-2-plantar-crease',
  'heel',
  'sole',
  // Trunk and shoulder girdle
  'nipple',
  'breast-crease',
  'clavicle-middle',
  'anterior-axillary-fold',
  'posterior-axillary-fold',
  'fourth-intercostal-space',
  'axilla',
  'eleventh-rib-end',
  'twelfth-rib-end',
  'mastoid',
  ...HEAD_LEFT,
  ...ARM_LANDMARKS,
] as const;

/** Found from other landmarks on every body: see `derived.ts`. */
export const DERIVED_MIDLINE = [
  't1-spinous',
  't2-spinous',
  't3-spinous',
  't4-spinous',
  't5-spinous',
  't6-spinous',
  't7-spinous',
  't8-spinous',
  't9-spinous',
  't10-spinous',
  't11-spinous',
  't12-spinous',
  'l1-spinous',
  'l2-spinous',
  'l3-spinous',
  'l4-spinous',
  'l5-spinous',
  's2-spinous',
] as const;

export const DERIVED_BILATERAL = [
  's1-foramen',
  's2-foramen',
  's3-foramen',
  's4-foramen',
  'scapular-spine-middle',
] as const;

export type AnnotatedLandmark = (typeof MIDLINE)[number] | (typeof BILATERAL)[number];
export type LandmarkId =
  | AnnotatedLandmark
  | (typeof DERIVED_MIDLINE)[number]
  | (typeof DERIVED_BILATERAL)[number];

const MEDIAN: ReadonlySet<string> = new Set([...MIDLINE, ...DERIVED_MIDLINE]);

/** Whether a landmark lies in the median plane (and so has no sides). */
export function isMedian(id: LandmarkId): boolean {
  return MEDIAN.has(id);
}

/** Every landmark id, annotated ones first. */
export const LANDMARKS: readonly LandmarkId[] = [
  ...MIDLINE,
  ...BILATERAL,
  ...DERIVED_MIDLINE,
  ...DERIVED_BILATERAL,
];
