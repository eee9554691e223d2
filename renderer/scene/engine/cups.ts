import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  Mesh,
  MeshBasicMaterial,
  Ray,
  Vector3,
} from 'three';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import { add, cross, scale, unit } from '../../../shared/atlas/surface/vec.ts';
import type { SkinLine } from './lines.ts';
import type { Palette } from './palette.ts';
import type { Skin } from './sight.ts';

/** A cup that stands on the skin. Body space, millimetres. */
export interface Cup {
  readonly position: Vec3;
  /** Outward unit normal. */
  readonly normal: Vec3;
  readonly diameterMm: number;
}

const SECTORS = 48;
const RINGS = 5;

/** A cup's rim as a net on the skin: the middle, then `RINGS` rings of `SECTORS` points each, the rim last. */
export function cupNet(skin: Skin, { position, normal, diameterMm }: Cup): Vec3[] {
  const side = unit(cross(normal, Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [0, 0, 1]));
  const other = cross(normal, side);
  const net: Vec3[] = [position];
  for (let ring = 1; ring <= RINGS; ring++) {
    const radius = (diameterMm / 2) * (ring / RINGS);
    for (let sector = 0; sector < SECTORS; sector++) {
      const angle = (2 * Math.PI * sector) / SECTORS;
      const flat = add(
        position,
        add(scale(side, radius * Math.cos(angle)), scale(other, radius * Math.sin(angle))),
      );
      net.push(dropped(skin, flat, normal, diameterMm));
    }
  }
  return net;
}

/** The skin under a point of the cup's plane; over an edge that falls away further than the cup is wide, the plane itself. */
function dropped({ bvh }: Skin, flat: Vec3, normal: Vec3, reach: number): Vec3 {
  const ray = new Ray(new Vector3(...add(flat, scale(normal, reach / 2))), new Vector3(...scale(normal, -1)));
  const hit = bvh.raycastFirst(ray, DoubleSide, 0, reach);
  return hit ? [hit.point.x, hit.point.y, hit.point.z] : flat;
}

/** The rim of a net as a closed line. */
export function rimOf(net: readonly Vec3[]): Vec3[] {
  const rim = net.slice(-SECTORS);
  return [...rim, rim[0]!];
}

/** Cups: their filled area; the rims are lines. */
export class CupLayer {
  readonly mesh: Mesh<BufferGeometry, MeshBasicMaterial>;
  #colour: Palette['cup'] = [0, 0, 0];
  #nets: readonly Vec3[][] = [];

  constructor(renderOrder: number) {
    const material = new MeshBasicMaterial({
      transparent: true,
      opacity: 0.16,
      depthWrite: false,
      side: DoubleSide,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      polygonOffsetUnits: -40,
      toneMapped: false,
    });
    this.mesh = new Mesh(new BufferGeometry(), material);
    this.mesh.renderOrder = renderOrder;
    this.mesh.frustumCulled = false;
    this.mesh.visible = false;
  }

  /** Lays cups on a skin; without one there are none. */
  show(skin: Skin | null, cups: readonly Cup[]): void {
    this.#nets = skin ? cups.map((cup) => cupNet(skin, cup).map((p) => add(p, scale(cup.normal, 0.6)))) : [];
    this.mesh.geometry.dispose();
    this.mesh.visible = cups.length > 0;
    const geometry = new BufferGeometry();
    const index: number[] = [];
    this.#nets.forEach((net, n) => {
      const start = n * net.length;
      const at = (ring: number, sector: number) =>
        ring === 0 ? start : start + 1 + (ring - 1) * SECTORS + (sector % SECTORS);
      for (let ring = 1; ring <= RINGS; ring++) {
        for (let s = 0; s < SECTORS; s++) {
          index.push(at(ring - 1, s), at(ring, s), at(ring, s + 1));
          if (ring > 1) index.push(at(ring - 1, s), at(ring, s + 1), at(ring - 1, s + 1));
        }
      }
    });
    const positions = Float32Array.from(this.#nets.flat(2));
    geometry.setAttribute('position', new BufferAttribute(positions, 3));
    geometry.setIndex(index);
    this.mesh.geometry = geometry;
  }

  /** The rims, in the cups' colour. */
  get rims(): SkinLine[] {
    return this.#nets.map((net) => ({ points: rimOf(net), colour: this.#colour }));
  }

  paint({ cup }: Palette): void {
    this.#colour = cup;
    this.mesh.material.color = new Color().setRGB(...cup, 'srgb');
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
