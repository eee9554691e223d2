import {
  BufferAttribute,
  type Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  type ShaderMaterial,
  type Vector2,
} from 'three';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { discMaterial } from './disc-shader.ts';
import type { Palette, Rgb } from './palette.ts';

export type MarkerShape = 'disc' | 'diamond' | 'cross';
const SHAPES: readonly MarkerShape[] = ['disc', 'diamond', 'cross'];

/** One marker to draw. */
export interface Marker {
  /** Body space, millimetres. */
  readonly position: Vec3;
  readonly colour: Rgb;
  readonly shape: MarkerShape;
  /** CSS pixels. */
  readonly radius: number;
  /** The number inside, 1 to 99; 0 for none. */
  readonly number: number;
  /** Only an outline, dashed: planned, but behind the body; or no longer planned. */
  readonly dashed: boolean;
  /** In the ring's colour within an outline. */
  readonly hollow?: boolean;
  /** Ringed in the accent. */
  readonly ringed: boolean;
  /** Ringed in dashes of the caution's colour, outside the accent where it has both. */
  readonly warned: boolean;
}

/** All markers of one kind as one instanced draw, in the order given. */
export class MarkerLayer {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  #room = 0;

  constructor(renderOrder: number) {
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
    );
    geometry.setIndex([0, 1, 2, 0, 2, 3]);
    this.mesh = new Mesh(geometry, discMaterial());
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = renderOrder;
    this.show([]);
  }

  show(markers: readonly Marker[]): void {
    const { geometry } = this.mesh;
    if (markers.length > this.#room || this.#room === 0) {
      this.#room = Math.max(64, markers.length * 2);
      // The buffers of the old size go with the old attributes.
      geometry.dispose();
      for (const [name, size] of [
        ['centre', 3],
        ['colour', 3],
        ['form', 4],
      ] as const) {
        const attribute = new InstancedBufferAttribute(new Float32Array(this.#room * size), size);
        geometry.setAttribute(name, attribute.setUsage(DynamicDrawUsage));
      }
    }
    const centre = geometry.getAttribute('centre') as InstancedBufferAttribute;
    const colour = geometry.getAttribute('colour') as InstancedBufferAttribute;
    const form = geometry.getAttribute('form') as InstancedBufferAttribute;
    markers.forEach((marker, i) => {
      centre.setXYZ(i, ...marker.position);
      colour.setXYZ(i, ...marker.colour);
      form.setXYZW(
        i,
        marker.radius,
        SHAPES.indexOf(marker.shape) + (marker.dashed ? 4 : 0) + (marker.hollow ? 8 : 0),
        marker.number,
        (marker.ringed ? 1 : 0) + (marker.warned ? 2 : 0),
      );
    });
    for (const attribute of [centre, colour, form]) attribute.needsUpdate = true;
    geometry.instanceCount = markers.length;
    this.mesh.visible = markers.length > 0;
  }

  paint({ ring, accent, caution }: Palette): void {
    const { uniforms } = this.mesh.material;
    (uniforms.ringColour!.value as Color).fromArray([...ring]);
    (uniforms.accent!.value as Color).fromArray([...accent]);
    (uniforms.caution!.value as Color).fromArray([...caution]);
  }

  /** @param width device pixels @param height device pixels */
  resize(width: number, height: number, pixelRatio: number): void {
    const { uniforms } = this.mesh.material;
    (uniforms.picture!.value as Vector2).set(width, height);
    uniforms.pixelRatio!.value = pixelRatio;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
