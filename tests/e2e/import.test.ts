import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ExportDocument } from '../../shared/exchange/document.ts';
import { askIn } from '../support/contract.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const windows = sampleWindows({ graphics: false });

/** A file as it lies on a disk. */
const fileOf = (content: string | Buffer) => ({
  name: 'ashi-0001-2026-11-23.json',
  mimeType: 'application/json',
  buffer: Buffer.from(content),
});

test('records of another practice are looked at, decided on and taken in; a damaged file is refused with a sentence', () =>
  windows.withWindow(async (page) => {
    const ask = askIn(page);
    const mara = await ask('patients.create', patientDraft({ givenName: 'Mara', familyName: 'Known' }));
    await ask('plans.create', { patientId: mara.id, content: lowBackPlan() });
    const { content } = await ask('exports.patient', { id: mara.id, format: 'json' });
    // The same person and somebody new, as another practice would have written them.
    const ids = new Map<string, string>();
    const elsewhere = content.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => {
      if (!ids.has(id)) ids.set(id, randomUUID());
      return ids.get(id)!;
    });
    const document = JSON.parse(elsewhere) as ExportDocument;
    const [twin] = document.patients;
    const nora = { ...twin!, id: randomUUID(), givenName: 'Nora', familyName: 'New', plans: [] };
    document.patients.push({ ...nora, recordNumber: 'N 1', birthDate: '1991-01-31' });

    await page.getByRole('link', { name: 'Settings' }).click();
    const part = page.getByRole('region', { name: 'Take records in' });
    const input = part.locator('input[type="file"]');
    await input.setInputFiles(fileOf(elsewhere.slice(0, -50)));
    await part.getByText('it is not JSON to its end').waitFor();
    await input.setInputFiles(fileOf(Buffer.from(elsewhere.replace('Mara', 'Mära'), 'latin1')));
    await part.getByText('This file is not text in UTF-8').waitFor();

    await input.setInputFiles(fileOf(JSON.stringify(document)));
    await part.getByText('Not here yet: 2 patients and 1 plan.').waitFor();
    const take = part.getByRole('button', { name: 'Take in' });
    await part.getByText('1 patient waits for your decision.').waitFor();
    expect(await take.isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    const decision = part.getByLabel('What happens with Mara Known');
    await decision.selectOption({ label: `Is Mara Known, ${mara.recordNumber}, who is here` });
    await part.getByText('Plans of the file go to the patient who is here.').waitFor();
    await take.press('Enter');
    await part
      .getByText('Taken in: 1 patient and 1 plan. 1 patient who was here was brought up to date.')
      .waitFor();
    const { plans } = await ask('plans.ofPatient', { patientId: mara.id, archived: false });
    expect(plans).toHaveLength(2);
    const found = await ask('patients.find', { text: 'Nora', archived: false, limit: 5 });
    expect(found.patients).toMatchObject([{ recordNumber: 'N 1' }]);

    await input.setInputFiles(fileOf(JSON.stringify(document)));
    await part.getByText('Nothing in this file is new here.').waitFor();
    expect(await part.getByText('Here already, just so').count()).toBe(2);
  }));
