import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import type { Language } from '../../shared/model/handout.ts';

const folder = (language: Language): string => join(root, 'renderer/app/i18n', language);

/** The namespaces that a language of the window has. */
export const namespacesOf = (language: Language): string[] =>
  readdirSync(folder(language))
    .map((file) => basename(file, '.json'))
    .sort();

/** A namespace as it stands in its file. */
export const nestedMessages = (language: Language, namespace: string): unknown =>
  JSON.parse(readFileSync(join(folder(language), `${namespace}.json`), 'utf8'));

/** Every message of a namespace by its path, such as "flag.pregnant". Refusals go by their whole sentence. */
export const messagesOf = (language: Language, namespace: string): ReadonlyMap<string, string> =>
  new Map(messagesIn(nestedMessages(language, namespace), ''));

function messagesIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no message`);
  return Object.entries(value).flatMap(([key, inner]) =>
    messagesIn(inner, path === '' ? key : `${path}.${key}`),
  );
}
