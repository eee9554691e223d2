import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { root } from '../../scripts/lib/root.mjs';

/** The words of one of the window's catalogues as a screen gets them, for what puts sentences together outside a screen. */
export function catalogueWords(name: string) {
  const messages = JSON.parse(readFileSync(join(root, `renderer/app/i18n/en/${name}.json`), 'utf8'));
  const i18n = createInstance();
  void i18n.init({
    lng: 'en',
    resources: { en: { [name]: messages } },
    defaultNS: name,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key: string, values?: Record<string, unknown>): string => i18n.t(key, values ?? {});
}
