import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Target } from '../../shared/model/course.ts';
import type { AppWindow } from '../support/app.ts';
import { askIn } from '../support/contract.ts';
import { printable, printedPdf } from '../support/handout-screen.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const windows = sampleWindows({ graphics: false });
let window: AppWindow;
let page: Page;
let planId: string;

const target = (measure: Target['measure'], label: string, aim: number | null): Target => ({
  ...{ id: randomUUID(), measure, label, baseline: null, target: aim },
  asked: measure === 'painScale' ? 'session' : 'review',
});
const PAIN = target('painScale', 'at night', 3);
const OWN = target('patientSpecific', 'tying shoes', 8);
const WALKING = target('freeMeasure', 'walking, minutes', 45);

/** Pain at each session of the course, by its day. */
const SCORES: readonly [string, number][] = [
  ['2026-03-03', 7],
  ['2026-03-10', 7],
  ['2026-03-17', 6],
  ['2026-03-24', 8],
  ['2026-03-31', 6],
  ['2026-04-07', 5],
  ['2026-04-14', 5],
  ['2026-04-21', 4],
  ['2026-04-28', 4],
  ['2026-05-05', 3],
];

const button = (name: string) => page.getByRole('button', { name, exact: true });
const open = (path: string) => page.goto(`${windows.origin}/#/plans/${planId}/${path}`);
/** The rows of the table on the screen, their cells with a bar between. */
const rows = () =>
  page.locator('table tbody tr').evaluateAll((all) =>
    all.map((row) =>
      [...row.children]
        .slice(0, 4)
        .map((cell) => cell.textContent.trim())
        .join(' | '),
    ),
  );
