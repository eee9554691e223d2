import { isEqual } from '../clinical/changes/fields.ts';
import {
  HANDOUT_AS_USUAL,
  type HandoutBlockKind,
  type HandoutDraft,
  type HandoutHabits,
  type HandoutOrder,
  type Language,
} from '../model/handout.ts';
import type { HandoutBlock } from '../model/handout-document.ts';
import type { PlanContent } from '../model/plan.ts';

/** A plan as if nobody had touched the words of its handout: every part printed, in Ashi's words. */
export const inAshisWords = (content: PlanContent): PlanContent => ({
  ...content,
  // Parts that an order does not name are printed.
  handout: { ...content.handout, blocks: [], texts: [] },
});

/** A part's words as one text to be written over: blank lines between its paragraphs, its words whole. */
export const textOf = ({ paragraphs }: HandoutBlock): string =>
  paragraphs.join('\n\n').replaceAll('\u00ad', '');

/** The practitioner's words for a part in a language; undefined where Ashi's stand. */
export const writtenText = (
  { texts }: HandoutDraft,
  language: Language,
  kind: HandoutBlockKind,
): string | undefined => texts.find((one) => one.language === language && one.kind === kind)?.text;

/**
 * Puts words in the place of a part's own, in one language; the other languages keep theirs. Null, or words that are Ashi's own,
 * bring those back, so that they follow the plan again.
 */
export function withText(
  draft: HandoutDraft,
  language: Language,
  kind: HandoutBlockKind,
  text: string | null,
  ownText = '',
): HandoutDraft {
  const others = draft.texts.filter((one) => one.language !== language || one.kind !== kind);
  return text === null || text === ownText
    ? { ...draft, texts: others }
    : { ...draft, texts: [...others, { language, kind, text }] };
}

/**
 * Chooses language, length, size or order for a plan. What is the same as usual is not kept, so that it follows the patient's
 * language and the practice.
 * @param usual what the handout is without any choice of the plan's own
 */
export function withChoice(
  draft: HandoutDraft,
  usual: HandoutHabits,
  choice: Partial<HandoutHabits>,
): HandoutDraft {
  const own = Object.entries(choice).map(([name, value]) => [
    name,
    isEqual(value, usual[name as keyof HandoutHabits]) ? null : value,
  ]);
  return { ...draft, ...Object.fromEntries(own) };
}

/** Length, size and order as the practice has them; language and words stay. */
export const asThePractice = (draft: HandoutDraft): HandoutDraft => ({
  ...HANDOUT_AS_USUAL,
  language: draft.language,
  texts: draft.texts,
});

/** Whether a handout has another length, size or order than usual. */
export const isUnusual = (now: HandoutHabits, usual: HandoutHabits): boolean =>
  !isEqual([now.length, now.largePrint, now.blocks], [usual.length, usual.largePrint, usual.blocks]);

/** An order with one part at another place, counted from 0; past an end it stays at that end. */
export function moved(order: HandoutOrder, kind: HandoutBlockKind, to: number): HandoutOrder {
  const part = order.find((one) => one.kind === kind);
  if (part === undefined) return order;
  const others = order.filter((one) => one !== part);
  return others.toSpliced(Math.max(0, to), 0, part);
}

/** An order with one part printed or left out. */
export const switched = (order: HandoutOrder, kind: HandoutBlockKind, printed: boolean): HandoutOrder =>
  order.map((one) => (one.kind === kind ? { kind, printed } : one));
