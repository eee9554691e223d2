import { describe, expect, test } from 'vitest';
import { completeOrder, handoutChoices } from '../../../shared/handout/choices.ts';
import {
  asThePractice,
  isUnusual,
  moved,
  switched,
  withChoice,
  withText,
  writtenText,
} from '../../../shared/handout/edits.ts';
import {
  FIRST_HANDOUT_HABITS,
  HANDOUT_AS_USUAL,
  HandoutDraft,
  type HandoutHabits,
} from '../../../shared/model/handout.ts';

const order = FIRST_HANDOUT_HABITS.blocks;

describe('words of the practitioner', () => {
  test('stand in one language and leave the others alone', () => {
    let draft = withText(HANDOUT_AS_USUAL, 'es', 'found', 'Hola.', 'Encontramos…');
    draft = withText(draft, 'de', 'found', 'Guten Tag.');
    draft = withText(draft, 'es', 'found', 'Buenos días.');
    expect(HandoutDraft.parse(draft)).toEqual(draft);
    expect(writtenText(draft, 'es', 'found')).toBe('Buenos días.');
    expect(writtenText(draft, 'de', 'found')).toBe('Guten Tag.');
    expect(writtenText(draft, 'en', 'found')).toBeUndefined();
    expect(writtenText(withText(draft, 'es', 'found', null), 'de', 'found')).toBe('Guten Tag.');
  });

  test('are given up when Ashi’s are taken back or typed again, and an empty part stays empty', () => {
    const draft = withText(HANDOUT_AS_USUAL, 'en', 'found', 'Mine.', 'Ashi’s.');
    expect(withText(draft, 'en', 'found', 'Ashi’s.', 'Ashi’s.').texts).toEqual([]);
    expect(withText(draft, 'en', 'found', null).texts).toEqual([]);
    expect(writtenText(withText(draft, 'en', 'found', '', 'Ashi’s.'), 'en', 'found')).toBe('');
  });
});

describe('choices of a plan', () => {
  const usual: HandoutHabits = { ...FIRST_HANDOUT_HABITS, language: 'es' };

  test('are kept where they differ from what is usual, so that the others follow it', () => {
    const draft = withChoice(HANDOUT_AS_USUAL, usual, { length: 'short', language: 'de' });
    expect(draft).toEqual({ ...HANDOUT_AS_USUAL, length: 'short', language: 'de' });
    expect(withChoice(draft, usual, { length: 'normal', language: 'es' })).toEqual(HANDOUT_AS_USUAL);
    const later = { ...FIRST_HANDOUT_HABITS, largePrint: true };
    expect(handoutChoices(draft, { language: 'fr' }, later)).toMatchObject({
      language: 'de',
      length: 'short',
      largePrint: true,
    });
  });

  test('go back to the practice’s without touching language and words', () => {
    const edited = withText(HANDOUT_AS_USUAL, 'de', 'diet', 'Suppe.');
    const kept = withChoice(edited, usual, { language: 'de' });
    const draft = withChoice(kept, usual, { largePrint: true, blocks: moved(order, 'diet', 0) });
    const now = (of: HandoutDraft) => handoutChoices(of, { language: 'es' }, FIRST_HANDOUT_HABITS);
    expect([isUnusual(now(kept), usual), isUnusual(now(draft), usual)]).toEqual([false, true]);
    expect(asThePractice(draft)).toEqual(kept);
  });
});

describe('the order of the parts', () => {
  const kinds = (of: typeof order) => of.map(({ kind }) => kind);

  test.each(order.map((_, to) => to))(
    'a part moved to place %i stands there, the others in their order',
    (to) => {
      for (const { kind } of order) {
        const next = kinds(moved(order, kind, to));
        expect(next[to]).toBe(kind);
        expect(next.filter((one) => one !== kind)).toEqual(kinds(order).filter((one) => one !== kind));
      }
    },
  );

  test('ends are ends, and a part that is switched off keeps its place', () => {
    expect(kinds(moved(order, 'course', -3))[0]).toBe('course');
    expect(kinds(moved(order, 'course', 99)).at(-1)).toBe('course');
    const off = switched(order, 'treatment', false);
    expect(kinds(off)).toEqual(kinds(order));
    expect(off.filter(({ printed }) => !printed).map(({ kind }) => kind)).toEqual(['treatment']);
    expect(completeOrder(off)).toEqual(off);
  });
});
