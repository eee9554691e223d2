import { type Object3D, OrthographicCamera, Scene, type WebGLRenderer, WebGLRenderTarget } from 'three';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { add, dot, scale } from '../../../shared/atlas/surface/vec.ts';
import { type BodyBox, type Facing, type Pose, pictureAxes, towardCamera, YAW_OF } from './camera.ts';

/** White around the body in the small picture, as part of the stature. */
const MARGIN = 0.03;

/** The part of a side's plane that the small picture shows, millimetres along the picture's right and up. */
export interface SnapshotFrame {
  readonly facing: Facing;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** The frame around a whole body seen from a side. `aspect`: width divided by height. */
export function snapshotFrame(box: BodyBox, facing: Facing, aspect: number): SnapshotFrame {
  const stature = box.max[1] - box.min[1];
  const height = stature * (1 + 2 * MARGIN);
  const middle = dot(middleOf(box), pictureAxes({ yaw: YAW_OF[facing], pitch: 0 }).right);
  const width = height * aspect;
  return { facing, left: middle - width / 2, bottom: box.min[1] - stature * MARGIN, width, height };
}

const middleOf = ({ min, max }: BodyBox): Vec3 => scale(add(min, max), 0.5);

/** Where a body-space position falls in the small picture: 0..1 from its left and from its top. */
export function inSnapshot(position: Vec3, frame: SnapshotFrame): { x: number; y: number } {
  const { right } = pictureAxes({ yaw: YAW_OF[frame.facing], pitch: 0 });
  return {
    x: (dot(position, right) - frame.left) / frame.width,
    y: 1 - (position[1] - frame.bottom) / frame.height,
  };
}

/** The pose that has a place of the small picture (0..1) in its middle. */
export function poseAt(at: { x: number; y: number }, frame: SnapshotFrame, pose: Pose): Pose {
  const { right } = pictureAxes({ yaw: YAW_OF[frame.facing], pitch: 0 });
  const toward = towardCamera({ yaw: YAW_OF[frame.facing], pitch: 0 });
  const across = frame.left + at.x * frame.width;
  const [x, , z] = add(scale(right, across), scale(toward, dot(pose.target, toward)));
  return { ...pose, target: [x, frame.bottom + (1 - at.y) * frame.height, z] };
}

/** The part of the small picture (0..1) that a pose shows. */
export function viewFrame(
  pose: Pose,
  aspect: number,
  frame: SnapshotFrame,
): { x: number; y: number; width: number; height: number } {
  const middle = inSnapshot(pose.target, frame);
  const width = (pose.height * aspect) / frame.width;
  const height = pose.height / frame.height;
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}

/**
 * Renders a whole body from a side into pixels (rows from the top, RGBA). `scene` should hold nothing but the body; it
 * may change as soon as this returns. The pixels follow when the graphics card has them: waiting would stall the window.
 * @param height of the picture, device pixels
 */
async function renderSnapshot(
  renderer: WebGLRenderer,
  scene: Scene,
  box: BodyBox,
  frame: SnapshotFrame,
  height: number,
): Promise<ImageData> {
  const width = Math.round((height * frame.width) / frame.height);
  const camera = new OrthographicCamera(
    -frame.width / 2,
    frame.width / 2,
    frame.height / 2,
    -frame.height / 2,
    1,
    4000,
  );
  const toward = towardCamera({ yaw: YAW_OF[frame.facing], pitch: 0 });
  const { right } = pictureAxes({ yaw: YAW_OF[frame.facing], pitch: 0 });
  const [x, , z] = add(scale(right, frame.left + frame.width / 2), scale(toward, dot(middleOf(box), toward)));
  const middle: Vec3 = [x, frame.bottom + frame.height / 2, z];
  camera.position.set(...add(middle, scale(toward, 2000)));
  camera.lookAt(...middle);
  const target = new WebGLRenderTarget(width, height, { samples: 4 });
  const pixels = new Uint8Array(width * height * 4);
  renderer.setRenderTarget(target);
  renderer.clear();
  renderer.render(scene, camera);
  renderer.setRenderTarget(null);
  await renderer
    .readRenderTargetPixelsAsync(target, 0, 0, width, height, pixels)
    .finally(() => target.dispose());
  const image = new ImageData(width, height);
  for (let row = 0; row < height; row++) {
    const from = (height - 1 - row) * width * 4;
    image.data.set(pixels.subarray(from, from + width * 4), row * width * 4);
  }
  return image;
}

/** A small whole body and the frame it stands in. */
export interface Snapshot {
  readonly image: ImageData;
  readonly frame: SnapshotFrame;
}

/** Snapshots of one body in one tone, each side rendered once. */
export class Snapshots {
  /** What was rendered; null while its pixels are on their way. */
  #taken = new Map<string, Snapshot | null>();
  readonly #arrived: () => void;

  /** @param arrived a snapshot that was asked for is there */
  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /** Forgets them: the body or its tone has changed. */
  clear(): void {
    this.#taken = new Map();
  }

  /**
   * The snapshot from a frame's side; null when it is not there yet. `body` leaves its stage for the moment of a render.
   * @param height of the picture, device pixels
   */
  of(
    body: Object3D,
    stage: { readonly scene: Scene; readonly renderer: WebGLRenderer },
    box: BodyBox,
    frame: SnapshotFrame,
    height: number,
  ): Snapshot | null {
    const key = `${frame.facing} ${height}`;
    const taken = this.#taken;
    const snapshot = taken.get(key);
    if (snapshot !== undefined) return snapshot;
    taken.set(key, null);
    const alone = new Scene().add(body);
    const image = renderSnapshot(stage.renderer, alone, box, frame, height);
    stage.scene.add(body);
    image.then(
      (pixels) => {
        taken.set(key, { image: pixels, frame });
        if (taken === this.#taken) this.#arrived();
      },
      // The context was lost: the next frame asks again.
      () => taken.delete(key),
    );
    return null;
  }
}
