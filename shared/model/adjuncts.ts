import { z } from 'zod';
import { PointCodeSchema, Side } from './place.ts';
import { Id, line, requiredLine } from './text.ts';

export const HERB_FORMS = ['decoction', 'granules', 'powder', 'pills', 'tincture', 'topical'] as const;

/** A herbal formula as it is dispensed. Ashi checks no interactions. */
export const HerbalFormula = z.strictObject({
  id: Id,
  name: requiredLine('Please enter the name of the formula.', 120),
  form: z.enum(HERB_FORMS),
  ingredients: z
    .array(
      z.strictObject({
        name: requiredLine('Please enter the name of the ingredient.', 120),
        grams: z.number().min(0.01, 'At least 0.01 g.').max(500, 'At most 500 g.').nullable(),
      }),
    )
    .max(60, 'A formula holds at most 60 ingredients.'),
  /** "6 g in hot water, twice a day". */
  dose: line(200),
  days: z.int('Please enter whole days.').min(1, 'At least one day.').max(365, 'At most a year.').nullable(),
});
export type HerbalFormula = z.infer<typeof HerbalFormula>;

/** Something to eat more of or to leave. */
export const DietAdvice = z.strictObject({ id: Id, text: requiredLine('Please enter the advice.', 200) });
export type DietAdvice = z.infer<typeof DietAdvice>;

/** Something to do at home: an exercise and how often. */
export const Exercise = z.strictObject({
  id: Id,
  name: requiredLine('Please enter the name of the exercise.', 160),
  dose: line(200),
});
export type Exercise = z.infer<typeof Exercise>;

/** A point that the patient presses at home. */
export const HomePoint = z.strictObject({
  id: Id,
  code: PointCodeSchema,
  side: Side,
  minutes: z.number().min(0.5, 'At least half a minute.').max(30, 'At most 30 minutes.').nullable(),
  timesADay: z
    .int('Please enter a whole number.')
    .min(1, 'At least once.')
    .max(24, 'At most 24 times.')
    .nullable(),
});
export type HomePoint = z.infer<typeof HomePoint>;

/** What stands beside the treatment of the body. */
export const Adjuncts = z.strictObject({
  herbs: z.array(HerbalFormula).max(12, 'A plan holds at most 12 formulas.'),
  diet: z.array(DietAdvice).max(60, 'A plan holds at most 60 lines of diet advice.'),
  exercises: z.array(Exercise).max(30, 'A plan holds at most 30 exercises.'),
  homePoints: z.array(HomePoint).max(20, 'A plan holds at most 20 points for home.'),
});
export type Adjuncts = z.infer<typeof Adjuncts>;
