import fc from 'fast-check';
import { expect, test } from 'vitest';
import { POINTS } from '../../../shared/atlas/points/index.ts';
import { reachableIn } from '../../../shared/clinical/rounds/positions.ts';
import { inOrderOfTreatment, isOutOfReach, roundsOf } from '../../../shared/clinical/rounds/rounds.ts';
import { type Application, PATIENT_POSITIONS } from '../../../shared/model/application.ts';
import { entry } from '../plans/example-plan.ts';

const codes = (...applications: Application[]) =>
  roundsOf(applications).map(({ position, applications: entries }) => [
    position,
    ...entries.map(({ place }) => (place.kind === 'point' ? place.code : place.kind)),
  ]);

const ashi = entry('BL23', 'right', {
  place: {
    kind: 'ashi',
    sex: 'male',
    anchor: { triangle: 1, barycentric: [1, 0, 0] },
    description: '',
  },
});

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

test('a tender place stays with the entry before it, or with the first after it', () => {
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
  .map(([{ code }, side, position]) => entry(code, side, { position }));

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
