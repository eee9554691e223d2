import type { Locator, Page } from 'playwright-core';
import { findPoint, prescription } from '../support/plan-screen.ts';

/** Something that a hand does in an open plan. */
export interface Interaction {
  readonly name: string;
  /** Brings the plan to where it begins. Not measured. */
  readonly before?: () => Promise<unknown>;
  readonly act: () => Promise<unknown>;
  /** Takes everything back. Not measured. */
  readonly after?: () => Promise<unknown>;
}

/**
 * What a hand does in a plan with many entries and versions: all but the acknowledged notice is as it was afterwards.
 * `otherPlan`: the id of a plan to come from.
 */
export function interactionsIn(page: Page, otherPlan: string): readonly Interaction[] {
  const { keyboard, mouse } = page;
  const press = (key: string) => () => keyboard.press(key);
  const undo = press('Control+z');
  const leave = press('Escape');
  const inTurn =
    (...steps: (() => Promise<unknown>)[]) =>
    async () => {
      for (const step of steps) await step();
    };
  const rows = prescription(page).locator('li[data-open]');
  const fourth = rows.nth(3);
  const focused = () => fourth.locator('button[id^="open-"]').focus();
  const allSelected = inTurn(focused, press('Control+a'));
  /** Presses a button where it lies: what Playwright would look at first is script, too. */
  const pressing = (button: Locator) => {
    let spot = { x: 0, y: 0 };
    return {
      aim: async () => {
        await button.scrollIntoViewIfNeeded();
        const box = (await button.boundingBox())!;
        spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      point: () => mouse.move(spot.x, spot.y),
      click: () => mouse.click(spot.x, spot.y),
      drag: async () => {
        await mouse.move(spot.x, spot.y);
        await mouse.down();
        await mouse.move(spot.x, spot.y + 108, { steps: 5 });
      },
    };
  };
  const named = (name: string, within: Locator = fourth) =>
    pressing(within.getByRole('button', { name }).first());
  const right = named('Right', rows.nth(8));
  const handle = named('Move');
  const many = page.getByRole('region', { name: 'Edit the selected entries' });
  const left = named('Left', many);
  const cups = named('Cup', many);
  const withCups = inTurn(allSelected, cups.aim, cups.click, leave);
  const tab = (name: string) => pressing(page.getByRole('tab', { name, exact: true }));
  const prescribed = tab('Prescription');
  /** Turns to another tab than `from`, and back. */
  const turning = (name: string, to: string, from = prescribed): Interaction => {
    const other = tab(to);
    return { name, before: inTurn(from.aim, other.aim), act: other.click, after: from.click };
  };
  const versions = tab('Versions');
  const compare = (at: number) => pressing(page.getByRole('checkbox', { name: /^Compare/ }).nth(at));
  const [compared, comparedWith] = [compare(2), compare(6)];
  const restored = pressing(page.getByRole('button', { name: /^Restore/ }).nth(3));
  const earlier = pressing(page.getByRole('button', { name: 'Show earlier versions' }));
  const inHistory = (name: string, spot: ReturnType<typeof pressing>): Interaction => ({
    name,
    before: inTurn(prescribed.aim, versions.aim, versions.click, spot.aim),
    act: spot.click,
    after: prescribed.click,
  });
  const build = () => page.getByRole('slider', { name: 'Build' }).focus();
  const notice = pressing(page.getByRole('button', { name: /^Acknowledge: / }).first());
  const known = pressing(page.locator('[data-point]').nth(4));
  const plan = pressing(page.getByRole('link', { name: /^Bench/ }).first());
  const line = page.getByRole('textbox', { name: 'Shorthand' });
  let text = '';
  const emptied = async () => {
    text = await line.inputValue();
    await allSelected();
    await keyboard.press('Delete');
  };
  const written = inTurn(
    emptied,
    () => line.focus(),
    () => keyboard.insertText(text),
  );

  return [
    { name: 'open a row', before: focused, act: press('Enter'), after: leave },
    { name: 'close a row', before: inTurn(focused, press('Enter')), act: leave },
    { name: 'walk to the next row', before: focused, act: press('ArrowDown') },
    { name: 'change a side', before: right.aim, act: right.click, after: undo },
    {
      name: 'take a side back',
      before: inTurn(right.aim, right.click),
      act: undo,
    },
    {
      name: 'change a side again',
      before: inTurn(right.aim, right.click, undo),
      act: press('Control+Shift+z'),
      after: undo,
    },
    { name: 'move an entry by one line', before: focused, act: press('Alt+ArrowDown'), after: undo },
    {
      name: 'pick an entry up and drag it over three',
      before: handle.aim,
      act: handle.drag,
      after: inTurn(leave, () => mouse.up()),
    },
    {
      name: 'put a dragged entry down',
      before: inTurn(handle.aim, handle.drag),
      act: () => mouse.up(),
      after: undo,
    },
    {
      name: 'the first key in the field that finds a point',
      before: () => findPoint(page).focus(),
      act: press('b'),
      after: leave,
    },
    {
      name: 'a further key in the field that finds a point',
      before: inTurn(() => findPoint(page).focus(), press('b')),
      act: press('l'),
      after: leave,
    },
    {
      name: 'add a point',
      before: inTurn(
        () => findPoint(page).focus(),
        () => keyboard.type('TE5'),
      ),
      act: press('Enter'),
      after: undo,
    },
    { name: 'remove an entry', before: focused, act: press('Delete'), after: undo },
    { name: 'put a removed entry back', before: inTurn(focused, press('Delete')), act: undo },
    {
      name: 'point at a point of the list',
      before: known.aim,
      act: known.point,
      after: () => mouse.move(0, 0),
    },
    { name: 'select a second row', before: focused, act: press('Shift+ArrowDown'), after: leave },
    { name: 'select all', before: focused, act: press('Control+a'), after: leave },
    {
      name: 'set the side of all',
      before: inTurn(allSelected, left.aim),
      act: left.click,
      after: inTurn(undo, leave),
    },
    {
      name: 'set cups at all',
      before: inTurn(allSelected, cups.aim),
      act: cups.click,
      after: inTurn(undo, leave),
    },
    { name: 'remove all', before: allSelected, act: press('Delete'), after: undo },
    { name: 'put all back', before: inTurn(allSelected, press('Delete')), act: undo },
    {
      name: 'a key in the shorthand line',
      before: inTurn(
        () => line.focus(),
        press('Control+End'),
        () => keyboard.insertText('; GB30 R 50mm; KI'),
      ),
      act: press('3'),
      after: inTurn(leave, leave),
    },
    {
      name: 'put all as text into the empty shorthand line',
      before: inTurn(emptied, () => line.focus()),
      act: () => keyboard.insertText(text),
      after: inTurn(leave, leave, undo),
    },
    {
      name: 'apply that text',
      before: written,
      act: press('Enter'),
      after: inTurn(leave, undo, undo),
    },
    { name: 'open the palette', act: press('Control+k'), after: leave },
    { name: 'a key in the palette', before: press('Control+k'), act: press('l'), after: leave },
    { name: 'acknowledge a notice', before: notice.aim, act: notice.click },
    turning('turn to the assessment', 'Assessment'),
    turning('turn to the notes', 'Plan notes'),
    turning('turn to a long history of versions', 'Versions'),
    inHistory('show earlier versions', earlier),
    inHistory('compare a version with the plan', compared),
    {
      ...inHistory('compare two versions', comparedWith),
      before: inTurn(
        prescribed.aim,
        versions.aim,
        versions.click,
        compared.aim,
        compared.click,
        comparedWith.aim,
      ),
    },
    { ...inHistory('restore a version', restored), after: inTurn(prescribed.click, undo) },
    {
      name: 'turn back to the prescription',
      before: inTurn(versions.aim, prescribed.aim, versions.click),
      act: prescribed.click,
    },
    turning('browse the points by region', 'Regions', tab('Meridians')),
    {
      name: 'switch the build',
      before: build,
      act: press('ArrowRight'),
      after: press('ArrowLeft'),
    },
    {
      name: 'switch the build under cups at all',
      before: inTurn(withCups, build),
      act: press('ArrowRight'),
      after: inTurn(press('ArrowLeft'), undo),
    },
    { name: 'open the plan', before: inTurn(() => page.goBack(), plan.aim), act: plan.click },
    {
      name: 'switch from another plan as long',
      before: () =>
        page.evaluate((hash) => {
          location.hash = hash;
        }, `/plans/${otherPlan}`),
      act: () => page.goBack(),
    },
    { name: 'come back to the plan', before: () => page.goBack(), act: () => page.goForward() },
  ];
}
