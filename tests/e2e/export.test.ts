import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/app.ts';
import { askIn } from '../support/contract.ts';
import { faultsIn } from '../support/fhir.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const windows = sampleWindows({ graphics: false });

test('one patient is exported from the patient’s menu by keyboard, in each of three forms', () =>
  windows.withWindow(async (page) => {
    const ask = askIn(page);
    const patient = await ask('patients.create', patientDraft({ givenName: 'Mara', familyName: 'Leaves' }));
    await ask('plans.create', { patientId: patient.id, content: lowBackPlan() });
    await page.goto(`${windows.origin}/#/patients/${patient.id}`);
    await page.getByRole('button', { name: 'More for this patient' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Export this patient…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Export this patient' });
    await dialog.getByText('The file is not encrypted').waitFor();
    expect(await violations(page)).toEqual([]);

    const contents: Buffer[] = [];
    for (const ending of ['json', 'csv.zip', 'fhir.json']) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.keyboard.press('Enter'), // On the form of the file.
      ]);
      const name = file.suggestedFilename();
      expect(name).toMatch(new RegExp(`^ashi-${patient.recordNumber}-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
      await dialog.getByRole('status').getByText(name).waitFor();
      contents.push(await readFile((await file.path())!));
      await page.keyboard.press('ArrowDown');
    }
    const [json, csv, fhir] = contents as [Buffer, Buffer, Buffer];
    expect(JSON.parse(json.toString()).patients).toMatchObject([{ id: patient.id, familyName: 'Leaves' }]);
    const tables = unzipSync(csv);
    expect(Buffer.from(tables['patients.csv']!).toString()).toContain('Leaves');
    expect(Buffer.from(tables['applications.csv']!).toString()).toContain('BL23');
    const bundle = JSON.parse(fhir.toString());
    expect(faultsIn(bundle)).toEqual([]);
    expect(JSON.stringify(bundle)).toContain('Leaves');

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }));

test('the whole practice is written into a folder of this computer, or it is said why not', () =>
  windows.withWindow(async (page) => {
    const folder = temporaryFolder();
    try {
      await page.getByRole('link', { name: 'Settings' }).click();
      const part = page.getByRole('region', { name: 'Data in and out' });
      await part.getByLabel('Other health programs').check();
      await part.getByLabel('Folder for the file').fill(join(folder.path, 'away'));
      await part.getByLabel('Folder for the file').press('Enter');
      await part.getByText('This folder is not there.').waitFor();
      expect(await violations(page)).toEqual([]);
      await part.getByLabel('Folder for the file').fill(folder.path);
      await part.getByRole('button', { name: 'Export', exact: true }).press('Enter');
      const [name] = await expect
        .poll(() => readdirSync(folder.path).filter((file) => file.endsWith('.fhir.zip')), {
          timeout: 30_000,
        })
        .toHaveLength(1)
        .then(() => readdirSync(folder.path));
      await part.getByRole('status').getByText(`Saved as ${name}`).waitFor();
      const bundles = unzipSync(await readFile(join(folder.path, name!)));
      expect(Object.keys(bundles).length).toBeGreaterThan(3);
    } finally {
      folder.remove();
    }
  }));
