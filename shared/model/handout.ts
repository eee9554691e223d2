import { z } from 'zod';
import { line, notes } from './text.ts';

/** The languages that a paper for a patient can be written in. */
export const LANGUAGES = ['en', 'es', 'de', 'fr', 'zh-Hans', 'zh-Hant'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

export const HANDOUT_LENGTHS = ['short', 'normal', 'detailed'] as const;
export type HandoutLength = (typeof HANDOUT_LENGTHS)[number];

/** What a handout is made of. The order is the one in which a new practice begins. */
export const HANDOUT_BLOCKS = [
  'found',
  'course',
  'treatment',
  'recorded',
  'cupping',
  'moxibustion',
  'aftercare',
  'urgent',
  'homePoints',
  'exercises',
  'diet',
  'herbs',
  'homeCare',
  'mechanism',
  'evidence',
  'contact',
] as const;
export const HandoutBlockKind = z.enum(HANDOUT_BLOCKS);
export type HandoutBlockKind = z.infer<typeof HandoutBlockKind>;

/** Which blocks are printed, in their order. A block that is not named follows at the end, printed. */
export const HandoutOrder = z
  .array(z.strictObject({ kind: HandoutBlockKind, printed: z.boolean() }))
  .max(HANDOUT_BLOCKS.length)
  .refine((blocks) => new Set(blocks.map(({ kind }) => kind)).size === blocks.length, {
    message: 'A part of the handout stands twice in its order.',
  });
export type HandoutOrder = z.infer<typeof HandoutOrder>;

/** How a practice writes its handouts, unless a plan says otherwise. */
export const HandoutHabits = z.strictObject({
  language: Language,
  length: z.enum(HANDOUT_LENGTHS),
  largePrint: z.boolean(),
  blocks: HandoutOrder,
});
export type HandoutHabits = z.infer<typeof HandoutHabits>;

export const FIRST_HANDOUT_HABITS: HandoutHabits = {
  language: 'en',
  length: 'normal',
  largePrint: false,
  blocks: HANDOUT_BLOCKS.map((kind) => ({ kind, printed: true })),
};

/** Words that the practitioner wrote in the place of a block's own, in one language; blank lines part paragraphs. */
export const HandoutText = z.strictObject({ language: Language, kind: HandoutBlockKind, text: notes() });
export type HandoutText = z.infer<typeof HandoutText>;

/** What a plan says of its handout. Null: as the patient's language and the habits of the practice have it. */
export const HandoutDraft = z.strictObject({
  language: Language.nullable(),
  length: z.enum(HANDOUT_LENGTHS).nullable(),
  largePrint: z.boolean().nullable(),
  blocks: HandoutOrder.nullable(),
  texts: z
    .array(HandoutText)
    .max(LANGUAGES.length * HANDOUT_BLOCKS.length)
    .refine(
      (texts) => new Set(texts.map(({ language, kind }) => `${language} ${kind}`)).size === texts.length,
      {
        message: 'A part of the handout is written twice in one language.',
      },
    ),
});
export type HandoutDraft = z.infer<typeof HandoutDraft>;

export const HANDOUT_AS_USUAL: HandoutDraft = {
  language: null,
  length: null,
  largePrint: null,
  blocks: null,
  texts: [],
};

/** That a person of this practice has read the words of a language and stands by them. */
export const LanguageReview = z.strictObject({ by: line(160), on: z.iso.date() });
export type LanguageReview = z.infer<typeof LanguageReview>;
