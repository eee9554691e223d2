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
  const kept = { ...changed, revision: current.revision + 1 };
  expect(await ask('settings.save', changed)).toEqual(kept);
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  expect(await ask('settings.get', {})).toEqual(kept);
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

test('settings that were changed elsewhere since they were read are not overwritten', async () => {
  const { ask, refused } = await newPractice();
  const read = await ask('settings.get', {});
  const elsewhere = await ask('settings.save', {
    ...read,
    practitioner: { ...read.practitioner, title: 'Lic. Ac.' },
  });
  expect(elsewhere.revision).toBe(read.revision + 1);

  const late = { ...read, settings: { ...read.settings, phone: '222' } };
  expect(await refused('settings.save', late)).toMatchObject({ code: 'conflict', field: 'revision' });
  expect(await ask('settings.get', {})).toEqual(elsewhere);
  const { phone } = late.settings;
  const again = { ...elsewhere, settings: { ...elsewhere.settings, phone } };
  expect(await ask('settings.save', again)).toEqual({ ...again, revision: elsewhere.revision + 1 });
});

test('needles that were changed elsewhere since they were read are not overwritten, whatever happened to the settings', async () => {
  const { ask, refused } = await newPractice();
  const read = await ask('needles.get', {});
  const needle = { id: crypto.randomUUID(), gaugeMm: 0.3, lengthMm: 75, maker: 'Seirin', material: '' };
  await ask('settings.save', await ask('settings.get', {}));
  const elsewhere = await ask('needles.save', { ...read, needles: [needle] });
  expect(elsewhere.revision).toBe(read.revision + 1);
  expect(await refused('needles.save', read)).toMatchObject({ code: 'conflict', field: 'revision' });
  expect(await ask('needles.get', {})).toEqual(elsewhere);
});
