/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** The colours of a body on the screen: of its lines, of skin in shade and of skin in light. */
export interface Tones {
  readonly line: Colour;
  readonly shade: Colour;
  readonly light: Colour;
}

/** The greys between which skin in shade and skin in light lie in a printed figure. */
const SHADE = 150;
const LIGHT = 251;

/** A printed figure's greys (RGBA) as the body's colours; what is transparent stays so. */
export function inTones(
  grey: Uint8ClampedArray<ArrayBuffer>,
  { line, shade, light }: Tones,
): Uint8ClampedArray<ArrayBuffer> {
  const coloured = new Uint8ClampedArray(grey.length);
  for (let i = 0; i < grey.length; i += 4) {
    const tone = grey[i]!;
    const isSkin = tone > SHADE;
    const share = isSkin ? (tone - SHADE) / (LIGHT - SHADE) : tone / SHADE;
    const [from, to] = isSkin ? [shade, light] : [line, shade];
    for (let k = 0; k < 3; k++) coloured[i + k] = from[k]! + (to[k]! - from[k]!) * share;
    coloured[i + 3] = grey[i + 3]!;
  }
  return coloured;
}
