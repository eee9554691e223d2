import { expect, test } from 'vitest';
import { type Findable, searchTerms, searchTextOf } from '../../electron/practice/search.ts';

const person = (familyName: string, givenName: string, more: Partial<Findable> = {}): Findable => ({
  familyName,
  givenName,
  recordNumber: '0042',
  birthDate: '1968-03-02',
  ...more,
});

function finds(typed: string, patient: Findable): boolean {
  const text = searchTextOf(patient);
  return searchTerms(typed).every((alternatives) => alternatives.some((phrase) => text.includes(phrase)));
}

const MUELLER = person('Müller', 'Zoë Marie');
const OBRIEN = person("O'Brien", 'Seán');
const GARCIA = person('García-López', 'José Ángel');
const WANG = person('王', '小明');
const TANAKA = person('田中', 'はなこ');
const RASHID = person('الرَّشيد', 'أحمد');
const KIM = person('김', '민준');
const OESTER = person('Østergård', 'Straße Łukasz');

test.each([
  ['in any order', 'marie muller', MUELLER],
  ['with accents', 'Zoë Müller', MUELLER],
  ['without accents', 'zoe muller', MUELLER],
  ['in capitals', 'MÜLLER', MUELLER],
  ['by beginnings', 'mu z', MUELLER],
  ['with a comma', 'Müller, Zoë', MUELLER],
  ['in decomposed letters', 'Mu\u0308ller', MUELLER],
  ['with its apostrophe', "o'brien", OBRIEN],
  ['with a curly apostrophe', 'O’Brien', OBRIEN],
  ['without its apostrophe', 'obrien', OBRIEN],
  ['after its apostrophe', 'brien sean', OBRIEN],
  ['half typed over its apostrophe', "o'b", OBRIEN],
  ['by either half of a double name', 'lopez', GARCIA],
  ['by the whole double name', 'garcia-lopez', GARCIA],
  ['by a double name written as one', 'garcialopez', GARCIA],
  ['in Chinese, whole', '王小明', WANG],
  ['in Chinese, the given name', '小明', WANG],
  ['in Chinese, one character within', '明', WANG],
  ['in Japanese', '田中 はな', TANAKA],
  ['in Arabic, without vowel signs', 'الرشيد', RASHID],
  ['in Arabic, with a plain alef', 'احمد', RASHID],
  ['in Korean', '김 민준', KIM],
  ['with letters that have no accent to drop', 'ostergard strasse lukasz', OESTER],
])('a patient is found %s: %s', (_, typed, patient) => {
  expect(finds(typed, patient)).toBe(true);
});

test.each(['uller', 'muller anna', 'zoe muller 1969', '小', 'mullerr', '%', '_uller'])(
  'the words of another are not found: %s',
  (typed) => {
    expect(finds(typed, MUELLER)).toBe(typed === '%');
  },
);

test.each([
  '1968',
  '1968-03-02',
  '1968-3-2',
  '1968-03',
  '1968-',
  '02.03.1968',
  '2.3.1968',
  '02.03',
  '2.3.19',
  '02-03-1968',
  '02/03/1968',
  '03/02/1968',
  '3/2/1968',
  'muller 1968',
])('a patient born on 2 March 1968 is found by %s', (typed) => {
  expect(finds(typed, MUELLER)).toBe(true);
});

test.each([
  '1969',
  '1968-02-03',
  '03.02.1968',
  '1968-03-20',
  '02.03.1986',
  '22.03.1968',
  '12/03/1968',
  '19680',
])('and not by %s', (typed) => {
  expect(finds(typed, MUELLER)).toBe(false);
});

test('a patient without a date of birth is found by name alone', () => {
  const patient = person('Okafor', 'Ada', { birthDate: null });
  expect(finds('ada', patient)).toBe(true);
  expect(finds('1968', patient)).toBe(false);
});

test.each(['0042', '004'])('a record number is found by its beginning: %s', (typed) => {
  expect(finds(typed, MUELLER)).toBe(true);
});

test.each(['a-2024/17', 'A2024', '2024/17', 'a202417'])(
  'a record number with signs is found by %s',
  (typed) => {
    expect(finds(typed, person('Doe', 'Jo', { recordNumber: 'A-2024/17' }))).toBe(true);
  },
);

test('a name of pictures can be found too, and signs alone ask for nothing', () => {
  expect(finds('🙂', person('🙂', 'Smile'))).toBe(true);
  expect(finds('🙃', person('🙂', 'Smile'))).toBe(false);
  expect(searchTerms(' - , . ')).toEqual([]);
});
