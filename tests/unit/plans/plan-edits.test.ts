import { describe, expect, test } from 'vitest';
import {
  addApplication,
  describePlace,
  editApplication,
  editApplications,
  editNotes,
  editPlan,
  moveApplications,
  removeApplications,
  toggleModality,
  withModality,
  withSide,
} from '../../../renderer/features/plans/plan-edits.ts';
import { STARTING_MOXIBUSTION, startingNeedling, withMoxaKind } from '../../../shared/clinical/starting.ts';
import type { Place, Side } from '../../../shared/model/place.ts';
import { PlanContent } from '../../../shared/model/plan.ts';
import { entry, freshId, HABITS, NEEDLING, planOf } from './example-plan.ts';

const point = (code: string, level: string | null = null): Place => ({ kind: 'point', code, level });
const ashi: Place = {
  kind: 'ashi',
  sex: 'female',
  anchor: { triangle: 7, barycentric: [0.2, 0.3, 0.5] },
  near: null,
  description: 'low back',
};
const add = (content: PlanContent, place: Place, side: Side) =>
  addApplication(content, { id: freshId(), place, side, needling: startingNeedling(HABITS) });
const sidesOf = (content: PlanContent) => content.applications.map(({ side }) => side);

describe('adding a point', () => {
  test('begins with the practice’s needle and time and an open depth, and can be recorded', () => {
    const { content, outcome } = add(planOf(), point('BL23'), 'both');
    expect(outcome).toBe('added');
    expect(content.applications[0]?.needling).toEqual(NEEDLING);
    expect(PlanContent.parse(content)).toEqual(content);
  });

  test('left and right become both', () => {
    const left = add(planOf(), point('BL23'), 'left');
    const both = add(left.content, point('BL23'), 'right');
    expect(both.outcome).toBe('merged');
    expect(both.applicationId).toBe(left.applicationId);
    expect(sidesOf(both.content)).toEqual(['both']);
  });

  test.each([
    ['left', 'left'],
    ['both', 'left'],
    ['both', 'both'],
    ['midline', 'midline'],
  ] as const)('%s already holds %s: nothing changes and the entry is named', (present, added) => {
    const content = planOf(entry('BL23', present));
    const again = add(content, point('BL23'), added);
    expect(again).toEqual({
      content,
      applicationId: content.applications[0]?.id,
      outcome: 'present',
    });
  });

  test('the other side keeps the technique that is there', () => {
    const content = planOf(entry('BL23', 'left', { needling: { ...NEEDLING, depthMm: 20 } }));
    const both = add(content, point('BL23'), 'both');
    expect(both.content.applications[0]?.needling?.depthMm).toBe(20);
    expect(sidesOf(both.content)).toEqual(['both']);
  });

  test('two levels of one point are two entries', () => {
    const two = add(add(planOf(), point('EX-B2', 'L2'), 'both').content, point('EX-B2', 'L3'), 'both');
    expect(two.content.applications).toHaveLength(2);
  });

  test('two tender places are two entries, however near', () => {
    const two = add(add(planOf(), ashi, 'right').content, ashi, 'right');
    expect(two.content.applications).toHaveLength(2);
  });
});

describe('what is done at a point', () => {
  test('every modality begins with something that can be recorded', () => {
    let content = planOf(entry('GV4', 'midline'));
    const { id } = content.applications[0]!;
    content = toggleModality(toggleModality(content, id, 'cupping', HABITS), id, 'moxibustion', HABITS);
    expect(PlanContent.parse(content)).toEqual(content);
    expect(content.applications[0]).toMatchObject({
      cupping: { kind: 'static' },
      moxibustion: { kind: 'stick' },
    });
  });

  test('the last modality stays', () => {
    const content = planOf(entry('GV4', 'midline'));
    expect(toggleModality(content, content.applications[0]!.id, 'needling', HABITS)).toBe(content);
  });

  test('cones are counted, other moxa is timed, and neither is taken for the other', () => {
    const stick = { ...STARTING_MOXIBUSTION, kind: 'stick', minutes: 12, cones: null } as const;
    expect(withMoxaKind(stick, 'sparrowPecking')).toEqual({ ...stick, kind: 'sparrowPecking' });
    const cones = withMoxaKind(stick, 'coneOnGinger');
    expect(cones).toMatchObject({ minutes: null, cones: expect.any(Number) });
    expect(withMoxaKind(cones, 'cone').cones).toBe(cones.cones);
    expect(withMoxaKind(cones, 'box').cones).toBeNull();
  });
});

