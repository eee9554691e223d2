import { Color, DoubleSide, ShaderMaterial, Vector2 } from 'three';
import type { BodyShades, Rgb } from './palette.ts';

const vertexShader = /* glsl */ `
attribute vec3 litNormal;
attribute float openness;
attribute float shown;
varying vec3 vNormal;
varying vec3 vLit;
varying vec3 vEye;
varying float vOpen;
varying float vShown;
varying float vHeight;

void main() {
  vec4 eye = modelViewMatrix * vec4(position, 1.0);
  vNormal = normalMatrix * normal;
  vLit = normalMatrix * litNormal;
  vEye = -eye.xyz;
  vOpen = openness;
  vShown = shown;
  vHeight = position.y;
  gl_Position = projectionMatrix * eye;
}`;

// Colours are display values (sRGB) and are mixed as such: the tokens name what is to be seen.
const fragmentShader = /* glsl */ `
uniform vec3 base;
uniform vec3 shade;
uniform vec3 light;
uniform float rim;
uniform vec3 ground;
// Heights between which the body fades into the ground.
uniform vec2 fade;
uniform bool cut;
varying vec3 vNormal;
varying vec3 vLit;
varying vec3 vEye;
varying float vOpen;
varying float vShown;
varying float vHeight;

const vec3 KEY = normalize(vec3(-0.70, 0.50, 0.36));
const vec3 FILL = normalize(vec3(0.72, -0.12, 0.55));

float noise(vec2 at) {
  return fract(sin(dot(at, vec2(12.9898, 78.233))) * 43758.5453);
}

void main() {
  float part = cut ? step(0.5, vShown) : smoothstep(0.0, 1.0, vShown);
  float there = (1.0 - smoothstep(fade.x, fade.y, vHeight)) * part;
  if (there < 0.01) discard;
  vec3 n = normalize(vLit);
  vec3 eye = normalize(vEye);
  float facing = max(0.0, dot(normalize(vNormal), eye));

  // The key wraps a little round the form; the squared openness keeps folds quiet but not black.
  float key = max(0.0, (dot(n, KEY) + 0.3) / 1.3);
  float fill = max(0.0, dot(n, FILL));
  float open = mix(0.3, 1.0, vOpen * vOpen);
  float level = (0.08 + 0.82 * key + 0.15 * fill) * open;

  vec3 colour = mix(shade * 0.6, shade, clamp(level / 0.28, 0.0, 1.0));
  colour = mix(colour, base, clamp((level - 0.28) / 0.62, 0.0, 1.0));
  colour = mix(colour, light, smoothstep(0.86, 1.1, level));
  // The fill is warm, the least bit.
  colour *= mix(vec3(1.0), vec3(1.02, 1.0, 0.975), fill * (1.0 - key));

  float edge = pow(1.0 - facing, 3.5) * vOpen;
  colour = mix(colour, light, edge * rim);
  // Where a part of the body is left out one looks into it: the cut is plain clay.
  if (!gl_FrontFacing) colour = mix(shade, base, 0.45);
  colour = mix(ground, colour, there);
  // A step of an 8-bit shade is wide on so large a form: a grain below it hides the bands.
  gl_FragColor = vec4(colour + (noise(gl_FragCoord.xy) - 0.5) / 160.0, 1.0);
}`;

/** The clay that bodies are made of; its light stands with the viewer, above the left shoulder. */
export class BodyMaterial extends ShaderMaterial {
  constructor() {
    super({
      side: DoubleSide,
      vertexShader,
      fragmentShader,
      uniforms: {
        base: { value: new Color() },
        shade: { value: new Color() },
        light: { value: new Color() },
        rim: { value: 0 },
        ground: { value: new Color() },
        fade: { value: new Vector2(1e6, 2e6) },
        cut: { value: false },
      },
    });
  }

  /** Takes on a tone's shades. */
  paint({ base, shade, light }: BodyShades, dark: boolean): void {
    const { uniforms } = this;
    (uniforms.base!.value as Color).fromArray([...base]);
    (uniforms.shade!.value as Color).fromArray([...shade]);
    (uniforms.light!.value as Color).fromArray([...light]);
    uniforms.rim!.value = dark ? 0.5 : 0.34;
  }

  /** Lets parts that are left out end sharply, not softly. */
  cutSharply(cut: boolean): void {
    this.uniforms.cut!.value = cut;
  }

  /** Lets the body end softly: whole up to one height, gone at the other (mm), in the colour behind it; null ends nowhere. */
  fadeBetween(heights: readonly [number, number] | null, ground: Rgb): void {
    const { uniforms } = this;
    (uniforms.fade!.value as Vector2).fromArray([...(heights ?? [1e6, 2e6])]);
    (uniforms.ground!.value as Color).fromArray([...ground]);
  }
}
