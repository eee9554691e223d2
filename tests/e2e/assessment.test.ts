import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { RED_FLAGS } from '../../shared/model/assessment.ts';
import { entries, saved } from '../support/plan-screen.ts';
import { recordedPlan } from '../support/record.ts';
import { settled } from '../support/sample-plan.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withPlan } = sampleWindows({ graphics: false });

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const group = (page: Page, name: string) => page.getByRole('region', { name });
const assessed = async (page: Page) => {
  await saved(page);
  return (await recordedPlan(page)).content.assessment;
};

async function lowBack(page: Page, onset: string): Promise<void> {
  await tab(page, 'Assessment');
  await page.getByRole('combobox', { name: 'Where' }).click();
  await page.getByRole('option', { name: 'Low back' }).click();
  await button(page, onset).click();
}

describe('an acute low back', () => {
  test('is asked for its red flags, and what is open or raised is told with the prescription', () =>
    withPlan(async (page) => {
      await lowBack(page, 'Acute');
      const flags = group(page, 'Red flags');
      await flags.getByText('9 open').waitFor();
      await tab(page, 'Prescription');
      await page.getByText('The red flags of back pain are not all answered.').waitFor();

      await tab(page, 'Assessment');
      const saddle = flags.getByRole('group', { name: 'Numbness between the legs' });
      await button(saddle, 'Yes').press('Enter');
      await flags.getByText('8 open').waitFor();
      await button(flags, 'None of the others').press('Enter');
      await flags.getByText('All answered').waitFor();
      await flags.getByLabel('What was done about it').fill('Referred at once');
      expect(await violations(page)).toEqual([]);
      const { redFlags, redFlagAction } = await assessed(page);
      expect(Object.keys(redFlags).toSorted()).toEqual([...RED_FLAGS].toSorted());
      expect(Object.values(redFlags).filter((answer) => answer === 'yes')).toEqual(['yes']);
      expect(redFlagAction).toBe('Referred at once');
      await tab(page, 'Prescription');
      await page.getByText(/possible cauda equina/).waitFor();

      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      expect(Object.keys((await assessed(page)).redFlags)).toEqual(['saddleNumbness']);
    }));

  test('gets the points that acute pain is treated with from afar, and reads that research is unclear', () =>
    withPlan(async (page) => {
      await lowBack(page, 'Acute');
      await tab(page, 'Suggestions');
      const far = group(page, 'Far from the pain');
      await button(far, /more/).click();
      await far.locator('[data-suggested="EX-UE7"]').waitFor();
      await page.getByText('What research says').click();
      const said = await page.locator('details p').allInnerTexts();
      expect(said[0]).toMatch(/^Acute low back pain: unclear/);
      expect(said.at(-1)).toContain('doi 10.1155/2015/328196');
    }));
});

