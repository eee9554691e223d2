import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import type { Logo } from '../../shared/model/logo.ts';
import { newPractice } from '../support/practice.ts';
import { handoutDocument, lowBackPlan, PASSPHRASE, patientDraft } from '../support/records.ts';

async function withPlan() {
  const practice = await newPractice();
  const patient = await practice.ask('patients.create', patientDraft());
  const content = lowBackPlan();
  const plan = await practice.ask('plans.create', { patientId: patient.id, content });
  return { ...practice, patient, plan, content };
}

test('a printed handout stays the same paper when plan, patient and practice change', async () => {
  const { ask, patient, plan, content } = await withPlan();
  const document = handoutDocument(content);
  const kept = await ask('papers.keep', { planId: plan.id, document });

  await ask('plans.revise', { id: plan.id, revision: 1, content: { ...content, applications: [] } });
  await ask('patients.update', { id: patient.id, revision: 1, patient: patientDraft({ givenName: 'New' }) });
  await ask('practice.lock', {});
  await ask('practice.unlock', { passphrase: PASSPHRASE });
  const { language, ...paper } = kept;
  expect(await ask('papers.get', { id: kept.id })).toEqual({ ...paper, document });
  expect(paper).toMatchObject({ planId: plan.id, by: 'Test Practitioner' });
  expect(language).toBe('en');
});

test('the same paper printed twice is one; another one stands before it', async () => {
  const { ask, refused, plan, content } = await withPlan();
  const document = handoutDocument(content);
  const first = await ask('papers.keep', { planId: plan.id, document });
  expect(await ask('papers.keep', { planId: plan.id, document })).toEqual(first);
  const second = await ask('papers.keep', { planId: plan.id, document: { ...document, language: 'es' } });
  const { papers } = await ask('papers.ofPlan', { planId: plan.id });
  expect(papers.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
  expect(papers.find(({ id }) => id === second.id)?.language).toBe('es');
  const stranger = '00000000-0000-4000-8000-00000000000a';
  expect((await refused('papers.get', { id: stranger })).code).toBe('not-found');
  expect((await refused('papers.keep', { planId: stranger, document })).code).toBe('not-found');
});

test('words in the place of a block are kept with the version of the plan', async () => {
  const { ask, plan, content } = await withPlan();
  const handout = { ...content.handout, texts: [{ language: 'es', kind: 'found', text: 'Hola.' }] } as const;
  await ask('plans.revise', {
    id: plan.id,
    revision: 1,
    content: { ...content, handout: { ...handout, texts: [...handout.texts] } },
    keepsBefore: true,
  });
  const { versions } = await ask('plans.versions', { planId: plan.id });
  expect(versions.map((version) => version.content.handout)).toEqual([handout, content.handout]);
});

const png = (width: number, height: number): Logo => ({
  kind: 'png',
  data: Buffer.from(
    encode({ width, height, data: new Uint8Array(width * height * 4), channels: 4 }),
  ).toString('base64'),
});
const svg = (inner: string, before = ''): Logo => ({
  kind: 'svg',
  data: Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`).toString('base64'),
});

test('a logo is kept as it is, and can be taken off', async () => {
  const { ask } = await newPractice();
  expect(await ask('logo.get', {})).toEqual({ logo: null });
  const picture = png(40, 20);
  await ask('logo.save', { logo: picture });
  expect(await ask('logo.get', {})).toEqual({ logo: picture });
  await ask('logo.save', { logo: null });
  expect(await ask('logo.get', {})).toEqual({ logo: null });
});

test.each([
  ['a PNG that is none', { kind: 'png', data: Buffer.from('GIF89a, no more').toString('base64') }],
  ['an SVG under the name of a PNG', { ...svg(''), kind: 'png' }],
  ['a PNG under the name of an SVG', { ...png(4, 4), kind: 'svg' }],
  ['an SVG that draws nothing', svg('<script>alert(1)</script>')],
  ['a page', { kind: 'svg', data: Buffer.from('<html><svg/></html>').toString('base64') }],
  ['entities of its own', svg('<text>&a;</text>', '<!DOCTYPE svg [<!ENTITY a "aaaa">]>')],
  ['half a file', { kind: 'svg', data: Buffer.from('<svg><path').toString('base64') }],
  ['no base64', { kind: 'png', data: '!!!' }],
  ['300 kB and more', { kind: 'png', data: Buffer.alloc(300_100).toString('base64') }],
] as Array<[string, Logo]>)(
  '%s is refused as a logo with a sentence, and the earlier one stays',
  async (_, logo) => {
    const { ask, refused } = await newPractice();
    const before = png(8, 8);
    await ask('logo.save', { logo: before });
    const refusal = await refused('logo.save', { logo });
    expect(refusal.code).toBe('invalid');
    expect(refusal.message).toMatch(/^[A-Z].*\.$/);
    expect(await ask('logo.get', {})).toEqual({ logo: before });
  },
);

test('of an SVG the drawing is kept, and what it would run or fetch is left out', async () => {
  const { ask } = await newPractice();
  const { logo } = await ask('logo.save', {
    logo: svg(
      `<script>steal()</script><path d="M0 0h9" onclick="steal()" fill="url(#g)"/>
       <path d="M1 1h1" fill="url(https://example.com/a.svg#b)" style="fill:url( 'x.svg#b')"/>
       <image href="https://example.com/a.png"/><use href="https://example.com/a.svg#b"/><use href="#a"/>
       <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">steal</p></foreignObject>
       <style>@import "https://example.com/a.css";</style><style><![CDATA[.a>b{fill:#123}]]></style>
       <a href="javascript:steal()"><circle r="3"/></a>
       <animate attributeName="href" to="javascript:steal()"/><set onbegin="steal()"/>
       <text>5 &lt; 6 &amp; "7"</text>`,
      '<?xml version="1.0"?><?xml-stylesheet href="https://example.com/a.css"?><!DOCTYPE svg><!-- steal -->',
    ),
  });
  const kept = Buffer.from(logo!.data, 'base64').toString();
  expect(kept).not.toMatch(/steal|example\.com|import|href="[^#]|DOCTYPE|<a/);
  for (const drawn of [
    'd="M0 0h9"',
    'fill="url(#g)"',
    'd="M1 1h1"',
    'href="#a"',
    '<circle r="3">',
    '.a&#62;b{fill:#123}',
  ])
    expect(kept).toContain(drawn);
  expect(kept).toContain('5 &#60; 6 &#38; &#34;7&#34;');
  // Cleaned once more it is the same.
  expect(await ask('logo.save', { logo })).toEqual({ logo });
});

test('a PNG that would unfold to a giant is refused by its header', async () => {
  const { refused } = await newPractice();
  const giant = Buffer.from(png(8, 8).data, 'base64');
  giant.writeUInt32BE(100_000, 16);
  const refusal = await refused('logo.save', { logo: { kind: 'png', data: giant.toString('base64') } });
  expect(refusal.message).toMatch(/4000 pixels/);
});
