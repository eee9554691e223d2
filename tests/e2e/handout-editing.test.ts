import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { emptyPlan } from '../../shared/model/plan.ts';
import { askIn } from '../support/contract.ts';
import { headings, panel, paperReady, printedPdf, showHandoutOf } from '../support/handout-screen.ts';
import { saved } from '../support/plan-screen.ts';
import { lowBackPlan, patientDraft, pointEntry } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const windows = sampleWindows({ graphics: false });
const { withWindow } = windows;

/** A plan without safety notices: nothing stands between it and the printer. */
const quietPlan = () =>
  lowBackPlan({
    applications: [pointEntry('ST36', 'both')],
    complaint: 'Tired legs',
    pattern: '',
    course: { sessions: 6, visits: 1, period: 'week', reviewEvery: null },
  });

const openWords = async (page: Page, part: string) => {
  await panel(page)
    .getByRole('button', { name: `Edit the words of ${part}` })
    .click();
  return panel(page).getByRole('textbox', { name: part });
};
const found = (page: Page) => page.locator('.paper [data-kind="found"]');

/** Prints into nothing, and counts. */
const countPrints = (page: Page) =>
  page.evaluate(() => {
    globalThis.print = () => {
      document.body.dataset.printed = String(Number(document.body.dataset.printed ?? 0) + 1);
    };
  });
const print = async (page: Page, times = 1) => {
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.locator(`body[data-printed="${times}"]`).waitFor();
};

test('words written beside the paper stand on it at once, stay with the plan, and can be taken back', () =>
  withWindow(async (page) => {
    const { planId } = await showHandoutOf(page, windows.origin, quietPlan());
    const before = await found(page).innerText();
    const field = await openWords(page, 'What we found');
    // On the paper words have marks where they may be parted.
    expect(before.replaceAll('\u00ad', '')).toContain((await field.inputValue()).split('\n')[0]);
    await field.fill('You asked about your tired legs.\n\nWe looked at them together.');
    await found(page).getByText('We looked at them together.').waitFor();
    await panel(page).getByText('your words').waitFor();
    await field.blur();
    await saved(page);

    await page.reload();
    await paperReady(page);
    expect(await found(page).locator('p').allInnerTexts()).toEqual([
      'You asked about your tired legs.',
      'We looked at them together.',
    ]);
    const { content } = await askIn(page)('plans.get', { id: planId });
    expect(content.handout.texts).toMatchObject([{ language: 'en', kind: 'found' }]);

    await openWords(page, 'What we found');
    await panel(page).getByRole('button', { name: 'Back to Ashi’s words' }).click();
    await expect.poll(() => found(page).innerText()).toBe(before);
    // Undo brings the words back, redo takes them off again.
    await page.keyboard.press('Control+z');
    await found(page).getByText('We looked at them together.').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => found(page).innerText()).toBe(before);
    await saved(page);
    expect((await askIn(page)('plans.get', { id: planId })).content.handout.texts).toEqual([]);
  }));

test('parts are switched off and moved, by button and by keyboard, and stay so', () =>
  withWindow(async (page) => {
    await showHandoutOf(page, windows.origin, quietPlan());
    const before = await headings(page);
    const isLast = before.length - 1;
    await panel(page).getByRole('switch', { name: 'What we found' }).click();
    await expect.poll(() => headings(page)).toEqual(before.slice(1));

    const up = panel(page).getByRole('button', { name: 'Contact up' });
    for (let i = 0; i < 16; i++) await up.press('Enter');
    await expect.poll(() => headings(page)).toEqual([before[isLast], ...before.slice(1, isLast)]);

    await panel(page).getByRole('button', { name: 'Move Contact' }).focus();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space']) {
      await page.keyboard.press(key);
      // What is dragged moves on a frame of its own.
      await page.waitForTimeout(100);
    }
    const moved = [...before.slice(1, 3), before[isLast], ...before.slice(3, isLast)];
    await expect.poll(() => headings(page)).toEqual(moved);
    await saved(page);
    await page.reload();
    await paperReady(page);
    expect(await headings(page)).toEqual(moved);
  }));