describe('a pattern', () => {
  test('is told apart by what was written, chosen, and brings its points with the technique of their source', () =>
    withPlan(async (page) => {
      await lowBack(page, 'Chronic');
      await page.getByRole('textbox', { name: 'In the patient’s words' }).fill('Dull, better with warmth');
      await button(page, 'Usual words: Tongue').press('Enter');
      await button(page, 'pale 淡 dàn').press('Enter');
      await button(page, 'Usual words: Pulse').press('Enter');
      await button(page, 'deep 沉 chén').press('Enter');
      await button(page, 'cold').click();
      const patterns = page.getByRole('list', { name: 'Patterns of low back pain' });
      const yang = patterns.getByRole('listitem').first();
      await button(yang, 'Kidney yang deficiency 6 for · 0 against').press('Enter');
      await button(yang, 'Why Kidney yang deficiency').press('Enter');
      await yang.getByText('dull, better with warmth, pale, deep, chronic, cold').waitFor();
      await yang
        .getByText(/web source, unreviewed/)
        .first()
        .waitFor();
      expect(await page.getByRole('combobox', { name: 'Pattern' }).inputValue()).toBe(
        'Kidney yang deficiency',
      );
      expect(await violations(page)).toEqual([]);
      expect(await assessed(page)).toMatchObject({
        onset: 'chronic',
        tongue: 'pale',
        pulse: 'deep',
        patternId: 'kidneyYang',
        tm1: 'SF97',
      });

      const points = group(page, 'Kidney yang deficiency');
      await points.getByText('0 of 10 in plan').waitFor();
      await points.locator('[data-suggested="GV4"]').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => entries(page)).toEqual(['GV4 midline']);
      await points.getByText('1 of 10 in plan').waitFor();
      await points.locator('[data-suggested="GV4"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await points.getByText('Brinkhaus 2006: points to choose from').waitFor();
      await points.getByText('Trial', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('ArrowLeft');
      await saved(page);
      const [gv4] = (await recordedPlan(page)).content.applications;
      expect(gv4).toMatchObject({
        moxibustion: { kind: 'stick' },
        needling: { depthMm: null },
        group: 'local',
      });
      await page.keyboard.press('Control+z');
      await expect.poll(() => entries(page)).toEqual([]);
    }));

  test('that is taken back takes its name and code with it, and what was written by hand stays', () =>
    withPlan(async (page) => {
      await lowBack(page, 'Chronic');
      await button(page, 'All 8 patterns').click();
      await button(page, /^Cold-damp/).click();
      await page.getByRole('combobox', { name: 'ICD-11 TM1' }).click();
      await page.getByRole('option', { name: 'SE82 Dampness' }).click();
      await page.getByText('Dampness', { exact: true }).waitFor();
      await button(page, /^Cold-damp/).click();
      const { patternId, tm1 } = await assessed(page);
      expect([patternId, tm1]).toEqual([null, 'SE82']);
      expect((await recordedPlan(page)).content.pattern).toBe('');
    }));
});

describe('pain that is painted', () => {
  const { withPlan: withBody } = sampleWindows({ graphics: true });

  test('by hand stays in the drawing beside no entry of the prescription, one step of undo for each stroke', () =>
    withBody(async (page) => {
      await lowBack(page, 'Chronic');
      await page.waitForFunction(() => performance.getEntriesByName('ashi:first-points-frame').length > 0);
      await settled(page);
      await button(page, 'Paint on the body').click();
      const box = (await page.locator('canvas[data-frames]').boundingBox())!;
      const x = box.x + box.width / 2 - 20;
      for (const y of [box.y + box.height * 0.4, box.y + box.height * 0.5]) {
        await page.mouse.move(x, y);
        await page.mouse.down();
        for (let i = 1; i <= 8; i++) await page.mouse.move(x + i * 5, y);
        await page.mouse.up();
      }
      const strokes = page.getByRole('list', { name: 'Pain drawing' }).getByRole('listitem');
      await expect.poll(() => strokes.count()).toBe(2);
      await page.keyboard.press('Escape');
      await group(page, 'Brush').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await expect.poll(() => strokes.count()).toBe(1);
      const { painArea } = await assessed(page);
      expect(painArea[0]!.anchors.length).toBeGreaterThan(1);
      expect((await recordedPlan(page)).content.applications).toEqual([]);
    }));

  test('by keyboard lists the points in it and around it, on its side, and can be taken away', () =>
    withBody(async (page) => {
      await lowBack(page, 'Chronic');
      await button(page, 'Paint on the body').press('Enter');
      const bar = group(page, 'Brush');
      await bar.getByLabel('From', { exact: true }).fill('bl24');
      await bar.getByLabel('To', { exact: true }).fill('bl26');
      await bar.getByText('R', { exact: true }).click();
      await bar.getByLabel('To', { exact: true }).press('Enter');
      const drawing = page.getByRole('list', { name: 'Pain drawing' });
      await drawing.getByText(/right · along the Bladder line/).waitFor();
      await bar.getByRole('button', { name: 'Done' }).press('Enter');
      await bar.waitFor({ state: 'detached' });
      const inside = group(page, 'In the painful area');
      await inside
        .locator('[data-suggested="BL24"]')
        .getByText(/^local, right/)
        .waitFor();
      await group(page, 'Around the painful area')
        .getByText(/^adjacent, .*mm away/)
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      await inside.locator('[data-suggested="BL24"]').press('Enter');
      await expect.poll(() => entries(page)).toEqual(['BL24 right']);

      // The body shows the drawing beside the list that speaks of it, and not beside another.
      const body = async () => {
        await settled(page);
        const picture = await page.locator('canvas[data-frames]').screenshot();
        return createHash('sha1').update(picture).digest('hex');
      };
      await tab(page, 'Meridians');
      const without = await body();
      await tab(page, 'Suggestions');
      await expect.poll(body, { timeout: 15_000 }).not.toBe(without);
      await tab(page, 'Meridians');
      await expect.poll(body, { timeout: 15_000 }).toBe(without);
      await tab(page, 'Suggestions');

      await tab(page, 'Assessment');
      await button(drawing, 'Remove stroke 1').press('Enter');
      await inside.waitFor({ state: 'detached' });
      expect((await assessed(page)).painArea).toEqual([]);
      await page.keyboard.press('Control+z');
      await inside.waitFor();
      expect((await assessed(page)).painArea).toHaveLength(1);
    }));
});

test.each(['light', 'dark'] as const)(
  'an empty assessment is accessible in %s colours on a small screen',
  (colorScheme) =>
    withPlan(
      async (page) => {
        await lowBack(page, 'Subacute');
        await button(page, 'Usual words: In the patient’s words').click();
        await tab(page, 'Suggestions');
        await page.getByText(/Choose a pattern in the assessment/).waitFor();
        expect(await violations(page)).toEqual([]);
      },
      { colorScheme, viewport: { width: 1280, height: 800 } },
    ),
);
