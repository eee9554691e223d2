import { createInstance, type i18n } from 'i18next';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';

/** The words of a paper's figures as the paper itself holds them, whatever the language of the window. */
export function figureI18n({ language, figureWords }: HandoutDocument): i18n {
  const words = Object.fromEntries(figureWords.map(({ key, text }) => [key, text]));
  const instance = createInstance();
  void instance.init({
    lng: language,
    load: 'currentOnly',
    fallbackLng: false,
    resources: { [language]: { figure: words } },
    ns: ['figure'],
    keySeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
