import type { MeridianId } from '../../../shared/atlas/codes.ts';
import { MERIDIANS } from '../../../shared/atlas/meridians.ts';
import type { Tone } from '../types.ts';

/** A colour as three sRGB values from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** The body's three shades in one tone. */
export interface BodyShades {
  readonly base: Rgb;
  readonly shade: Rgb;
  readonly light: Rgb;
}

/** The colours that the scene draws with, read from the interface's tokens. */
export interface Palette {
  readonly dark: boolean;
  readonly ring: Rgb;
  readonly canvas: Rgb;
  readonly ink: Rgb;
  readonly accent: Rgb;
  /** Rings what is to be weighed. */
  readonly caution: Rgb;
  /** Cups and every other area of treatment. */
  readonly cup: Rgb;
  readonly pain: Rgb;
  readonly meridian: Readonly<Record<MeridianId, Rgb>>;
  readonly clay: BodyShades;
}

/** The tones beside clay by their base in light; every other shade of theirs follows clay's ratios. */
export const TONES: Readonly<Record<Exclude<Tone, 'clay'>, string>> = {
  light: '#e3b795',
  medium: '#b98561',
  dark: '#7a5238',
};

/** Clay's base in light, to which the ratios of the other shades refer. */
const CLAY_IN_LIGHT = '#dccfc3';

/** Reads `#rrggbb`, or `#rgb` as a build may shorten it. Throws when a token is not written so. */
export function rgb(hex: string): Rgb {
  const digits = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(hex.trim())?.[1];
  if (digits === undefined) throw new Error(`"${hex}" is not a colour`);
  const n = Number.parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16);
  return [(n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

/** Reads the palette in force at an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => rgb(style.getPropertyValue(name));
  return {
    dark: document.documentElement.dataset.theme === 'dark',
    ring: token('--point-ring'),
    canvas: token('--canvas'),
    ink: token('--ink'),
    accent: token('--accent'),
    caution: token('--caution-ring'),
    cup: token('--cup'),
    pain: token('--danger-ink'),
    meridian: Object.fromEntries(MERIDIANS.map(({ id }) => [id, token(`--meridian-${id}`)])) as Record<
      MeridianId,
      Rgb
    >,
    clay: { base: token('--body-base'), shade: token('--body-shade'), light: token('--body-light') },
  };
}

/** The body's shades in a tone: clay as it is; the others with clay's steps to shade and light, smaller the darker they are. */
export function shadesOf(tone: Tone, { clay }: Palette): BodyShades {
  if (tone === 'clay') return clay;
  const reference = rgb(CLAY_IN_LIGHT);
  const base = rgb(TONES[tone]);
  const brightness = (base[0] + base[1] + base[2]) / 3;
  // Clay's full steps would drown the relief of a dark tone, and the body in a dark ground.
  const step = 0.5 + 0.5 * brightness;
  const follow = (shade: Rgb): Rgb =>
    base.map((value, k) => Math.min(1, value * (shade[k]! / reference[k]!) ** step)) as unknown as Rgb;
  return { base: follow(clay.base), shade: follow(clay.shade), light: follow(clay.light) };
}
