import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { LANGUAGES, type Language } from '../../shared/model/handout.ts';
import { familyFor, fontStack } from './fonts.ts';

/** A language of the papers that is not the one they were first written in. */
export type Translation = Exclude<Language, 'en'>;

export const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

const folder = join(root, 'renderer/print/messages');

/** The names of the message files that a language has, without ending. */
export const messageFiles = (language: Language): string[] =>
  readdirSync(join(folder, language)).map((file) => file.replace(/\.json$/, ''));

/** One message file of a language: its texts by their whole keys, "legend.cun". */
export const messagesIn = (language: Language, file: string): ReadonlyMap<string, string> =>
  new Map(flat(JSON.parse(readFileSync(join(folder, language, `${file}.json`), 'utf8'))));

const flat = (messages: object): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value]] : flat(value).map(([rest, text]) => [`${key}.${rest}`, text]),
  );

const [LATIN] = fontStack() as [string];

/** The faces that a paper of the language is set in: its own before any other that has the same characters. */
const FACES: Record<Language, readonly string[]> = {
  en: [LATIN],
  es: [LATIN],
  de: [LATIN],
  fr: [LATIN],
  'zh-Hans': [LATIN, 'Noto Sans SC Variable'],
  'zh-Hant': [LATIN, 'Noto Sans TC Variable', 'Noto Sans JP Variable'],
};

/** The characters of texts that no face of the language can draw. */
export const unwritable = (language: Language, texts: Iterable<string>): string[] =>
  [...new Set([...texts].join(''))].filter((character) => !familyFor(character, FACES[language]));
