import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PlanContent } from '../../shared/model/plan.ts';
import { entries, newPlan, saved, typePoint } from '../support/plan-screen.ts';
import { recordedPlan } from '../support/record.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withPlan } = sampleWindows({ graphics: false });

const openProtocols = (page: Page) => page.getByRole('tab', { name: 'Protocols' }).click();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const listed = (page: Page, names: readonly string[]) => expect.poll(() => entries(page)).toEqual(names);

/** Keeps the plan under a title and ends on the kept protocol. */
async function keepPlan(page: Page, title: string): Promise<void> {
  await openProtocols(page);
  await button(page, 'Keep this plan as a protocol').click();
  await page.getByLabel('Title').last().fill(title);
  await page.getByLabel('Where it comes from').fill('Own practice');
  await page.getByLabel('Where it comes from').press('Enter');
  await button(page, 'Edit words').waitFor();
}

/** A prescription without what names its entries. */
const nameless = ({ applications, leads }: PlanContent) => ({
  applications: applications.map(({ id: _, ...rest }) => rest),
  leads: leads.length,
});

describe('a plan kept as a protocol', () => {
  test('gives the next patient the same prescription that was picked by pointer, as one step of undo', () =>
    withPlan(async (page) => {
      for (const code of ['BL23', 'BL25', 'BL52', 'BL40']) {
        await page.locator(`[data-point="${code}"]`).click();
      }
      await button(page, 'GV Governor Vessel').click();
      await page.locator('[data-point="GV4"]').click();
      for (const text of ['gb30 r', 'ashi bl25 r']) await typePoint(page, text);
      await page.getByRole('listitem', { name: 'Ashi 1 right' }).waitFor();
      await saved(page);
      const picked = await recordedPlan(page);
      const title = `Low back ${Date.now()}`;
      await keepPlan(page, title);
      expect(await violations(page)).toEqual([]);

      await page.getByRole('link', { name: 'Patients' }).click();
      await newPlan(page, 'Next', `Person ${Date.now()}`);
      await openProtocols(page);
      await button(page, 'Apply all').click();
      await listed(page, [
        'BL23 both',
        'BL25 both',
        'BL52 both',
        'BL40 both',
        'GV4 midline',
        'GB30 right',
        'Ashi 1 right',
      ]);
      await saved(page);
      expect(nameless((await recordedPlan(page)).content)).toEqual(nameless(picked.content));
      await page.getByText(`${title} applied: 7 entries added`).waitFor();

      await button(page, 'Apply mirrored').click();
      await listed(page, [
        'BL23 both',
        'BL25 both',
        'BL52 both',
        'BL40 both',
        'GV4 midline',
        'GB30 both',
        'Ashi 1 right',
        'Ashi 2 left',
      ]);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await listed(page, []);
    }));

  test('can be renamed, archived and taken back', () =>
    withPlan(async (page) => {
      await typePoint(page, 'ki3');
      const title = `Kept ${Date.now()}`;
      await keepPlan(page, title);
      await button(page, 'Edit words').click();
      await page.getByLabel('Title').last().fill('');
      await button(page, 'Save').click();
      await page.getByText('Please enter a title for the protocol.').waitFor();
      await page.getByLabel('Title').last().fill(`${title} again`);
      await page.getByLabel('Note').last().fill('For the next time');
      expect(await violations(page)).toEqual([]);
      await button(page, 'Save').click();
      await page.getByRole('heading', { name: `${title} again` }).waitFor();
      await button(page, 'Archive').click();
      await button(page, 'Take out of the archive').waitFor();
      await button(page, 'All protocols').click();
      expect(await button(page, new RegExp(`^${title}`)).count()).toBe(0);
      await page.getByRole('switch', { name: 'Show archived' }).click();
      await button(page, new RegExp(`^${title} again`)).click();
      await button(page, 'Take out of the archive').click();
      await button(page, 'Archive').waitFor();
      await button(page, 'All protocols').click();
      await page.getByText('For the next time').waitFor({ state: 'detached' });
      await button(page, new RegExp(`^${title} again`)).waitFor();
    }));
});

describe('a published prescription', () => {
  test('is found, read with its source, applied by group and by entry, all by keyboard', () =>
    withPlan(async (page) => {
      await openProtocols(page);
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Find a protocol').fill('yang cv4');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Kidney yang with CV4 and KI7' }).waitFor();
      await page.getByText('Textbook knowledge, unverified').first().waitFor();
      expect(await button(page, 'Archive').count()).toBe(0);
      await button(page, 'Apply group Distal').press('Enter');
      await listed(page, ['CV4 midline', 'KI3 both', 'KI7 both']);
      await button(page, 'Apply group Local').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await listed(page, ['CV4 midline', 'KI3 both', 'KI7 both', 'GV4 midline']);
      const { content } = await recordedPlan(page);
      expect(content.applications[0]).toMatchObject({
        group: 'distal',
        needling: { stimulation: 'reinforcing', depthMm: null },
        moxibustion: { kind: 'stick' },
      });
      await button(page, 'All protocols').press('Enter');
      await page.waitForFunction(() =>
        document.activeElement?.textContent?.startsWith('Kidney yang with CV4'),
      );
    }));

  test('of a trial is a choice of points, with its course to take over', () =>
    withPlan(async (page) => {
      await openProtocols(page);
      await button(page, /^Brinkhaus 2006/).click();
      await page.getByText('choose 4 or more').waitFor();
      expect(await button(page, 'Apply all').count()).toBe(0);
      await button(page, 'All protocols').click();
      await button(page, /^Cherkin 2009/).click();
      await button(page, 'Take this course').click();
      await button(page, 'Apply all').click();
      await saved(page);
      const { content } = await recordedPlan(page);
      expect(content.course.sessions).toBe(10);
      expect(content.applications.map(({ side }) => side)).toEqual(['both', 'midline', 'both', 'both']);
    }));

  test('is compared with the plan in words and on the body', () =>
    withPlan(async (page) => {
      for (const text of ['bl23 l', 'gb30 r', 'ki3']) await typePoint(page, text);
      await openProtocols(page);
      await button(page, /^Kidney deficiency, three points/).click();
      await button(page, 'Compare with plan').click();
      const lines = (name: string) => page.getByRole('list', { name }).getByRole('listitem').allInnerTexts();
      expect(await lines('Only in the protocol')).toEqual(['BL52 both']);
      expect(await lines('Only in the plan')).toEqual(['GB30 right']);
      expect(await lines('Plan → protocol')).toEqual(['BL23: side left → both']);
      const legend = page.getByRole('region', { name: 'Compared on the body' });
      await legend.getByText('protocol only').waitFor();
      expect(await violations(page)).toEqual([]);
      await button(page, 'Apply all').click();
      await page.getByText('Only in the protocol').waitFor({ state: 'detached' });
      await button(page, 'All protocols').click();
      await legend.waitFor({ state: 'detached' });
    }));
});
