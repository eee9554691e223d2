import type { PointCode } from '../codes.ts';
import type { LandmarkId } from '../landmarks/ids.ts';
import { segmentRow } from '../proportions.ts';
import type { Vec3 } from '../surface/mesh.ts';
import { distance } from '../surface/vec.ts';
import { borderLandmarks } from './borders.ts';
import { type Ground, millimetres } from './evaluate.ts';
import type { Level, Measure, Ref, Rule, Where } from './rule.ts';

/**
 * How widely hands differ on a landmark, millimetres (one radius). Ours, in four classes: a feature of the face that the
 * eye sees, a prominence that the finger meets, an edge or a crease, a place only counted to or felt through flesh.
 * Textbook knowledge, unverified.
 */
const FEATURE_MM = 3;
const PROMINENCE_MM = 4;
const EDGE_MM = 6;
const FLESH_MM = 10;

/**
 * How widely hands differ in dividing a segment of length L at distance d from one end: 0.11 d (1 - d / L), nothing at
 * the ends, 11 mm in the middle of a 400 mm segment. The 11 mm are the mean scatter of the proportional method among
 * 72 students (Aird M, "Variability in the precision of acupoint location methods", University of Technology Sydney,
 * opus.lib.uts.edu.au/handle/10453/20108, abstract: 11.17; Aird, Cobbin, Rogers, J Altern Complement Med 2002;8:635);
 * the shape of the curve is ours.
 */
const DIVIDING = 0.11;

/** How widely hands differ over a short distance laid off by cun, as a part of it. Ours, unverified. */
const PROPORTION = 0.08;

/** No circle on skin is drawn smaller than a needle's own scatter. */
const SMALLEST_MM = 2;

const PROMINENCES: ReadonlySet<string> = new Set([
  'medial-malleolus',
  'lateral-malleolus',
  'fibular-head',
  'patella-base',
  'patella-apex',
  'patella-base-medial',
  'patella-base-lateral',
  'umbilicus',
  'nipple',
  'heel',
  'acromion',
  'tibial-tuberosity',
  'olecranon',
  'radial-styloid',
]);

const SMALL = /^(nail|toe|finger|pip)-/;
const FEATURE =
  /^(nose|upper-lip|lower-lip|mentolabial|inner-canthus|outer-canthus|pupil|eyebrow|ala|nostril|mouth|tragus|auricular)/;
const COUNTED =
  /-spinous$|-foramen$|-rib-end$|^greater-trochanter$|^ischial|^sacral|^coccyx|^anus$|^psis|^iliac-crest$/;

/** One radius of what hands may be expected to differ on a landmark, millimetres. */
export function landmarkScatter(id: LandmarkId): number {
  if (SMALL.test(id)) return 1.5;
  if (FEATURE.test(id)) return FEATURE_MM;
  if (PROMINENCES.has(id)) return PROMINENCE_MM;
  if (COUNTED.test(id)) return FLESH_MM;
  return EDGE_MM;
}

/**
 * The radius in which practitioners who follow this rule may be expected to land, millimetres on skin. Independent
 * errors add as squares: that of every landmark the rule leans on, by the share with which it moves the place, and that
 * of every distance divided or laid off by cun.
 */
