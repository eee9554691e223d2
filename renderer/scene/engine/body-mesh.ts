import { BufferAttribute, BufferGeometry, Mesh } from 'three';
import type { BodySkin } from '../body-atlas.ts';
import { BodyMaterial } from './body-material.ts';

/** The body as it is drawn; nothing until it wears a skin. */
export class BodyMesh extends Mesh<BufferGeometry, BodyMaterial> {
  constructor() {
    super(new BufferGeometry(), new BodyMaterial());
    this.visible = false;
    this.frustumCulled = false;
  }

  wear({ mesh, normals, litNormals, occlusion }: BodySkin): void {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
    geometry.setAttribute('normal', new BufferAttribute(normals, 3));
    geometry.setAttribute('litNormal', new BufferAttribute(litNormals, 3));
    geometry.setAttribute('openness', new BufferAttribute(occlusion, 1, true));
    geometry.setAttribute('shown', new BufferAttribute(new Uint8Array(occlusion.length).fill(255), 1, true));
    geometry.setIndex(new BufferAttribute(mesh.triangles, 1));
    this.geometry.dispose();
    this.geometry = geometry;
    this.visible = true;
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
