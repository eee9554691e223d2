import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Act } from '../../shared/model/session.ts';
import type { AppWindow } from '../support/app.ts';
import { askIn } from '../support/contract.ts';
import { lowBackPlan, patientDraft, pointEntry } from '../support/records.ts';
import { sampleWindows } from '../support/sample-window.ts';
import { violations } from '../support/screens.ts';
import { eventOf } from '../support/sessions.ts';

const windows = sampleWindows({ graphics: false });
let window: AppWindow;
let page: Page;
beforeAll(async () => {
  window = await windows.openWindow({ viewport: { width: 1280, height: 800 } });
  page = window.page;
});

const row = (name: string) => page.getByRole('listitem', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const log = () => page.getByRole('region', { name: 'Log', exact: true }).getByRole('listitem');
const sessionId = () => /sessions\/([\w-]+)/.exec(page.url())![1]!;
const recorded = () => askIn(page)('sessions.get', { id: sessionId() });
const acts = async () => (await recorded()).events.map(({ act }) => act);
const saved = () => page.getByText('every entry saved as made').waitFor();

/** A new patient's low-back plan, open on the screen. */
async function openPlan(content = lowBackPlan()): Promise<string> {
  const ask = askIn(page);
  const { id: patientId } = await ask('patients.create', patientDraft({ flags: ['anticoagulant'] }));
  const { id } = await ask('plans.create', { patientId, content });
  await page.goto(`${windows.origin}/#/plans/${id}`);
  await button('Start session').waitFor();
  return id;
}

/** A session of a new patient's plan, begun, on the screen. */
async function openSession(content = lowBackPlan()) {
  const ask = askIn(page);
  const { id: patientId } = await ask('patients.create', patientDraft());
  const { id: planId } = await ask('plans.create', { patientId, content });
  const session = await ask('sessions.begin', { planId, sessionId: null, variant: null });
  await page.goto(`${windows.origin}/#/sessions/${session.id}`);
  await page.getByRole('heading', { name: 'Round 1' }).waitFor();
  return session;
}

test('the low-back case is started past its notices and given whole without a pointer', async () => {
  await openPlan();
  await button('Start session').press('Enter');
  const gate = page.getByRole('region', { name: 'Before this session' });
  await gate.getByRole('button', { name: 'Start anyway' }).press('Enter');
  await page.waitForURL(/sessions/);
  expect((await recorded()).events).toEqual([]);

  await row('BL23 both').locator('[data-opener]').focus();
  const places = ['BL23', 'BL25', 'BL52', 'GV4', 'KI3', 'BL40', 'GB30', 'Ashi 1'];
  for (const _ of places) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  await page.getByRole('img', { name: '12 in the body, 0 out, 0 to come' }).waitFor();
  await page.keyboard.press('Home');
  for (const _ of places) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  await page.getByText('In and out agree.').waitFor();
  // The cups of BL23 are left.
  await page.keyboard.press('n');
  await button('BL23 cup off').waitFor();
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: 'Everything is done' }).waitFor();
  await saved();
  const id = sessionId();
  await page.keyboard.press('n');
  await page.waitForURL(/\/notes$/);
  const session = await askIn(page)('sessions.get', { id });
  expect(session).toMatchObject({ state: 'completed', difference: '' });
  expect(session.events).toHaveLength(2 * places.length + 2);
});

test('what differs from the plan is recorded as it happens, and the last of it taken back', async () => {
  const session = await openSession();
  const [bl23, bl25, , gv4] = session.prescription!.applications;
  await row('BL23 both').getByRole('button', { name: 'In: BL23' }).click();
  await row('BL23 both').locator('[data-opener]').click();
  const details = row('BL23 both').getByRole('group', { name: 'More about BL23' });
  await details.getByRole('group', { name: 'Left' }).getByRole('button', { name: 'De qi' }).click();
  await details.getByRole('group', { name: 'Right' }).getByRole('button', { name: 'Adverse' }).click();
  await details.getByLabel('What happened').fill('Bruise');
  await details.getByRole('button', { name: 'Record' }).click();
  await details.getByLabel('Depth').fill('12');
  await details.getByRole('button', { name: 'Change depth' }).click();
  await details.getByRole('group', { name: 'Left' }).getByRole('button', { name: 'Out' }).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await row('GV4 midline').locator('[data-opener]').click();
  await row('GV4 midline').getByRole('button', { name: 'Skip moxa stick' }).click();
  await page.getByRole('button', { name: 'Patient declined' }).click();
  await button('Add a point').click();
  await page.keyboard.type('li4');
  await page.keyboard.press('Enter');
  await row('LI4 both').waitFor();
  await page.getByRole('region', { name: 'Add a point to this session' }).press('Escape');
  await row('BL25 both').getByRole('button', { name: 'In: BL25' }).click();
  await log().first().getByText('BL25 in, left and right').waitFor();
  await button('Undo: BL25 in, left and right').click();
  await log().first().getByText('LI4 both added').waitFor();
  await saved();
  const said = (await acts()).map((act) => ({ ...act, application: undefined, eventId: undefined }));
  expect(said).toMatchObject([
    { kind: 'needlesIn', applicationId: bl23!.id, sides: ['left', 'right'] },
    { kind: 'response', sides: ['left'], response: 'deQi' },
    { kind: 'response', sides: ['right'], response: 'adverse', note: 'Bruise' },
    { kind: 'adjusted', applicationId: bl23!.id, needling: { depthMm: 12 } },
    { kind: 'needlesOut', applicationId: bl23!.id, sides: ['left'] },
    { kind: 'skipped', task: { applicationId: gv4!.id }, reason: 'Patient declined' },
    { kind: 'added' },
    { kind: 'needlesIn', applicationId: bl25!.id },
    { kind: 'undone' },
  ]);
});

