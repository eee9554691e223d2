import { readFileSync } from 'node:fs';
import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { askIn } from '../support/contract.ts';
import { printable, printedPdf } from '../support/handout-screen.ts';
import { lowBackPlan, patientDraft } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';
import { appointmentOn, completedSession } from '../support/sessions.ts';

const windows = sampleWindows({ graphics: false });
const inDays = (days: number) => formatISO(addDays(new Date(), days), { representation: 'date' });

/** A new patient with a plan. */
async function newPlan(page: Page, familyName: string, content = lowBackPlan()) {
  const ask = askIn(page);
  const { id: patientId } = await ask('patients.create', patientDraft({ givenName: 'Dora', familyName }));
  return ask('plans.create', { patientId, content });
}

const planOn = (page: Page, planId: string, ...days: string[]) =>
  askIn(page)('sessions.plan', {
    planId,
    appointments: days.map((on) => ({ ...appointmentOn(on), variant: null })),
  });

const showDay = async (page: Page, day: string) => {
  await page.goto(`${windows.origin}/#/practice?day=${day}`);
  await page.getByRole('list', { name: 'Sessions of the day' }).waitFor();
};

const rows = (page: Page) => page.getByRole('list', { name: 'Sessions of the day' }).getByRole('listitem');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** What a press saves, as bytes. */
async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await file.path());
}

