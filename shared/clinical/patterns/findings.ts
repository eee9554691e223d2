import type { Assessment } from '../../model/assessment.ts';
import { isToldInChinese } from './chinese-terms.ts';

/** Where a finding is read: in the words of a field, or in an answer. */
export const WORD_FIELDS = ['complaint', 'tongue', 'pulse'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

interface WordFinding {
  readonly field: WordField;
  /** How a practitioner would write it; it is offered in these words. */
  readonly phrase: string;
  /** Words that tell it when they stand together in one clause, one set after the other. */
  readonly told: readonly (readonly string[])[];
  /** With one of these in the clause it says something else. */
  readonly unless?: readonly string[];
}

const said = (
  field: WordField,
  phrase: string,
  told: readonly string[],
  unless: readonly string[] = [],
): WordFinding => ({ field, phrase, told: told.map((words) => words.split(' ')), unless });

/** What patients and the hands and eyes of practitioners tell of a painful back, in the words of the trade. */
export const WORD_FINDINGS = {
  coldPain: said('complaint', 'cold pain', ['cold pain', 'cold back', 'icy'], ['worse', 'better']),
  heavy: said('complaint', 'heavy', ['heavy', 'heaviness']),
  stiff: said('complaint', 'stiff', ['stiff', 'stiffness', 'rigid'], ['neck']),
  worseInCold: said('complaint', 'worse in cold or damp', ['worse cold', 'worse damp', 'worse rain']),
  betterWarm: said('complaint', 'better with warmth', ['better warmth', 'better warm', 'better heat']),
  hotPain: said('complaint', 'burning', ['burning', 'hot', 'heat'], ['worse', 'better', 'palms']),
  worseWarm: said('complaint', 'worse with warmth', ['worse warmth', 'worse warm', 'worse heat']),
  stabbing: said('complaint', 'stabbing', ['stabbing', 'sharp']),
  fixed: said('complaint', 'in one place', ['one place', 'fixed']),
  worsePressed: said('complaint', 'worse when pressed', ['worse pressed', 'worse pressure']),
  strained: said('complaint', 'after lifting or twisting', [
    'lifting',
    'lifted',
    'twisting',
    'twisted',
    'sprain',
  ]),
  betterMoving: said('complaint', 'better when moving', [
    'better moving',
    'better movement',
    'better walking',
  ]),
  dull: said('complaint', 'dull', ['dull', 'ache', 'aching']),
  sore: said('complaint', 'sore and weak', ['sore', 'weak']),
  worseTired: said('complaint', 'worse when tired', ['worse tired', 'worse exertion', 'worse strain']),
  betterRest: said('complaint', 'better with rest', ['better rest', 'better lying']),
  betterPressed: said('complaint', 'better when pressed', ['better pressed', 'better pressure']),
  coldLimbs: said('complaint', 'cold hands and feet', ['cold hands', 'cold feet', 'cold limbs']),
  clearUrine: said('complaint', 'much clear urine', ['clear urine', 'frequent urine', 'nocturia']),
  darkUrine: said('complaint', 'little dark urine', ['dark urine', 'scanty urine']),
  nightSweats: said('complaint', 'night sweats', ['night sweats', 'night sweating', 'hot palms']),
  dryThroat: said('complaint', 'dry throat', ['dry throat', 'dry mouth']),
  poorSleep: said('complaint', 'restless sleep', ['restless sleep', 'poor sleep', 'insomnia']),
  ringing: said('complaint', 'ringing ears', ['ringing ears', 'tinnitus']),
  pale: said('tongue', 'pale', ['pale'], ['red']),
  red: said('tongue', 'red', ['red'], ['light', 'pale']),
  purple: said('tongue', 'purple', ['purple', 'purplish', 'dusky']),
  spots: said('tongue', 'dark spots', ['dark spots', 'stasis spots', 'purple spots']),
  swollen: said('tongue', 'swollen', ['swollen', 'toothmarks', 'tooth marks']),
  white: said('tongue', 'white coating', ['white']),
  yellow: said('tongue', 'yellow coating', ['yellow']),
  greasy: said('tongue', 'greasy coating', ['greasy', 'sticky']),
  bare: said('tongue', 'little coating', ['little coating', 'peeled', 'uncoated']),
  deep: said('pulse', 'deep', ['deep']),
  tight: said('pulse', 'tight', ['tight']),
  slow: said('pulse', 'slow', ['slow']),
  rapid: said('pulse', 'rapid', ['rapid', 'fast']),
  soggy: said('pulse', 'soggy', ['soggy', 'soft']),
  slippery: said('pulse', 'slippery', ['slippery']),
  wiry: said('pulse', 'wiry', ['wiry', 'string']),
  choppy: said('pulse', 'choppy', ['choppy', 'hesitant']),
  thready: said('pulse', 'thready', ['thready', 'thin', 'fine']),
  weak: said('pulse', 'weak', ['weak']),
} as const satisfies Record<string, WordFinding>;

export type WordFindingId = keyof typeof WORD_FINDINGS;

/** Answers that speak for or against a pattern: the onset and the eight principles. */
export type AnswerId =
  | NonNullable<Assessment['onset']>
  | NonNullable<Assessment['principles'][keyof Assessment['principles']]>;
export type FindingId = WordFindingId | AnswerId;

/** What may be found in a field of words, in the order in which it is offered. */
export const findingsIn = (field: WordField): readonly WordFindingId[] =>
  (Object.keys(WORD_FINDINGS) as WordFindingId[]).filter((id) => WORD_FINDINGS[id].field === field);

const DENIALS = new Set(['no', 'not', 'never', 'without', 'nor', 'denies']);

interface Clause {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** The clauses of a text, small letters; one that denies something tells nothing. */
const clausesOf = (text: string): readonly Clause[] =>
  text
    .toLowerCase()
    .split(/[,;.:/()\n，；。：、（）]|\b(?:and|but|then)\b/)
    .map((clause) => ({ text: clause, words: new Set(clause.match(/\p{L}+/gu)) }))
    .filter(({ words }) => ![...words].some((word) => DENIALS.has(word)));

/** What a text of one field tells, in English or Chinese. Words that nobody taught Ashi tell it nothing. */
export function readFindings(field: WordField, text: string): readonly WordFindingId[] {
  const clauses = clausesOf(text);
  return findingsIn(field).filter((id) => {
    const { told, unless = [] }: WordFinding = WORD_FINDINGS[id];
    return clauses.some(
      ({ text, words }) =>
        isToldInChinese(id, text) ||
        (told.some((together) => together.every((word) => words.has(word))) &&
          !unless.some((word) => words.has(word))),
    );
  });
}

/** Puts a finding's phrase at the end of a text, or takes it out where it stands as a clause of its own. */
export function togglePhrase(text: string, id: WordFindingId): string {
  const { phrase } = WORD_FINDINGS[id];
  const clauses = text.split(',').map((clause) => clause.trim());
  const others = clauses.filter((clause) => clause.toLowerCase() !== phrase);
  const kept = others.length < clauses.length ? others : [...clauses, phrase];
  return kept.filter(Boolean).join(', ');
}

/** Whether a text holds a finding's phrase as a clause of its own, which can be taken out again. */
export const hasPhrase = (text: string, id: WordFindingId): boolean =>
  text.split(',').some((clause) => clause.trim().toLowerCase() === WORD_FINDINGS[id].phrase);
