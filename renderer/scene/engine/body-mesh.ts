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
    geometry.setIndex(new BufferAttribute(mesh.triangles, 1));
    this.geometry.dispose();
    this.geometry = geometry;
    this.visible = true;
  }

  override dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
