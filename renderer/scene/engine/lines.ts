import {
  BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  Vector2,
} from 'three';
import type { Vec3 } from '../../../shared/atlas/surface/mesh.ts';
import type { Rgb } from './palette.ts';

/** A polyline that lies on the skin. */
export interface SkinLine {
  /** Body space, millimetres. */
  readonly points: readonly Vec3[];
  readonly colour: Rgb;
}

const vertexShader = /* glsl */ `
attribute vec3 from;
attribute vec3 to;
attribute vec3 colour;
attribute float along;
uniform vec2 picture;
uniform float halfWidth;
varying float vAcross;
varying float vAlong;
varying vec3 vColour;

void main() {
  vec4 a = modelViewMatrix * vec4(from, 1.0);
  vec4 b = modelViewMatrix * vec4(to, 1.0);
  // Two millimetres towards the eye: the line lies on the skin, and the skin's own triangles must not swallow it.
  a.xyz -= normalize(a.xyz) * 2.0;
  b.xyz -= normalize(b.xyz) * 2.0;
  vec4 clipA = projectionMatrix * a;
  vec4 clipB = projectionMatrix * b;
  vec2 way = (clipB.xy / clipB.w - clipA.xy / clipA.w) * picture;
  vec2 across = normalize(length(way) > 0.0 ? vec2(-way.y, way.x) : vec2(0.0, 1.0));
  vec4 clip = position.x < 0.5 ? clipA : clipB;
  float reach = halfWidth + 1.0;
  clip.xy += across * position.y * reach * 2.0 / picture * clip.w;
  gl_Position = clip;
  vAcross = position.y * reach;
  vAlong = along + position.x * distance(from, to);
  vColour = colour;
}`;

const fragmentShader = /* glsl */ `
uniform float halfWidth;
uniform float opacity;
uniform float dashMm;
varying float vAcross;
varying float vAlong;
varying vec3 vColour;

void main() {
  float alpha = clamp(halfWidth + 0.5 - abs(vAcross), 0.0, 1.0) * opacity;
  if (dashMm > 0.0 && mod(vAlong, dashMm * 2.0) > dashMm) discard;
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(vColour, alpha);
}`;

/** What each piece of a line tells the graphics card. */
const PER_SEGMENT = [
  ['from', 3],
  ['to', 3],
  ['colour', 3],
  ['along', 1],
] as const;

/** Lines on the skin of a width in pixels, all in one instanced draw; the body hides what runs behind it. */
export class LineLayer {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  readonly #width: number;

  /** @param width CSS pixels @param dashMm length of a dash on the skin; 0 for a whole line */
  constructor(renderOrder: number, width: number, opacity: number, dashMm = 0) {
    this.#width = width;
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      transparent: true,
      depthWrite: false,
      uniforms: {
        picture: { value: new Vector2(1, 1) },
        halfWidth: { value: width / 2 },
        opacity: { value: opacity },
        dashMm: { value: dashMm },
      },
    });
    this.mesh = new Mesh(new InstancedBufferGeometry(), material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = renderOrder;
    this.#makeRoom(0);
    this.mesh.visible = false;
  }

  show(lines: readonly SkinLine[]): void {
    const count = lines.reduce((sum, { points }) => sum + Math.max(0, points.length - 1), 0);
    this.mesh.visible = count > 0;
    if (count !== this.mesh.geometry.instanceCount) this.#makeRoom(count);
    const [from, to, colour, along] = PER_SEGMENT.map(
      ([name]) => this.mesh.geometry.getAttribute(name) as InstancedBufferAttribute,
    ) as [
      InstancedBufferAttribute,
      InstancedBufferAttribute,
      InstancedBufferAttribute,
      InstancedBufferAttribute,
    ];
    let i = 0;
    for (const { points, colour: rgb } of lines) {
      let length = 0;
      for (let p = 0; p + 1 < points.length; p++, i++) {
        const [a, b] = [points[p]!, points[p + 1]!];
        from.setXYZ(i, a[0], a[1], a[2]);
        to.setXYZ(i, b[0], b[1], b[2]);
        colour.setXYZ(i, rgb[0], rgb[1], rgb[2]);
        along.setX(i, length);
        length += Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
      }
    }
    for (const attribute of [from, to, colour, along]) attribute.needsUpdate = true;
  }

  #makeRoom(count: number): void {
    this.mesh.geometry.dispose();
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([0, -1, 0, 1, -1, 0, 1, 1, 0, 0, 1, 0]), 3),
    );
    geometry.setIndex([0, 1, 2, 0, 2, 3]);
    for (const [name, size] of PER_SEGMENT) {
      geometry.setAttribute(name, new InstancedBufferAttribute(new Float32Array(count * size), size));
    }
    geometry.instanceCount = count;
    this.mesh.geometry = geometry;
  }

  /** @param width device pixels @param height device pixels */
  resize(width: number, height: number, pixelRatio: number): void {
    const { uniforms } = this.mesh.material;
    (uniforms.picture!.value as Vector2).set(width, height);
    uniforms.halfWidth!.value = (this.#width * pixelRatio) / 2;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
