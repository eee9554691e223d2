import { i18next } from './index.ts';

/**
 * A sentence of the practice, or of the rules that it shares with the forms, in the language of the window. They are
 * English in the contract, and the catalogue `refusals` has them by the sentence itself. What it does not have stays as it is.
 */
export function refusalWords(sentence: string): string {
  const words: Record<string, string> = i18next.getResourceBundle(i18next.language, 'refusals') ?? {};
  return words[sentence] ?? withValues(sentence, words) ?? sentence;
}

/** The words of a sentence with values in it, such as "At most {{count}} people …"; a value may be a sentence itself. */
function withValues(sentence: string, words: Readonly<Record<string, string>>): string | undefined {
  for (const [pattern, translated] of Object.entries(words)) {
    if (!pattern.includes('{{')) continue;
    const { groups } = patternOf(pattern).exec(sentence) ?? {};
    if (groups !== undefined)
      return translated.replace(PLACEHOLDER, (_, name: string) => refusalWords(groups[name] ?? ''));
  }
  return undefined;
}

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** What fits a sentence whatever its values are, each a group of its name. */
function patternOf(sentence: string): RegExp {
  const plain = sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${plain.replace(PLACEHOLDER, '(?<$1>.+)')}$`);
}
