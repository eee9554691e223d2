import type { SourceId } from '../sources.ts';
import type { Caution } from '../types.ts';

/**
 * The short pregnancy list, with the review that found no harm beside it: the practitioner weighs both.
 * `source` is the one that puts this point on the list.
 */
export const pregnancyCore = (source: SourceId): readonly Caution[] => [
  {
    kind: 'pregnancy',
    grade: 'core',
    text: 'On the short list of points that tradition forbids in pregnancy, as liable to move the fetus.',
    source,
  },
  {
    kind: 'pregnancy',
    grade: 'note',
    text: 'A review of trials and cohorts found no objective evidence of harm from needling the forbidden points.',
    source: 'carr-2015',
  },
];

export const PREGNANCY_LUMBOSACRAL: Caution = {
  kind: 'pregnancy',
  grade: 'caution',
  text: 'Lumbosacral region: listed as contraindicated in the first trimester, and to be avoided after the third month too.',
  source: 'who-1999',
};

export const PREGNANCY_GROIN: Caution = {
  kind: 'pregnancy',
  grade: 'caution',
  text: 'At the edge of the lower abdomen, a region listed as contraindicated in the first trimester.',
  source: 'who-1999',
};

export const PREGNANCY_LOWER_ABDOMEN: Caution = {
  kind: 'pregnancy',
  grade: 'caution',
  text: 'Lower abdomen: listed as contraindicated in the first trimester.',
  source: 'who-1999',
};

export const PREGNANCY_UPPER_ABDOMEN: Caution = {
  kind: 'pregnancy',
  grade: 'caution',
  text: 'Upper abdomen: to be avoided after the third month.',
  source: 'who-1999',
};

export const PREGNANCY_COCCYX: Caution = {
  kind: 'pregnancy',
  grade: 'note',
  text: 'Below the lumbosacral region, which is listed as contraindicated in the first trimester.',
  source: 'who-1999',
};

/** A point that one list names and others do not. */
export const pregnancySingleList = (source: SourceId): Caution => ({
  kind: 'pregnancy',
  grade: 'note',
  text: 'To be avoided in pregnancy according to a single list.',
  source,
});
