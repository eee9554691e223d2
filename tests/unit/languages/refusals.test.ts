import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/lib/root.mjs';
import { messagesOf } from '../../support/catalogues.ts';

/** Where sentences are written that a window may have to show: the practice, its files, and the rules of the forms. */
const SOURCES = [
  'shared/model/**/*.ts',
  'shared/contract/**/*.ts',
  'shared/exchange/{contradictions,read}.ts',
  'shared/clinical/session/faults.ts',
  'electron/practice/**/*.ts',
  'electron/database/*.ts',
  'electron/shell/print.ts',
  'electron/browser-host/requests.ts',
  'renderer/app/practice-client.ts',
];

/** What is written into records or reports, or asked of programs: nobody reads it as a refusal. */
const APART = /sample-|practice\/mending\/(report|salvaging)|database\/(check|clear)/;
const NOT_FOR_PEOPLE = [
  /^(SELECT|INSERT|UPDATE|DELETE) /,
  /^Not \{\{\}\} bytes\.$/,
  /^\{\{\}\}: could not be read\.$/,
  // What a stranger's program is told.
  /^Ashi answers only /,
  /^(This is not an address|This address can|There is nothing at this address)/,
  /^(The practice is asked|This request is not JSON|A paper is sent as|A practice needs a data folder)/,
];

const catalogue = messagesOf('en', 'refusals');
const bare = (sentence: string): string => sentence.replaceAll(/\$?\{\{?[^}]*\}\}?/g, '{{}}');
const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root })).filter(
  (file) => !APART.test(file),
);
const literals = files.flatMap((file) => literalsIn(readFileSync(join(root, file), 'utf8')).map(bare));

/** Every text in quotation marks or backticks, comments left out. */
function literalsIn(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, quoted, ticked]) => quoted ?? ticked!,
  );
}

const isSentence = (text: string): boolean => /^(\p{Lu}|\{).*\s.*[.!?)]$/su.test(text);

describe('the sentences of refusals', () => {
  it('all stand in the catalogue that is translated', () => {
    const known = new Set([...catalogue.keys()].map(bare));
    const missing = literals.filter(
      (text) => isSentence(text) && !known.has(text) && !NOT_FOR_PEOPLE.some((one) => one.test(text)),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it('stand there as they are said, and none that nobody says', () => {
    for (const [sentence, words] of catalogue) expect(words).toBe(sentence);
    const said = new Set(literals);
    expect([...catalogue.keys()].filter((sentence) => !said.has(bare(sentence)))).toEqual([]);
  });
});
