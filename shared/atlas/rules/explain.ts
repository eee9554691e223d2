import type { PointCode } from '../codes.ts';
import type { LandmarkId } from '../landmarks/ids.ts';
import { landmarkName } from '../landmarks/names.ts';
import { type SegmentId, segmentRow } from '../proportions.ts';
import { BORDERS, borderLandmarks } from './borders.ts';
import type { Level, Measure, Ref, Rule, Scale, Step, Where } from './rule.ts';

/** How a location is found, for a reader and for a drawing. */
export interface Explanation {
  /** Sentences in the order in which a hand would do it. */
  readonly steps: readonly string[];
  readonly landmarks: readonly LandmarkId[];
  readonly segments: readonly SegmentId[];
  /** Other points that the rule starts from. */
  readonly points: readonly PointCode[];
}

const SCALE_NAMES: Readonly<Partial<Record<Scale, string>>> = {
  finger: 'finger-cun',
  back: 'back-cun',
};

/** Puts a rule into plain words and lists what it rests on. */
export function explain(rule: Rule): Explanation {
  const landmarks = new Set<LandmarkId>();
  const segments = new Set<SegmentId>();
  const points = new Set<PointCode>();

  const name = (ref: Ref): string => {
    if (/^[A-Z]/.test(ref)) {
      points.add(ref as PointCode);
      return ref;
    }
    landmarks.add(ref as LandmarkId);
    return `the ${landmarkName(ref as LandmarkId)}`;
  };
  const cun = ({ cun: value, scale }: Measure): string => {
    if (scale !== 'finger') uses(scale);
    return `${+Math.abs(value).toFixed(2)} ${SCALE_NAMES[scale] ?? 'cun'}`;
  };
  const uses = (id: SegmentId) => {
    const row = segmentRow(id);
    segments.add(id);
    landmarks.add(row.from);
    landmarks.add(row.to);
    return row;
  };
  const direction = (towards: Step['towards']): string =>
    DIRECTIONS.has(towards) ? towards : `towards ${name(towards as Ref)}`;
  const border = (id: keyof typeof BORDERS): string => {
    for (const landmark of borderLandmarks(id)) landmarks.add(landmark);
    return BORDERS[id].name;
  };
  const step = ({ towards, by }: Step): string => `Go ${cun(by)} ${direction(towards)} over the skin.`;

  const level = (of: Level): string[] => {
    if ('segment' in of) {
      const row = uses(of.segment);
      const [near, far] = of.from === 'proximal' ? [row.from, row.to] : [row.to, row.from];
      if (of.cun === 0) return [`Set the level at the ${landmarkName(near)}, square to the limb.`];
      return [
        `Divide the way from the ${landmarkName(row.from)} to the ${landmarkName(row.to)} into ${row.cun} cun.`,
        `Set the level ${+of.cun.toFixed(2)} cun from the ${landmarkName(near)}, towards the ${landmarkName(far)}, square to the limb.`,
      ];
    }
    if ('headCun' in of) {
      const row = uses('head');
      return [
        `Divide the way over the head from the ${landmarkName(row.from)} to the ${landmarkName(row.to)} into ${row.cun} cun.`,
        `Set the level ${+of.headCun.toFixed(2)} cun from the ${landmarkName(of.from)}.`,
      ];
    }
    if ('intercostal' in of) {
      landmarks.add('suprasternal-notch');
      landmarks.add('fourth-intercostal-space');
      return [
        `Count down to the ${ORDINALS[of.intercostal - 1]} intercostal space; the second rib meets the breastbone at the sternal angle.`,
      ];
    }
    if ('proximal' in of) {
      const side = of.proximal.cun < 0 ? 'distal' : 'proximal';
      return [
        of.proximal.cun === 0
          ? `Set the level at ${name(of.of)}, square to the limb.`
          : `Set the level ${cun(of.proximal)} ${side} to ${name(of.of)}, square to the limb.`,
      ];
    }
    if ('to' in of) {
      return [
        `Set the level at ${portion(of.fraction)} of the height from ${name(of.from)} to ${name(of.to)}.`,
      ];
    }
    if ('above' in of && of.above.cun !== 0) {
      const side = of.above.cun < 0 ? 'below' : 'above';
      return [`Set the level ${cun(of.above)} ${side} ${name(of.of)}.`];
    }
    return [`Set the level at ${name(of.of)}.`];
  };
  const where = (at: Where): string => {
    if ('lateralTo' in at) {
      const midline = MIDLINES[at.lateralTo];
      if (at.by.cun === 0) return `Take the ${midline}.`;
      if (at.lateralTo === 'anterior-midline') {
        const beyond = at.by.cun > 4 ? ', from the fourth cun on round the chest' : ' straight across';
        return `Measure ${cun(at.by)} from the ${midline}${beyond}.`;
      }
      const taut = at.taut ? ', the tape held taut over the cleft' : '';
      return `Measure ${cun(at.by)} along the skin from the ${midline}${taut}.`;
    }
    if ('sideBelow' in at) {
      const line = `the line straight down the side from ${name(at.sideBelow)}`;
      return at.by ? `Go ${cun(at.by)} ${at.towards} from ${line}.` : `Take the place on ${line}.`;
    }
    if ('onLine' in at) {
      const side = at.seenFrom ? `, seen from its ${at.seenFrom} side` : '';
      const line = `the line from ${name(at.onLine[0])} to ${name(at.onLine[1])}${side}`;
      return at.by ? `Go ${cun(at.by)} ${at.towards} from ${line}.` : `Take the place on ${line}.`;
    }
    if ('inLineWith' in at) {
      const line = `straight in line with ${name(at.inLineWith)}`;
      return at.by ? `From the place ${line}, go ${cun(at.by)} ${at.towards}.` : `Take the place ${line}.`;
    }
    if ('between' in at) {
      return `Take ${portion(at.fraction)} of the way from ${border(at.between[0])} to ${border(at.between[1])}.`;
    }
    if (!at.by) return `Take the place at ${border(at.at)}.`;
    return `Go ${cun(at.by)} ${at.towards} from ${border(at.at)}.`;
  };

  const steps = ((): string[] => {
    if ('at' in rule) return [`Feel for ${name(rule.at)}.`];
    if ('between' in rule) {
      return [
        `Join ${name(rule.between[0])} and ${name(rule.between[1])}.`,
        `Take ${portion(rule.fraction)} of the way, on the skin above the line.`,
      ];
    }
    if ('along' in rule) {
      const [first, ...rest] = rule.along.map(name);
      const last = rest.pop();
      const through = rest.length > 0 ? `, past ${rest.join(' and ')}` : '';
      return [
        `Draw the curved line over the skin from ${first} to ${last}${through}.`,
        `Take ${portion(rule.fraction)} of the way.`,
      ];
    }
    if ('steps' in rule) return [`Feel for ${name(rule.from)}.`, ...rule.steps.map(step)];
    if ('beside' in rule) {
      return [
        `Feel for ${name(rule.beside)}.`,
        `Go ${cun(rule.step.by)} straight ${direction(rule.step.towards)}, then to the ${rule.facing} skin.`,
      ];
    }
    return [...level(rule.level), where(rule.where)];
  })();
  return { steps, landmarks: [...landmarks], segments: [...segments], points: [...points] };
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

const MIDLINES = {
  'posterior-midline': 'posterior midline',
  'anterior-midline': 'anterior midline',
  'head-midline': 'midline of the head',
} as const;

const DIRECTIONS: ReadonlySet<string> = new Set([
  'superior',
  'inferior',
  'medial',
  'lateral',
  'anterior',
  'posterior',
  'proximal',
  'distal',
  'radial',
  'ulnar',
  'palmar',
  'dorsal',
]);

const PORTIONS: readonly (readonly [number, string])[] = [
  [1 / 2, 'half'],
  [1 / 3, 'one third'],
  [2 / 3, 'two thirds'],
  [1 / 4, 'one quarter'],
  [3 / 4, 'three quarters'],
];

function portion(fraction: number): string {
  const known = PORTIONS.find(([value]) => Math.abs(value - fraction) < 1e-6);
  return known?.[1] ?? `${+(100 * fraction).toFixed(0)} %`;
}
