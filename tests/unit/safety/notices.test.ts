import { describe, expect, test } from 'vitest';
import { POINTS, pointByCode } from '../../../shared/atlas/points/index.ts';
import {
  acknowledgementOf,
  noticesOf,
  openNotices,
  seenTogether,
} from '../../../shared/clinical/safety/notices.ts';
import { GRADES, type Notice } from '../../../shared/clinical/safety/types.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { PATIENT_FLAGS } from '../../../shared/model/patient.ts';
import { type Acknowledgement, emptyPlan } from '../../../shared/model/plan.ts';
import { entry, planOf } from '../plans/example-plan.ts';
import { ashi, cup, flagged, MAN, moxa, needle, planWith, WOMAN, wired } from './cases.ts';

const rules = (notices: readonly Notice[]) => notices.map(({ rule }) => rule);
const seen = (notices: readonly Notice[]): Acknowledgement[] =>
  notices.map(({ fingerprint }) => ({ fingerprint, by: 'A. Example', at: '2026-11-23T10:00:00.000Z' }));

describe('a pregnant patient with anticoagulants and a pacemaker', () => {
  const patient = flagged('pregnant', 'anticoagulant', 'pacemaker');
  const [li4, sp6, bl32, bl23] = [needle('LI4'), needle('SP6'), needle('BL32'), cup('BL23', { kind: 'wet' })];
  const leads = wired([bl32, 'left'], [bl32, 'right']).leads;
  const plan = planWith([li4, sp6, bl32, bl23], { leads });
  const notices = noticesOf(patient, plan);

  test('is warned of each danger once, the gravest first, each with its documents', () => {
    expect(rules(notices)).toEqual(
      expect.arrayContaining([
        'electroPacemaker',
        'bleedingOpened',
        'bleedingNeedles',
        'pregnancyCore',
        'pregnancyRegion',
        'pregnancyElectro',
        'pregnancyCups',
        'cupsWet',
      ]),
    );
    const grades = notices.map(({ grade }) => GRADES.indexOf(grade));
    expect(grades).toEqual([...grades].sort());
    expect(rules(notices).slice(0, 2)).toEqual(['electroPacemaker', 'bleedingOpened']);
    const core = notices.find(({ rule }) => rule === 'pregnancyCore')!;
    expect(core.applicationIds).toEqual([li4.id, sp6.id, bl32.id]);
    expect(core.sources).toEqual(expect.arrayContaining(['who-1999', 'carr-2015']));
    expect(new Set(notices.map(({ rule, what }) => rule + what)).size).toBe(notices.length);
  });

  test('is taken as seen once each was acknowledged', () => {
    const open = openNotices(notices, []);
    expect(open).toEqual(notices.filter(({ grade }) => grade !== 'note'));
    expect(openNotices(notices, seen(open))).toEqual([]);
    expect(acknowledgementOf(open[0]!, seen(open))?.by).toBe('A. Example');
  });

  test('keeps what says stop open when every caution is acknowledged at once', () => {
    const cautions = seenTogether(openNotices(notices, []));
    expect(cautions.length).toBeGreaterThan(2);
    expect(rules(openNotices(notices, seen(cautions)))).toEqual(['electroPacemaker', 'bleedingOpened']);
  });
});

