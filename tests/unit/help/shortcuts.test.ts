import { expect, test } from 'vitest';
import { KEYS, shownKeys } from '../../../renderer/app/commands/keys.ts';
import help from '../../../renderer/app/i18n/en/help.json' with { type: 'json' };
import { PLACES, SHORTCUTS } from '../../../renderer/features/help/shortcuts.ts';

test('the help names the keys of every command, and says what each does', () => {
  const named = PLACES.flatMap((place) => SHORTCUTS[place].map(([keys]) => keys as string));
  for (const keys of Object.values(KEYS)) expect(named).toContain(shownKeys(keys));
  const does = PLACES.flatMap((place) => SHORTCUTS[place].map(([, what]) => what));
  expect([...new Set<string>(does)].sort()).toEqual(Object.keys(help.keys).sort());
  expect([...PLACES].sort()).toEqual(Object.keys(help.places).sort());
});
