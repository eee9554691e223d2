import type { NotePart, QuickPhrases } from '../../model/session.ts';

/** Sentences to begin with, until a practice keeps its own for a part. They state what was found and claim nothing. */
export const STARTER_PHRASES: Readonly<Record<NotePart, readonly string[]>> = {
  subjective: [
    'Slept better since the last session.',
    'No change since the last session.',
    'Less pain on rising in the morning.',
    'Pain returned after two days.',
    'Sore for a day after the last session, then easier.',
    'Could walk further than before.',
    'Took fewer painkillers this week.',
  ],
  objective: [
    'Moves more freely than last time.',
    'Bends forward with pain at the end of the movement.',
    'Muscles beside the spine are tight on both sides.',
    'Tender on pressure at the marked places.',
    'Skin is unbroken at all places treated.',
    'No redness or swelling.',
  ],
  assessment: [
    'Pattern unchanged.',
    'Improving as hoped.',
    'No clear change yet.',
    'Course as expected after three sessions.',
    'To be looked over at the next session.',
  ],
  plan: [
    'Same points next time.',
    'Fewer needles next time.',
    'Add moxa next time.',
    'Next session in one week.',
    'To see the doctor if this does not ease within a week.',
    'Keep warm and rest today.',
  ],
  tongue: ['Pale, thin white coating.', 'Unchanged since the last session.', 'Less coating than last time.'],
  pulse: ['Deep and weak.', 'Unchanged since the last session.', 'Fuller after treatment.'],
};

/** The phrases that are offered for a part: those of the practice, or those to begin with. */
export const phrasesOf = (phrases: QuickPhrases, part: NotePart): readonly string[] =>
  phrases[part] ?? STARTER_PHRASES[part];
