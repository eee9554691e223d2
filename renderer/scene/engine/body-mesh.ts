import { BufferAttribute, BufferGeometry, Mesh } from 'three';
import type { BodySkin } from '../body-atlas.ts';
import { BodyMaterial } from './body-material.ts';

/** What differs from body to body, for each vertex. The triangles are those of all bodies. */
interface Shape {
  readonly position: Float32Array;
  readonly normal: Float32Array;
  readonly litNormal: Float32Array;
  readonly openness: Uint8Array;
}
const PARTS = ['position', 'normal', 'litNormal', 'openness'] as const;

const shapeOf = ({ mesh, normals, litNormals, occlusion }: BodySkin): Shape => ({
  position: mesh.positions,
  normal: normals,
  litNormal: litNormals,
  openness: occlusion,
});

/** The body as it is drawn; nothing until it wears a skin. */
export class BodyMesh extends Mesh<BufferGeometry, BodyMaterial> {
  #from: Shape | null = null;
  #to: Shape | null = null;

  constructor() {
    super(new BufferGeometry(), new BodyMaterial());
    this.visible = false;
    this.frustumCulled = false;
  }

  /** Takes on a skin: the first at once, each other one by steps of `become`. */
  wear(skin: BodySkin): void {
    const shape = shapeOf(skin);
    if (this.#to?.position === shape.position) return;
    this.#from = this.#to && this.#copied();
    this.#to = shape;
    if (this.#from) return;
    for (const part of PARTS) {
      const values = shape[part].slice();
      const size = part === 'openness' ? 1 : 3;
      this.geometry.setAttribute(part, new BufferAttribute(values, size, part === 'openness'));
    }
    const all = new Uint8Array(shape.openness.length).fill(255);
    this.geometry.setAttribute('shown', new BufferAttribute(all, 1, true));
    this.geometry.setIndex(new BufferAttribute(skin.mesh.triangles, 1));
    this.visible = true;
  }

  /** Goes so far (0 to 1) from the shape that was there when a skin was put on towards that skin. */
  become(share: number): void {
    const [from, to] = [this.#from, this.#to];
    if (!from || !to) return;
    for (const part of PARTS) {
      const attribute = this.geometry.getAttribute(part) as BufferAttribute;
      const [now, a, b] = [attribute.array, from[part], to[part]];
      for (let i = 0; i < now.length; i++) now[i] = a[i]! + (b[i]! - a[i]!) * share;
      attribute.needsUpdate = true;
    }
    if (share === 1) this.#from = null;
  }

  #copied(): Shape {
    const copy = (part: keyof Shape) => this.geometry.getAttribute(part).array.slice();
    return Object.fromEntries(PARTS.map((part) => [part, copy(part)])) as unknown as Shape;
  }

  /**
   * Draws only a part of the body, each vertex as much as is said (255 wholly); null draws all.
   * @param cut ends what is left out sharply instead of softly
   */
  showPart(shown: Uint8Array | null, cut: boolean): void {
    this.material.cutSharply(cut);
    const attribute = this.geometry.getAttribute('shown') as BufferAttribute;
    const all = attribute.array as Uint8Array;
    if (shown) all.set(shown);
    else all.fill(255);
    attribute.needsUpdate = true;
  }

  override dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
