import { Language } from '../../../shared/model/handout.ts';

const LANGUAGE = 'ashi.language';
const NOTED = 'ashi.language-drafts-noted';

/** The language that was chosen last in this browser or app; English where none was, or nothing is kept. */
export const rememberedLanguage = (): Language => Language.catch('en').parse(read(LANGUAGE));

export const rememberLanguage = (language: Language): void => keep(LANGUAGE, language);

/** The languages of which somebody here has noted that they are a machine's drafts. */
export const notedDrafts = (): string[] => read(NOTED)?.split(' ') ?? [];

export const rememberNotedDrafts = (languages: readonly string[]): void => keep(NOTED, languages.join(' '));

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is kept here: it holds for this window until it is closed.
  }
}
