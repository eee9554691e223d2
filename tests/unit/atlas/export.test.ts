import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { MERIDIANS } from '../../../shared/atlas/meridians.ts';
import { POINTS, pointByCode } from '../../../shared/atlas/points/index.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, '../../../scripts/atlas-export.ts');
const exported = async (...options: string[]) =>
  JSON.parse((await run(process.execPath, [script, ...options], { maxBuffer: 1 << 26 })).stdout);

type Triple = [number, number, number];
interface Row {
  code: string;
  side: string;
  meridian: string;
  level?: string;
  reading?: string;
  position: Triple;
  normal: Triple;
  anchor: { triangle: number; barycentric: Triple };
  toleranceMm: number;
}

const sides = (...ids: string[]) => ids.flatMap((id) => [`${id}.L`, `${id}.R`]);
const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}-spinous`);
const PROMISED = [
  'c7-spinous',
  ...numbered('t', 12),
  ...numbered('l', 5),
  ...sides('s1-foramen', 's2-foramen', 's3-foramen', 's4-foramen', 'psis', 'psis-inferior', 'sacral-cornu'),
  ...['sacral-hiatus', 'coccyx-tip', 'anus'],
  ...sides('medial-scapular-border', 'medial-scapular-spine', 'inferior-scapular-angle', 'acromion'),
  ...sides('iliac-crest', 'asis', 'greater-trochanter', 'ischial-tuberosity'),
  ...sides('gluteal-fold', 'gluteal-fold-medial', 'gluteal-fold-lateral'),
  ...sides('popliteal-crease', 'popliteal-crease-medial', 'popliteal-crease-lateral'),
  ...sides('patella-base', 'patella-base-medial', 'patella-apex', 'medial-malleolus', 'lateral-malleolus'),
  ...sides('medial-tibial-condyle', 'fibular-head', 'heel', 'sole', 'toe-web-2-3'),
  ...['suprasternal-notch', 'xiphisternal', 'umbilicus', 'pubic-symphysis'],
  ...sides('nipple', 'anterior-axillary-fold', 'posterior-axillary-fold', 'cubital-crease', 'wrist-crease'),
  ...['anterior-hairline', 'posterior-hairline', 'glabella'],
  ...sides('mastoid'),
];

describe.each([
  ['male', undefined],
  ['female', 'heavy'],
] as const)('the exported atlas of a %s (build %s)', async (body, build) => {
  const atlas = await exported('--body', body, ...(build ? ['--build', build] : []));
  const points: Row[] = atlas.points;

  test('says what it is and in which space', () => {
    expect(atlas).toMatchObject({
      body,
      build: build ?? 'average',
      unit: 'mm',
      axes: { x: "patient's left", y: 'up', z: 'anterior' },
    });
    expect(atlas.statureMm).toBeGreaterThan(1500);
  });

  test('holds every landmark that was promised', () => {
    expect(Object.keys(atlas.landmarks)).toEqual(expect.arrayContaining(PROMISED));
    for (const [x, y, z] of Object.values<Triple>(atlas.landmarks)) {
      expect([x, y, z].every(Number.isFinite)).toBe(true);
      expect(y).toBeGreaterThanOrEqual(-1);
      expect(y).toBeLessThan(atlas.statureMm + 1);
    }
  });

  test('holds every point on the sides it has', () => {
    for (const { code, midline, levels } of POINTS) {
      const rows = points.filter((row) => row.code === code);
      const sides = { 'EX-HN1': ['L', 'M', 'R'], 'EX-HN12': ['L'], 'EX-HN13': ['R'] }[code];
      expect([code, [...new Set(rows.map(({ side }) => side))].sort()]).toEqual([
        code,
        sides ?? (midline ? ['M'] : ['L', 'R']),
      ]);
      expect(rows.filter((row) => row.side !== 'R').map((row) => row.level)).toEqual(
        levels ? [...levels] : rows.filter((row) => row.side !== 'R').map(() => undefined),
      );
    }
    expect(
      points.filter(({ code, side }) => code === 'GB30' && side === 'L').map(({ reading }) => reading),
    ).toEqual(['who', 'who-alternative']);
  });

  test('gives each place as position, normal, anchor and tolerance', () => {
    for (const { position, normal, anchor, toleranceMm, meridian } of points) {
      expect(position).toHaveLength(3);
      expect(Math.hypot(...normal)).toBeCloseTo(1, 6);
      expect(Number.isInteger(anchor.triangle)).toBe(true);
      expect(anchor.barycentric.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
      expect(toleranceMm).toBeGreaterThan(0);
      expect(meridian).toMatch(/^(LU|LI|ST|SP|HT|SI|BL|KI|PC|TE|GB|LR|GV|CV|EX)$/);
    }
  });

  test('names segments by landmarks it holds', () => {
    for (const { from, to, cun, mmPerCun } of atlas.segments) {
      expect(atlas.landmarks).toHaveProperty([from]);
      expect(atlas.landmarks).toHaveProperty([to]);
      expect(cun).toBeGreaterThan(0);
      expect(mmPerCun).toBeGreaterThan(10);
    }
  });

  test('draws each meridian on its sides', () => {
    const drawn = (atlas.meridians as { id: string; side: string }[]).map(({ id, side }) => `${id}.${side}`);
    const regular = MERIDIANS.filter(({ id, polarity }) => polarity && !['GV', 'CV'].includes(id))
      .filter(({ course }) => course.some((line) => line.filter((code) => pointByCode(code)).length > 1))
      .map(({ id }) => id);
    expect(drawn).toEqual([...sides(...regular), 'GV.M', 'CV.M']);
  });
});

test('the exported facts are one row per point with cited cautions', async () => {
  const rows = await exported('--facts');
  expect(rows.map(({ code }: { code: string }) => code)).toEqual(POINTS.map(({ code }) => code));
  for (const row of rows) {
    expect(row).toMatchObject({
      pinyin: expect.any(String),
      chinese: expect.any(String),
      location: expect.any(String),
    });
    for (const caution of row.cautions) expect(caution.source).toMatch(/\[.+\]$/);
    if (row.depthMm)
      expect(row.depthMm).toMatchObject({ text: expect.any(String), source: expect.any(String) });
  }
});

test('an unknown body is refused with a sentence and nothing on standard output', async () => {
  await expect(run(process.execPath, [script, '--body', 'child'])).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('--body must be one of female, male'),
  });
});
