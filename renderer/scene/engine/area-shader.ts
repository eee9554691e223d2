import type { AreaPattern } from '../../../shared/clinical/areas.ts';
import type { RegionKind } from '../types.ts';

/** Everything that the shader can draw on skin. */
export type SkinPattern = AreaPattern | RegionKind;

/** The number by which the shader knows a pattern. From `drawing` on the field tells how far outside of an edge a place lies. */
export const PATTERN_NUMBERS: Readonly<Record<SkinPattern, number>> = {
  cup: 0,
  flashCup: 1,
  wetCup: 2,
  slidingCup: 3,
  guaSha: 4,
  massage: 5,
  heatLamp: 6,
  plumBlossom: 7,
  moxaCircle: 8,
  moxaBox: 9,
  pain: 10,
  drawing: 11,
  gone: 12,
  fresh: 13,
  still: 14,
};

export const areaVertexShader = /* glsl */ `
attribute vec3 field;
attribute vec4 style;
attribute vec3 colour;
varying vec3 vField;
varying vec4 vStyle;
varying vec3 vColour;
varying vec3 vBody;

void main() {
  vec4 at = modelViewMatrix * vec4(position, 1.0);
  // A millimetre and a half towards the eye: the area lies on the skin, and the skin must not swallow it.
  at.xyz -= normalize(at.xyz) * 1.5;
  gl_Position = projectionMatrix * at;
  vField = field;
  vStyle = style;
  vColour = colour;
  vBody = position;
}`;

/** Every pattern is drawn from the place on the area in millimetres, so that it keeps its size on any body. */
export const areaFragmentShader = /* glsl */ `
varying vec3 vField;
varying vec4 vStyle;
varying vec3 vColour;
varying vec3 vBody;

// Cover of a line of a width in pixels; away: distance from its middle, px: length of a pixel, both in millimetres.
float stroke(float away, float px, float width) {
  return clamp((width * 0.5 + 0.5) - abs(away) / px, 0.0, 1.0);
}

// Distance to the nearest of equally spaced lines.
float every(float value, float spacing) {
  return (fract(value / spacing + 0.5) - 0.5) * spacing;
}

void main() {
  float radius = vStyle.x;
  float way = vStyle.y;
  // Even what is the same at all corners comes with rounding errors.
  int pattern = int(vStyle.z + 0.5);
  bool selected = vStyle.w > 0.5;
  bool isPath = way > 0.0 || pattern > 10;
  // On a disc two of the numbers are exact between corners, and give the third.
  float off = isPath ? vField.z : length(vField.xy);
  if (pattern == 9 && !isPath) {
    vec2 corner = abs(vField.xy) - radius * 0.8;
    off = length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) + radius * 0.8;
  }
  float px = clamp(fwidth(off), 0.02, 4.0);
  float inside = clamp((radius - off) / px + 0.5, 0.0, 1.0);
  if (inside < 0.01) discard;

  float across = abs(vField.y);
  float angle = isPath ? vField.x / 9.0 : atan(vField.y, vField.x) * radius / 9.0;
  float dash = step(fract(angle), 0.55);
  float rim = stroke(off - radius + px, px, !selected ? 1.7 : pattern > 10 ? 2.3 : 3.0);
  float fill = 0.16;
  float ink = 0.0;

  // Arrowheads along the way of the hand.
  float wing = min(radius * 0.5, 14.0);
  float tip = isPath ? way - vField.x : radius * 0.85 - vField.x;
  float spacing = isPath ? max(26.0, wing * 2.2) : radius * 0.25;
  float head = pattern < 11 && across < wing ? stroke(every(tip - across, spacing) * 0.7071, px, 1.8) : 0.0;
  if (isPath ? vField.x < 0.0 || vField.x > way + 1.0 : tip - across > radius * 0.4) head = 0.0;

  if (pattern == 1) {
    rim *= dash;
  } else if (pattern == 2) {
    ink = stroke(off - radius * 0.78, px, 1.4);
  } else if (pattern == 3) {
    ink = head;
  } else if (pattern == 4) {
    float lane = floor(vField.y / 5.0 + 0.5);
    float broken = step(fract(vField.x / 22.0 + lane * 0.37), 0.72);
    ink = max(stroke(every(vField.y, 5.0), px, 1.0) * broken * 0.55, head);
    rim = 0.0;
    fill = 0.1;
  } else if (pattern == 5) {
    vec2 cell = vec2(every(vField.x, 15.0), every(vField.y, 15.0));
    ink = max(stroke(length(cell) - 4.2, px, 1.1) * 0.7, isPath ? head : 0.0);
    rim *= step(fract(angle * 2.0), 0.4);
    fill = 0.09;
  } else if (pattern == 6) {
    ink = stroke(every(vField.x + 2.2 * sin(vField.y * 0.45), 10.0), px, 1.1) * 0.7;
    fill = 0.08;
  } else if (pattern == 7) {
    float row = floor(vField.x / 7.0 + 0.5);
    vec2 cell = vec2(every(vField.x, 7.0), every(vField.y + row * 3.5, 7.0));
    ink = clamp((1.2 - length(cell)) / px + 0.5, 0.0, 1.0);
    rim *= dash;
    fill = 0.06;
  } else if (pattern == 8) {
    float turn = isPath ? dash : step(fract(atan(vField.y, vField.x) * 0.4775), 0.8);
    rim *= turn;
    ink = stroke(off - radius * 0.55, px, 1.4) * turn;
    fill = 0.07;
  } else if (pattern == 9) {
    // From corner to corner, so that two boxes that overlap stay two, each about its own place.
    float diagonal = (abs(vField.x) - across) * 0.7071;
    float mesh = min(abs(every(vField.x, radius * 0.5)), abs(every(vField.y, radius * 0.5)));
    ink = stroke(isPath ? mesh : diagonal, px, 1.2) * 0.6;
    fill = 0.1;
  } else if (pattern == 10) {
    ink = stroke(every((vBody.x + vBody.y + vBody.z) * 0.577, 5.0), px, 1.3) * 0.8;
    rim *= step(fract(dot(vBody, vec3(1.0)) / 6.0), 0.5);
    fill = 0.1;
  } else if (pattern == 11) {
    fill = selected ? 0.3 : 0.13;
  } else if (pattern == 12) {
    rim *= step(fract(dot(vBody, vec3(1.0)) / 9.0), 0.55);
    fill = 0.03;
  } else if (pattern == 13) {
    fill = 0.42;
  } else if (pattern == 14) {
    ink = stroke(every((vBody.x + vBody.y + vBody.z) * 0.577, 5.0), px, 1.3) * 0.8;
    fill = 0.12;
  }
  float alpha = max(max(fill * inside, rim), ink * inside);
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(vColour, alpha);
}`;
