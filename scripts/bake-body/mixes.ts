import type { Build, Sex } from '../../shared/atlas/surface/mesh.ts';

/** Strengths of morph targets by name. */
export type Mix = Readonly<Record<string, number>>;

const MALE_ORIGINS: Mix = {
  'macrodetails/african-male-young': 1 / 3,
  'macrodetails/asian-male-young': 1 / 3,
  'macrodetails/caucasian-male-young': 1 / 3,
};

/**
 * Two of the three female targets of origin exist in the source only in an older revision. What being female
 * changes is taken from the third and added to the male mean, so none of the older ones is needed.
 */
const FEMALE_ORIGINS: Mix = {
  'macrodetails/african-female-young': 1,
  'macrodetails/african-male-young': 1 / 3 - 1,
  'macrodetails/asian-male-young': 1 / 3,
  'macrodetails/caucasian-male-young': 1 / 3,
};

const CLOSED_EYES: Mix = Object.fromEntries(
  ['african', 'asian', 'caucasian'].flatMap((origin) =>
    ['left', 'right'].map((side) => [`expression/units/${origin}/eye-${side}-closure`, 1 / 3]),
  ),
);

const universal = (sex: Sex, weight: string) => `macrodetails/universal-${sex}-young-averagemuscle-${weight}`;

const BUILD_MIXES: Readonly<Record<Sex, Readonly<Record<Build, Mix>>>> = {
  female: {
    slim: { [universal('female', 'averageweight')]: 0.4, [universal('female', 'minweight')]: 0.6 },
    average: { [universal('female', 'averageweight')]: 1 },
    heavy: { [universal('female', 'averageweight')]: 0.2, [universal('female', 'maxweight')]: 0.8 },
  },
  male: {
    slim: { [universal('male', 'averageweight')]: 0.4, [universal('male', 'minweight')]: 0.6 },
    average: { [universal('male', 'averageweight')]: 1 },
    heavy: { [universal('male', 'averageweight')]: 0.2, [universal('male', 'maxweight')]: 0.8 },
  },
};

/** Everything that shapes one body, from the base mesh on. */
export function mixOf(sex: Sex, build: Build): Mix {
  return {
    ...(sex === 'female' ? FEMALE_ORIGINS : MALE_ORIGINS),
    ...CLOSED_EYES,
    ...BUILD_MIXES[sex][build],
  };
}
