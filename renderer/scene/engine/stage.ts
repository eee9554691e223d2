import { PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { between, cameraPosition, distanceOf, FIELD_OF_VIEW, type Pose } from './camera.ts';
import { Passage } from './passage.ts';

/** Depth of space around the target that is drawn: more than any body reaches. Millimetres. */
const DEPTH_MM = 1400;
/** Beyond two device pixels per pixel nobody sees a difference, but the graphics card does the work. */
const MOST_PIXELS = 2;

/** A place in the picture: CSS pixels from its top left corner. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** What happens around each frame. */
export interface FrameHooks {
  /** The picture has another size; a frame follows. */
  resized(): void;
  /** Brings everything in the scene up to date with pose, size and the frame's time; true asks for another frame. */
  before(now: number): boolean;
  after(): void;
}

/** This computer cannot draw in three dimensions. */
export class NoWebGl extends Error {}

function rendererOn(canvas: HTMLCanvasElement): WebGLRenderer {
  // Asked for here, because the renderer itself would write to the console of a computer that has none.
  const context = canvas.getContext('webgl2', {
    antialias: true,
    alpha: true,
    powerPreference: 'low-power',
  });
  if (context === null) throw new NoWebGl('No WebGL');
  return new WebGLRenderer({ canvas, context, antialias: true });
}

/**
 * A canvas with a camera that draws only when something has changed: an idle stage draws no frame. `data-frames` on
 * the canvas counts the frames drawn, `data-pose` says where the camera stood at the last one.
 */
export class Stage {
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera((FIELD_OF_VIEW * 180) / Math.PI, 1, 10, 10_000);
  readonly renderer: WebGLRenderer;
  readonly canvas: HTMLCanvasElement;
  width = 1;
  height = 1;
  #pose: Pose;
  #flight: { from: Pose; to: Pose; passage: Passage } | null = null;
  #requested = 0;
  #frames = 0;
  readonly #frame: FrameHooks;
  readonly #observer: ResizeObserver;

  /** @throws NoWebGl where this computer cannot draw in three dimensions */
  constructor(canvas: HTMLCanvasElement, pose: Pose, frame: FrameHooks) {
    this.canvas = canvas;
    this.#pose = pose;
    this.#frame = frame;
    this.renderer = rendererOn(canvas);
    this.renderer.setClearAlpha(0);
    canvas.dataset.frames = '0';
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(canvas.parentElement!);
  }

  get pose(): Pose {
    return this.#pose;
  }

  /** Where the camera is going, or where it stands. */
  get destination(): Pose {
    return this.#flight?.to ?? this.#pose;
  }

  get aspect(): number {
    return this.width / this.height;
  }

  get pixelRatio(): number {
    return this.renderer.getPixelRatio();
  }

  /** Asks for one frame. */
  invalidate(): void {
    this.#requested ||= requestAnimationFrame((now) => {
      this.#requested = 0;
      this.#draw(now);
    });
  }

  /** Sets the camera at once; a flight ends where it is. */
  setPose(pose: Pose): void {
    this.#flight = null;
    this.#pose = pose;
    this.invalidate();
  }

  /** Flies to a pose from wherever the camera is now. */
  flyTo(pose: Pose): void {
    this.#flight = { from: this.#pose, to: pose, passage: new Passage() };
    this.invalidate();
  }

  /** Where a body-space position stands in the picture; null when it is behind the camera. */
  project(position: Vec3): PicturePoint | null {
    const v = this.#vector.set(...position).project(this.camera);
    if (v.z < -1 || v.z > 1) return null;
    return { x: ((v.x + 1) / 2) * this.width, y: ((1 - v.y) / 2) * this.height };
  }

  /** The ray through a pixel, body space. */
  rayAt(x: number, y: number): { origin: Vec3; direction: Vec3 } {
    const v = this.#vector
      .set((2 * x) / this.width - 1, 1 - (2 * y) / this.height, 0.5)
      .unproject(this.camera);
    const origin = cameraPosition(this.#pose);
    return { origin, direction: [v.x - origin[0], v.y - origin[1], v.z - origin[2]] };
  }

  /** CSS pixels per millimetre at the target. */
  get scale(): number {
    return this.height / this.#pose.height;
  }

  dispose(): void {
    cancelAnimationFrame(this.#requested);
    this.#observer.disconnect();
    this.renderer.dispose();
    // A browser keeps a handful of contexts only: this one goes now and not with the next garbage.
    this.renderer.forceContextLoss();
  }

  readonly #vector = new Vector3();

  #resize(): void {
    const { clientWidth, clientHeight } = this.canvas.parentElement!;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.width = clientWidth;
    this.height = clientHeight;
    this.renderer.setPixelRatio(Math.min(devicePixelRatio, MOST_PIXELS));
    this.renderer.setSize(clientWidth, clientHeight, false);
    this.#frame.resized();
    // A resized canvas is empty: the frame belongs to this very layout.
    this.#draw(performance.now());
  }

  #draw(now: number): void {
    if (this.renderer.getContext().isContextLost()) return;
    if (this.#flight) {
      const { from, to, passage } = this.#flight;
      const share = passage.at(now);
      this.#pose = share === 1 ? to : between(from, to, share);
      if (share === 1) this.#flight = null;
    }
    this.#aim();
    const goesOn = this.#frame.before(now);
    this.renderer.render(this.scene, this.camera);
    this.#frames += 1;
    this.canvas.dataset.frames = String(this.#frames);
    this.canvas.dataset.pose = JSON.stringify(this.#pose);
    this.#frame.after();
    if (this.#flight || goesOn) this.invalidate();
  }

  #aim(): void {
    const distance = distanceOf(this.#pose);
    const { camera } = this;
    camera.aspect = this.aspect;
    camera.near = Math.max(10, distance - DEPTH_MM);
    camera.far = distance + DEPTH_MM;
    camera.position.set(...cameraPosition(this.#pose));
    camera.lookAt(...this.#pose.target);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
  }
}
