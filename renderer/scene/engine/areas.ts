import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial } from 'three';
import type { SurfaceMesh } from '../../../shared/atlas/surface/mesh.ts';
import { type Cut, type Patch, patchOf } from '../../../shared/atlas/surface/patch.ts';
import type { AreaPattern } from '../../../shared/clinical/areas.ts';
import { areaFragmentShader, areaVertexShader, PATTERN_NUMBERS, type SkinPattern } from './area-shader.ts';
import type { Rgb } from './palette.ts';

/** How an area looks. */
export interface AreaStyle {
  readonly pattern: SkinPattern;
  readonly colour: Rgb;
  readonly selected: boolean;
  readonly widthMm: number;
}

/** A round or square area about one anchor, or a band along several in the direction of the hand. */
export interface SkinArea extends Cut, AreaStyle {
  readonly pattern: AreaPattern;
}

/** An area with the piece of skin that it covers. */
export interface CutArea {
  readonly area: AreaStyle;
  readonly patch: Patch;
}

/** Areas on the skin of one body, all in one draw. */
export class AreaLayer {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;

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

  show(areas: readonly CutArea[]): void {
    this.mesh.visible = areas.length > 0;
    this.mesh.geometry.dispose();
    this.mesh.geometry = new BufferGeometry();
    const count = areas.reduce((sum, { patch }) => sum + patch.positions.length / 3, 0);
    const positions = new Float32Array(count * 3);
    const field = new Float32Array(count * 3);
    const style = new Float32Array(count * 4);
    const colour = new Float32Array(count * 3);
    let at = 0;
    for (const { area, patch } of areas) {
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

/** The skin that an area needs: a square reaches further at its corners than at its sides. */
export const cutOf = ({ anchors, pattern, widthMm }: SkinArea): Cut => ({
  anchors,
  widthMm: pattern === 'moxaBox' ? widthMm * Math.SQRT2 : widthMm,
});

/** An area with its piece, cut here and now. */
export const cutOut = (skin: SurfaceMesh, area: SkinArea): CutArea => ({
  area,
  patch: patchOf(skin, cutOf(area)),
});
