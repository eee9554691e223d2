import { type Assessment, RED_FLAGS, type RedFlag } from '../model/assessment.ts';

/**
 * Whether a complaint asks for the red flags of back pain: a back, or a pattern of low back pain where nobody wrote down
 * where it hurts.
 */
export const asksForRedFlags = ({ region, patternId }: Pick<Assessment, 'region' | 'patternId'>): boolean =>
  region === 'lowBack' || region === 'upperBack' || (region === null && patternId !== null);

/** The red flags that nobody has answered, in the order in which they are asked. */
export const unansweredRedFlags = ({ redFlags }: Pick<Assessment, 'redFlags'>): readonly RedFlag[] =>
  RED_FLAGS.filter((flag) => redFlags[flag] === undefined);
