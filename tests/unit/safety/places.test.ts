import { describe, expect, test } from 'vitest';
import { POINTS, pointByCode } from '../../../shared/atlas/points/index.ts';
import { noticesOf } from '../../../shared/clinical/safety/notices.ts';
import type { Examined, PatientFacts } from '../../../shared/clinical/safety/types.ts';
import type { Application } from '../../../shared/model/application.ts';
import {
  areaWords,
  BODY_AREAS,
  type BodyArea,
  PLACED_FLAGS,
  type PlacedFlag,
} from '../../../shared/model/body-area.ts';
import { ashi, cup, flagged, flaggedAt, hand, moxa, needle, planWith, wired } from './cases.ts';

const on = (side: Application['side'], application: Application): Application => ({ ...application, side });
const told = (rule: string, patient: PatientFacts, plan: Examined) =>
  noticesOf(patient, plan).filter((notice) => notice.rule === rule);

interface Placed {
  readonly rule: string;
  readonly flag: PlacedFlag;
  readonly area: BodyArea;
  readonly there: Application;
  /** As near as can be, and outside the area. */
  readonly elsewhere: Application;
  readonly says: string;
}

const PLACED: readonly Placed[] = [
  {
    rule: 'lymphoedema',
    flag: 'lymphoedema',
    area: 'leftArm',
    there: on('left', needle('LI11')),
    elsewhere: on('right', needle('LI11')),
    says: 'Lymphoedema or removed nodes, left arm: no needle, cup, heat or pressure there.',
  },
  {
    rule: 'lymphoedema',
    flag: 'lymphoedema',
    area: 'rightLeg',
    there: needle('SP9'),
    elsewhere: on('right', needle('LI11')),
    says: 'Lymphoedema or removed nodes, right leg: no needle, cup, heat or pressure there.',
  },
  {
    rule: 'cupsThrombosis',
    flag: 'thrombosis',
    area: 'leftLeg',
    there: on('left', cup('BL57')),
    elsewhere: on('right', cup('BL57')),
    says: 'Thrombosis or varicose veins, left leg: no cup, massage or gua sha there.',
  },
  {
    rule: 'veinsNeedled',
    flag: 'thrombosis',
    area: 'leftLeg',
    there: on('left', needle('BL57')),
    elsewhere: on('right', needle('BL57')),
    says: 'Varicose veins, left leg: look before needling there, and keep the needle out of them.',
  },
  {
    rule: 'heatNumb',
    flag: 'neuropathy',
    area: 'rightLeg',
    there: moxa('KI1'),
    elsewhere: moxa('BL23'),
    says: 'Numb skin, right leg, does not feel a burn: no moxa or lamp where feeling is lost.',
  },
  {
    rule: 'tumour',
    flag: 'tumour',
    area: 'chest',
    there: needle('CV17'),
    elsewhere: needle('CV12'),
    says: 'Tumour, chest: nothing at its site, and acupuncture never in place of its treatment.',
  },
  {
    rule: 'implant',
    flag: 'implant',
    area: 'pelvis',
    there: hand('GB30', 'massage'),
    elsewhere: needle('BL23'),
    says: 'Implant, pelvis or hips: no needle, cup or strong pressure into or over it.',
  },
  {
    rule: 'brokenSkin',
    flag: 'brokenSkin',
    area: 'back',
    there: cup('BL23'),
    elsewhere: cup('CV4'),
    says: 'Broken or infected skin, back: look first, and keep needles, cups and heat away from it.',
  },
];

