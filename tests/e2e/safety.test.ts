import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { draftOf } from '../../renderer/features/patients/draft-of.ts';
import { STARTING_CUPPING } from '../../shared/clinical/starting.ts';
import { RED_FLAGS } from '../../shared/model/assessment.ts';
import { emptyPlan, type PlanContent } from '../../shared/model/plan.ts';
import type { AppWindow } from '../support/app.ts';
import { askIn } from '../support/contract.ts';
import { printable } from '../support/handout-screen.ts';
import { entry, opener, prescription, saved, typePoint } from '../support/plan-screen.ts';
import { patientDraft, pointEntry } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const windows = sampleWindows({ graphics: false });
let window: AppWindow;
let page: Page;
beforeAll(async () => {
  window = await windows.openWindow({ viewport: { width: 1280, height: 800 } });
  page = window.page;
});

/** LI4, SP6 and BL32 needled, BL32 under current, a wet cup on BL23. */
function dangerousPlan(): PlanContent {
  const bl32 = pointEntry('BL32', 'both');
  const end = (side: 'left' | 'right') => ({ applicationId: bl32.id, side });
  return {
    ...emptyPlan('Low back pain'),
    applications: [
      pointEntry('LI4', 'both'),
      pointEntry('SP6', 'both'),
      bl32,
      pointEntry('BL23', 'both', { needling: null, cupping: { ...STARTING_CUPPING, kind: 'wet' } }),
    ],
    leads: [
      {
        id: crypto.randomUUID(),
        from: end('left'),
        to: end('right'),
        waveform: 'continuous',
        hz: 2,
        secondHz: null,
        intensity: 'medium',
        minutes: 20,
      },
    ],
  };
}

async function openDangerousPlan(): Promise<{ patientId: string; planId: string }> {
  const ask = askIn(page);
  const draft = patientDraft({
    familyName: 'Weigh',
    birthDate: '1994-03-02',
    flags: ['pregnant', 'anticoagulant', 'pacemaker'],
  });
  const { id: patientId } = await ask('patients.create', draft);
  const { id: planId } = await ask('plans.create', { patientId, content: dangerousPlan() });
  await page.goto(`${windows.origin}/#/plans/${planId}`);
  await strip().waitFor();
  return { patientId, planId };
}

const strip = () => page.getByRole('region', { name: 'Safety notices' });
const told = () => strip().getByRole('listitem').allInnerTexts();
/** The buttons of single notices. */
const toAcknowledge = () => strip().getByRole('button', { name: /^Acknowledge:/ });
const acknowledgeNext = () => toAcknowledge().first();

