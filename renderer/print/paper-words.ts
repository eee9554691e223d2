import { createInstance } from 'i18next';
import { asRead } from '../../shared/atlas/readings.ts';
import type { PaperWords } from '../../shared/handout/words.ts';
import type { Language } from '../../shared/model/handout.ts';
import type { PracticeSettings } from '../../shared/model/practice.ts';
import { hyphenation } from './hyphenation.ts';

interface Messages {
  readonly [key: string]: string | Messages;
}

/** The files of every language, fetched when a paper is written in it. */
const files = import.meta.glob<Messages>('./messages/*/*.json', { import: 'default' });

const load = async (language: Language, name: string): Promise<Messages> =>
  (await files[`./messages/${language}/${name}.json`]?.()) ?? {};

/** Messages whose words stay whole: names, heads and what a file is called. */
const WHOLE =
  /^(?:title|tender.*|path.*|fileName|page|record|letterhead\..*|table\..*|.*\.heading|pattern\..*\.name|evidence\.source)$/;

/**
 * The words of a paper in a language, with soft hyphens in its sentences. English is dated and parted as the practice's
 * own region does.
 */
export async function loadPaperWords(
  language: Language,
  practice: Pick<PracticeSettings, 'locale'>,
): Promise<PaperWords> {
  const [paper, figure, points, otherReadings, advice, hyphenate] = await Promise.all([
    load(language, 'paper'),
    load(language, 'figure'),
    load(language, 'points'),
    load(language, 'other-readings'),
    load(language, 'advice'),
    hyphenation(language, practice),
  ]);
  const messages = flat(paper).map(({ key, text }) => [key, WHOLE.test(key) ? text : hyphenate(text)]);
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    load: 'currentOnly',
    fallbackLng: false,
    keySeparator: false,
    resources: { [language]: { paper: Object.fromEntries(messages) } },
    defaultNS: 'paper',
    interpolation: { escapeValue: false },
  });
  return {
    language,
    locale: language === 'en' ? practice.locale : language,
    say: (key, values) => i18n.t(key, { ...values }),
    whereIs: (point, reading) => {
      const other = reading === 'who-alternative' ? otherReadings[point.code] : undefined;
      return hyphenate(
        language === 'en' ? asRead(point, reading).lay : String(other ?? points[point.code] ?? ''),
      );
    },
    advice: (text) => String(advice[text] ?? text),
    figure: flat(figure),
  };
}

/** Messages by their whole keys: "seenFrom.left". */
const flat = (messages: Messages): { key: string; text: string }[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? { key, text: value }
      : flat(value).map((one) => ({ ...one, key: `${key}.${one.key}` })),
  );
