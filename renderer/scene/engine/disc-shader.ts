import { Color, ShaderMaterial, type Texture, Vector2 } from 'three';
import { DIGIT_WIDTH } from './digits.ts';

const vertexShader = /* glsl */ `
attribute vec3 centre;
attribute vec3 colour;
// x radius (pixels), y shape, z number, w what rings it: 1 the accent, 2 a caution, 3 both
attribute vec4 form;
uniform vec2 picture;
uniform float pixelRatio;
varying vec2 vAt;
varying vec3 vColour;
varying vec4 vForm;

void main() {
  // Room for two rings and the soft edge around them.
  float reach = form.x + 10.0;
  vec4 clip = projectionMatrix * modelViewMatrix * vec4(centre, 1.0);
  clip.xy += position.xy * reach * 2.0 * pixelRatio / picture * clip.w;
  gl_Position = clip;
  vAt = position.xy * reach;
  vColour = colour;
  vForm = form;
}`;

const fragmentShader = /* glsl */ `
uniform vec3 ringColour;
uniform vec3 accent;
uniform vec3 caution;
uniform sampler2D digits;
uniform float pixelRatio;
varying vec2 vAt;
varying vec3 vColour;
varying vec4 vForm;

// Signed distance (pixels) to the edge of the shape: 0 disc, 1 diamond, 2 cross; a dashed outline adds 4, a hollow shape 8.
float away(vec2 at, float radius, float shape) {
  if (shape < 0.5) return length(at) - radius;
  if (shape < 1.5) return (abs(at.x) + abs(at.y)) * 0.7071 - radius * 0.92;
  vec2 q = abs(at);
  return max(min(q.x, q.y) - 0.55, max(q.x, q.y) - radius);
}

float inside(float d) {
  return clamp(0.5 - d * pixelRatio, 0.0, 1.0);
}

float digit(vec2 at, float height, float value) {
  vec2 uv = at / height + 0.5;
  if (uv.x < 0.0 || uv.x > 1.0 || uv.y < 0.0 || uv.y > 1.0) return 0.0;
  return texture2D(digits, vec2((value + uv.x) / 10.0, uv.y)).a;
}

void main() {
  float radius = vForm.x;
  bool hollow = vForm.y > 7.5;
  float kind = hollow ? vForm.y - 8.0 : vForm.y;
  bool dashed = kind > 3.5;
  float shape = dashed ? kind - 4.0 : kind;
  float d = away(vAt, radius, shape);
  vec4 ink = vec4(0.0);

  if (dashed) {
    float dash = smoothstep(-0.25, 0.25, sin(atan(vAt.y, vAt.x) * 7.0));
    float breadth = hollow ? 1.2 : 0.7;
    float line = inside(abs(d + breadth) - breadth) * dash;
    // A ground within, so that the dashes are seen where meridians cross.
    float ground = hollow ? inside(d + 2.4) * 0.8 : 0.0;
    ink = vec4(mix(ringColour, vColour, hollow ? line : 1.0), max(ground, line));
  } else {
    ink = vec4(ringColour, inside(d - 1.0));
    ink.rgb = mix(ink.rgb, vColour, inside(d));
    if (hollow) ink.rgb = mix(ink.rgb, ringColour, inside(d + 1.8));
    if (vForm.z > 0.5) {
      float height = 10.5;
      float tens = floor(vForm.z / 10.0);
      float units = vForm.z - tens * 10.0;
      float width = ${DIGIT_WIDTH.toFixed(2)} * height;
      float text = tens < 0.5
        ? digit(vAt, height, units)
        : max(digit(vAt + vec2(width / 2.0, 0.0), height, tens), digit(vAt - vec2(width / 2.0, 0.0), height, units));
      ink.rgb = mix(ink.rgb, hollow ? vColour : ringColour, text);
    }
  }

  bool warned = vForm.w > 1.5;
  bool accented = warned ? vForm.w > 2.5 : vForm.w > 0.5;
  // Rings have a hair of the disc's edge colour on either side so that they hold on skin and on lines.
  if (accented) {
    float off = abs(d - 3.4);
    float halo = inside(off - 1.7) * 0.85;
    float ring = inside(off - 1.0);
    vec4 around = vec4(mix(ringColour, accent, ring), max(halo, ring));
    ink = vec4(mix(around.rgb, ink.rgb, ink.a), max(ink.a, around.a));
  }
  if (warned) {
    float off = abs(d - (accented ? 7.0 : 3.6));
    float dash = smoothstep(-0.35, 0.05, sin(atan(vAt.y, vAt.x) * 8.0));
    float ring = inside(off - 0.9);
    vec4 around = vec4(mix(ringColour, caution, ring), max(inside(off - 1.5) * 0.7, ring) * dash);
    ink = vec4(mix(around.rgb, ink.rgb, ink.a), max(ink.a, around.a));
  }
  if (ink.a < 0.004) discard;
  gl_FragColor = ink;
}`;

/** Draws discs, diamonds and crosses of a size in pixels; what is hidden was sorted out before. */
export function discMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    uniforms: {
      picture: { value: new Vector2(1, 1) },
      pixelRatio: { value: 1 },
      ringColour: { value: new Color() },
      accent: { value: new Color() },
      caution: { value: new Color() },
      digits: { value: null as Texture | null },
    },
  });
}