test('needles that are still in are told by region: they are taken out there, or a reason is written', async () => {
  await openSession();
  await row('BL23 both').getByRole('button', { name: 'In: BL23' }).click();
  await row('KI3 both').getByRole('button', { name: 'In: KI3' }).click();
  await button('Complete').click();
  const panel = page.getByRole('region', { name: 'Still in or on the body' });
  expect(await panel.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('Trunk: 2 needles'),
    expect.stringContaining('Ankle and foot: 2 needles'),
  ]);
  await panel.getByRole('button', { name: '2 out: Trunk: 2 needles' }).click();
  expect(await violations(page)).toEqual([]);
  // Without words nothing is completed.
  await panel.getByRole('button', { name: 'Complete with this reason' }).click();
  expect((await recorded()).state).toBe('running');
  await panel.getByLabel('Or write why they stay').fill('Press needles stay for two days');
  const id = sessionId();
  await panel.getByRole('button', { name: 'Complete with this reason' }).click();
  await page.waitForURL(/\/notes$/);
  expect(await askIn(page)('sessions.get', { id })).toMatchObject({
    state: 'completed',
    difference: 'Press needles stay for two days',
  });
});

test('times go on from where they were after a reload, the rail leads back, and an end is said', async () => {
  const session = await openSession({ ...lowBackPlan(), applications: [pointEntry('BL23', 'both')] });
  const [entry] = session.prescription!.applications;
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
  const placed: Act = { kind: 'needlesIn', applicationId: entry!.id, sides: ['left', 'right'] };
  await askIn(page)('sessions.record', { id: session.id, event: eventOf(placed, ago(19 * 60 + 50)) });
  await page.reload();
  await page.getByText(/^Next, in 0:0\d$/).waitFor();
  await page.waitForFunction(() => /^\+?0:0\d BL23$/.test(document.title));
  await page
    .getByRole('status')
    .filter({ hasText: 'BL23 needle: time is up' })
    .waitFor({ state: 'attached' });
  await page.getByText(/^Time is up by 0:\d\d$/).waitFor();
  await button('+ 2 min').click();
  await page.getByText(/^Next, in 1:\d\d$/).waitFor();
  await page.getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('link', { name: 'Session of Test Person' }).click();
  await page.getByRole('heading', { name: 'Take out BL23, left and right' }).waitFor();
  expect(window.faults).toEqual([]);
});

test('what the record cannot take is said, kept in order, and saved when it can', async () => {
  await openSession();
  await page.route('**/api/sessions.record', (route) => route.abort());
  await row('BL23 both').getByRole('button', { name: 'In: BL23' }).click();
  await row('BL25 both').getByRole('button', { name: 'In: BL25' }).click();
  await page.getByText('2 entries not saved').waitFor();
  await log().first().getByText('not saved').waitFor();
  expect(await acts()).toEqual([]);
  await page.unroute('**/api/sessions.record');
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await saved();
  expect((await acts()).map(({ kind }) => kind)).toEqual(['needlesIn', 'needlesIn']);
  expect(await page.getByText('not saved').count()).toBe(0);
  // Only what the cut-off questions printed.
  expect(window.faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true);
});

test('where sessions alternate the next one is offered, and what is on the body is gone with a stop', async () => {
  const [a, b] = [pointEntry('BL23', 'both', { variant: 'A' }), pointEntry('ST36', 'both', { variant: 'B' })];
  const planId = await openPlan({ ...lowBackPlan(), applications: [a, b] });
  const ask = askIn(page);
  const first = await ask('sessions.begin', { planId, sessionId: null, variant: 'A' });
  await ask('sessions.complete', { id: first.id, revision: first.revision, difference: '' });
  await page.reload();
  await button('Start session').click();
  const gate = page.getByRole('region', { name: 'Before this session' });
  await gate.getByRole('button', { name: 'Session B', pressed: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await gate.getByRole('button', { name: /^Start/ }).click();
  await page.waitForURL(/sessions/);
  await row('ST36 both').getByRole('button', { name: 'In: ST36' }).click();
  await button('Stop and remove all').click();
  await button('2 out: Leg: 2 needles').click();
  await page.getByRole('heading', { name: 'Everything is done' }).waitFor();
  await saved();
  expect((await recorded()).variant).toBe('B');
});