test('each language keeps its own words, and the patient’s language is the one to begin with', () =>
  withWindow(async (page) => {
    await showHandoutOf(page, windows.origin, quietPlan(), { language: 'es' });
    const choose = async (language: string) => {
      await panel(page).getByRole('combobox', { name: 'Language' }).click();
      await page.getByRole('option', { name: language }).click();
      await paperReady(page);
    };
    expect(await page.locator('.paper article').getAttribute('lang')).toBe('es');
    await (await openWords(page, 'What we found')).fill('Usted tiene las piernas cansadas.');
    await choose('Deutsch');
    await page.locator('.paper article[lang="de"]').waitFor();
    await panel(page).getByRole('textbox', { name: 'What we found, Deutsch' }).fill('Ihre Beine sind müde.');
    await found(page).getByText('Ihre Beine sind müde.').waitFor();
    await choose('Español');
    await found(page).getByText('Usted tiene las piernas cansadas.').waitFor();
    await choose('Deutsch');
    await found(page).getByText('Ihre Beine sind müde.').waitFor();
  }));

test('a language is marked as read by somebody, which takes the notice off the paper, and back', () =>
  withWindow(async (page) => {
    const { planId } = await showHandoutOf(page, windows.origin, quietPlan(), { language: 'fr' });
    const notice = () => page.locator('.paper article').innerText();
    const draft = await notice();
    await panel(page).getByRole('button', { name: 'Mark as reviewed' }).click();
    await panel(page).getByLabel('Reviewer').fill('Amélie Dupont');
    await page.keyboard.press('Enter');
    await panel(page)
      .getByText(/^Reviewed by Amélie Dupont on \d/)
      .waitFor();
    await expect.poll(notice).not.toBe(draft);
    expect((await askIn(page)('settings.get', {})).settings.reviewedLanguages.fr?.by).toBe('Amélie Dupont');
    expect((await askIn(page)('plans.get', { id: planId })).revision).toBe(1);
    await panel(page).getByRole('button', { name: 'Take back' }).click();
    await expect.poll(notice).toBe(draft);
  }));

test('length, size and order become the practice’s for every plan, and a plan goes back to them', () =>
  withWindow(async (page) => {
    await showHandoutOf(page, windows.origin, quietPlan());
    const article = page.locator('.paper article');
    const normal = (await article.innerText()).length;
    await panel(page).getByRole('button', { name: 'Short' }).click();
    await panel(page).getByRole('switch', { name: 'Large print' }).click();
    await expect.poll(async () => (await article.innerText()).length).toBeLessThan(normal);
    await panel(page).getByRole('button', { name: 'Use these for every plan' }).click();
    await panel(page)
      .getByRole('button', { name: 'Use these for every plan' })
      .waitFor({ state: 'detached' });

    await showHandoutOf(page, windows.origin, quietPlan());
    expect(await article.getAttribute('data-large')).toBe('true');
    await panel(page).getByRole('switch', { name: 'Large print' }).click();
    await expect.poll(() => article.getAttribute('data-large')).toBeNull();
    await panel(page).getByRole('button', { name: 'As the practice does' }).click();
    await expect.poll(() => article.getAttribute('data-large')).toBe('true');

    const { settings, ...rest } = await askIn(page)('settings.get', {});
    const handout = { ...settings.handout, length: 'normal', largePrint: false } as const;
    await askIn(page)('settings.save', { ...rest, settings: { ...settings, handout } });
  }));