describe('the practice', () => {
  test('lists a day: add a session by keyboard, say who did not come, move one, see what waits', async () => {
    await windows.withWindow(async (page) => {
      const day = inDays(40);
      const plan = await newPlan(
        page,
        'Daylist',
        lowBackPlan({ course: { sessions: 8, visits: 1, period: 'week', reviewEvery: null } }),
      );
      await planOn(page, plan.id, day);
      await completedSession(askIn(page));
      await showDay(page, day);
      await expect
        .poll(() => rows(page).allInnerTexts())
        .toEqual([expect.stringMatching(/09:30[\s\S]*Dora Daylist[\s\S]*session 1 of 8[\s\S]*Planned/)]);
      await page
        .getByRole('complementary', { name: 'What waits for you' })
        .getByText('Test Person')
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);

      await button(page, 'Add a session').press('Enter');
      await page.getByLabel('Patient', { exact: true }).fill('Daylist');
      await expect
        .poll(() => page.getByRole('option').allInnerTexts())
        .toEqual([expect.stringContaining('Dora Daylist')]);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByLabel('Plan', { exact: true }).waitFor();
      await page.getByLabel('Time', { exact: true }).fill('11:15');
      await page.getByLabel('Time', { exact: true }).press('Enter');
      await expect.poll(() => rows(page).count()).toBe(2);
      await expect.poll(() => rows(page).nth(1).innerText()).toMatch(/11:15[\s\S]*session 2 of 8/);

      await button(page, 'Dora Daylist did not come').first().click();
      await expect.poll(() => rows(page).first().innerText()).not.toContain('session 1 of 8');
      await button(page, 'Another date for Dora Daylist').nth(1).click();
      await page.getByRole('dialog').getByLabel('Date').fill(inDays(47));
      await page.getByRole('dialog').getByRole('button', { name: /Move/ }).click();
      await expect.poll(() => rows(page).count()).toBe(1);
      await button(page, 'Week after').click();
      await expect.poll(() => rows(page).allInnerTexts()).toEqual([expect.stringContaining('11:15')]);
    });
  });

  test('prints a day’s papers in one run, each page with its own patient, and keeps the handouts', async () => {
    await windows.withWindow(async (page) => {
      const day = inDays(60);
      const plans = [await newPlan(page, 'Batchone'), await newPlan(page, 'Batchtwo')];
      for (const [index, plan] of plans.entries()) {
        const appointments = [day, inDays(67)].map((on) => ({
          ...appointmentOn(on, `1${index}:30`),
          variant: null,
        }));
        await askIn(page)('sessions.plan', { planId: plan.id, appointments });
      }
      await page.goto(`${windows.origin}/#/practice/papers?day=${day}`);
      await page.getByText('4 papers are ready.').waitFor();
      await printable(page);
      expect(await violations(page)).toEqual([]);
      const { pdf } = await printedPdf(page);
      const ofOne = pdf.pages.filter(({ text }) => text.includes('Dora Batchone'));
      const ofTwo = pdf.pages.filter(({ text }) => text.includes('Dora Batchtwo'));
      expect(ofOne.length).toBeGreaterThanOrEqual(3);
      expect(ofOne.length + ofTwo.length).toBe(pdf.pages.length);
      expect(ofOne.filter((one) => ofTwo.includes(one))).toEqual([]);
      expect(ofOne.filter(({ text }) => text.startsWith('Page 1')).length).toBe(2);
      expect(pdf.text.replaceAll('\u00ad', '')).toContain('Your next appointments:');

      // The gate lists what is open in both plans and lets the papers pass.
      await page.evaluate(() => {
        window.print = () => {};
      });
      const gate = page.getByRole('region', { name: 'What is open in the plans of this day' });
      expect(await gate.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
        expect.stringMatching(/Dora Batchone: \d+ open/),
        expect.stringMatching(/Dora Batchtwo: \d+ open/),
      ]);
      await page.getByRole('checkbox', { name: /Batchtwo/ }).uncheck();
      await button(page, 'Print').click();
      await button(page, 'Print anyway').click();
      const kept = (id: string) =>
        askIn(page)('papers.ofPlan', { planId: id }).then(({ papers }) => papers.length);
      await expect.poll(() => kept(plans[0]!.id)).toBe(1);
      expect(await kept(plans[1]!.id)).toBe(0);
    });
  });

  test('saves outcomes as CSV that reads back as the record has them', async () => {
    await windows.withWindow(async (page) => {
      const ask = askIn(page);
      const target = {
        id: crypto.randomUUID(),
        measure: 'painScale',
        label: '',
        baseline: 8,
        target: 3,
        asked: 'session',
      } as const;
      const plan = await newPlan(page, 'Csv', lowBackPlan({ pattern: '=Own pattern', targets: [target] }));
      for (const [on, score] of [
        ['2026-01-05', 8],
        ['2026-02-05', 3],
      ] as const) {
        const items = [{ label: '', score }];
        const measurement = { planId: plan.id, sessionId: null, targetId: target.id, on, items };
        await ask('outcomes.save', { id: null, measurement });
      }
      await page.goto(`${windows.origin}/#/practice?view=outcomes`);
      await page.getByRole('rowheader', { name: '=Own pattern' }).waitFor();
      expect(await violations(page)).toEqual([]);
      const text = (await saved(page, () => button(page, 'Save as CSV').click())).toString('utf8');
      const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
      expect(data.find(({ Pattern }) => Pattern === "'=Own pattern")).toMatchObject({
        Measure: 'Pain scale',
        Plans: '1',
        'First, median': '8',
        'Last, median': '3',
        'Change, median': '-5',
        Better: '1',
        Worse: '0',
      });
      await button(page, 'Points').click();
      await page.getByRole('heading', { name: 'Points used' }).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  test('sends dates to a calendar and takes them back: moved, added, or refused with nothing changed', async () => {
    await windows.withWindow(async (page) => {
      const [day, later] = [inDays(100), inDays(101)];
      const plan = await newPlan(page, 'Calendar');
      await planOn(page, plan.id, day);
      await showDay(page, day);
      await button(page, 'Calendar').click();
      const file = (await saved(page, () => button(page, 'Save as .ics').click())).toString('utf8');
      expect(file).not.toContain('Dora');
      expect(file).toContain(`DTSTART:${day.replaceAll('-', '')}T093000`);

      const take = (text: string) =>
        page
          .getByLabel('Calendar file (.ics)')
          .setInputFiles({ name: 'dates.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
      await take('no calendar');
      await page.getByText('This is no calendar, or it is broken.').waitFor();
      const other = [
        'BEGIN:VEVENT',
        'UID:x@y',
        'SUMMARY:Dora again',
        `DTSTART:${later.replaceAll('-', '')}T140000`,
        'DURATION:PT30M',
        'END:VEVENT',
      ].join('\r\n');
      const moved = file
        .replaceAll(day.replaceAll('-', ''), later.replaceAll('-', ''))
        .replace('END:VCALENDAR', `${other}\r\nEND:VCALENDAR`);
      await take(moved);
      const preview = page.getByRole('region', { name: 'What would change' });
      await preview.getByText('1 session moves').waitFor();
      await preview.getByLabel('Patient', { exact: true }).fill('Calendar');
      await page.getByRole('option', { name: /Dora Calendar/ }).click();
      await button(page, 'Take 2 dates').click();
      await page.getByText('Moved 1, added 1.').waitFor();
      const { sessions } = await askIn(page)('sessions.ofPlan', { planId: plan.id });
      expect(sessions.map(({ appointment }) => appointment)).toEqual([
        { on: later, time: '09:30', minutes: 45 },
        { on: later, time: '14:00', minutes: 30 },
      ]);
    });
  });

  test('gives a course its dates', async () => {
    await windows.withWindow(async (page) => {
      const plan = await newPlan(
        page,
        'Course',
        lowBackPlan({ course: { sessions: 4, visits: 2, period: 'week', reviewEvery: null } }),
      );
      await page.goto(`${windows.origin}/#/plans/${plan.id}/course`);
      await button(page, 'Plan the course’s dates').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('From', { exact: true }).fill('2031-03-03');
      await dialog.getByLabel('Time', { exact: true }).fill('10:00');
      await dialog.getByRole('button', { name: 'Leave out date 2; another one follows' }).click();
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Plan 4 sessions' }).click();
      await expect
        .poll(async () =>
          (await askIn(page)('sessions.ofPlan', { planId: plan.id })).sessions.map(({ day }) => day),
        )
        .toEqual(['2031-03-03', '2031-03-07', '2031-03-10', '2031-03-13']);
    });
  });
});