/** Text with every kind of space as a plain one. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

beforeAll(async () => {
  window = await windows.openWindow();
  page = window.page;
  const ask = askIn(page);
  const { id: patientId } = await ask('patients.create', patientDraft({ givenName: 'Zoë' }));
  const course = { sessions: 10, visits: 1, period: 'week', reviewEvery: 5 } as const;
  const content = lowBackPlan({ course, targets: [PAIN, OWN, WALKING] });
  ({ id: planId } = await ask('plans.create', { patientId, content }));
  for (const [on, score] of SCORES) {
    const { id: sessionId } = await ask('sessions.begin', { planId, sessionId: null, variant: null });
    const measurement = { planId, sessionId, targetId: PAIN.id, on, items: [{ label: '', score }] };
    await ask('outcomes.save', { id: null, measurement });
    const event = {
      id: randomUUID(),
      at: new Date().toISOString(),
      act: { kind: 'stopped', reason: 'test' },
    } as const;
    const { revision } = await ask('sessions.record', { id: sessionId, event });
    const ended = await ask('sessions.complete', { id: sessionId, revision, difference: '' });
    if (on === '2026-05-05') await ask('sessions.sign', { id: sessionId, revision: ended.revision });
  }
});

describe('the outcomes of a ten-session course', () => {
  test('are told by a chart, walked through by keyboard, and stand in a table as they were entered', async () => {
    await page.goto(`${windows.origin}/#/plans/${planId}`);
    await page.getByRole('link', { name: 'Review after 10 sessions is due' }).click();
    const chart = page.getByRole('img', { name: 'Pain scale, at night' });
    await chart.waitFor();
    const told = await chart.locator('desc').textContent();
    // The sessions were all given today, after the days of the scores.
    expect(told).toBe(
      'Pain scale, at night: 7 on 3 March 2026 to 3 on 5 May 2026, 0 sessions: better by 4 points; the smallest important change is 2.',
    );
    await page.getByText('30 % of the first score, 2.1 points, is reached too.').waitFor();
    await button('Where the rule comes from').click();
    await page.getByText(/Ostelo RW et al\. .* 2008/).waitFor();

    const walked = page.getByRole('slider', { name: 'Scores of Pain scale, at night' });
    await walked.focus();
    const said = () => walked.getAttribute('aria-valuetext');
    expect(await said()).toBe('5 May 2026, 3, session 10, −4 from the first');
    await page.keyboard.press('ArrowLeft');
    expect(await said()).toBe('28 Apr 2026, 4, session 9, −3 from the first');
    await page.keyboard.press('Home');
    expect(await said()).toBe('3 Mar 2026, 7, session 1');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }

    await button('Table').click();
    const expected = SCORES.map(([on, score], index) => {
      const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(on),
      );
      const change = score === 7 ? '0' : score > 7 ? `+${score - 7}` : `−${7 - score}`;
      return [day, `session ${index + 1}`, score, index === 0 ? '–' : change].join(' | ');
    });
    expect(await rows()).toEqual(expected);
    expect(await violations(page)).toEqual([]);
  });

  test('take scores that were told outside a session, remember activities, and are put right', async () => {
    await open('course');
    await button('Record scores').click();
    await page.getByRole('textbox', { name: 'Score: Pain scale, at night' }).waitFor();
    // The hand stays on the numbers.
    for (const typed of ['11', 'Control+A', '2', 'Enter', '4', 'Enter', '20', 'Enter']) {
      if (typed === '2') await page.getByText('This score runs from 0 to 10.').waitFor();
      if (/^\d+$/.test(typed)) await page.keyboard.type(typed);
      else await page.keyboard.press(typed);
    }
    expect(await violations(page)).toEqual([]);
    await button('Done').click();
    await button('Record scores').click();
    await page.getByText(/^Last 4 \(tying shoes 4\) on /).waitFor();
    await page.getByText(/^Last 2 on /).waitFor();
    await button('Done').click();
    await button('Chart').click();
    await page.getByRole('button', { name: /^walking, minutes/ }).click();
    await page.getByRole('img', { name: 'walking, minutes' }).waitFor();
    await page.getByRole('button', { name: /^Pain scale, at night/ }).click();
    await button('Table').click();
    // What was asked in a signed session stays; the rest may be put right.
    await page.locator('tbody tr').filter({ hasText: 'session 10' }).getByText('signed').waitFor();
    await page
      .locator('tbody tr')
      .last()
      .getByRole('button', { name: /^Correct/ })
      .click();
    await page.getByRole('textbox', { name: 'Score: Pain scale, at night' }).fill('2,5');
    await button('Done').click();
    await page.locator('tbody tr').last().getByText('2.5').waitFor();
    expect((await rows()).at(-1)).toMatch(/outside a session \| 2\.5 \| −4\.5$/);
    await page
      .locator('tbody tr')
      .last()
      .getByRole('button', { name: /^Remove/ })
      .click();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 10);
    const { measurements } = await askIn(page)('outcomes.ofPlan', { planId });
    expect(measurements.filter(({ targetId }) => targetId === OWN.id)).toMatchObject([
      { value: 4, items: [{ label: 'tying shoes', score: 4 }], sessionId: null },
    ]);
  });

  test('are asked where a session is written down, those of a review on demand', async () => {
    const ask = askIn(page);
    const { id: patientId } = await ask('patients.create', patientDraft());
    const targets = [PAIN, OWN];
    const plan = await ask('plans.create', { patientId, content: lowBackPlan({ targets }) });
    const on = '2026-03-03';
    const first = { planId: plan.id, sessionId: null, on };
    for (const { id: targetId, label } of targets) {
      const measurement = { ...first, targetId, items: [{ label, score: 4 }] };
      await ask('outcomes.save', { id: null, measurement });
    }
    const { id } = await ask('sessions.begin', { planId: plan.id, sessionId: null, variant: null });
    await page.goto(`${windows.origin}/#/sessions/${id}/notes`);
    await page.getByRole('textbox', { name: 'Score: Pain scale, at night' }).fill('2');
    await button('Own activities, tying shoes').click();
    await page.getByRole('textbox', { name: 'Score: tying shoes' }).fill('7');
    await page.keyboard.press('Enter');
    await page.goto(`${windows.origin}/#/plans/${plan.id}/course`);
    await page
      .getByRole('paragraph')
      .filter({ hasText: /to 2 on .* better by 2 points/ })
      .waitFor();
    const { measurements } = await ask('outcomes.ofPlan', { planId: plan.id });
    expect(measurements.filter(({ sessionId }) => sessionId === id).map(({ value }) => value)).toEqual([
      2, 7,
    ]);
  });

  test('are looked over when it is time, which the plan then remembers', async () => {
    await open('course');
    await page.getByText('After 10 sessions: how to go on?').waitFor();
    expect(await button('Record the review').isDisabled()).toBe(true);
    await button('Change').click();
    await page.getByLabel('Note').fill('Twice a month from now on.');
    await button('Record the review').click();
    await page.getByText('To be changed after 10 sessions').waitFor();
    await page.getByText('Twice a month from now on.').waitFor();
    await button('Review now').waitFor();
    await page.getByRole('link', { name: 'Back to the plan' }).click();
    await button('Print handout').waitFor();
    await page.getByRole('link', { name: /^Review after/ }).waitFor({ state: 'detached' });
  });

  test('come onto paper with chart, scores, verdict, reviews and sources, in black on white', async () => {
    const note = 'Twice a month from now on.';
    await askIn(page)('outcomes.review', { planId, decision: 'change', note });
    await open('course');
    await button('Print').click();
    await page.locator('.paper svg').first().waitFor();
    for (const paper of ['A4', 'Letter']) {
      await button(paper).click();
      await printable(page);
      const { pdf } = await printedPdf(page);
      const text = plain(pdf.text);
      for (const said of [
        'Zoë Person',
        '10 sessions given',
        'Pain scale, at night: 7 on 3 March 2026 to 3 on 5 May 2026',
        'better by 4 points; the smallest important change is 2',
        'Target 3',
        'less than the smallest important change',
        '24 Mar 2026 session 4 8 +1',
        'Own activities, tying shoes: 4 on',
        'To be changed',
        'Twice a month from now on.',
        'Ostelo RW et al.',
        'not what caused it',
        'Page 1 /',
      ])
        expect(text, paper).toContain(said);
      expect(pdf.pages.every(({ coloured }) => coloured === 0)).toBe(true);
      expect(pdf.pages[0]!.roles).toContain('H1');
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
    expect(window.faults).toEqual([]);
    expect(window.strays).toEqual([]);
  });

  test('say what is missing where nothing is to be measured', async () => {
    const ask = askIn(page);
    const { id: patientId } = await ask('patients.create', patientDraft());
    const { id } = await ask('plans.create', { patientId, content: lowBackPlan() });
    await page.goto(`${windows.origin}/#/plans/${id}/course`);
    await page.getByText('Nothing to measure yet').waitFor();
    expect(await button('Record scores').isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.goto(`${windows.origin}/#/plans/${id}/outcomes`);
    await page.getByText('Nothing to print yet').waitFor();
    const open = await ask('plans.create', { patientId, content: lowBackPlan({ targets: [PAIN] }) });
    await page.goto(`${windows.origin}/#/plans/${open.id}/course`);
    const chart = page.getByRole('img', { name: 'Pain scale, at night' });
    expect(await chart.locator('desc').textContent()).toBe('Pain scale, at night: not measured yet.');
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(window.faults).toEqual([]);
  });
});
