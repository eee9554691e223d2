import { expect, test } from 'vitest';
import { entry, findPoint, newPlan, opener, saved, typePoint } from '../support/plan-screen.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';

const { withWindow } = sampleWindows({ graphics: true });

const FIRST = /to the sacral hiatus, at the junction/;
const SECOND = /from the prominence of the greater trochanter to the anterior superior iliac spine/;

test('the reading chosen in the settings is that of list, body, atlas and handout', () =>
  withWindow(
    async (page) => {
      await page.getByRole('link', { name: 'Settings' }).click();
      const gb30 = page.getByRole('group', { name: /^GB30/ });
      await gb30.waitFor();
      expect(await gb30.getByRole('radio').count()).toBe(2);
      expect(await gb30.getByRole('radio', { name: FIRST }).isChecked()).toBe(true);
      expect(await page.getByRole('radio', { name: /^Second/ }).count()).toBe(6);
      await gb30.getByRole('radio', { name: SECOND }).check();
      await page.getByRole('radio', { name: /0\.1 finger-cun proximal to the radial corner/ }).check();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Save settings' }).click();
      await page.getByText('Saved', { exact: true }).waitFor();
      await page.reload();
      await gb30.waitFor();
      expect(await gb30.getByRole('radio', { name: SECOND }).isChecked()).toBe(true);

      await page.getByRole('link', { name: 'Patients' }).click();
      await newPlan(page, 'Two', 'Readings-Sample');
      await page.waitForFunction(() => performance.getEntriesByName('ashi:first-points-frame').length > 0);
      await page.getByRole('button', { name: /patient’s left/ }).click();
      await findPoint(page).fill('gb30');
      const card = page.getByRole('complementary', { name: 'GB30' });
      await card.getByText('Shown by the second of the standard’s two readings').waitFor();
      await card.getByText(FIRST).waitFor();
      await findPoint(page).fill('');
      await typePoint(page, 'gb30 right');
      // Books give their depth for the first place.
      await opener(page, 'GB30 right').press('Enter');
      await entry(page, 'GB30 right').getByLabel('Depth').waitFor();
      expect(
        await entry(page, 'GB30 right')
          .getByText(/^Books give: /)
          .count(),
      ).toBe(0);
      await opener(page, 'GB30 right').press('Enter');
      await typePoint(page, 'pc9');
      await typePoint(page, 'pc8');
      await saved(page);

      await page.getByRole('link', { name: 'Atlas' }).click();
      await page.getByRole('searchbox', { name: 'Find point' }).fill('gb30');
      await page.getByRole('searchbox', { name: 'Find point' }).press('Enter');
      const panel = page.getByRole('complementary', { name: 'GB30' });
      await panel.getByText('This practice uses the second; the settings choose.').waitFor();
      await panel.getByText(SECOND).first().waitFor();
      const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem');
      await steps.first().waitFor();
      const used = await steps.allInnerTexts();
      await panel.getByRole('button', { name: 'First' }).click();
      await panel.getByText(FIRST).first().waitFor();
      await expect.poll(() => steps.allInnerTexts()).not.toEqual(used);

      await page.getByRole('link', { name: 'Plan', exact: true }).click();
      await page.getByRole('button', { name: 'Print handout' }).click();
      const handout = page.getByRole('article');
      await handout.getByText('side of the hip, in front of the hip joint').waitFor();
      await handout.getByText('middle finger, beside the nail on the side of the thumb').waitFor();
      await handout.getByText('middle of the palm').waitFor();
    },
    {
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    },
  ));
