import { RED_FLAGS, type RedFlag } from '../../../model/assessment.ts';
import { asksForRedFlags, unansweredRedFlags } from '../../red-flags.ts';
import type { Finding, Rule, Situation } from '../types.ts';

const NAMES: Readonly<Record<RedFlag, string>> = {
  saddleNumbness: 'numbness of the saddle area',
  bladderOrBowel: 'change of bladder or bowel',
  progressiveWeakness: 'progressive weakness',
  fever: 'fever',
  cancerHistory: 'history of cancer',
  majorTrauma: 'major trauma',
  osteoporosis: 'osteoporosis',
  weightLoss: 'unexplained weight loss',
  nightPain: 'night pain',
};

const CAUDA_EQUINA: readonly RedFlag[] = ['saddleNumbness', 'bladderOrBowel', 'progressiveWeakness'];

const answeredYes = ({ assessment }: Situation, among: readonly RedFlag[]): readonly RedFlag[] =>
  among.filter((flag) => assessment.redFlags[flag] === 'yes');

const named = (flags: readonly RedFlag[], end: string, { assessment }: Situation): readonly Finding[] => {
  if (flags.length === 0) return [];
  const words = flags.map((flag) => NAMES[flag]).join(', ');
  const what = `${words[0]!.toUpperCase()}${words.slice(1)}: ${end}`;
  return [{ sites: [], fact: assessment.redFlagAction, what }];
};

export const ASSESSMENT_RULES: readonly Rule[] = [
  {
    id: 'caudaEquina',
    topic: 'assessment',
    grade: 'stop',
    what: 'Signs of a pressed cauda equina: refer as an emergency before any treatment.',
    why: 'Nerves of bladder, bowel and legs may be under pressure; hours count. Write down in the assessment what was done.',
    sources: ['ahcpr-guide-14'],
    flags: [],
    find: (now) =>
      named(
        answeredYes(now, CAUDA_EQUINA),
        'possible cauda equina. Refer as an emergency before any treatment.',
        now,
      ),
  },
  {
    id: 'redFlag',
    topic: 'assessment',
    grade: 'stop',
    what: 'A red flag was answered with yes: refer before treating the back.',
    why: 'The pain may come from a fracture, a tumour or an infection. Write down in the assessment what was done.',
    sources: ['ahcpr-guide-14'],
    flags: [],
    find: (now) => {
      const others = RED_FLAGS.filter((flag) => !CAUDA_EQUINA.includes(flag));
      return named(answeredYes(now, others), 'refer before treating the back.', now);
    },
  },
  {
    id: 'redFlagsOpen',
    topic: 'assessment',
    grade: 'caution',
    what: 'The red flags of back pain are not all answered.',
    why: 'Cauda equina, cancer, infection and fracture are asked for before a back is treated. The assessment holds the questions.',
    sources: ['ahcpr-guide-14'],
    flags: [],
    find: ({ assessment }) => {
      if (!asksForRedFlags(assessment)) return [];
      const open = unansweredRedFlags(assessment);
      return open.length === 0 ? [] : [{ sites: [], fact: open.join(' ') }];
    },
  },
];
