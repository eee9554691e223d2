import { expect, test } from 'vitest';
import { FIRST_READINGS } from '../../shared/atlas/readings.ts';
import { newPractice } from '../support/practice.ts';
import { PASSPHRASE } from '../support/records.ts';

test('a new practice reads every point by the first reading; a choice stays after locking', async () => {
  const { ask } = await newPractice();
  const current = await ask('settings.get', {});
  expect(current.settings.readings).toEqual(FIRST_READINGS);

  const readings = { ...FIRST_READINGS, GB30: 'who-alternative' as const };
  const changed = { ...current, settings: { ...current.settings, readings } };
  expect(await ask('settings.save', changed)).toEqual(changed);
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(await ask('settings.get', {})).toEqual(changed);
});

test('a reading that is none, or of a point that has only one, is refused', async () => {
  const { ask, refused } = await newPractice();
  const current = await ask('settings.get', {});
  const { GB30: _, ...five } = FIRST_READINGS;
  for (const readings of [{ ...FIRST_READINGS, BL23: 'who' }, { ...FIRST_READINGS, GB30: 'mine' }, five]) {
    const refusal = await refused('settings.save', {
      ...current,
      settings: { ...current.settings, readings },
    });
    expect(refusal.code).toBe('invalid');
    expect(refusal.field).toMatch(/^settings\.readings/);
  }
  expect(await ask('settings.get', {})).toEqual(current);
});