describe('an acknowledgement', () => {
  const plan = planOf(entry('BL23', 'both'), entry('BL40', 'both'), entry('GB30', 'right'));
  const patient = flagged('anticoagulant');
  const acknowledged = seen(noticesOf(patient, plan));
  const reopened = (who = patient, what = plan) => rules(openNotices(noticesOf(who, what), acknowledged));

  test('holds when the order of the prescription or a title changes', () => {
    expect(
      reopened(patient, { ...plan, title: 'Other', applications: [...plan.applications].reverse() }),
    ).toEqual([]);
  });

  test('holds when a point goes and comes back under another identifier', () => {
    expect(
      reopened(patient, planOf(entry('BL23', 'both'), entry('BL40', 'both'), entry('GB30', 'right'))),
    ).toEqual([]);
  });

  test('ends for what a further point, a side or a depth changes, and for nothing else', () => {
    const [bl23, bl40, gb30] = plan.applications;
    expect(
      reopened(patient, { ...plan, applications: [...plan.applications, entry('BL22', 'both')] }),
    ).toEqual(expect.arrayContaining(['bleedingNeedles', 'bleedingDeep', 'organ']));
    expect(
      reopened(patient, { ...plan, applications: [...plan.applications, entry('GB31', 'both')] }),
    ).toEqual(['bleedingNeedles']);
    const deeper = { ...bl23!, needling: { ...bl23!.needling!, depthMm: 30 } };
    expect(reopened(patient, { ...plan, applications: [deeper, bl40!, gb30!] })).toEqual([
      'bleedingNeedles',
      'bleedingDeep',
      'organ',
    ]);
    expect(reopened(patient, { ...plan, applications: [bl23!, bl40!, { ...gb30!, side: 'both' }] })).toEqual([
      'bleedingNeedles',
      'nerve',
    ]);
  });

  test('ends when a flag that the rule looks at joins, and only there', () => {
    const more = flagged('anticoagulant', 'bleedingDisorder');
    expect(new Set(reopened(more))).toEqual(new Set(['bleedingNeedles', 'bleedingDeep']));
    expect(reopened(flagged('anticoagulant', 'metalAllergy'))).toEqual(['metalAllergy']);
  });
});

test('points of one sentence stand in one notice; a sentence of its own makes another', () => {
  const organs = noticesOf(MAN, planWith([needle('BL23'), needle('BL52'), needle('CV4')])).filter(
    ({ rule }) => rule === 'organ',
  );
  const places = organs.map(({ applicationIds, what }) => [applicationIds.length, what]);
  expect(places[0]).toEqual([
    2,
    'The kidney lies in front: do not needle deeply, least of all towards the front or the side.',
  ]);
  expect(organs.length).toBeGreaterThan(1);
});

test('a tender place is warned of what lies beneath the points near it, not of lists that name points', () => {
  const place = ashi();
  const near = new Map([[place.id, ['GB21', 'BL32'].map((code) => pointByCode(code)!)]]);
  const notices = rules(noticesOf(flagged('pregnant'), planWith([place]), near));
  expect(notices).toContain('thorax');
  expect(notices).toContain('pregnancyRegion');
  expect(notices).not.toContain('pregnancyCore');
  expect(notices).not.toContain('unknownGround');
});

test('what concerns the patient marks no place; a further one opens it only where places count', () => {
  const patient = flagged('tumour', 'latexAllergy');
  const about = (...codes: string[]) =>
    noticesOf(patient, planWith(codes.map((code) => needle(code)))).filter(({ rule }) =>
      ['tumour', 'latexAllergy'].includes(rule),
    );
  expect(about('GB31').map(({ applicationIds }) => applicationIds)).toEqual([[], []]);
  const open = openNotices(about('GB31', 'LR3'), seen(about('GB31')));
  expect(rules(open)).toEqual(['tumour']);
});

test('a pattern of low back pain asks for the red flags where nobody wrote down where it hurts', () => {
  const asked = (change: Partial<Assessment>) => {
    const { assessment } = emptyPlan('Pain');
    return rules(noticesOf(MAN, planWith([], { assessment: { ...assessment, ...change } })));
  };
  expect(asked({ patternId: 'coldDamp' })).toEqual(['redFlagsOpen']);
  expect(asked({ patternId: 'coldDamp', region: 'knee' })).toEqual([]);
  expect(asked({})).toEqual([]);
});

test('an empty plan raises nothing', () => {
  expect(noticesOf(flagged('pregnant', 'anticoagulant', 'tumour'), planWith([]))).toEqual([]);
});

test('every point of the atlas, needled, cupped and heated before every flag, gives notices with their documents', () => {
  for (const { code } of POINTS) {
    const everything = { ...needle(code), cupping: cup(code).cupping, moxibustion: moxa(code).moxibustion };
    for (const { what, sources } of noticesOf(
      { ...WOMAN, flags: [...PATIENT_FLAGS] },
      planWith([everything]),
    )) {
      expect(what, code).toMatch(/^[A-Z].*\.$/);
      expect(sources.length, `${code}: ${what}`).toBeGreaterThan(0);
    }
  }
});
