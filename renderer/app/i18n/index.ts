import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../../shared/model/handout.ts';
import { byNamespace, type Catalogue } from './catalogue.ts';
import { rememberedLanguage, rememberLanguage } from './remembered.ts';

/**
 * Message catalogues: one JSON file per namespace and language (`en/<namespace>.json`). A feature adds its own file;
 * nothing else needs to know. In components: `const { t } = useTranslation('patients')`. The sentences with which the
 * practice refuses are English already.
 */
const en = byNamespace(
  import.meta.glob(['./en/*.json', '!./en/refusals.json', '../../print/messages/en/figure.json'], {
    eager: true,
    import: 'default',
  }),
);

/** The languages that wait in a chunk of their own until somebody chooses them. */
const CATALOGUES: { readonly [L in Exclude<Language, 'en'>]: () => Promise<{ default: Catalogue }> } = {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  'zh-Hans': () => import('./zh-hans.ts'),
  'zh-Hant': () => import('./zh-hant.ts'),
};

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en },
  ns: Object.keys(en),
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

let wanted: Language = 'en';

/** Lets this window speak a language from now on. Rejects, and changes nothing, when its words cannot be fetched. */
async function speak(language: Language): Promise<void> {
  wanted = language;
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'common')) {
    const { default: catalogue } = await CATALOGUES[language]();
    for (const [namespace, messages] of Object.entries(catalogue))
      i18next.addResourceBundle(language, namespace, messages);
  }
  // Somebody may have chosen another one while the words came.
  if (wanted !== language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** As `speak`, for every window and the next start on this computer. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  rememberLanguage(language);
}

/** Speaks the language that was chosen last on this computer, and follows the other windows. Stays English where that fails. */
export async function startSpeaking(): Promise<void> {
  window.addEventListener('storage', () => void speak(rememberedLanguage()).catch(() => {}));
  if (rememberedLanguage() !== 'en') await speak(rememberedLanguage()).catch(() => {});
}

/** The language that this window speaks. */
export const windowLanguage = (): Language => i18next.language as Language;

export { i18next };
