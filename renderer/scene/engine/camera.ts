import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { add, cross, lerp, scale, sub, unit } from '../../../shared/atlas/surface/vec.ts';

/** The views that keys 1 to 7 lead to. */
export const PRESETS = ['back', 'lowBack', 'front', 'left', 'right', 'legs', 'feet'] as const;
export type Preset = (typeof PRESETS)[number];

/** From which side of the standing body the camera looks; `left` and `right` are the patient's. */
export const FACINGS = ['front', 'left', 'back', 'right'] as const;
export type Facing = (typeof FACINGS)[number];

/**
 * Where the camera stands, in body space (millimetres). Yaw 0 looks at the front, growing towards the patient's left;
 * pitch grows upwards. Both in radians.
 */
export interface Pose {
  /** The point of the body at the centre of the picture. */
  readonly target: Vec3;
  readonly yaw: number;
  readonly pitch: number;
  /** How much of the body the picture's height shows at the target, millimetres: the zoom. */
  readonly height: number;
}

/** The box around a body, millimetres in body space. */
export interface BodyBox {
  readonly min: Vec3;
  readonly max: Vec3;
}

/** Vertical opening of the camera, radians: a long lens, so that proportions stay those of a chart. */
export const FIELD_OF_VIEW = (16 * Math.PI) / 180;
const CLOSEST_MM = 120;
const FARTHEST_STATURES = 1.35;
const STEEPEST = (88 * Math.PI) / 180;

/** Millimetres between camera and target. */
export const distanceOf = (pose: Pose): number => pose.height / 2 / Math.tan(FIELD_OF_VIEW / 2);

/** Unit direction from the target to the camera. */
export function towardCamera({ yaw, pitch }: Pick<Pose, 'yaw' | 'pitch'>): Vec3 {
  return [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)];
}

/** Body-space directions that point right and up in the picture. */
export function pictureAxes(pose: Pick<Pose, 'yaw' | 'pitch'>): { right: Vec3; up: Vec3 } {
  const toward = towardCamera(pose);
  const right: Vec3 = [Math.cos(pose.yaw), 0, -Math.sin(pose.yaw)];
  return { right, up: unit(cross(toward, right)) };
}

export const cameraPosition = (pose: Pose): Vec3 =>
  add(pose.target, scale(towardCamera(pose), distanceOf(pose)));

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The nearest pose within the limits: the body stays in the picture, the camera stays outside of it. */
export function limited(pose: Pose, box: BodyBox): Pose {
  const target = pose.target.map((v, k) => clamp(v, box.min[k]!, box.max[k]!)) as unknown as Vec3;
  return {
    target,
    yaw: pose.yaw,
    pitch: clamp(pose.pitch, -STEEPEST, STEEPEST),
    height: clamp(pose.height, CLOSEST_MM, (box.max[1] - box.min[1]) * FARTHEST_STATURES),
  };
}

/** Shows `factor` times as much of the body, with `around` (a body-space point) staying where it is in the picture. */
export function zoomed(pose: Pose, factor: number, around: Vec3, box: BodyBox): Pose {
  const { height } = limited({ ...pose, height: pose.height * factor }, box);
  const target = lerp(around, pose.target, height / pose.height);
  return limited({ ...pose, target, height }, box);
}

/** Moves the picture by pixels (y down); `pictureHeight` in the same pixels. */
export function panned(pose: Pose, dx: number, dy: number, pictureHeight: number, box: BodyBox): Pose {
  const { right, up } = pictureAxes(pose);
  const mm = pose.height / pictureHeight;
  const target = add(sub(pose.target, scale(right, dx * mm)), scale(up, dy * mm));
  return limited({ ...pose, target }, box);
}

/** Turns around the target by radians. */
export function orbited(pose: Pose, yaw: number, pitch: number, box: BodyBox): Pose {
  return limited({ ...pose, yaw: pose.yaw + yaw, pitch: pose.pitch + pitch }, box);
}

