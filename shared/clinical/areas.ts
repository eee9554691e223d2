import type { Application, Bodywork, Cupping, Moxibustion } from '../model/application.ts';

/** How an area on the skin is drawn. Each has a shape of its own, so that none needs a colour to be told apart. */
export const AREA_PATTERNS = [
  'cup',
  'flashCup',
  'wetCup',
  'slidingCup',
  'guaSha',
  'massage',
  'heatLamp',
  'plumBlossom',
  'moxaCircle',
  'moxaBox',
  'pain',
] as const;
export type AreaPattern = (typeof AREA_PATTERNS)[number];

/** One area of treatment at an entry's place. */
export interface Area {
  readonly pattern: AreaPattern;
  /** Inner diameter of a cup, diameter of a round area, side of a square one, width of a path. Millimetres on skin. */
  readonly widthMm: number;
}

const CUPS: Readonly<Record<Cupping['kind'], AreaPattern>> = {
  static: 'cup',
  flash: 'flashCup',
  sliding: 'slidingCup',
  wet: 'wetCup',
};

/** What an entry covers of the skin, at true size, the widest first. A needle or a moxa cone covers none. */
export function areasOf({ place, cupping, moxibustion, bodywork }: Application): Area[] {
  const path = place.kind === 'stroke' ? place.stroke.widthMm : null;
  const areas: Area[] = [];
  if (cupping) areas.push({ pattern: CUPS[cupping.kind], widthMm: cupping.sizeMm });
  const moxaMm = path ?? moxibustion?.areaMm ?? null;
  if (moxibustion && moxaMm !== null) areas.push({ pattern: moxaPattern(moxibustion), widthMm: moxaMm });
  const bodyworkMm = path ?? bodywork?.areaMm ?? null;
  if (bodywork && bodyworkMm !== null)
    areas.push({ pattern: bodyworkPattern(bodywork), widthMm: bodyworkMm });
  return areas.sort((a, b) => b.widthMm - a.widthMm);
}

const moxaPattern = ({ kind }: Moxibustion): AreaPattern => (kind === 'box' ? 'moxaBox' : 'moxaCircle');
const bodyworkPattern = ({ kind }: Bodywork): AreaPattern => kind;
