import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin, type History, pause, record, redo, undo } from '../../../renderer/app/desk/history.ts';
import type { PlanContent } from '../../../shared/model/plan.ts';
import { planOf } from './example-plan.ts';

const titled = (title: string) => ({ ...planOf(), title });
const type = (history: History<PlanContent>, field: string, ...titles: string[]) =>
  titles.reduce((now, title) => record(now, titled(title), field), history);

describe('undo and redo', () => {
  test('go back and forth over every change', () => {
    const changed = record(record(begin(titled('a')), titled('b')), titled('c'));
    expect(undo(changed).present.title).toBe('b');
    expect(undo(undo(changed)).present.title).toBe('a');
    expect(redo(undo(changed)).present.title).toBe('c');
  });

  test('end at the beginning and at the latest change', () => {
    const only = begin(titled('a'));
    expect(undo(only)).toBe(only);
    expect(redo(only)).toBe(only);
  });

  test('a new change drops what was undone', () => {
    const changed = record(undo(record(begin(titled('a')), titled('b'))), titled('c'));
    expect(redo(changed).present.title).toBe('c');
    expect(undo(changed).present.title).toBe('a');
  });

  test('typing in one field is one step until a pause', () => {
    const typed = type(begin(titled('')), 'title', 'B', 'Ba', 'Bac', 'Back');
    expect(undo(typed).present.title).toBe('');
    const again = type(pause(typed), 'title', 'Back ', 'Back pain');
    expect(undo(again).present.title).toBe('Back');
  });

  test('another field is another step', () => {
    const typed = type(type(begin(titled('')), 'title', 'a', 'ab'), 'goals', 'abc');
    expect(undo(typed).present.title).toBe('ab');
  });

  test('typing back to the start leaves no step', () => {
    const typed = type(begin(titled('a')), 'title', 'ab', 'a');
    expect(typed.past).toHaveLength(0);
  });

  test('saying the same again is no step', () => {
    const history = begin(titled('a'));
    expect(record(history, titled('a'))).toBe(history);
  });

  test('whatever was done: undoing all of it gives the start, redoing all of it the end', () => {
    const change = fc.record({ title: fc.string(), field: fc.constantFrom(null, 'title', 'goals') });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const start = begin(titled('start'));
        const end = changes.reduce((now, { title, field }) => record(now, titled(title), field), start);
        const back = end.past.reduce((now) => undo(now), end);
        expect(back.present.title).toBe('start');
        expect(end.past.reduce((now) => redo(now), back).present).toEqual(end.present);
      }),
    );
  });
});