/** The side that is nearest to where the camera stands. */
export function facingOf({ yaw }: Pick<Pose, 'yaw'>): Facing {
  const quarter = ((Math.round(yaw / (Math.PI / 2)) % 4) + 4) % 4;
  return (['front', 'left', 'back', 'right'] as const)[quarter]!;
}

/** Yaw of the camera that looks straight at a side. */
export const YAW_OF: Readonly<Record<Facing, number>> = {
  front: 0,
  left: Math.PI / 2,
  back: Math.PI,
  right: -Math.PI / 2,
};

/** Part of the stature that a preset shows from foot to head, and the least width as part of the stature. */
const FRAMES = {
  whole: [-0.02, 1, 0.5],
  trunk: [0.2, 1, 0.5],
  lowBack: [0.395, 0.735, 0.36],
  legs: [-0.02, 0.54, 0.36],
  feet: [-0.07, 0.1, 0.27],
} as const satisfies Record<string, readonly [number, number, number]>;

/**
 * The pose of a preset. Legs and feet keep the side that one is looking from, so that the same key shows them
 * from behind, from the front or from the side.
 * @param picture its `aspect` (width divided by height), and which part of its height toolbars `cover` at the top
 * @param side what the views of the four sides show
 */
export function presetPose(
  preset: Preset,
  box: BodyBox,
  picture: { readonly aspect: number; readonly cover: number },
  from: Pick<Pose, 'yaw'>,
  side: 'trunk' | 'whole' = 'trunk',
): Pose {
  const stature = box.max[1] - box.min[1];
  const frame = preset === 'lowBack' || preset === 'legs' || preset === 'feet' ? preset : side;
  const [bottom, end, width] = FRAMES[frame];
  // Only the head would hide behind toolbars; the other views run on above and below.
  const top = frame === side ? bottom + (end - bottom) / (1 - picture.cover) : end;
  const facing =
    preset === 'legs' || preset === 'feet' ? facingOf(from) : preset === 'lowBack' ? 'back' : preset;
  return {
    target: [0, box.min[1] + (stature * (bottom + top)) / 2, (box.min[2] + box.max[2]) / 2],
    yaw: YAW_OF[facing],
    // The back of the foot is seen from over the instep, the heel level.
    pitch: preset === 'feet' && facing !== 'back' ? (facing === 'front' ? 0.6 : 0.2) : 0,
    height: stature * Math.max(top - bottom, width / picture.aspect),
  };
}

/** The pose that turns to a place on skin and shows it in the middle at the present zoom. */
export function poseFacing(place: { position: Vec3; normal: Vec3 }, pose: Pose, box: BodyBox): Pose {
  const [x, y, z] = place.normal;
  // A sole or a shoulder top is looked at from as far up or down as is needed, everything else level.
  const steep = Math.asin(clamp(y, -1, 1));
  const yaw = Math.hypot(x, z) < 0.2 ? pose.yaw : Math.atan2(x, z);
  const pitch = Math.abs(steep) < Math.PI / 5 ? 0 : steep;
  return limited({ target: place.position, yaw, pitch, height: pose.height }, box);
}

/** A pose on the way from one to another, `t` from 0 to 1; turns the shorter way round. */
export function between(from: Pose, to: Pose, t: number): Pose {
  const turn = ((((to.yaw - from.yaw + Math.PI) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)) - Math.PI;
  return {
    target: lerp(from.target, to.target, t),
    yaw: from.yaw + turn * t,
    pitch: from.pitch + (to.pitch - from.pitch) * t,
    // Zoom runs evenly when it multiplies.
    height: from.height * (to.height / from.height) ** t,
  };
}

/** The box around positions (x, y, z per vertex). */
export function boxOf(positions: Float32Array): BodyBox {
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i++) {
    const k = i % 3;
    min[k] = Math.min(min[k]!, positions[i]!);
    max[k] = Math.max(max[k]!, positions[i]!);
  }
  return { min, max };
}
