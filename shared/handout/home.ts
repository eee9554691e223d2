import type { HerbalFormula, HomePoint } from '../model/adjuncts.ts';
import type { HandoutItem } from '../model/handout-document.ts';
import { type Compose, from, type Told } from './part.ts';
import { pointWords } from './places.ts';
import { joined, listed, numeral, own, type PaperWords, paragraphsOf, termOf } from './words.ts';

const item = (term: string, text: string, more: Partial<HandoutItem> = {}): HandoutItem => ({
  term,
  text,
  detail: '',
  pointCode: null,
  side: null,
  ...more,
});

/** What a list begins with, if there is one. */
const intro = (told: Told, key: string, list: readonly unknown[]): string[] =>
  list.length === 0 ? [] : [from(told, 'normal', `${key}.normal`), from(told, 'detailed', `${key}.detailed`)];

/** Points that the patient presses, with how to do it. */
export const homePoints: Compose = (told) => {
  const { content, words } = told;
  const points = content.adjuncts.homePoints;
  const heading = words.say('homePoints.heading');
  if (points.length === 0) return { heading };
  return {
    heading,
    paragraphs: [
      joined(words, words.say('homePoints.short'), from(told, 'normal', 'homePoints.normal')),
      from(told, 'detailed', 'homePoints.detailed'),
    ],
    items: points.map((point) => pressed(told, point)),
  };
};

function pressed({ practice, words }: Told, { code, side, minutes, timesADay }: HomePoint): HandoutItem {
  const { say } = words;
  const { label, pinyin, chinese, where } = pointWords(code, practice.readings, words);
  const how = listed(
    words,
    say(`side.${side}`),
    minutes !== null && say('homePoints.minutes', { minutes: numeral(words, minutes), count: minutes }),
    timesADay !== null && say('homePoints.timesADay', { count: timesADay }),
  );
  const term = [label, pinyin, chinese].filter(Boolean).join(' ');
  return item(where === '' ? term : termOf(words, term), where, { detail: how, pointCode: code, side });
}

/** What the patient does at home, and how often. */
export const exercises: Compose = (told) => {
  const { content, words } = told;
  const { exercises: list } = content.adjuncts;
  return {
    heading: words.say('exercises.heading'),
    paragraphs: intro(told, 'exercises', list),
    items: list.map(({ name, dose }) =>
      dose.trim() === '' ? item('', own(name)) : item(termOf(words, name), own(dose)),
    ),
  };
};

/** What the patient eats more of or leaves, and the practitioner's words on it. */
export const diet: Compose = (told) => {
  const { content, words } = told;
  const { diet: list } = content.adjuncts;
  return {
    heading: words.say('diet.heading'),
    paragraphs: [...intro(told, 'diet', list), ...paragraphsOf(content.notes.diet)],
    items: list.map(({ text }) => item('', words.advice(own(text)))),
  };
};

/** What the patient takes, with its ingredients, and the practitioner's words on it. */
export const herbs: Compose = (told) => {
  const { content, words } = told;
  const { herbs: list } = content.adjuncts;
  const notes = paragraphsOf(content.notes.herbs);
  return {
    heading: words.say('herbs.heading'),
    paragraphs: [
      ...(list.length === 0 && notes.length === 0 ? [] : [words.say('herbs.short')]),
      ...intro(told, 'herbs', list),
      ...notes,
    ],
    items: list.map((formula) => taken(words, formula)),
  };
};

function taken(words: PaperWords, { name, form, dose, days, ingredients }: HerbalFormula): HandoutItem {
  const { say } = words;
  const how = listed(words, say(`herbs.form.${form}`), days !== null && say('herbs.days', { count: days }));
  const parts = ingredients.map(({ name: one, grams }) =>
    grams === null ? own(one) : say('herbs.grams', { name: own(one), grams: numeral(words, grams) }),
  );
  return item(termOf(words, name), joined(words, dose.trim() === '' ? how : termOf(words, how), own(dose)), {
    detail: parts.length === 0 ? '' : say('herbs.contains', { list: parts.join(say('comma')) }),
  });
}

/** What the practitioner wrote for home. */
export const homeCare: Compose = ({ content, words }) => ({
  heading: words.say('homeCare.heading'),
  paragraphs: paragraphsOf(content.notes.homeCare),
});