test('over the lung an entry starts oblique, elsewhere perpendicular', () => {
  const angleAt = (code: string) => startingNeedling(HABITS, { kind: 'point', code, level: null }).angle;
  expect(angleAt('BL13')).toBe('oblique');
  expect(angleAt('BL25')).toBe('perpendicular');
});

test('a tender place can be described in other words, a point cannot', () => {
  const { content, applicationId } = add(planOf(entry('BL23', 'both')), ashi, 'right');
  const described = describePlace(content, applicationId, 'beside the spine');
  expect(described.applications[1]?.place).toMatchObject({ description: 'beside the spine' });
  const { id } = content.applications[0]!;
  expect(describePlace(content, id, 'elsewhere').applications).toEqual(content.applications);
});

describe('the order of the prescription', () => {
  const content = planOf(entry('BL23', 'both'), entry('GV4', 'midline'), entry('KI3', 'both'));
  const ids = content.applications.map(({ id }) => id);
  const codes = (changed: PlanContent) =>
    changed.applications.map(({ place }) => place.kind === 'point' && place.code);

  test('an entry moves before another, to the end, and nowhere when it stands there', () => {
    const moved = (index: number, before: string | null) =>
      moveApplications(content, new Set([ids[index]!]), { position: 'prone', before });
    expect(codes(moved(2, ids[0]!))).toEqual(['KI3', 'BL23', 'GV4']);
    expect(codes(moved(0, null))).toEqual(['GV4', 'KI3', 'BL23']);
    expect(moved(2, null)).toBe(content);
    expect(moveApplications(content, new Set([freshId()]), { position: 'prone', before: null })).toBe(
      content,
    );
  });

  test('in one of two sessions that alternate an entry moves among those that are shown; the others keep their places', () => {
    const [bl23, gv4, ki3] = content.applications.with(1, { ...content.applications[1]!, variant: 'B' });
    const mixed = { ...content, applications: [bl23!, gv4!, ki3!] };
    const moved = moveApplications(mixed, new Set([ki3!.id]), { position: 'prone', before: bl23!.id }, 'A');
    expect(codes(moved)).toEqual(['KI3', 'GV4', 'BL23']);
  });

  test('an entry goes, the others stay', () => {
    expect(codes(removeApplications(content, new Set([ids[1]!])))).toEqual(['BL23', 'KI3']);
    expect(removeApplications(content, new Set([freshId()]))).toBe(content);
  });

  test('several entries change together; where none changes the plan is the same', () => {
    const two = new Set([ids[0]!, ids[2]!]);
    const changed = editApplications(content, two, (one) => ({ ...one, group: 'local' }));
    expect(changed.applications.map(({ group }) => group)).toEqual(['local', '', 'local']);
    expect(editApplications(content, two, (one) => one)).toBe(content);
  });

  test('a side is set where there is one to choose, a modality where it can be', () => {
    const midline = entry('GV4', 'midline');
    expect(withSide(midline, 'left')).toBe(midline);
    const onlyLeft = entry('EX-HN12', 'left');
    expect(withSide(onlyLeft, 'right')).toBe(onlyLeft);
    expect(withSide(entry('BL23', 'both'), 'right').side).toBe('right');
    const needle = entry('BL23', 'both');
    expect(withModality(needle, 'needling', false, HABITS)).toBe(needle);
    const cupped = withModality(needle, 'cupping', true, HABITS);
    expect(withModality(cupped, 'cupping', true, HABITS)).toBe(cupped);
    expect(withModality(cupped, 'needling', false, HABITS)).toMatchObject({ needling: null, side: 'both' });
    const path = entry('BL23', 'left', {
      needling: null,
      cupping: cupped.cupping,
      place: {
        kind: 'stroke',
        stroke: { sex: 'male', anchors: [{ triangle: 1, barycentric: [1, 0, 0] }], widthMm: 50 },
        near: null,
        description: '',
      },
    });
    expect(withModality(path, 'needling', true, HABITS)).toBe(path);
  });

  test('a change touches one entry only and leaves the old content alone', () => {
    const changed = editApplication(content, ids[1]!, { note: 'warm' });
    expect(changed.applications.map(({ note }) => note)).toEqual(['', 'warm', '']);
    expect(content.applications[1]?.note).toBe('');
  });
});

test('title, goals and notes change without touching the prescription', () => {
  const content = planOf(entry('BL23', 'both'));
  const changed = editNotes(
    editPlan(content, { title: 'Sciatica', goals: 'Sit an hour' }),
    'diet',
    'Warm meals',
  );
  expect(changed).toMatchObject({ title: 'Sciatica', goals: 'Sit an hour', notes: { diet: 'Warm meals' } });
  expect(changed.applications).toBe(content.applications);
});
