import type { PatternId } from '../../model/assessment.ts';
import type { ClinicalSourceId } from '../sources.ts';
import type { FindingId } from './findings.ts';
import type { Tm1Code } from './tm1.ts';

/** A pattern of low back pain: what is taken to speak for it and against it, and where that was read. */
export interface Pattern {
  /** Its usual English name. */
  readonly name: string;
  readonly speaksFor: readonly FindingId[];
  readonly speaksAgainst: readonly FindingId[];
  /** Where pain, tongue and pulse were read. Onset, principles and everything against are textbook knowledge, unverified. */
  readonly sources: readonly ClinicalSourceId[];
  /** Codes of ICD-11 TM1 that fit it; a single one is the code of this very pattern. */
  readonly codes: readonly Tm1Code[];
  /** A pattern whose prescriptions serve this one, too. */
  readonly within?: PatternId;
}

export const PATTERNS: Readonly<Record<PatternId, Pattern>> = {
  coldDamp: {
    name: 'Cold-damp',
    speaksFor: [
      ...(['coldPain', 'heavy', 'stiff', 'worseInCold', 'betterWarm'] as const),
      ...(['white', 'greasy', 'deep', 'tight', 'slow', 'cold', 'excess'] as const),
    ],
    speaksAgainst: ['hotPain', 'worseWarm', 'red', 'yellow', 'rapid', 'heat'],
    sources: ['qm120', 'easyfang', 'antonika-chanel'],
    codes: ['SE81', 'SE82'],
  },
  dampHeat: {
    name: 'Damp-heat',
    speaksFor: [
      ...(['heavy', 'hotPain', 'worseWarm', 'darkUrine', 'red', 'yellow', 'greasy'] as const),
      ...(['soggy', 'slippery', 'rapid', 'heat', 'excess'] as const),
    ],
    speaksAgainst: ['coldPain', 'worseInCold', 'betterWarm', 'pale', 'white', 'slow', 'tight', 'cold'],
    sources: ['qm120', 'easyfang'],
    codes: ['SE82', 'SF9G'],
  },
  stagnation: {
    name: 'Qi and blood stagnation',
    speaksFor: [
      ...(['stabbing', 'fixed', 'worsePressed', 'betterMoving'] as const),
      ...(['purple', 'spots', 'choppy', 'wiry', 'excess'] as const),
    ],
    speaksAgainst: ['dull', 'sore', 'betterPressed', 'deficiency'],
    sources: ['qm120', 'easyfang'],
    codes: ['SE91', 'SF01'],
  },
  sprain: {
    name: 'Acute sprain',
    speaksFor: [
      ...(['strained', 'stiff', 'fixed', 'worsePressed', 'purple'] as const),
      ...(['wiry', 'choppy', 'acute', 'excess'] as const),
    ],
    speaksAgainst: ['dull', 'betterPressed', 'chronic', 'deficiency'],
    sources: ['antonika-chanel'],
    codes: ['SE91', 'SF01'],
  },
  kidneyYang: {
    name: 'Kidney yang deficiency',
    speaksFor: [
      ...(['coldPain', 'dull', 'sore', 'betterWarm', 'betterPressed', 'worseTired', 'betterRest'] as const),
      ...([
        'coldLimbs',
        'clearUrine',
        'pale',
        'swollen',
        'white',
        'deep',
        'thready',
        'slow',
        'weak',
      ] as const),
      ...(['chronic', 'interior', 'cold', 'deficiency', 'yin'] as const),
    ],
    speaksAgainst: [
      'hotPain',
      'worseWarm',
      'worsePressed',
      'red',
      'yellow',
      'rapid',
      'acute',
      'heat',
      'excess',
    ],
    sources: ['qm120', 'easyfang', 'antonika-chanel'],
    codes: ['SF97'],
    within: 'kidney',
  },
  kidneyYin: {
    name: 'Kidney yin deficiency',
    speaksFor: [
      ...(['dull', 'sore', 'worseTired', 'betterRest', 'nightSweats', 'dryThroat', 'poorSleep'] as const),
      ...(['red', 'bare', 'thready', 'rapid', 'chronic', 'interior', 'heat', 'deficiency'] as const),
    ],
    speaksAgainst: [
      ...(['coldPain', 'betterWarm', 'coldLimbs', 'clearUrine', 'pale', 'swollen', 'slow'] as const),
      ...(['worsePressed', 'acute', 'cold', 'excess'] as const),
    ],
    sources: ['qm120', 'easyfang', 'antonika-chanel'],
    codes: ['SF93'],
    within: 'kidney',
  },
  kidneyEssence: {
    name: 'Kidney essence deficiency',
    speaksFor: [
      ...(['dull', 'sore', 'worseTired', 'ringing', 'deep', 'weak'] as const),
      ...(['chronic', 'interior', 'deficiency'] as const),
    ],
    speaksAgainst: ['stabbing', 'worsePressed', 'acute', 'excess'],
    sources: ['textbook'],
    codes: ['SF96'],
    within: 'kidney',
  },
  kidney: {
    name: 'Kidney deficiency',
    speaksFor: [
      ...(['dull', 'sore', 'worseTired', 'betterRest', 'betterPressed'] as const),
      ...(['deep', 'thready', 'weak', 'chronic', 'interior', 'deficiency'] as const),
    ],
    speaksAgainst: ['stabbing', 'worsePressed', 'acute', 'excess'],
    sources: ['easyfang', 'antonika-chanel'],
    codes: ['SF90', 'SF94'],
  },
};
