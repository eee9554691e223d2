import { createInstance } from 'i18next';
import { asRead } from '../../shared/atlas/readings.ts';
import type { PaperWords } from '../../shared/handout/words.ts';
import type { Language } from '../../shared/model/handout.ts';
import type { PracticeSettings } from '../../shared/model/practice.ts';

type Messages = Record<string, unknown>;

/** The files of every language, fetched when a paper is written in it. */
const files = import.meta.glob<Messages>('./messages/*/*.json', { import: 'default' });

const load = async (language: Language, name: string): Promise<Messages> =>
  (await files[`./messages/${language}/${name}.json`]?.()) ?? {};

/** The words of a paper in a language. English is dated as the practice's own region does. */
export async function loadPaperWords(
  language: Language,
  practice: Pick<PracticeSettings, 'locale'>,
): Promise<PaperWords> {
  const [paper, figure, points] = await Promise.all([
    load(language, 'paper'),
    load(language, 'figure'),
    load(language, 'points'),
  ]);
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    load: 'currentOnly',
    fallbackLng: false,
    resources: { [language]: { paper } },
    defaultNS: 'paper',
    interpolation: { escapeValue: false },
  });
  const say: PaperWords['say'] = (key, values) => i18n.t(key, { ...values });
  return {
    language,
    locale: language === 'en' ? practice.locale : language,
    say,
    whereIs: (point, reading) => {
      if (language === 'en') return asRead(point, reading).lay;
      return reading === 'who-alternative' && point.alternative?.lay !== undefined
        ? say(`otherReading.${point.code}`)
        : ((points[point.code] as string | undefined) ?? '');
    },
    figure: flat(figure),
  };
}

/** Messages by their whole keys: "seenFrom.left". */
const flat = (messages: Messages): PaperWords['figure'] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? { key, text: value }
      : flat(value as Messages).map((one) => ({ ...one, key: `${key}.${one.key}` })),
  );
