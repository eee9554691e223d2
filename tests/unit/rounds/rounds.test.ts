import fc from 'fast-check';
import { expect, test } from 'vitest';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { reachableIn } from '../../../shared/clinical/rounds/positions.ts';
import { inOrderOfTreatment, isOutOfReach, roundsOf } from '../../../shared/clinical/rounds/rounds.ts';
import { type Application, PATIENT_POSITIONS } from '../../../shared/model/application.ts';
import type { Side, Stroke } from '../../../shared/model/place.ts';
import { entry } from '../plans/example-plan.ts';

const codes = (...applications: Application[]) =>
  roundsOf(applications).map(({ position, applications: entries }) => [
    position,
    ...entries.map(({ place }) => (place.kind === 'point' ? place.code : place.kind)),
  ]);

const anchor: Stroke['anchors'][number] = { triangle: 1, barycentric: [1, 0, 0] };
/** A tender place beside a point. */
const tender = (near: string | null, side: Side) =>
  entry('BL23', side, { place: { kind: 'ashi', sex: 'male', anchor, near, description: '' } });
const path = (near: string | null, side: Side) => {
  const stroke: Stroke = { sex: 'male', anchors: [anchor], widthMm: 40 };
  return entry('BL23', side, { place: { kind: 'stroke', stroke, near, description: '' } });
};

test('a low back with its points of the leg is one round on the belly', () => {
  expect(
    codes(entry('BL23', 'both'), entry('GV4', 'midline'), entry('BL40', 'both'), entry('KI3', 'both')),
  ).toEqual([['prone', 'BL23', 'GV4', 'BL40', 'KI3']]);
});

test('back and belly make two rounds, and a point that both reach goes where it is usual', () => {
  expect(codes(entry('BL23', 'both'), entry('KI3', 'both'), entry('CV4', 'midline'))).toEqual([
    ['prone', 'BL23'],
    ['supine', 'KI3', 'CV4'],
  ]);
});

test('a hip needled on one side lies up; on both sides it is reached from behind', () => {
  expect(codes(entry('GB30', 'right'))).toEqual([['rightUp', 'GB30']]);
  expect(codes(entry('GB30', 'left'), entry('GB34', 'left'))).toEqual([['leftUp', 'GB30', 'GB34']]);
  expect(codes(entry('GB30', 'both'))).toEqual([['prone', 'GB30']]);
  expect(codes(entry('BL23', 'both'), entry('GB30', 'right'))).toEqual([['prone', 'BL23', 'GB30']]);
});

test('what the practitioner chose stands, and others join it', () => {
  const chosen = entry('GB30', 'right', { position: 'rightUp' });
  expect(codes(entry('BL23', 'both'), chosen, entry('GB34', 'right'))).toEqual([
    ['prone', 'BL23'],
    ['rightUp', 'GB30', 'GB34'],
  ]);
  expect(isOutOfReach(chosen)).toBe(false);
  expect(isOutOfReach(entry('CV4', 'midline', { position: 'prone' }))).toBe(true);
});

test('a tender place or a path goes where the point beside it goes, whatever is written before it', () => {
  const [bl23, ki3] = [entry('BL23', 'both'), entry('KI3', 'both')];
  const cv4 = entry('CV4', 'midline');
  expect(codes(bl23, cv4, ki3, tender('BL25', 'right'), path('BL23', 'left'))).toEqual([
    ['prone', 'BL23', 'ashi', 'stroke'],
    ['supine', 'CV4', 'KI3'],
  ]);
  expect(codes(tender('CV4', 'left'), bl23)).toEqual([
    ['supine', 'ashi'],
    ['prone', 'BL23'],
  ]);
  // The round of the side that is up, on either side.
  expect(codes(tender('GB30', 'left'))).toEqual([['leftUp', 'ashi']]);
  expect(codes(tender('GB30', 'right'))).toEqual([['rightUp', 'ashi']]);
  expect(isOutOfReach({ ...tender('BL25', 'right'), position: 'supine' })).toBe(true);
});

test('a tender place of which nothing tells how the patient lies stays with its neighbour', () => {
  const ashi = tender(null, 'right');
  expect(codes(entry('CV4', 'midline'), entry('BL23', 'both'), ashi)).toEqual([
    ['supine', 'CV4'],
    ['prone', 'BL23', 'ashi'],
  ]);
  expect(codes(ashi, entry('CV4', 'midline'))).toEqual([['supine', 'ashi', 'CV4']]);
});

test('every point of the atlas can be reached on each of its sides', () => {
  for (const { code, midline, onlySide, levels } of POINTS) {
    const sides = midline
      ? (['midline'] as const)
      : onlySide
        ? [onlySide]
        : (['left', 'right', 'both'] as const);
    for (const side of sides) {
      const place = { kind: 'point' as const, code, level: levels?.[0] ?? null };
      expect(reachableIn(entry(code, side, { place })), `${code} ${side}`).not.toHaveLength(0);
    }
  }
});

const anyEntry = fc
  .tuple(
    fc.constantFrom(...POINTS.filter(({ levels, midline, onlySide }) => !levels && !midline && !onlySide)),
    fc.constantFrom('left' as const, 'right' as const, 'both' as const),
    fc.option(fc.constantFrom(...PATIENT_POSITIONS), { freq: 5 }),
  )
  .chain(([{ code }, side, position]) =>
    fc.constantFrom(entry(code, side, { position }), { ...tender(code, side), position }),
  );

test('every entry stands in exactly one round, in its own order, where it is reached or was put', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 30 }), (applications) => {
      const rounds = roundsOf(applications);
      expect(new Set(rounds.map(({ position }) => position)).size).toBe(rounds.length);
      expect(inOrderOfTreatment(applications).toSorted(byPlace(applications))).toEqual(applications);
      for (const { position, applications: entries } of rounds) {
        expect(entries.toSorted(byPlace(applications))).toEqual(entries);
        for (const one of entries)
          expect(one.position ?? reachableIn(one)).toSatisfy(
            (ways) => ways === position || ways.includes(position),
          );
      }
      // Treated in this order, the prescription falls into the same rounds.
      expect(roundsOf(inOrderOfTreatment(applications))).toEqual(rounds);
    }),
  );
});

const byPlace = (applications: readonly Application[]) => (a: Application, b: Application) =>
  applications.indexOf(a) - applications.indexOf(b);
