import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import figure from '../../print/messages/en/figure.json' with { type: 'json' };

/**
 * Message catalogues: one JSON file per namespace and language (`en/<namespace>.json`). A feature adds its own file;
 * nothing else needs to know. In components: `const { t } = useTranslation('patients')`.
 */
const files = import.meta.glob<Record<string, unknown>>(['./en/*.json', '!./en/refusals.json'], {
  eager: true,
  import: 'default',
});

const en = {
  ...Object.fromEntries(
    Object.entries(files).map(([path, messages]) => [path.slice('./en/'.length, -'.json'.length), messages]),
  ),
  // Words that the window and a paper in English share.
  figure,
};

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: false,
  resources: { en },
  ns: Object.keys(en),
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

export { i18next };
