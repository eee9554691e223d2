import type { Body } from '../body/body-file.ts';
import type { Vec3 } from '../surface/mesh.ts';
import { add, cross, lerp, reject, scale, sub, unit } from '../surface/vec.ts';
import { ARM_BONES } from './arm.ts';
import type { AnnotatedLandmark } from './ids.ts';

/** A stretch of the skeleton that keeps its shape while flesh comes and goes: from one joint to another. */
const BONES = {
  neck: ['neck', 'neck'],
  thorax: ['spine-1', 'spine-1'],
  pelvis: ['pelvis', 'pelvis'],
  leg: ['knee.L', 'ankle.L'],
  arm: ['shoulder.L', 'elbow.L'],
  forearm: ['elbow.L', 'wrist.L'],
} as const;

export type Bone = keyof typeof BONES;

/**
 * Landmarks of bone, and the tendons and creases of knee and ankle that go with it. Flesh moves over them: on a slim or heavy
 * body they keep their place on the skeleton and are carried to the skin over it, while soft landmarks (folds, navel,
 * nipple) go with the skin itself.
 */
export const ON_BONE: Readonly<Partial<Record<AnnotatedLandmark, Bone | undefined>>> = {
  ...ARM_BONES,
  'c7-spinous': 'neck',
  'suprasternal-notch': 'neck',
  'clavicle-middle': 'neck',
  xiphisternal: 'thorax',
  'fourth-intercostal-space': 'thorax',
  'eleventh-rib-end': 'thorax',
  'twelfth-rib-end': 'thorax',
  'medial-scapular-border': 'thorax',
  'medial-scapular-spine': 'thorax',
  'inferior-scapular-angle': 'thorax',
  'iliac-crest': 'pelvis',
  asis: 'pelvis',
  psis: 'pelvis',
  'psis-inferior': 'pelvis',
  'sacral-cornu': 'pelvis',
  'sacral-hiatus': 'pelvis',
  'coccyx-tip': 'pelvis',
  'greater-trochanter': 'pelvis',
  'pubic-symphysis': 'pelvis',
  'pubic-symphysis-inferior': 'pelvis',
  'popliteal-crease': 'leg',
  'popliteal-crease-medial': 'leg',
  'popliteal-crease-lateral': 'leg',
  'biceps-femoris-crease': 'leg',
  'biceps-femoris-upper': 'leg',
  'semitendinosus-crease': 'leg',
  'lateral-femoral-epicondyle': 'leg',
  'patella-base': 'leg',
  'patella-base-medial': 'leg',
  'patella-base-lateral': 'leg',
  'patella-apex': 'leg',
  'patellar-ligament-medial': 'leg',
  'patellar-ligament-lateral': 'leg',
  'medial-tibial-condyle': 'leg',
  'fibular-head': 'leg',
  'tibial-tuberosity': 'leg',
  'tibial-crest-upper': 'leg',
  'tibial-crest-middle': 'leg',
  'tibial-crest-lower': 'leg',
  'medial-tibial-border-middle': 'leg',
  'medial-tibial-border-lower': 'leg',
  'fibula-anterior-upper': 'leg',
  'fibula-anterior-lower': 'leg',
  'fibula-posterior-upper': 'leg',
  'fibula-posterior-lower': 'leg',
  'achilles-medial-upper': 'leg',
  'achilles-medial': 'leg',
  'achilles-lateral-upper': 'leg',
  'achilles-lateral': 'leg',
};

/** Bones that hang at other angles on slim and heavy bodies: what sits on them turns with them. */
const TURNING: ReadonlySet<Bone> = new Set(['arm', 'forearm']);

/**
 * A place on a bone: how far along it (0 = first joint), the way from there (mm, in the bone's frame), and where the skin
 * over it faces.
 */
export interface Seat {
  readonly along: number;
  readonly offset: Vec3;
  /** Direction outward, square to the bone's upward axis, degrees from anterior towards the patient's left. */
  readonly facing: number;
}

/** The spot of a bone's line at `along`, body space. */
export function onBoneLine(joints: Body['joints'], bone: Bone, along: number): Vec3 {
  const [from, to] = BONES[bone];
  return lerp(joints[from]!, joints[to]!, along);
}

/** The axes of a bone's frame, unit length: lateral, up and anterior; of a bone that turns, up is along it. */
export function frameOf(joints: Body['joints'], bone: Bone): readonly [Vec3, Vec3, Vec3] {
  if (!TURNING.has(bone)) {
    return [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
  }
  const up = unit(sub(onBoneLine(joints, bone, 0), onBoneLine(joints, bone, 1)));
  const lateral = unit(reject([1, 0, 0], up));
  return [lateral, up, cross(lateral, up)];
}

/** Where a seat is on a body (under the skin or above it), and the direction to look for the skin. */
export function seated(joints: Body['joints'], bone: Bone, seat: Seat): { point: Vec3; outward: Vec3 } {
  const angle = (seat.facing * Math.PI) / 180;
  const [lateral, up, anterior] = frameOf(joints, bone);
  const [x, y, z] = seat.offset;
  const offset = add(add(scale(lateral, x), scale(up, y)), scale(anterior, z));
  return {
    point: add(onBoneLine(joints, bone, seat.along), offset),
    outward: add(scale(lateral, Math.sin(angle)), scale(anterior, Math.cos(angle))),
  };
}
