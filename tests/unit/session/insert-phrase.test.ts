import { expect, test } from 'vitest';
import { insertPhrase } from '../../../renderer/features/sessions/notes/insert-phrase.ts';

const put = (marked: string, phrase: string) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { text, caret } = insertPhrase(marked.replace(/[[\]]/g, ''), { start, end }, phrase);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
};

test.each([
  ['an empty text', '[]', 'Slept well.|'],
  ['the end of a text', 'Stiff.[]', 'Stiff. Slept well.|'],
  ['the end after a space', 'Stiff. []', 'Stiff. Slept well.|'],
  ['the beginning', '[]Stiff.', 'Slept well. |Stiff.'],
  ['between words', 'Stiff. []Cold.', 'Stiff. Slept well. |Cold.'],
  ['a new line', 'Stiff.\n[]', 'Stiff.\nSlept well.|'],
  ['what is marked', 'Stiff. [Cold.] Tired.', 'Stiff. Slept well.| Tired.'],
])('a phrase goes to %s with a space to its neighbours', (_, marked, expected) => {
  expect(put(marked, 'Slept well.')).toBe(expected);
});
