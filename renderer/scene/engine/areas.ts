import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial } from 'three';
import type { Anchor, SurfaceMesh } from '../../../shared/atlas/surface/mesh.ts';
import { type Patch, patchOf } from '../../../shared/atlas/surface/patch.ts';
import type { AreaPattern } from '../../../shared/clinical/areas.ts';
import { areaFragmentShader, areaVertexShader, PATTERN_NUMBERS } from './area-shader.ts';
import type { Rgb } from './palette.ts';

/** A round or square area about one anchor, or a band along several in the direction of the hand. */
export interface SkinArea {
  readonly anchors: readonly Anchor[];
  readonly pattern: AreaPattern;
  /** Millimetres on skin. */
  readonly widthMm: number;
  readonly colour: Rgb;
  readonly selected: boolean;
}

/** Areas on the skin of one body, all in one draw. */
export class AreaLayer {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;
  /** Pieces that were cut out of a skin already: a change of one entry cuts its own only. */
  #kept = new Map<string, Patch>();
  #skin: SurfaceMesh | null = null;

  constructor(renderOrder: number) {
    this.mesh = new Mesh(
      new BufferGeometry(),
      new ShaderMaterial({
        vertexShader: areaVertexShader,
        fragmentShader: areaFragmentShader,
        transparent: true,
        depthWrite: false,
        side: DoubleSide,
      }),
    );
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = renderOrder;
    this.mesh.visible = false;
  }

  /** Lays areas on a skin; without one there are none. */
  show(skin: SurfaceMesh | null, areas: readonly SkinArea[]): void {
    this.mesh.visible = skin !== null && areas.length > 0;
    this.mesh.geometry.dispose();
    this.mesh.geometry = new BufferGeometry();
    if (this.#skin !== skin) this.#kept.clear();
    this.#skin = skin;
    if (!skin) return;
    const used = new Map<string, Patch>();
    const patches = areas.map((area) => {
      const key = keyOf(area);
      const patch = this.#kept.get(key) ?? patchOf(skin, area.anchors, reachOf(area));
      used.set(key, patch);
      return { area, patch };
    });
    this.#kept = used;
    const count = patches.reduce((sum, { patch }) => sum + patch.positions.length / 3, 0);
    const positions = new Float32Array(count * 3);
    const field = new Float32Array(count * 3);
    const style = new Float32Array(count * 4);
    const colour = new Float32Array(count * 3);
    let at = 0;
    for (const { area, patch } of patches) {
      positions.set(patch.positions, at * 3);
      field.set(patch.field, at * 3);
      const end = at + patch.positions.length / 3;
      const own = [area.widthMm / 2, patch.lengthMm, PATTERN_NUMBERS[area.pattern], area.selected ? 1 : 0];
      for (; at < end; at++) {
        style.set(own, at * 4);
        colour.set(area.colour, at * 3);
      }
    }
    const { geometry } = this.mesh;
    geometry.setAttribute('position', new BufferAttribute(positions, 3));
    geometry.setAttribute('field', new BufferAttribute(field, 3));
    geometry.setAttribute('style', new BufferAttribute(style, 4));
    geometry.setAttribute('colour', new BufferAttribute(colour, 3));
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}

/** A square reaches further at its corners than at its sides. */
const reachOf = ({ pattern, widthMm }: SkinArea) => (pattern === 'moxaBox' ? widthMm * Math.SQRT2 : widthMm);

const keyOf = (area: SkinArea) =>
  `${reachOf(area)} ${area.anchors.map(({ triangle, barycentric }) => `${triangle} ${barycentric}`).join()}`;
