import type { Modality } from '../../model/application.ts';

/** Where a word stands in the text, counted in UTF-16 units from 0; `end` is the unit after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the sentence about a mistake names. Each kind of mistake uses some of these. */
export interface MistakeValues {
  readonly word?: string;
  readonly code?: string;
  readonly other?: string;
  readonly meridian?: string;
  readonly count?: number;
  readonly first?: string;
  readonly last?: string;
  readonly side?: 'left' | 'right';
  readonly modality?: Modality;
  /** A whole sentence of the model about a value that it refuses. */
  readonly reason?: string;
}

export const MISTAKES = [
  'unknownWord',
  'unclosed',
  'tooHigh',
  'unknownExtra',
  'rangeAcross',
  'rangeExtra',
  'levelMissing',
  'levelUnknown',
  'sideOfMidline',
  'onlySide',
  'twoSides',
  'noPlace',
  'noSuchPlace',
  'notOnMidline',
  'headingInside',
  'bareNumber',
  'refused',
  'notFor',
  'needsPlus',
  'emptyPart',
  'twice',
  'alreadyThere',
  'needleOnPath',
  'pathUntreated',
  'sameRound',
  'tooMany',
  'leadForm',
  'leadPole',
] as const;
export type MistakeKind = (typeof MISTAKES)[number];

/** The first thing in a text that cannot be understood, and where it stands. */
export class Mistake extends Error {
  readonly kind: MistakeKind;
  readonly at: Span;
  readonly values: MistakeValues;

  constructor(kind: MistakeKind, at: Span, values: MistakeValues = {}) {
    super(kind);
    this.kind = kind;
    this.at = { start: at.start, end: at.end };
    this.values = values;
  }
}