test('a suggested point tells before it is added what this patient’s flags ask to weigh', async () => {
  const ask = askIn(page);
  const { id: patientId } = await ask(
    'patients.create',
    patientDraft({ familyName: 'Ahead', birthDate: '1994-03-02', flags: ['pregnant'] }),
  );
  const { assessment, ...plan } = emptyPlan('Low back pain');
  const { id: planId } = await ask('plans.create', {
    patientId,
    content: { ...plan, assessment: { ...assessment, region: 'lowBack', patternId: 'kidneyYang' } },
  });
  await page.goto(`${windows.origin}/#/plans/${planId}`);
  const suggested = (code: string) => page.locator(`[data-suggested="${code}"]`);
  await suggested('CV4')
    .getByText(/^If added: Pregnant: on the abdomen/)
    .waitFor({ state: 'attached' });
  await suggested('CV4').getByRole('img', { name: 'Caution' }).waitFor();
  expect(await suggested('KI3').getByRole('img', { name: 'Caution' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Why CV4' }).press('Enter');
  await page
    .getByRole('list', { name: 'To weigh before adding' })
    .getByText(/^Pregnant: moxa or a lamp/)
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await suggested('CV4').press('Enter');
  await entry(page, 'CV4 midline').waitFor();
});

describe('a pregnant patient with anticoagulants and a pacemaker', () => {
  test('is weighed in the strip, the rows and before printing; nothing blocks; what was seen stays seen', async () => {
    const { planId } = await openDangerousPlan();
    // Folded: the two gravest, and how many more.
    expect(await strip().getByRole('listitem').count()).toBe(2);
    await strip()
      .getByRole('button', { name: /Show all/ })
      .press('Enter');
    const all = await told();
    for (const words of [
      /BL32\s+Pacemaker or ICD: no electrical stimulation\.[\s\S]*Cummings 2011/,
      /BL23\s+Bleeds easily: no wet cupping[\s\S]*WHO 1999/,
      /^Bleeds easily: thin needles[\s\S]*Perm J 2015/,
      /LI4, SP6, BL32\s+Pregnant: on the short list[\s\S]*WHO 1999[\s\S]*Carr 2015/,
      /BL32\s+Pregnant: on the abdomen or the lumbosacral region[\s\S]*WHO 1999/,
      /BL32\s+Pregnant: electrical stimulation/,
      /BL23\s+Pregnant: cups or gua sha[\s\S]*Cheng 1987/,
      /BL23\s+Wet cupping/,
    ]) {
      expect(
        all.filter((text) => words.test(text)),
        String(words),
      ).toHaveLength(1);
    }
    expect(all[0]).toContain('Pacemaker');
    await strip()
      .getByRole('button', { name: /^Why: Pacemaker/ })
      .press('Enter');
    await strip().getByText('makers’ manuals').waitFor();
    expect(await violations(page)).toEqual([]);

    // The row says the same where it happens.
    expect(await entry(page, 'SP6 both').innerText()).toContain('To acknowledge: ');
    await opener(page, 'SP6 both').press('Enter');
    await entry(page, 'SP6 both').getByText('Pregnant: on the short list').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    // Nothing blocks: the plan is worked on, saved and printed as any other.
    await typePoint(page, 'st36');
    await entry(page, 'ST36 both').waitFor();
    await saved(page);
    await page.getByRole('button', { name: 'Print handout' }).click();
    const gate = page.getByRole('region', { name: 'Safety notices' });
    await gate.getByText(/safety notices are not acknowledged/).waitFor();
    expect(await violations(page)).toEqual([]);
    const print = page.getByRole('button', { name: 'Print', exact: true });
    await printable(page);
    await page.evaluate(() =>
      Object.assign(globalThis, { prints: 0, print: () => (globalThis as { prints?: number }).prints!++ }),
    );
    const prints = () => page.evaluate(() => (globalThis as { prints?: number }).prints);
    await print.click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Safety notices');
    expect(await prints()).toBe(0);
    await gate.getByRole('button', { name: 'Print anyway' }).click();
    await page.waitForFunction(() => (globalThis as { prints?: number }).prints === 1);
    // All cautions at once; what says stop is left, each for a look of its own.
    await gate.getByRole('button', { name: /^Acknowledge \d+ cautions$/ }).click();
    await gate.getByText('2 safety notices are not acknowledged').waitFor();
    await gate.getByRole('button', { name: /^Acknowledge: Pacemaker/ }).press('Enter');
    await gate.getByRole('button', { name: /^Acknowledge: Bleeds easily: no wet/ }).press('Enter');
    await gate.waitFor({ state: 'detached' });
    await print.click();
    await page.waitForFunction(() => (globalThis as { prints?: number }).prints === 2);

    // Back in the plan everything is noted, by name, also after a fresh start of the page.
    await page.goto(`${windows.origin}/#/plans/${planId}`);
    await page.reload();
    await strip()
      .getByRole('button', { name: /Show all/ })
      .click();
    expect(await acknowledgeNext().count()).toBe(0);
    const { practitioner } = await askIn(page)('settings.get', {});
    expect((await told())[0]).toMatch(new RegExp(`Noted[\\s\\S]*${practitioner.name}, \\d`));
    expect(await entry(page, 'SP6 both').innerText()).toContain('Noted: ');
  });

  test('is weighed anew where plan or flags change, and only there; undo is no acknowledgement', async () => {
    const { patientId } = await openDangerousPlan();
    await strip()
      .getByRole('button', { name: /Show all/ })
      .click();
    const cautions = (await toAcknowledge().count()) - 2;
    await strip()
      .getByRole('button', { name: `Acknowledge ${cautions} cautions` })
      .press('Enter');
    await expect.poll(() => toAcknowledge().count()).toBe(2);
    expect(
      await strip()
        .getByRole('button', { name: /^Acknowledge \d/ })
        .count(),
    ).toBe(0);
    expect(await strip().getByText('Noted', { exact: true }).count()).toBe(cautions);
    expect(await strip().evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    for (const left of [1, 0]) {
      await acknowledgeNext().press('Enter');
      await expect.poll(() => toAcknowledge().count()).toBe(left);
    }
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);

    // One more point of the short list opens that notice, and what speaks of every needle.
    await typePoint(page, 'bl60');
    await acknowledgeNext().waitFor();
    const open = () =>
      toAcknowledge().evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')!));
    const opened = await open();
    expect(opened.some((name) => name.includes('short list'))).toBe(true);
    expect(opened.some((name) => name.includes('Pacemaker'))).toBe(false);
    expect(opened.some((name) => name.includes('wet cupping'))).toBe(false);
    // Taken back, the plan is the one that was acknowledged.
    await page.keyboard.press('Control+z');
    await entry(page, 'BL60 both').waitFor({ state: 'detached' });
    await expect.poll(open).toEqual([]);

    // A further flag.
    const ask = askIn(page);
    const patient = await ask('patients.get', { id: patientId });
    const draft = { ...draftOf(patient), flags: [...patient.flags, 'metalAllergy' as const] };
    await saved(page);
    await ask('patients.update', { id: patientId, revision: patient.revision, patient: draft });
    await page.reload();
    await acknowledgeNext().waitFor();
    await strip()
      .getByRole('button', { name: /Show all/ })
      .click();
    const afterFlag = await open();
    expect(afterFlag).toHaveLength(1);
    expect(afterFlag[0]).toContain('Metal allergy');
  });
});

test('the banner asks for the red flags of a back until they are answered, and leads to them', async () => {
  const ask = askIn(page);
  const { id: patientId } = await ask('patients.create', patientDraft({ familyName: 'Ask' }));
  const content = emptyPlan('Low back pain');
  const [first, second, third, ...others] = RED_FLAGS;
  content.assessment.region = 'lowBack';
  content.assessment.redFlags = Object.fromEntries(others.map((flag) => [flag, 'no']));
  const { id: planId } = await ask('plans.create', { patientId, content });
  await page.goto(`${windows.origin}/#/plans/${planId}`);
  const chip = page.getByRole('button', { name: /^Red flags: \d of \d unanswered$/ });
  await chip.waitFor();
  expect(await chip.innerText()).toBe('Red flags: 3 of 9 unanswered');
  expect(await violations(page)).toEqual([]);
  await chip.press('Enter');
  const flags = page.getByRole('region', { name: 'Red flags' });
  await expect.poll(() => flags.locator(':focus').count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => chip.innerText()).toBe('Red flags: 2 of 9 unanswered');
  await flags.getByRole('button', { name: 'None of these' }).click();
  await chip.waitFor({ state: 'detached' });
  await saved(page);
  const { redFlags } = (await ask('plans.get', { id: planId })).content.assessment;
  expect([redFlags[first], redFlags[second], redFlags[third]]).toEqual(['no', 'no', 'no']);

  // Answered with yes it is a reason to stop, told in the strip.
  await flags
    .getByRole('group', { name: /^Weight loss/ })
    .getByRole('button', { name: 'Yes' })
    .click();
  await page.getByRole('tab', { name: 'Prescription' }).click();
  await strip().getByText('Unexplained weight loss: refer before treating the back.').waitFor();
  expect(await chip.count()).toBe(0);
});

test('the strip leaves the prescription room at 1280 x 800, folded and unfolded', async () => {
  await openDangerousPlan();
  const heights = async () => ({
    strip: (await strip().boundingBox())!.height,
    list: await prescription(page)
      .locator('ol')
      .first()
      .evaluate((round) => round.closest('section')!.parentElement!.clientHeight),
  });
  const folded = await heights();
  expect(folded.list).toBeGreaterThan(300);
  await strip()
    .getByRole('button', { name: /Show all/ })
    .click();
  const unfolded = await heights();
  expect(unfolded.strip).toBeGreaterThan(folded.strip);
  expect(unfolded.list).toBeGreaterThan(180);
  expect(window.faults).toEqual([]);
});
