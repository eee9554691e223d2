import { describe, expect, test } from 'vitest';
import { KEYS, shownKeys } from '../../../renderer/app/commands/keys.ts';
import { fitting, found, type Item, inGroups } from '../../../renderer/app/commands/palette-items.ts';
import { OTHERWISE, rankOf } from '../../../renderer/app/commands/rank.ts';

const item = (title: string): Item => ({ id: title, title, detail: '', run: () => {} });
const titles = (typed: string, all: readonly string[], limit = 9) =>
  fitting(typed, all.map(item), ({ title }) => [title], limit).map(({ item: { title } }) => title);

describe('the rank of a line', () => {
  test.each([
    ['undo', 'Undo', 0],
    ['print h', 'Print handout', 1],
    ['handout', 'Print handout', 2],
    ['hand pri', 'Print handout', 2],
    ['ph', 'Print handout', 3],
    ['andout', 'Print handout', 4],
    ['zoe', 'Zoë Example', 1],
    ['taixi', 'Tàixī 太谿', 1],
    ['', 'Undo', 1],
  ])('%s in %s is %s', (typed, text, rank) => expect(rankOf(typed, text)).toBe(rank));

  test.each([
    ['redo', 'Undo'],
    ['print x', 'Print handout'],
    ['hp', 'Print handout'],
  ])('%s is not found in %s', (typed, text) => expect(rankOf(typed, text)).toBeNull());
});

describe('the lines of the palette', () => {
  test('stand best first, in their own order where equal, and no more than asked', () => {
    const all = ['Show: Plan', 'Plan', 'New plan', 'Plan notes'];
    expect(titles('plan', all)).toEqual(['Plan', 'Plan notes', 'Show: Plan', 'New plan']);
    expect(titles('plan', all, 2)).toEqual(['Plan', 'Plan notes']);
  });

  test('stand in groups, first the one with the best line; what a search found otherwise stays', () => {
    const texts = ({ title }: Item) => [title];
    const groups = inGroups({
      commands: fitting('anna', [item('Scan nameplate')], texts, 5),
      points: found('anna', [item('Zhāngmén')], texts),
      plans: [],
      patients: found('anna', [item('Anna Example')], texts),
      protocols: [],
    });
    expect(groups.map(({ kind }) => kind)).toEqual(['patients', 'points']);
    expect(found('anna', [item('Zhāngmén')], texts)[0]!.rank).toBe(OTHERWISE);
  });
});

test('keys are shown as keyboards name them', () => {
  expect(shownKeys(KEYS.undo)).toBe('Ctrl+Z');
  expect(shownKeys(KEYS.redo)).toBe('Ctrl+Shift+Z');
  expect(shownKeys(KEYS.shorthand)).toBe('F2');
  expect(shownKeys(KEYS.find)).toBe('/');
});
