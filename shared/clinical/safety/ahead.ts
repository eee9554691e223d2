import type { Application } from '../../model/application.ts';
import type { Assessment } from '../../model/assessment.ts';
import { asksForWord, noticesOf } from './notices.ts';
import { RULES } from './rules.ts';
import type { Examined, Notice, PatientFacts } from './types.ts';

const NO_ADJUNCTS: Examined['adjuncts'] = { herbs: [], diet: [], exercises: [], homePoints: [] };

/** What entries would ask to weigh if they were added, by their ids; those that ask nothing are left out. */
export type Ahead = ReadonlyMap<string, readonly Notice[]>;

/** The rules that hold for some patients alone: the sign of one that holds for everyone, on half of all points, would drown them. */
const OF_FLAGS = new Set(RULES.filter(({ flags }) => flags.length > 0).map(({ id }) => id));

/**
 * What each entry would ask the practitioner to weigh if it were added: the stops and cautions that name its place because
 * of this patient's flags, the gravest first. Each entry is weighed alone, so that nothing is told of it that lies in the
 * rest of a plan.
 */
export function noticesAhead(
  patient: PatientFacts,
  assessment: Assessment,
  entries: readonly Application[],
): Ahead {
  const found = new Map<string, readonly Notice[]>();
  for (const entry of entries) {
    const alone = { applications: [entry], leads: [], assessment, adjuncts: NO_ADJUNCTS };
    const notices = noticesOf(patient, alone).filter(
      (notice) => asksForWord(notice) && OF_FLAGS.has(notice.rule) && notice.applicationIds.length > 0,
    );
    if (notices.length > 0) found.set(entry.id, notices);
  }
  return found;
}
