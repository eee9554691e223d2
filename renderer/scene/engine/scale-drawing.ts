import type { PicturePoint } from './stage.ts';

/** A segment's scale as it stands in the picture. CSS pixels. */
export interface ScaleDrawing {
  /** The line with its ticks, and the tick that the rule counts to, as path data. */
  readonly line: string;
  readonly counted: string;
  /** Dotted lines from the scale to the ends and to the counted level. */
  readonly guides: string;
  readonly numbers: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly strong: boolean;
  }[];
  /** Where the word "B-cun" ends. */
  readonly title: PicturePoint;
}

/** From this part of its length on a segment counts as upright, and its scale stands beside the limb. */
const UPRIGHT = 0.75;
const TICK = 7;
const COUNTED = 13;
/** Numbers nearer to one another than this are left out; a scale shorter than this altogether is not drawn. */
const LEAST_PITCH = 12;
const LEAST = 20;

export function isUpright(ticks: readonly PicturePoint[]): boolean {
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  return Math.abs(last.y - first.y) > UPRIGHT * Math.hypot(last.x - first.x, last.y - first.y);
}

/** Which cun of a scale are numbered: both ends, the counted one, and as many others as there is room for. */
function numbered(count: number, pitch: number, counted: number | null): { cun: number; strong: boolean }[] {
  const every = Math.max(1, Math.ceil(LEAST_PITCH / pitch));
  const strong = (cun: number) => cun === 0 || cun === count - 1 || cun === counted;
  const whole = Array.from({ length: count }, (_, cun) => cun);
  const named = whole.filter((cun) => strong(cun) || cun % every === 0);
  if (counted !== null && !named.includes(counted)) named.push(counted);
  return named.map((cun) => ({ cun, strong: strong(cun) }));
}

/**
 * Draws an upright segment's ticks beside the limb, with dotted lines to it.
 * @param x where the scale stands
 * @param counted the cun that the rule counts to; may lie between two ticks
 */
export function drawScaleBeside(
  ticks: readonly PicturePoint[],
  x: number,
  counted: number | null,
): ScaleDrawing | null {
  const heights = ticks.map(({ y }) => y);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  if (bottom - top < LEAST) return null;
  const heightOf = (cun: number) => {
    const i = Math.min(ticks.length - 2, Math.floor(cun));
    return heights[i]! + (heights[i + 1]! - heights[i]!) * (cun - i);
  };
  const numbers = numbered(ticks.length, (bottom - top) / (ticks.length - 1), counted);
  return {
    line: `M${px(x)} ${px(top)}V${px(bottom)}${heights.map((y) => `M${px(x)} ${px(y)}h${-TICK}`).join('')}`,
    counted: counted === null ? '' : `M${px(x)} ${px(heightOf(counted))}h${-COUNTED}`,
    guides: [0, ticks.length - 1, ...(counted === null ? [] : [counted])]
      .map((cun) => `M${px(x + 4)} ${px(heightOf(cun))}H${px(ticks[Math.round(cun)]!.x)}`)
      .join(''),
    numbers: numbers.map(({ cun, strong }) => ({
      text: String(+cun.toFixed(2)),
      x: x - TICK - 6,
      y: heightOf(cun),
      anchor: 'end',
      strong,
    })),
    title: { x, y: top - 22 },
  };
}

/**
 * Draws a segment's ticks where they lie: a breadth, or a tape laid round the body.
 * @param ticks null where the body hides them
 */
export function drawScaleOnSkin(
  ticks: readonly (PicturePoint | null)[],
  counted: number | null,
): ScaleDrawing | null {
  const seen = ticks.flatMap((at, cun) => (at ? [{ ...at, cun }] : []));
  if (seen.length < 2) return null;
  const [first, last] = [seen[0]!, seen.at(-1)!];
  const length = seen.reduce((sum, at, i) => (i === 0 ? 0 : sum + apart(seen[i - 1]!, at)), 0);
  if (length < LEAST) return null;
  const at = (cun: number) => {
    const i = Math.min(ticks.length - 2, Math.floor(cun));
    const [a, b] = [ticks[i], ticks[i + 1]];
    if (!a || !b) return ticks[Math.round(cun)] ?? null;
    return { x: a.x + (b.x - a.x) * (cun - i), y: a.y + (b.y - a.y) * (cun - i) };
  };
  /** Square to the tape there, up or to the left. */
  const outAt = (cun: number) => {
    const i = seen.findIndex((one) => one.cun >= cun);
    const [a, b] = [seen[Math.max(0, i - 1)]!, seen[Math.min(seen.length - 1, Math.max(1, i + 1))]!];
    const size = apart(a, b) || 1;
    const out = { x: (b.y - a.y) / size, y: (a.x - b.x) / size };
    return out.y > 0.3 || (Math.abs(out.y) <= 0.3 && out.x > 0) ? { x: -out.x, y: -out.y } : out;
  };
  const tick = (cun: number, size: number) => {
    const [spot, out] = [at(cun), outAt(cun)];
    return spot ? `M${px(spot.x)} ${px(spot.y)}l${px(out.x * size)} ${px(out.y * size)}` : '';
  };
  const numbers = numbered(ticks.length, length / (seen.length - 1), counted);
  return {
    line:
      seen.map(({ x, y }, i) => `${i ? 'L' : 'M'}${px(x)} ${px(y)}`).join('') +
      seen.map(({ cun }) => tick(cun, TICK)).join(''),
    counted: counted === null ? '' : tick(counted, COUNTED),
    guides: '',
    numbers: numbers.flatMap(({ cun, strong }) => {
      const [spot, out] = [at(cun), outAt(cun)];
      if (!spot) return [];
      const [x, y] = [spot.x + out.x * (TICK + 9), spot.y + out.y * (TICK + 9)];
      return [{ text: String(+cun.toFixed(2)), x, y, anchor: 'middle' as const, strong }];
    }),
    title: { x: Math.min(first.x, last.x) + 10, y: Math.min(first.y, last.y) - 36 },
  };
}

const px = (value: number) => value.toFixed(1);
const apart = (a: PicturePoint, b: PicturePoint) => Math.hypot(a.x - b.x, a.y - b.y);