test('a paper that was printed is the same paper again, whatever has changed since', () =>
  withWindow(async (page) => {
    const ask = askIn(page);
    const content = quietPlan();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>';
    await ask('logo.save', { logo: { kind: 'svg', data: Buffer.from(svg).toString('base64') } });
    const { planId, patientId } = await showHandoutOf(page, windows.origin, content, {
      givenName: 'Zoë',
      familyName: 'محمد',
    });
    await (await openWords(page, 'What we found')).fill('Written by hand, and not left yet.');
    await countPrints(page);
    await print(page);
    // What was typed was saved first.
    expect((await ask('plans.get', { id: planId })).content.handout.texts).toHaveLength(1);
    const link = panel(page).getByRole('listitem').filter({ hasText: 'English' }).getByRole('link');
    await link.waitFor();
    const { pdf: first } = await printedPdf(page);
    expect(first.text).toContain('Written by hand');
    expect(first.text).not.toContain('Parts, in their order');
    // The same paper once more is no other paper.
    await print(page, 2);
    expect((await ask('papers.ofPlan', { planId })).papers).toHaveLength(1);

    const { revision } = await ask('plans.get', { id: planId });
    const changed = { ...content, title: 'Other', applications: [pointEntry('LI4', 'left')] };
    await ask('plans.revise', { id: planId, revision, content: changed });
    await ask('patients.update', {
      id: patientId,
      revision: 1,
      patient: patientDraft({ givenName: 'Someone', familyName: 'Else', sex: 'male' }),
    });
    const current = await ask('settings.get', {});
    await ask('settings.save', {
      ...current,
      settings: { ...current.settings, name: 'New name', marginMm: 20 },
    });
    await ask('logo.save', { logo: null });
    await page.reload();
    await paperReady(page);
    expect(await page.locator('.paper header img').count()).toBe(0);
    expect((await printedPdf(page)).pdf.text).not.toContain('Written by hand');

    await link.click();
    await page.getByText(/^Printed .* by Sample Practitioner\.$/).waitFor();
    await paperReady(page);
    await page.locator('.paper header img').waitFor();
    const { pdf: again } = await printedPdf(page);
    expect(again.text).toBe(first.text);
    expect(again.title).toBe(first.title);
    expect(again.pages.map(({ inked }) => inked)).toEqual(first.pages.map(({ inked }) => inked));
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await ask('settings.save', { ...(await ask('settings.get', {})), settings: current.settings });
  }));

test('a paper that cannot be kept is printed all the same, and that is said', () =>
  withWindow(async (page) => {
    await showHandoutOf(page, windows.origin, quietPlan());
    await page.route('**/api/papers.keep', (route) =>
      route.fulfill({
        json: { ok: false, refusal: { code: 'disk-full', message: 'The disk is full.' } },
      }),
    );
    await countPrints(page);
    await print(page);
    await page.getByRole('alert').getByText('The disk is full. It prints all the same.').waitFor();
    await page.unroute('**/api/papers.keep');
    await print(page, 2);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await panel(page).getByRole('listitem').filter({ hasText: 'English' }).waitFor();
  }));

test('the panel has nothing axe objects to, folds away, and leaves a plan that says nothing with its printed papers', () =>
  withWindow(async (page) => {
    await showHandoutOf(page, windows.origin, lowBackPlan(), {
      familyName: 'محمد'.repeat(12),
      language: 'es',
    });
    await openWords(page, 'After treatment');
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
    // Paper and panel stand side by side without a scroll bar at the foot.
    const isWide = await page
      .getByRole('region', { name: 'Handout' })
      .evaluate((one) => one.scrollWidth > one.clientWidth);
    expect(isWide).toBe(false);
    await panel(page).getByRole('button', { name: 'Fold the panel away' }).click();
    expect(await panel(page).getByRole('switch').count()).toBe(0);
    await panel(page).getByRole('button', { name: 'Open the panel' }).click();
    expect(await panel(page).getByRole('switch').count()).toBe(17);

    const ask = askIn(page);
    const { id: patientId } = await ask('patients.create', patientDraft());
    const { id } = await ask('plans.create', { patientId, content: emptyPlan('Plan') });
    await page.goto(`${windows.origin}/#/plans/${id}/handout`);
    await page.getByText('Nothing to print yet').waitFor();
    await panel(page).getByRole('heading', { name: 'Printed' }).waitFor();
    expect(await panel(page).getByRole('switch').count()).toBe(0);
  }));
