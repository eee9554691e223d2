/**
 * Searches target strengths that bring each body near the survey's means and writes them to `strengths.json`.
 * A developer runs it by hand when the pose or a measure changes: node scripts/bake-body/fit.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build, Sex } from '../../shared/atlas/surface/mesh.ts';
import { BUILDS, SEXES } from '../../shared/atlas/surface/mesh.ts';
import { type Measures, measuresOf } from './measure.ts';
import { mixFrom, type Strengths } from './mixes.ts';
import { openWorkshop } from './open.ts';
import { measurable, shapeBody } from './shape.ts';
import { STATURE_MM } from './stand.ts';
import { PROPORTIONS, type Proportions, SURVEY } from './survey.ts';

const { workshop } = await openWorkshop(join(import.meta.dirname, '../..'));

/** Strengths that shape the frame are found on the average body and kept for the others of its sex. */
const FRAME = ['upperLeg', 'lowerLeg', 'upperArm', 'lowerArm', 'shoulder', 'foot'] as const;
const GIRTH = [
  'waist',
  'hips',
  'bust',
  'thigh',
  'calf',
  'ankle',
  'neck',
  'arm',
  'torsoDepth',
  'hipBreadth',
] as const;
type Name = keyof Strengths;
/** Only the heavy are soft: an average back shows no fold. */
const SOFT: Readonly<Record<Build, number>> = { slim: 0, average: 0, heavy: 0.25 };

/** How far a strength may leave its usual place before it costs as much as one standard deviation of the survey. */
const SLACK = 0.6;
const USUAL_WEIGHT: Readonly<Record<Build, number>> = { slim: -0.6, average: 0.3, heavy: 1 };
/** Girths matter most; breadths and depths keep the search from odd cross-sections. */
const CARE: Partial<Record<keyof Measures, number>> = {
  chestBreadth: 0.15,
  waistBreadth: 0.5,
  hipBreadth: 0.6,
  chestDepth: 0.5,
  waistDepth: 0.5,
  buttockDepth: 0.4,
};
/** The survey's biceps was flexed; a hanging arm is about this much thinner. */
const RELAXED_BICEPS = 0.94;

function residuals(sex: Sex, build: Build, strengths: Strengths): number[] {
  const body = measurable(workshop, sex, shapeBody(workshop, sex, build, mixFrom(sex, strengths)));
  const measures = measuresOf(body);
  const out: number[] = [];
  for (const [name, [mean, deviation]] of Object.entries(SURVEY[sex][build])) {
    const wanted = name === 'biceps' ? mean * RELAXED_BICEPS : mean;
    const care = CARE[name as keyof Measures] ?? 1.5;
    out.push((care * (measures[name as keyof Measures] / STATURE_MM[sex] - wanted)) / deviation);
  }
  const proportions = proportionsOf(body.joints, STATURE_MM[sex]);
  for (const [name, [mean, deviation]] of Object.entries(PROPORTIONS[sex])) {
    out.push((proportions[name as keyof Proportions] - mean) / deviation);
  }
  for (const [name, strength] of Object.entries(strengths)) {
    if (name !== 'soft') out.push((strength - (name === 'weight' ? USUAL_WEIGHT[build] : 0)) / SLACK);
  }
  return out;
}

function proportionsOf(joints: Readonly<Record<string, readonly number[]>>, stature: number) {
  const length = (a: string, b: string) =>
    Math.hypot(...[0, 1, 2].map((k) => joints[a]![k]! - joints[b]![k]!)) / stature;
  const height = (name: string) => joints[name]![1]! / stature;
  return {
    hip: height('hip.L'),
    knee: height('knee.L'),
    acromion: height('acromioclavicular.L'),
    shoulders: (2 * joints['shoulder.L']![0]!) / stature,
    upperArm: length('shoulder.L', 'elbow.L'),
    forearm: length('elbow.L', 'wrist.L'),
    foot: length('ankle.L', 'toe-3-3.L'),
  };
}

function bestStrengths(sex: Sex, build: Build, start: Strengths, free: readonly Name[]): Strengths {
  let strengths = { ...start };
  for (let round = 0; round < 6; round++) {
    const now = residuals(sex, build, strengths);
    const columns = free.map((name) =>
      residuals(sex, build, { ...strengths, [name]: strengths[name] + 0.05 }).map(
        (r, i) => (r - now[i]!) / 0.05,
      ),
    );
    const step = solve(
      columns.map((a) => columns.map((b) => dot(a, b))),
      columns.map((a) => -dot(a, now)),
    );
    const next = { ...strengths };
    free.forEach((name, i) => {
      next[name] += step[i]!;
    });
    strengths = next;
  }
  return strengths;
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Solves a small symmetric system by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (j === i) continue;
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= size; k++) rows[j]![k] = rows[j]![k]! - factor * rows[i]![k]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}

const all: Partial<Record<Sex, Partial<Record<Build, Strengths>>>> = {};
for (const sex of SEXES) {
  const zero = Object.fromEntries(
    ['weight', 'soft', ...FRAME, ...GIRTH].map((name) => [name, 0]),
  ) as unknown as Strengths;
  const average = bestStrengths(sex, 'average', { ...zero, weight: USUAL_WEIGHT.average }, [
    'weight',
    ...FRAME,
    ...GIRTH,
  ]);
  all[sex] = {};
  for (const build of BUILDS) {
    const start = { ...average, weight: USUAL_WEIGHT[build], soft: SOFT[build] };
    const found = build === 'average' ? average : bestStrengths(sex, build, start, ['weight', ...GIRTH]);
    const rounded = Object.fromEntries(
      Object.entries(found).map(([name, strength]) => [name, Math.round(strength * 100) / 100]),
    );
    all[sex][build] = rounded as unknown as Strengths;
    report(sex, build, all[sex][build]);
  }
}
writeFileSync(join(import.meta.dirname, 'strengths.json'), `${JSON.stringify(all, null, 2)}\n`);

function report(sex: Sex, build: Build, strengths: Strengths): void {
  const body = measurable(workshop, sex, shapeBody(workshop, sex, build, mixFrom(sex, strengths)));
  const measures = measuresOf(body);
  const against = Object.entries(SURVEY[sex][build]).map(([name, [mean, deviation]]) => {
    const ratio = measures[name as keyof Measures] / STATURE_MM[sex];
    return `${name} ${ratio.toFixed(3)} (${((ratio - mean) / deviation).toFixed(1)} sd)`;
  });
  const proportions = Object.entries(proportionsOf(body.joints, STATURE_MM[sex]));
  console.log(sex, build, JSON.stringify(strengths));
  console.log(`  ${against.join(', ')}`);
  console.log(`  ${proportions.map(([name, ratio]) => `${name} ${ratio.toFixed(3)}`).join(', ')}`);
}