describe.each(PLACED)('$rule, $area', ({ rule, flag, area, there, elsewhere, says }) => {
  test('speaks of what is done there, and says where', () => {
    const notices = told(rule, flaggedAt(flag, area), planWith([there, elsewhere]));
    expect(notices.map(({ what, applicationIds }) => [what, applicationIds])).toEqual([[says, [there.id]]]);
  });

  test('is silent elsewhere', () => {
    expect(told(rule, flaggedAt(flag, area), planWith([elsewhere]))).toEqual([]);
  });

  test('speaks where nobody wrote down the place, and where nobody knows what a place of the plan is', () => {
    expect(told(rule, flagged(flag), planWith([there]))).toHaveLength(1);
    expect(told(rule, flaggedAt(flag), planWith([there]))).toHaveLength(1);
    const own = { ...there, id: ashi().id, place: ashi().place };
    expect(told(rule, flaggedAt(flag, area), planWith([own]))).toHaveLength(1);
  });
});

test('the current through numb skin is told where one of its needles stands in it', () => {
  const lead = wired([on('left', needle('BL25')), 'left'], [on('left', needle('BL57')), 'left']);
  expect(told('electroNumb', flaggedAt('neuropathy', 'leftLeg'), lead)).toHaveLength(1);
  expect(told('electroNumb', flaggedAt('neuropathy', 'rightLeg'), lead)).toEqual([]);
  expect(told('electroNumb', flagged('neuropathy'), lead)).toHaveLength(1);
  // Current spreads: an implant is told of wherever it lies.
  expect(told('electroImplant', flaggedAt('implant', 'head'), lead)).toHaveLength(1);
});

test('a tender place lies where the points near it lie, on its own side', () => {
  const place = ashi();
  const near = new Map([[place.id, [pointByCode('GB31')!]]]);
  const of = (area: BodyArea) =>
    noticesOf(flaggedAt('lymphoedema', area), planWith([place]), near).filter(
      ({ rule }) => rule === 'lymphoedema',
    );
  expect(place.side).toBe('right');
  expect(of('rightLeg')).toHaveLength(1);
  expect(of('leftLeg')).toEqual([]);
});

test('every point of the atlas lies in some area', () => {
  const everywhere = flaggedAt('tumour', ...BODY_AREAS);
  for (const { code } of POINTS) {
    expect(told('tumour', everywhere, planWith([needle(code)])), code).toHaveLength(1);
  }
});

test('a limb on both sides is one word', () => {
  expect(areaWords(['rightLeg', 'back', 'leftLeg'])).toEqual(['back', 'bothLegs']);
  expect(areaWords(['rightArm'])).toEqual(['rightArm']);
});

test('an acknowledgement ends when the place of a flag is another one', () => {
  const plan = planWith([needle('LI11')]);
  const prints = (...areas: BodyArea[]) =>
    told('lymphoedema', flaggedAt('lymphoedema', ...areas), plan).map(({ fingerprint }) => fingerprint);
  expect(prints('leftArm')).not.toEqual(prints('rightArm'));
  expect(prints('leftArm', 'rightArm')).toEqual(prints('rightArm', 'leftArm'));
});

describe('how far a pregnancy is', () => {
  const GENERAL = 'Pregnant: on the abdomen or the lumbosacral region.';
  const FIRST =
    'Pregnant, first trimester: on the lower abdomen or the lumbosacral region, which WHO lists for these months.';
  const LATER =
    'Pregnant, after the third month: on the upper abdomen or the lumbosacral region, which WHO lists for these months.';
  test.each([
    ['CV4', null, GENERAL],
    ['CV4', 12, FIRST],
    ['CV4', 13, GENERAL],
    ['CV12', 12, GENERAL],
    ['CV12', 13, LATER],
    ['BL25', 0, FIRST],
    ['BL25', 30, LATER],
  ])('%s in week %s is told as what WHO lists then, and never falls silent', (code, weeksPregnant, what) => {
    const patient = { ...flagged('pregnant'), weeksPregnant };
    expect(told('pregnancyRegion', patient, planWith([needle(code)])).map((one) => one.what)).toEqual([what]);
  });
});

test('only flags that a rule asks for a place have one', () => {
  const asked = new Set(PLACED.map(({ flag }) => flag));
  expect([...PLACED_FLAGS].sort()).toEqual([...asked].sort());
});
