import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EMPTY_SESSION_NOTES, type Session } from '../../shared/model/session.ts';
import { askIn } from '../support/contract.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';
import { appointmentOn, completedSession, eventOf, giveAll, runningSession } from '../support/sessions.ts';

const windows = sampleWindows({ graphics: false });

const words = (page: Page, part: string) => page.getByRole('textbox', { name: part, exact: true });
const saved = (page: Page) => page.getByText(/^Saved \d/).waitFor();

async function openNotes(page: Page, id: string): Promise<void> {
  await page.goto(`${windows.origin}/#/sessions/${id}/notes`);
  await page.getByRole('heading', { name: 'Notes' }).waitFor();
}

/** A session that is over, after another whose notes say something. */
async function secondSession(page: Page): Promise<Session> {
  const ask = askIn(page);
  const first = await completedSession(ask);
  const notes = { ...EMPTY_SESSION_NOTES, subjective: 'Dull ache, worse in the cold.', pulse: 'deep, weak' };
  await ask('sessions.note', {
    id: first.id,
    revision: first.revision,
    notes: { ...notes, painBefore: 7, painAfter: 5, consent: { given: 'written', note: '' } },
  });
  const begun = await ask('sessions.begin', { planId: first.planId, sessionId: null, variant: null });
  const { id, revision } = await giveAll(ask, begun);
  return ask('sessions.complete', { id, revision, difference: '' });
}

