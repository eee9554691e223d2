import type { Depth, Suitability } from './types.ts';

/** Depth and direction as the course book of the Beijing centres gives them; its inch is the cun. */
export const cheng = (text: string): Depth => ({ text, source: 'cheng-1987' });

/** The same from study cards, where the book's own text could not be read. */
export const cards = (text: string): Depth => ({ text, source: 'needling-cards' });

/** The course book says that moxibustion is applicable. */
export const MOXA: Suitability = { fit: 'usual', source: 'cheng-1987' };

export const MOXA_FACE: Suitability = {
  fit: 'with care',
  source: 'moxa-dictionary',
  why: 'Face: no direct moxibustion.',
};

export const MOXA_ARTERY: Suitability = {
  fit: 'with care',
  source: 'moxa-dictionary',
  why: 'Over a large vessel: no direct moxibustion.',
};

/** On the old list, and the course book does not name moxibustion either. */
export const MOXA_OLD_LIST: Suitability = {
  fit: 'with care',
  source: 'moxa-list-page',
  why: 'On the old list of points not to be heated; today it is done with care.',
};

export const NO_MOXA: Suitability = {
  fit: 'not',
  source: 'moxa-list-page',
  why: 'One of the few points that are still not heated.',
};

export const NO_MOXA_EYE: Suitability = {
  fit: 'not',
  source: 'textbook-knowledge',
  why: 'Too close to the eye.',
};

export const NO_MOXA_INSIDE: Suitability = {
  fit: 'not',
  source: 'textbook-knowledge',
  why: 'Mucous membrane.',
};

/** Where muscle is ample and elastic, free of hair and ridges of bone: so the course book chooses places for cups. */
export const CUPS: Suitability = { fit: 'usual', source: 'cheng-1987' };

export const CUPS_ABDOMEN: Suitability = {
  fit: 'with care',
  source: 'cheng-1987',
  why: 'Not on the abdomen in pregnancy.',
};

export const CUPS_SACRUM: Suitability = {
  fit: 'with care',
  source: 'cheng-1987',
  why: 'Not over the sacrum in pregnancy.',
};

export const CUPS_RIDGE: Suitability = {
  fit: 'with care',
  source: 'cheng-1987',
  why: 'A ridge of bone beneath.',
};

export const CUPS_FOREHEAD: Suitability = {
  fit: 'with care',
  source: 'textbook-knowledge',
  why: 'Small cups, briefly: marks show on the face.',
};

export const NO_CUPS_HAIR: Suitability = {
  fit: 'not',
  source: 'cheng-1987',
  why: 'Hairy skin.',
};

export const NO_CUPS_ARTERY: Suitability = {
  fit: 'not',
  source: 'cheng-1987',
  why: 'A large blood vessel lies beneath.',
};

export const NO_CUPS_BONE: Suitability = {
  fit: 'not',
  source: 'cheng-1987',
  why: 'Bone close under the skin.',
};

export const NO_CUPS_FACE: Suitability = {
  fit: 'not',
  source: 'textbook-knowledge',
  why: 'Eye, nose and mouth are near, and marks stay for days.',
};

export const NO_CUPS_PLACE: Suitability = {
  fit: 'not',
  source: 'cupping-page',
  why: 'Nipple and navel are not cupped.',
};

export const NO_CUPS_PRIVATE: Suitability = {
  fit: 'not',
  source: 'textbook-knowledge',
  why: 'Delicate skin beside anus and genitals.',
};

export const NO_CUPS_INSIDE: Suitability = {
  fit: 'not',
  source: 'textbook-knowledge',
  why: 'Mucous membrane.',
};