export function toleranceOf(ground: Ground, rule: Rule, ruleOf: (code: PointCode) => Rule): number {
  const ofRef = (ref: Ref): number =>
    /^[A-Z]/.test(ref)
      ? toleranceOf(ground, ruleOf(ref as PointCode), ruleOf)
      : landmarkScatter(ref as LandmarkId);
  const ofMeasure = (measure: Measure) => PROPORTION * Math.abs(millimetres(ground, measure));
  /** So many cun along a limb from a place near one end of it: divided, not laid off. */
  const alongLimb = ({ cun, scale }: Measure): number => {
    if (scale === 'finger') return ofMeasure({ cun, scale });
    const share = Math.min(1, Math.abs(cun) / segmentRow(scale).cun);
    return DIVIDING * Math.abs(cun) * (1 - share) * ground.mmPerCun(scale);
  };
  const root = (...parts: number[]) => Math.max(SMALLEST_MM, Math.hypot(...parts));

  /** How far off the height of a place may be: how far off it lies to the side does not matter to a level. */
  const ofHeight = (ref: Ref): number => {
    const rule = /^[A-Z]/.test(ref) ? ruleOf(ref as PointCode) : undefined;
    return rule && 'level' in rule ? ofLevel(rule.level) : ofRef(ref);
  };
  /** So many cun from one end of a segment of the trunk towards its other end: divided, not laid off. */
  const downTrunk = (end: Ref, { cun, scale }: Measure): number | null => {
    if (scale === 'finger') return null;
    const row = segmentRow(scale);
    const share = Math.abs(cun) / row.cun;
    if (row.measure !== 'height' || (end !== row.from && end !== row.to) || share > 1) return null;
    const divided = DIVIDING * Math.abs(cun) * (1 - share) * ground.mmPerCun(scale);
    return Math.hypot(ofRef(end) * (1 - share), ofRef(end === row.from ? row.to : row.from) * share, divided);
  };
  const ofLevel = (level: Level): number => {
    if ('segment' in level) {
      const { cun } = segmentRow(level.segment);
      const divided = DIVIDING * level.cun * (1 - level.cun / cun) * ground.mmPerCun(level.segment);
      return Math.hypot(divided, PROMINENCE_MM);
    }
    if ('headCun' in level) {
      const { cun } = segmentRow('head');
      const divided = DIVIDING * level.headCun * (1 - level.headCun / cun) * ground.mmPerCun('head');
      return Math.hypot(divided, EDGE_MM);
    }
    if ('intercostal' in level) return EDGE_MM;
    if ('proximal' in level) return Math.hypot(ofRef(level.of), alongLimb(level.proximal));
    if ('to' in level) {
      return Math.hypot(ofRef(level.from) * (1 - level.fraction), ofRef(level.to) * level.fraction);
    }
    if (!('above' in level)) return ofHeight(level.of);
    return downTrunk(level.of, level.above) ?? Math.hypot(ofHeight(level.of), ofMeasure(level.above));
  };
  const ofWhere = (where: Where): number => {
    if ('lateralTo' in where) return ofMeasure(where.by);
    if ('onLine' in where) {
      return Math.hypot(...where.onLine.map((ref) => ofRef(ref) / 2), where.by ? ofMeasure(where.by) : 0);
    }
    if ('inLineWith' in where) return Math.hypot(ofRef(where.inLineWith), where.by ? ofMeasure(where.by) : 0);
    if ('sideBelow' in where) return Math.hypot(ofRef(where.sideBelow), where.by ? ofMeasure(where.by) : 0);
    if ('between' in where) return EDGE_MM;
    const edge = Math.max(...borderLandmarks(where.at).map(landmarkScatter));
    return Math.hypot(Math.min(edge, EDGE_MM), where.by ? ofMeasure(where.by) : 0);
  };

  if ('at' in rule) return root(ofRef(rule.at));
  if ('between' in rule) {
    const share = Math.min(1, Math.max(0, rule.fraction));
    const [from, to] = rule.between.map((ref) => ground.place(ref).position) as [Vec3, Vec3];
    const divided = DIVIDING * share * (1 - share) * distance(from, to);
    return root(ofRef(rule.between[0]) * (1 - share), ofRef(rule.between[1]) * share, divided);
  }
  if ('along' in rule) {
    const ends = [rule.along[0], rule.along.at(-1)!] as const;
    const [from, to] = ends.map((ref) => ground.place(ref).position) as [Vec3, Vec3];
    const divided = DIVIDING * rule.fraction * (1 - rule.fraction) * distance(from, to);
    return root(ofRef(ends[0]) * (1 - rule.fraction), ofRef(ends[1]) * rule.fraction, divided, EDGE_MM / 2);
  }
  if ('steps' in rule) return root(ofRef(rule.from), ...rule.steps.map((step) => ofMeasure(step.by)));
  if ('beside' in rule) return root(ofRef(rule.beside), ofMeasure(rule.step.by));
  return root(ofLevel(rule.level), ofWhere(rule.where));
}
