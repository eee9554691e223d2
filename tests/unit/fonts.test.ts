import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/root.mjs';
import { simplified } from '../../shared/atlas/points/characters.ts';
import { POINTS } from '../../shared/atlas/points/index.ts';
import { SOURCES } from '../../shared/atlas/points/sources.ts';
import { familyFor, fontStack } from '../support/fonts.ts';

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Letters, digits and signs of texts, each once. Line breaks need no glyph. */
const charactersIn = (texts: readonly string[]): string[] =>
  [...new Set(texts.join(''))].filter((c) => c !== '\n');

const outsideTheBundle = (texts: readonly string[]) =>
  charactersIn(texts).filter((c) => familyFor(c) === undefined);

describe('the bundled fonts', () => {
  it('hold every character of the atlas', () => {
    const points = POINTS;
    expect(outsideTheBundle(textsIn(points))).toEqual([]);
    expect(outsideTheBundle(points.map(({ chinese }) => simplified(chinese)))).toEqual([]);
    expect(outsideTheBundle(textsIn(SOURCES))).toEqual([]);
  });

  it.each(readdirSync(join(root, 'renderer/app/i18n/en')))(
    'hold every character of the catalogue %s',
    (file) => {
      const catalogue = JSON.parse(readFileSync(join(root, 'renderer/app/i18n/en', file), 'utf8'));
      expect(outsideTheBundle(textsIn(catalogue))).toEqual([]);
    },
  );

  it('set pinyin in one face, tone marks included', () => {
    const pinyin = POINTS.map((point) => point.pinyin);
    expect(new Set(charactersIn(pinyin).map((c) => familyFor(c)))).toEqual(new Set([fontStack()[0]]));
  });

  it('have the characters that the first Chinese face lacks', () => {
    for (const character of '髎髃譩') {
      expect([character, familyFor(character)]).toEqual([character, 'Noto Sans JP Variable']);
    }
  });

  it('write Arabic names, and say so when they cannot write something', () => {
    expect(outsideTheBundle(['محمد علي'])).toEqual([]);
    expect(outsideTheBundle(['𓀀'])).toEqual(['𓀀']);
  });
});
