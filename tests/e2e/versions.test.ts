import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PlanContent } from '../../shared/model/plan.ts';
import { askIn } from '../support/contract.ts';
import { entries, saved, typePoint } from '../support/plan-screen.ts';
import { recordedPlan } from '../support/record.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withPlan } = sampleWindows({ graphics: false });
/** Rows are told one after the other, which takes a while on a busy computer. */
const PATIENT = { timeout: 15_000 };

/** A plan with BL23 and KI3 whose history goes on by the given edits, each a version of its own. */
async function withHistory(
  edits: readonly ((content: PlanContent) => PlanContent)[],
  use: (page: Page) => Promise<void>,
): Promise<void> {
  await withPlan(async (page) => {
    for (const code of ['bl23', 'ki3']) await typePoint(page, code);
    await saved(page);
    for (const edit of edits) {
      const { id, revision, content } = await recordedPlan(page);
      await askIn(page)('plans.revise', { id, revision, content: edit(content), keepsBefore: true });
    }
    await page.reload();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('list', { name: 'Versions of this plan' }).waitFor();
    await use(page);
  });
}

const versions = (page: Page) => page.getByRole('list', { name: 'Versions of this plan' });
const restores = (page: Page) => page.getByRole('button', { name: /^Restore the version of/ });
const compares = (page: Page) => page.getByRole('checkbox', { name: /^Compare the version of/ });

const deeper = (content: PlanContent): PlanContent => ({
  ...content,
  goals: 'Stand for an hour',
  applications: content.applications.map((one, index) =>
    index === 0 ? { ...one, needling: { ...one.needling!, depthMm: 20 } } : one,
  ),
});
const withoutKidney = (content: PlanContent): PlanContent => ({
  ...content,
  applications: content.applications.slice(0, 1),
});

test('each version says who changed what in words; two are compared in words and on the body', () =>
  withHistory([deeper, withoutKidney], async (page) => {
    await versions(page).getByText('KI3 both removed').waitFor();
    await versions(page).getByText('BL23: depth 20 mm').waitFor();
    await versions(page).getByText('Goals “Stand for an hour”').waitFor();
    await versions(page).getByText('Plan begun with 2 entries').waitFor();
    expect(await versions(page).getByText('Sample Practitioner').count()).toBe(3);
    expect(await versions(page).getByText('Now', { exact: true }).count()).toBe(1);

    const differences = page.getByRole('region', { name: 'What differs' }).getByRole('listitem');
    await compares(page).nth(2).check();
    expect(await differences.allInnerTexts()).toEqual([
      'KI3 both removed',
      'BL23: depth 20 mm',
      'Goals “Stand for an hour”',
    ]);
    await compares(page).nth(1).check();
    expect(await differences.allInnerTexts()).toEqual(['BL23: depth 20 mm', 'Goals “Stand for an hour”']);
    await page.getByRole('region', { name: 'Compared on the body' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop comparing' }).click();
    await page.getByRole('region', { name: 'Compared on the body' }).waitFor({ state: 'detached' });
  }));

test('a version is restored as one step of undo, and what was there before stays a version', () =>
  withHistory([deeper, withoutKidney], async (page) => {
    expect(await restores(page).count()).toBe(2);
    await restores(page).last().press('Enter');
    await saved(page);
    await expect.poll(() => versions(page).locator('> li').count()).toBe(4);
    await versions(page).getByText('KI3 both added').waitFor();
    await page.getByText(/is restored/).waitFor();
    const { content } = await recordedPlan(page);
    expect(content.goals).toBe('');
    expect(content.applications.map(({ needling }) => needling!.depthMm)).toEqual([null, null]);

    await page.getByRole('tab', { name: 'Prescription' }).click();
    expect(await entries(page)).toEqual(['BL23 both', 'KI3 both']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => entries(page)).toEqual(['BL23 both']);
    await saved(page);
    await page.getByRole('tab', { name: 'Versions' }).click();
    await expect.poll(() => versions(page).locator('> li').count()).toBeGreaterThanOrEqual(3);
  }));

test('a long history stands in pages', () =>
  withHistory(
    Array.from({ length: 69 }, (_, index) => (content: PlanContent) => ({
      ...content,
      goals: `Goal ${index}`,
    })),
    async (page) => {
      const rows = versions(page).locator('> li');
      await expect.poll(() => rows.count(), PATIENT).toBe(30);
      const earlier = page.getByRole('button', { name: 'Show earlier versions' });
      await earlier.click();
      await expect.poll(() => rows.count(), PATIENT).toBe(60);
      await earlier.click();
      await expect.poll(() => rows.count(), PATIENT).toBe(70);
      expect(await earlier.count()).toBe(0);
      await versions(page).getByText('Plan begun with 2 entries').waitFor();
    },
  ));
