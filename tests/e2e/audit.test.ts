import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { askIn } from '../support/contract.ts';
import { patientDraft } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withWindow } = sampleWindows({ graphics: false });

test('an administrator sees who looked at what, verifies that the trail is whole, and takes it along', () =>
  withWindow(async (page) => {
    const ask = askIn(page);
    const patient = await ask('patients.create', patientDraft({ givenName: 'Mara', familyName: 'Trail' }));
    await ask('patients.get', { id: patient.id });
    await ask('plans.ofPatient', { patientId: patient.id, archived: false });

    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Open the audit trail' }).click();
    const list = page.getByRole('region', { name: 'Rows of the audit trail' });
    const rows = list.getByRole('row');
    const latest = rows.filter({ hasText: 'Mara Trail' });
    await expect.poll(() => latest.count()).toBe(2);
    // Looks that follow one another stand together.
    expect(await latest.first().innerText()).toContain('Opened the patient · Looked at the list of plans');
    expect(await latest.last().innerText()).toContain('Entered the patient');
    expect(await violations(page)).toEqual([]);

    // By keyboard from a row to all rows of that patient, and of one kind.
    await latest.first().getByRole('button', { name: 'Mara Trail' }).press('Enter');
    await expect.poll(() => list.getByRole('row').count()).toBe(4);
    await page.getByRole('combobox', { name: 'Kind' }).press('Enter');
    await page.getByRole('option', { name: 'Changed' }).press('Enter');
    await expect.poll(() => list.getByRole('row').count()).toBe(3);
    expect(await list.innerText()).not.toContain('Opened the patient');
    await page.getByRole('button', { name: 'Show all patients' }).click();

    await page.getByRole('button', { name: 'Verify' }).click();
    const result = page.getByRole('region', { name: 'Is it whole?' });
    await result.getByText('each following from those before it.').waitFor();
    const head = await result.getByText(/^([0-9a-f]{4} ?){16}$/).innerText();
    // What was noted is found again, though rows have come since.
    await page.getByLabel('Head noted earlier').fill(head.replace(/\s+/g, ' ').slice(0, 24));
    await page.getByRole('button', { name: 'Verify' }).click();
    await result.getByText('It is still there.').waitFor();
    expect(await violations(page)).toEqual([]);

    for (const format of ['CSV', 'JSON']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: format }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^Audit trail \d{4}-\d\d-\d\d\.(csv|json)$/);
      const text = await readFile((await file.path())!, 'utf8');
      expect(text).toContain('patients.create');
      expect(text).not.toContain('Mara');
    }
  }));

test('a patient’s page leads to who has looked at the record', () =>
  withWindow(async (page, { context }) => {
    const ask = askIn(page);
    const { id } = await ask('patients.create', patientDraft({ givenName: 'Nora', familyName: 'Seen' }));
    await page.goto(`${new URL(page.url()).origin}/#/patients/${id}`);
    await page.getByRole('button', { name: 'More for this patient' }).click();
    await page.getByRole('menuitem', { name: 'Who has looked at this record' }).click();
    const list = page.getByRole('region', { name: 'Rows of the audit trail' });
    await list.getByText('Opened the patient').waitFor();
    expect(await list.getByRole('row').filter({ hasNotText: 'Nora Seen' }).count()).toBe(2);
    expect(context.pages()).toHaveLength(1);
  }));
