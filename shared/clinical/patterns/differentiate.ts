import { type Assessment, PATTERN_IDS, type PatternId } from '../../model/assessment.ts';
import type { PlanContent } from '../../model/plan.ts';
import { type FindingId, readFindings, WORD_FIELDS } from './findings.ts';
import { PATTERNS } from './patterns.ts';

/** What an assessment tells, of the things that speak for or against a pattern. */
export function findingsOf({
  complaint,
  assessment,
}: Pick<PlanContent, 'complaint' | 'assessment'>): ReadonlySet<FindingId> {
  const words = { complaint, tongue: assessment.tongue, pulse: assessment.pulse };
  const { onset, principles } = assessment;
  const answers = [onset, ...Object.values(principles)].filter((one) => one !== null);
  return new Set<FindingId>([
    ...WORD_FIELDS.flatMap((field) => readFindings(field, words[field])),
    ...answers,
  ]);
}

/** One pattern with what was found for it and against it. */
export interface Weighed {
  readonly patternId: PatternId;
  readonly speaksFor: readonly FindingId[];
  readonly speaksAgainst: readonly FindingId[];
}

/**
 * The patterns of low back pain, those with more for them than against them first. It counts what was written and
 * concludes nothing: the practitioner does.
 */
export function differentiate(findings: ReadonlySet<FindingId>): readonly Weighed[] {
  const margin = (one: Weighed) => one.speaksFor.length - one.speaksAgainst.length;
  return PATTERN_IDS.map((patternId) => ({
    patternId,
    speaksFor: PATTERNS[patternId].speaksFor.filter((id) => findings.has(id)),
    speaksAgainst: PATTERNS[patternId].speaksAgainst.filter((id) => findings.has(id)),
  })).sort((a, b) => margin(b) - margin(a) || b.speaksFor.length - a.speaksFor.length);
}

/** Whether words in the pattern's field are only the name of a pattern, or none. */
const isPatternName = (words: string) =>
  words.trim() === '' || PATTERN_IDS.some((id) => PATTERNS[id].name === words.trim());

/**
 * Chooses a pattern, or none. Its name is written where the field holds nothing but such a name; its code where it has one
 * of its own and the field holds none but that of the pattern before.
 */
export function withPattern<T extends Pick<PlanContent, 'pattern' | 'assessment'>>(
  content: T,
  patternId: PatternId | null,
): T {
  const before = content.assessment;
  const ownCode = (id: PatternId | null) => {
    const codes = id === null ? [] : PATTERNS[id].codes;
    return codes.length === 1 ? codes[0]! : '';
  };
  const keepsCode = before.tm1 !== '' && before.tm1 !== ownCode(before.patternId);
  const assessment: Assessment = {
    ...before,
    patternId,
    tm1: keepsCode ? before.tm1 : ownCode(patternId),
  };
  const name = patternId === null ? '' : PATTERNS[patternId].name;
  return { ...content, assessment, pattern: isPatternName(content.pattern) ? name : content.pattern };
}
