import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { STARTING_BODYWORK, UNTREATED } from '../../shared/clinical/starting.ts';
import type { Application } from '../../shared/model/application.ts';
import { emptyPlan } from '../../shared/model/plan.ts';
import { withPlan } from '../support/practice.ts';
import { lowBackPlan, lowBackProtocol, pointEntry } from '../support/records.ts';

const MINUTE = 60_000;

/** Lets the practice's clock stand at an instant. */
function at(minutes: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T09:00:00.000Z') + minutes * MINUTE });
}

test('everything that an expert writes in a plan comes back as it was written', async () => {
  const { ask, patientId } = await withPlan();
  const protocol = lowBackProtocol();
  const path: Application = {
    ...UNTREATED,
    id: randomUUID(),
    place: {
      kind: 'stroke',
      stroke: {
        sex: 'female',
        anchors: [
          { triangle: 10, barycentric: [0.2, 0.3, 0.5] },
          { triangle: 11, barycentric: [1, 0, 0] },
        ],
        widthMm: 40,
      },
      near: 'BL23',
      description: 'along the bladder line, downwards',
    },
    side: 'both',
    bodywork: { ...STARTING_BODYWORK, kind: 'guaSha', intensity: 'strong' },
    position: 'prone',
    variant: 'B',
    group: 'local',
  };
  const content = {
    ...lowBackPlan(),
    assessment: {
      ...emptyPlan('').assessment,
      region: 'lowBack',
      onset: 'chronic',
      painArea: [path.place.kind === 'stroke' ? path.place.stroke : null].filter((one) => one !== null),
      redFlags: { fever: 'no', nightPain: 'yes' },
      redFlagAction: 'Referred to the physician.',
      patternId: 'kidneyYang',
      tm1: 'SF97',
    },
    course: protocol.course,
    targets: [
      { id: randomUUID(), measure: 'painScale', label: 'at night', baseline: 7, target: 3, asked: 'session' },
    ],
    adjuncts: {
      herbs: [
        {
          id: randomUUID(),
          name: 'Formula',
          form: 'granules',
          ingredients: [{ name: 'Du zhong', grams: 9 }],
          dose: 'twice a day',
          days: 14,
        },
      ],
      diet: [{ id: randomUUID(), text: 'Warm meals' }],
      exercises: [{ id: randomUUID(), name: 'Walk', dose: '20 minutes a day' }],
      homePoints: [{ id: randomUUID(), code: 'KI3', side: 'both', minutes: 2, timesADay: 2 }],
    },
    applications: [...protocol.applications, path],
    leads: protocol.leads,
  } as const;
  const plan = await ask('plans.create', { patientId, content: structuredClone(content) as never });
  expect((await ask('plans.get', { id: plan.id })).content).toEqual(content);
  const copy = await ask('plans.duplicate', { id: plan.id });
  expect(copy.content.leads[0]!.from.applicationId).toBe(copy.content.applications[0]!.id);
});

test('a lead without its needle and a point for home that no atlas has are refused, and nothing changes', async () => {
  const { ask, refused, plan } = await withPlan();
  const { applications, leads } = lowBackProtocol();
  const loose = { ...plan.content, applications: applications.slice(1), leads };
  const elsewhere = {
    ...plan.content,
    applications: [pointEntry('BL23', 'right', { id: applications[0]!.id }), applications[1]!],
    leads,
  };
  const home = { id: randomUUID(), code: 'KI99', side: 'both' as const, minutes: 2, timesADay: 2 };
  const adjuncts = { ...plan.content.adjuncts, homePoints: [home] };
  for (const content of [loose, elsewhere, { ...plan.content, adjuncts }]) {
    const refusal = await refused('plans.revise', { id: plan.id, revision: 1, content });
    expect(refusal.code).toBe('invalid');
  }
  expect(await ask('plans.get', { id: plan.id })).toEqual(plan);
});

test('changes of one stretch of work make one version, and what was before a milestone stays', async () => {
  at(0);
  const { ask, plan } = await withPlan();
  const write = async (title: string, minutes: number, keepsBefore = false) => {
    at(minutes);
    const { revision, content } = await ask('plans.get', { id: plan.id });
    await ask('plans.revise', {
      id: plan.id,
      revision,
      content: { ...content, title },
      ...(keepsBefore ? { keepsBefore: true as const } : {}),
    });
  };
  const titles = async () =>
    (await ask('plans.versions', { planId: plan.id })).versions.map(({ content }) => content.title);
  await write('one', 1);
  await write('two', 9);
  expect(await titles()).toEqual(['two']);
  await write('three', 11);
  expect(await titles()).toEqual(['three', 'two']);
  await write('four', 12, true);
  await write('five', 13);
  expect(await titles()).toEqual(['five', 'three', 'two']);
  // A clock that was set back begins a version of its own rather than writing over one.
  await write('six', -60);
  expect(await titles()).toEqual(['six', 'five', 'three', 'two']);
  const [latest] = (await ask('plans.versions', { planId: plan.id })).versions;
  expect(latest).toMatchObject({ revision: 7, by: 'Test Practitioner', at: '2026-11-22T08:00:00.000Z' });
});

test('an acknowledged notice keeps its name and its first time', async () => {
  at(0);
  const { ask, plan } = await withPlan();
  at(1);
  const once = await ask('plans.acknowledge', { planId: plan.id, fingerprints: ['a', 'b'] });
  at(2);
  const twice = await ask('plans.acknowledge', { planId: plan.id, fingerprints: ['b', 'c'] });
  const seen = (fingerprint: string, minute: number) => ({
    fingerprint,
    by: 'Test Practitioner',
    at: `2026-11-22T09:0${minute}:00.000Z`,
  });
  expect(once.acknowledgements).toEqual([seen('a', 1), seen('b', 1)]);
  expect(twice.acknowledgements).toEqual([seen('a', 1), seen('b', 1), seen('c', 2)]);
  expect((await ask('plans.get', { id: plan.id })).acknowledgements).toEqual(twice.acknowledgements);
});

test('a protocol is kept, written anew, refused when it has moved on, archived and taken back', async () => {
  const { ask, refused } = await withPlan();
  const made = await ask('protocols.create', { content: lowBackProtocol() });
  const content = { ...made.content, title: 'Low back, second' };
  const second = await ask('protocols.revise', { id: made.id, revision: 1, content });
  expect(second).toMatchObject({ revision: 2, content });
  const late = await refused('protocols.revise', { id: made.id, revision: 1, content: made.content });
  expect(late.code).toBe('conflict');
  await ask('protocols.archive', { id: made.id, archived: true });
  expect((await ask('protocols.list', { archived: false })).protocols).toEqual([]);
  await ask('protocols.archive', { id: made.id, archived: false });
  expect((await ask('protocols.list', { archived: false })).protocols).toEqual([second]);
});

test('the needles of the practice are kept, and a usual needle that is not among them is refused', async () => {
  const { ask, refused } = await withPlan();
  const needle = { id: randomUUID(), gaugeMm: 0.3, lengthMm: 50, maker: 'Maker', material: 'steel' };
  const kept = await ask('needles.save', { revision: 1, needles: [needle], usual: { buttock: needle.id } });
  expect(await ask('needles.get', {})).toEqual(kept);
  const wrong = await refused('needles.save', { ...kept, needles: [] });
  expect(wrong.code).toBe('invalid');
  expect(await ask('needles.get', {})).toEqual(kept);
});