test('notes are written by keyboard alone, with phrases and the words of last time, and stay after a reload', () =>
  windows.withWindow(async (page) => {
    const { id } = await secondSession(page);
    await openNotes(page, id);
    expect(await page.locator('[data-given="BL23"]').innerText()).toMatch(
      /15 mm perpendicular.*in \d\d:\d\d/s,
    );
    expect(await violations(page)).toEqual([]);

    // Words of last time: what is empty is filled, and what is changed since is marked.
    await page.getByRole('button', { name: 'As last time', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await words(page, 'Subjective').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Dull ache, better with warmth.');
    const changed = page.getByRole('button', { name: 'Subjective: changed since last time' });
    await changed.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('del').allInnerTexts()).toEqual(['worse in the cold.']);
    expect(await page.locator('ins').allInnerTexts()).toEqual(['better with warmth.']);
    expect(await violations(page)).toEqual([]);

    // A phrase at the beginning of a line; what it replaced comes back with undo.
    await words(page, 'Plan').focus();
    await page.keyboard.type('/');
    await page.getByRole('menuitem', { name: 'Same points next time.' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => words(page, 'Plan').inputValue()).not.toBe('');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => words(page, 'Plan').inputValue()).toBe('');
    await page.keyboard.press('Control+Y');
    const phrase = await words(page, 'Plan').inputValue();

    // Number keys for the pain; arrows and space for the consent.
    await page.getByRole('group', { name: 'Pain before' }).getByRole('button', { name: '0' }).first().focus();
    await page.keyboard.type('10');
    await page.getByRole('group', { name: 'Pain after' }).getByRole('button', { name: '0' }).first().focus();
    await page.keyboard.type('4');
    await page.getByRole('button', { name: 'Spoken' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Add an adverse event' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Where').focus();
    await page.keyboard.type('left calf');
    await saved(page);

    await page.reload();
    await words(page, 'Subjective').waitFor();
    const { notes } = await askIn(page)('sessions.get', { id });
    expect(notes).toMatchObject({
      subjective: 'Dull ache, better with warmth.',
      pulse: 'deep, weak',
      plan: phrase,
      painBefore: 10,
      painAfter: 4,
      consent: { given: 'spoken' },
      adverse: [{ kind: 'bruise', where: 'left calf', severity: 'mild' }],
    });
    expect(await words(page, 'Plan').inputValue()).toBe(phrase);
  }));

test('an adverse response that was felt at a needle waits in the notes to be graded', () =>
  windows.withWindow(async (page) => {
    const ask = askIn(page);
    const { id, prescription } = await runningSession(ask);
    const { id: applicationId } = prescription!.applications[0]!;
    const sides: 'left'[] = ['left'];
    const felt = { kind: 'response', applicationId, sides, response: 'adverse', note: 'sharp' } as const;
    for (const act of [{ kind: 'needlesIn', applicationId, sides } as const, { ...felt, sides }])
      await ask('sessions.record', { id, event: eventOf(act) });
    await openNotes(page, id);
    await page.getByText('Adverse response: BL23 left · sharp').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Grade it: adverse response, BL23 left' }).press('Enter');
    await page.getByRole('button', { name: 'Moderate' }).click();
    await page.getByRole('combobox', { name: 'What happened, 1' }).click();
    await page.getByRole('option', { name: 'Bruise' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await saved(page);
    expect(await page.getByText('Adverse response: BL23 left').count()).toBe(0);
    const { notes } = await ask('sessions.get', { id });
    expect(notes.adverse).toMatchObject([
      { applicationId, kind: 'other', where: 'BL23 left', severity: 'moderate', note: 'sharp' },
    ]);
  }));

test('a phrase is kept from what is marked; Settings order and remove it', () =>
  windows.withWindow(async (page) => {
    const { id } = await completedSession(askIn(page));
    await openNotes(page, id);
    await words(page, 'Objective').fill('Lasègue negative on both sides.');
    await words(page, 'Objective').press('Control+A');
    await page.getByRole('button', { name: 'Phrases: Objective' }).click();
    await page.getByRole('menuitem').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Save selection as phrase' }).click();
    await page.getByText('Saved as phrase: Lasègue negative on both sides.').waitFor();
    await page.goto(`${windows.origin}/#/settings`);
    const form = page.getByRole('form', { name: 'Quick phrases' });
    await form.getByRole('button', { name: 'Objective' }).click();
    const all = () =>
      form.getByRole('textbox').evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value));
    const before = await all();
    expect(before.at(-1)).toBe('Lasègue negative on both sides.');
    await form.getByRole('button', { name: `Move phrase ${before.length} up` }).press('Enter');
    await form.getByRole('button', { name: 'Remove phrase 1', exact: true }).click();
    await form.getByRole('button', { name: 'Save phrases' }).click();
    await form.getByText('Saved').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await form.getByRole('button', { name: 'Objective' }).click();
    expect(await all()).toEqual([...before.slice(1, -2), before.at(-1), before.at(-2)]);
  }));

test('a signature says what is missing, freezes the session, and takes amendments beside it, also on paper', () =>
  windows.withWindow(async (page) => {
    const session = await secondSession(page);
    await openNotes(page, session.id);
    await words(page, 'Subjective').fill('Slept better.');
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign this session' });
    await dialog.getByText('Consent is not recorded.').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sign' }).click();
    await page.getByText(/^Signed by/).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await expect(
      askIn(page)('sessions.note', { id: session.id, revision: 99, notes: EMPTY_SESSION_NOTES }),
    ).rejects.toThrow('This session is signed and stays as it is.');

    await page.getByRole('button', { name: 'Amend' }).click();
    const amend = page.getByRole('dialog', { name: 'Amend this session' });
    await amend.getByRole('button', { name: 'Add amendment' }).click();
    await amend.getByText('Please write what is to be amended.').waitFor();
    await amend.getByLabel('What it speaks of').click();
    await page.getByRole('option', { name: 'Subjective' }).click();
    await amend.getByLabel('Amendment').fill('Slept eight hours.');
    await amend.getByRole('button', { name: 'Add amendment' }).click();
    await amend.waitFor({ state: 'detached' });
    const subjective = await page.locator('[data-part="subjective"]').innerText();
    expect(subjective).toMatch(/Slept better\..*Amended by .*Slept eight hours\./s);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Print session record' }).click();
    await page.getByRole('heading', { name: 'Test Person' }).last().waitFor();
    const paper = await page.locator('.paper').innerText();
    for (const told of ['Session 2', 'BL23', 'Slept better.', 'Slept eight hours.', 'Signed by', 'Signature'])
      expect(paper).toContain(told);
    expect(await violations(page)).toEqual([]);
  }));

test('what was not saved before another window signed is shown, and can stand beside it as an amendment', () =>
  windows.withWindow(async (page) => {
    const ask = askIn(page);
    const { id, revision } = await completedSession(ask);
    await openNotes(page, id);
    await ask('sessions.sign', { id, revision });
    await words(page, 'Assessment').fill('Improving as hoped.');
    await words(page, 'Assessment').blur();
    await page.getByText(/signed this session in another window/).waitFor();
    await page.getByRole('button', { name: 'Show the signed session' }).click();
    const amend = page.getByRole('dialog', { name: 'Amend this session' });
    expect(await amend.getByLabel('Amendment').inputValue()).toBe('Improving as hoped.');
    await amend.getByRole('button', { name: 'Add amendment' }).click();
    await page.getByText('Improving as hoped.').waitFor();
    const session = await ask('sessions.get', { id });
    expect(session.notes.assessment).toBe('');
    expect(session.amendments).toMatchObject([{ part: 'assessment', text: 'Improving as hoped.' }]);
  }));

test('two windows write different parts and both stay; of the same part one is chosen', () =>
  windows.withWindow(async (page) => {
    const ask = askIn(page);
    const { id, revision, notes } = await completedSession(ask);
    await openNotes(page, id);
    // The other window.
    const there = await ask('sessions.note', {
      id,
      revision,
      notes: { ...notes, objective: 'Tender at L4.', assessment: 'No clear change.' },
    });
    await words(page, 'Subjective').fill('Stiff in the morning.');
    await words(page, 'Subjective').blur();
    await expect.poll(() => words(page, 'Objective').inputValue()).toBe('Tender at L4.');
    await saved(page);
    const both = await ask('sessions.get', { id });
    expect(both.notes).toMatchObject({ subjective: 'Stiff in the morning.', objective: 'Tender at L4.' });

    await ask('sessions.note', {
      id,
      revision: both.revision,
      notes: { ...there.notes, subjective: 'Stiff all day.' },
    });
    await words(page, 'Subjective').fill('Stiff at night.');
    await words(page, 'Subjective').blur();
    await page.getByText('Subjective, there: Stiff all day.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await expect.poll(() => words(page, 'Subjective').inputValue()).toBe('Stiff all day.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await saved(page);
    expect((await ask('sessions.get', { id })).notes.subjective).toBe('Stiff at night.');
  }));

test('the list of a patient’s sessions moves, misses and removes dates, and leads to the notes', () =>
  windows.withWindow(async (page) => {
    const ask = askIn(page);
    const { planId, patientId } = await completedSession(ask);
    const dates = ['2031-03-03', '2031-03-10', '2031-03-17'];
    await ask('sessions.plan', {
      planId,
      appointments: dates.map((on) => ({ ...appointmentOn(on), variant: null })),
    });
    await page.goto(`${windows.origin}/#/patients/${patientId}`);
    const list = page.getByRole('list', { name: 'Sessions' });
    await page.getByText('1 session waits for your signature').waitFor();
    expect(await violations(page)).toEqual([]);
    const choose = async (date: string, what: string) => {
      await page.getByRole('button', { name: `More for the session of ${date}` }).click();
      await page.getByRole('menuitem', { name: what }).click();
    };
    await choose('3 Mar 2031', 'Did not come');
    await list.getByText('Did not come').waitFor();
    await choose('10 Mar 2031', 'Another date');
    await page.getByRole('textbox', { name: 'Date' }).fill('2031-03-11');
    await page.getByLabel('Time', { exact: true }).fill('14:15');
    await page.getByRole('button', { name: 'Move' }).click();
    await list.getByText('14:15').waitFor();
    await choose('17 Mar 2031', 'Remove');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => list.getByRole('listitem').count()).toBe(3);
    const { sessions } = await ask('sessions.ofPlan', { planId });
    expect(sessions.map(({ day, state }) => [day.slice(0, 4) === '2031' ? day : 'then', state])).toEqual([
      ['then', 'completed'],
      ['2031-03-03', 'missed'],
      ['2031-03-11', 'planned'],
    ]);
    await list.getByRole('link', { name: /Not signed/ }).click();
    await page.getByRole('heading', { name: 'Notes' }).waitFor();
  }));
