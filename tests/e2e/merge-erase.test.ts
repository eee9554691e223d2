import { expect, test } from 'vitest';
import { askIn } from '../support/contract.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { openWindow } = sampleWindows({ graphics: false });

test('two entries of one person are put together, taken apart, and one of them is erased for good', async () => {
  const { page, context, strays, faults } = await openWindow();
  const ask = askIn(page);
  const name = { givenName: 'Quirin', familyName: 'Doublet' };
  const kept = await ask(
    'patients.create',
    patientDraft({ ...name, phone: '111 222 333', flags: ['fever'] }),
  );
  const other = await ask(
    'patients.create',
    patientDraft({ ...name, familyName: 'Doublett', phone: '444 555 666', flags: ['epilepsy'] }),
  );
  await ask('plans.create', { patientId: other.id, content: lowBackPlan({ title: 'Came along' }) });

  // Found by likeness, compared, put together.
  await page.goto(`${new URL(page.url()).origin}/#/patients/${kept.id}`);
  await page.getByRole('button', { name: 'More for this patient' }).click();
  await page.getByRole('menuitem', { name: 'The same person as …' }).click();
  const likely = page.getByRole('list', { name: 'Probably the same person' });
  await likely.getByText(other.recordNumber).waitFor();
  expect(await violations(page)).toEqual([]);
  await likely.getByRole('button', { name: /Compare with Quirin Doublett/ }).click();
  await page.getByRole('radio', { name: 'Telephone: which one counts: 444 555 666' }).check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Put together' }).click();
  const apart = page.getByRole('button', { name: `Take apart from record ${other.recordNumber}` });
  await apart.waitFor();
  await page.getByText('Came along').waitFor();
  const flags = page.getByRole('list', { name: 'Patient flags' });
  await flags.getByText('Epilepsy').waitFor();
  await flags.getByText('Fever').waitFor();
  await page.getByText('444 555 666').waitFor();

  // The other entry rests, and leads here.
  await page.goto(`${new URL(page.url()).origin}/#/patients/${other.id}`);
  await page.getByRole('button', { name: `Open record ${kept.recordNumber}` }).click();

  // Taken apart again, everything is as it was.
  await apart.click();
  await page.getByText('1 plan goes back').waitFor();
  await page.getByRole('button', { name: 'Take the two apart' }).click();
  await apart.waitFor({ state: 'detached' });
  expect(await ask('patients.get', { id: kept.id })).toMatchObject({
    phone: '111 222 333',
    flags: ['fever'],
  });

  // The settings list them, and those whose period is over.
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('list', { name: 'Probably written twice' }).getByText('Quirin Doublett').waitFor();
  await page.getByLabel('Kept after the last contact').fill('10');
  const keeping = page.getByRole('region', { name: 'Keeping and erasing' });
  await keeping.getByRole('button', { name: 'Save' }).click();
  await keeping.getByText('No record is past the period.').waitFor();
  expect(await violations(page)).toEqual([]);

  // Erased: only from the archive, only with the number typed, and gone for good.
  await ask('patients.archive', { id: other.id, archived: true });
  await page.goto(`${new URL(page.url()).origin}/#/patients/${other.id}`);
  await page.getByRole('button', { name: 'More for this patient' }).click();
  await page.getByRole('menuitem', { name: 'Erase for good …' }).click();
  await page.getByText('The practice keeps this record until').waitFor();
  const erase = page.getByRole('button', { name: 'Erase for good' });
  expect(await erase.isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel(`Type the record number ${other.recordNumber} to confirm`).fill(other.recordNumber);
  await erase.click();
  await page.getByText('No word of this patient is left in the record.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'New patient' }).waitFor();
  await expect(ask('patients.get', { id: other.id })).rejects.toThrow('not in the record');

  expect(strays).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
