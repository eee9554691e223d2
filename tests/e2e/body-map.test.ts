import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askIn } from '../support/contract.ts';
import { painCourse } from '../support/pain-course.ts';
import { opener } from '../support/plan-screen.ts';
import { bodyDrawn, settled } from '../support/sample-plan.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

/** The rows of a table of drawings: kind, pain, square centimetres. */
const rowsOf = async (page: Page) => {
  const rows = page.getByRole('table', { name: 'Pain drawings' }).locator('tbody tr');
  await rows.first().getByText('cm²').waitFor();
  return (await rows.allInnerTexts()).map((text) => {
    const [, , pain, area] = text.split(/[\n\t]+/);
    return { pain, area: Number.parseInt(area!, 10) };
  });
};

const cm2 = async (page: Page, change: string) => {
  const told = page.locator('dl > div', { hasText: change }).locator('dd');
  await told.getByText('cm²').waitFor();
  return Number.parseInt(await told.innerText(), 10);
};

describe('without graphics', () => {
  const windows = sampleWindows({ graphics: false });

  it('tells how painted areas went, and what is gone, new and still there between two days', () =>
    windows.withWindow(async (page, { faults }) => {
      const { patientId } = await painCourse(askIn(page));
      await page.goto(`${windows.origin}/#/patients/${patientId}`);
      await page.getByRole('button', { name: 'Body over time' }).click();

      const rows = await rowsOf(page);
      expect(rows.map(({ pain }) => pain)).toEqual(['–', '7/10', '5/10', '3/10']);
      const areas = rows.map(({ area }) => area);
      expect(areas).toEqual([...areas].sort((a, b) => b - a));
      expect(await violations(page)).toEqual([]);

      await page.getByRole('button', { name: 'One by one' }).click();
      await page.getByRole('slider', { name: 'Day of the drawing' }).focus();
      await page.keyboard.press('ArrowLeft');
      await page.getByText('3 of 4 ·').first().waitFor();
      await page.keyboard.press('Home');
      await page.getByText('1 of 4 ·').first().waitFor();
      await page.getByRole('button', { name: 'Next drawing' }).click();
      await page.getByText('2 of 4 ·').first().waitFor();

      await page.getByRole('button', { name: 'Compared' }).click();
      await page.getByRole('img', { name: 'Pain drawings: the body, seen from the back' }).waitFor();
      await page.getByRole('table').locator('tbody button').last().click();
      const [gone, still, fresh] = [
        await cm2(page, 'Gone'),
        await cm2(page, 'Still there'),
        await cm2(page, 'New'),
      ];
      // Each is rounded for itself.
      expect(Math.abs(gone + still - areas[0]!)).toBeLessThanOrEqual(1);
      expect(Math.abs(fresh + still - areas[3]!)).toBeLessThanOrEqual(1);
      expect(fresh).toBeGreaterThan(10);
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
    }));

  it('counts how points were used and what was recorded of them, in the plan as well', () =>
    windows.withWindow(async (page) => {
      const { patientId, planId } = await painCourse(askIn(page));
      await page.goto(`${windows.origin}/#/patients/${patientId}/body`);
      await page.getByRole('tab', { name: 'Points used' }).click();
      const table = page.getByRole('table', { name: 'Points used for this patient' });
      const first = () => table.locator('tbody tr').first().innerText();
      await table.getByRole('button', { name: 'De qi' }).click();
      expect(await first()).toMatch(/BL23[\s\S]*3\s+6\s+4\s+100 %/);
      await table.getByRole('button', { name: 'Adverse' }).click();
      expect(await first()).toMatch(/GB30[\s\S]*2\s+100 %/);
      expect(await table.getByRole('columnheader', { name: 'Adverse' }).getAttribute('aria-sort')).toBe(
        'descending',
      );
      expect(await violations(page)).toEqual([]);

      await page.goto(`${windows.origin}/#/plans/${planId}`);
      await opener(page, 'BL23 both').click();
      await page.getByText('Used in 3 sessions, de qi in 4 of 4').waitFor();
    }));

  it('says what belongs there while there is nothing', () =>
    windows.withWindow(async (page) => {
      const ask = askIn(page);
      const { patients } = await ask('patients.find', { text: '', archived: false, limit: 200 });
      const used = await Promise.all(
        patients.map(async ({ id }) => ({
          id,
          ...(await ask('sessions.pointUse', { patientId: id })),
          ...(await ask('sessions.painDrawings', { patientId: id })),
        })),
      );
      const { id } = used.find(({ points, drawings }) => points.length + drawings.length === 0)!;
      await page.goto(`${windows.origin}/#/patients/${id}/body`);
      await page.getByText('No pain drawing yet').waitFor();
      await page.getByRole('tab', { name: 'Points used' }).click();
      await page.getByText('No point used yet').waitFor();
    }));
});

describe('on the body', () => {
  const windows = sampleWindows({ graphics: true });

  it('shows the drawings one after another, and draws nothing while nothing changes', () =>
    windows.withWindow(async (page) => {
      const { patientId } = await painCourse(askIn(page));
      await page.goto(`${windows.origin}/#/patients/${patientId}/body`);
      await bodyDrawn(page);
      const picture = async () => {
        await settled(page);
        return page.locator('canvas').screenshot();
      };
      const overlaid = await picture();
      await page.getByRole('button', { name: 'One by one' }).click();
      const last = await picture();
      expect(last.equals(overlaid)).toBe(false);
      await page.getByRole('button', { name: 'Play' }).click();
      await page.getByText('4 of 4 ·').first().waitFor();
      await page.getByRole('button', { name: 'Play' }).waitFor();
      await page.getByRole('button', { name: 'Drawing before' }).click();
      const before = await picture();
      expect(before.equals(last)).toBe(false);
      await page.getByRole('button', { name: 'Next drawing' }).click();
      expect((await picture()).equals(last)).toBe(true);
    }));
});
