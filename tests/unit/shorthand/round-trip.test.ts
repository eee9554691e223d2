import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printShorthand, readShorthand } from '../../../shared/clinical/shorthand/index.ts';
import { Prescription } from '../../../shared/model/plan.ts';
import { freshId, HABITS } from '../plans/example-plan.ts';
import { prescription } from './random-prescription.ts';

const numRuns = Number(process.env.ASHI_CASES ?? 10_000);
const print = (one: Prescription) => printShorthand(one, HABITS);
const read = (text: string, present: Prescription) =>
  readShorthand(text, { present, habits: HABITS, freshId });

describe('a prescription as shorthand', () => {
  test(`reads back as itself, ${numRuns} random ones`, { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(prescription, (present) => {
        const text = print(present);
        const { applications, leads, mistake, unplaced } = read(text, present);
        expect(
          mistake && [mistake.kind, text.slice(mistake.at.start, mistake.at.end), mistake.values, text],
        ).toBeNull();
        expect(unplaced).toEqual([]);
        expect({ applications, leads }).toEqual(present);
      }),
      { numRuns },
    );
  });

  test('says everything: read into an empty plan it gives the same treatment', () => {
    fc.assert(
      fc.property(prescription, (present) => {
        fc.pre(present.applications.every(({ place }) => place.kind === 'point'));
        const again = read(print(present), { applications: [], leads: [] });
        expect(print(again)).toBe(print(present));
        expect(again.applications.map((one) => ({ ...one, id: '' }))).toEqual(
          present.applications.map((one) => ({ ...one, id: '' })),
        );
        expect(
          Prescription.safeParse({ applications: again.applications, leads: again.leads }).error,
        ).toBeUndefined();
      }),
      { numRuns: Math.ceil(numRuns / 20) },
    );
  });
});

describe('any text', () => {
  const vocabulary = fc.constantFrom(
    ...'BL23 bl13-bl17 EX-B2 L2 T1-T5 GV4 ashi ashi#1 area area#2 cup moxa cones 5 5cones 20mm 15min 0.25x40 R both | ; + [local] A: AB: "note" electro BL23L-BL25L 2/100Hz dd again @prone needle flash gua-sha deqi tonify untimed " [ ] \\ ； 、 ｜ 肾俞 shenshu GB46'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(vocabulary, { maxLength: 20 }).map((words) => words.join(' ')),
    fc.array(vocabulary, { maxLength: 12 }).map((words) => words.join('')),
  );

  test('is read without a crash: as a prescription that the record takes, or with a mistake inside the text', () => {
    fc.assert(
      fc.property(texts, prescription, (text, present) => {
        const { applications, leads, mistake } = read(text, present);
        expect(Prescription.safeParse({ applications, leads }).error).toBeUndefined();
        if (mistake === null) return;
        expect(mistake.at.start).toBeLessThan(mistake.at.end);
        expect(mistake.at.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });
});
