import { loadPaperWords } from '../../renderer/print/paper-words.ts';
import { composeHandout, type HandoutSource } from '../../shared/handout/compose.ts';
import type { PaperWords } from '../../shared/handout/words.ts';
import { HANDOUT_AS_USUAL, type HandoutDraft, type Language } from '../../shared/model/handout.ts';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import type { Patient } from '../../shared/model/patient.ts';
import type { PlanContent } from '../../shared/model/plan.ts';
import { FIRST_START, patientDraft } from './records.ts';

export const patient = (more: Partial<Patient> = {}): Patient => ({
  ...patientDraft({ recordNumber: '0107' }),
  id: '00000000-0000-4000-8000-000000000001',
  revision: 1,
  createdAt: '2026-03-01T10:00:00.000Z',
  updatedAt: '2026-03-01T10:00:00.000Z',
  archivedAt: null,
  ...more,
});

/** The words of a language that refuse a key without a message instead of printing the key. */
export async function paperWords(language: Language): Promise<PaperWords> {
  const words = await loadPaperWords(language, { locale: 'en-GB' });
  const say: PaperWords['say'] = (key, values) => {
    const text = words.say(key, values);
    if (text === key) throw new Error(`No message ${key} in ${language}`);
    return text;
  };
  return { ...words, say };
}

/** A plan's handout, written in a language; `draft` is what the plan says of its handout. */
export async function handoutOf(
  content: PlanContent,
  language: Language = 'en',
  draft: Partial<HandoutDraft> = {},
  more: Partial<HandoutSource> = {},
): Promise<HandoutDocument> {
  return composeHandout({
    content: { ...content, handout: { ...HANDOUT_AS_USUAL, language, ...draft } },
    appointments: [],
    patient: patient(),
    practice: { ...FIRST_START.settings, phone: '000 000 0000', email: 'desk@example.com' },
    practitioner: FIRST_START.practitioner,
    logo: null,
    date: '2026-11-22',
    paper: 'A4',
    words: await paperWords(language),
    ...more,
  });
}

/** Every text of a block that stands on paper. */
export const textsOf = ({ heading, paragraphs, items, rounds, foot }: HandoutDocument['blocks'][number]) => [
  heading,
  ...paragraphs,
  ...items.flatMap(({ term, text, detail }) => [term, text, detail]),
  ...rounds.flatMap((round) => [
    round.heading,
    ...round.rows.flatMap((row) => [
      row.label,
      row.pinyin,
      row.chinese,
      row.where,
      row.side,
      row.note,
      ...row.done.map(({ text }) => text),
    ]),
  ]),
  foot,
];

/** Everything that a handout says of its plan. */
export const textOf = ({ blocks }: HandoutDocument): string => blocks.flatMap(textsOf).join('\n');
