import fc from 'fast-check';
import { POINTS, pointByCode } from '../../../shared/atlas/points/index.ts';
import { placeKey } from '../../../shared/clinical/places.ts';
import {
  STARTING_BODYWORK,
  STARTING_CUPPING,
  STARTING_MOXIBUSTION,
  startingNeedling,
  UNTREATED,
} from '../../../shared/clinical/starting.ts';
import {
  type Application,
  type Lead,
  PATIENT_POSITIONS,
  type Pole,
  VARIANTS,
} from '../../../shared/model/application.ts';
import type { Place } from '../../../shared/model/place.ts';
import { emptyPlan, type PlanContent, type Prescription } from '../../../shared/model/plan.ts';

export const HABITS = { needle: { gaugeMm: 0.25, lengthMm: 40 }, retentionMin: 20 };

const near = fc.constantFrom(null, 'BL25', 'CV4', 'GB30', 'TE5');
const anchor = fc.record({
  triangle: fc.nat(26_755),
  barycentric: fc.constantFrom<[number, number, number]>([1, 0, 0], [0.2, 0.3, 0.5], [0.25, 0.5, 0.25]),
});

const place: fc.Arbitrary<Place> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...POINTS).chain(({ code, levels }) =>
      fc.record({
        kind: fc.constant('point' as const),
        code: fc.constant(code),
        level: levels === undefined ? fc.constant(null) : fc.constantFrom(...levels),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('ashi' as const),
      sex: fc.constant('female' as const),
      anchor,
      near,
      description: fc.constantFrom('', 'beside L4'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('stroke' as const),
      stroke: fc.record({
        sex: fc.constant('male' as const),
        anchors: fc.array(anchor, { minLength: 1, maxLength: 4 }),
        widthMm: fc.constantFrom(20, 45),
      }),
      near,
      description: fc.constantFrom('', 'along the spine'),
    }),
  },
);

const sides = (at: Place) => {
  const facts = at.kind === 'point' ? pointByCode(at.code) : undefined;
  if (facts?.midline) return fc.constant('midline' as const);
  if (facts?.onlySide) return fc.constant(facts.onlySide);
  return fc.constantFrom('left' as const, 'right' as const, 'both' as const);
};

const needling = fc
  .record({ depthMm: fc.constantFrom(null, 15, 25), retentionMin: fc.constantFrom(15, 20) })
  .map((more) => ({ ...startingNeedling(HABITS), ...more }));

/** An entry that the practice would accept. */
const application: fc.Arbitrary<Application> = place.chain((at) =>
  fc
    .record({
      id: fc.uuid(),
      side: sides(at),
      needling: at.kind === 'stroke' ? fc.constant(null) : fc.option(needling, { freq: 5 }),
      cupping: fc.option(fc.constant(STARTING_CUPPING), { freq: 1 }),
      moxibustion: fc.option(fc.constant(STARTING_MOXIBUSTION), { freq: 1 }),
      bodywork: fc.constant(STARTING_BODYWORK),
      position: fc.option(fc.constantFrom(...PATIENT_POSITIONS), { freq: 1 }),
      variant: fc.option(fc.constantFrom(...VARIANTS), { freq: 1 }),
      group: fc.constantFrom('', 'local', 'distal'),
      note: fc.constantFrom('', 'gently'),
    })
    .map((rest) => ({ ...UNTREATED, ...rest, place: at })),
);

const poles = ({ id, side, needling: needle }: Application): Pole[] => {
  if (needle === null) return [];
  const all = side === 'both' ? (['left', 'right'] as const) : ([side] as const);
  return all.map((one) => ({ applicationId: id, side: one }));
};

const keyed = (one: Application) => placeKey(one.place) ?? one.id;

/** A prescription that names no point twice, with leads between its needles. */
export const prescription: fc.Arbitrary<Prescription> = fc
  .tuple(
    fc.uniqueArray(application, { maxLength: 12, selector: keyed }),
    fc.array(fc.tuple(fc.uuid(), fc.nat(), fc.nat(), fc.constantFrom(2, 100)), { maxLength: 3 }),
  )
  .map(([applications, pairs]) => {
    const ends = applications.flatMap(poles);
    const leads = pairs.flatMap(([id, a, b, hz]): Lead[] => {
      const [from, to] = [ends[a % ends.length], ends[b % ends.length]];
      if (!from || !to || from === to) return [];
      return [{ id, from, to, waveform: 'continuous', hz, secondHz: null, intensity: null, minutes: 20 }];
    });
    const once = new Map(
      leads.map((lead) => [
        [lead.from, lead.to]
          .map((p) => p.applicationId + p.side)
          .sort()
          .join(),
        lead,
      ]),
    );
    return { applications, leads: [...once.values()] };
  });

/** Two contents of a plan of which the second was worked on from the first, a little or a lot. */
export const twoContents: fc.Arbitrary<readonly [PlanContent, PlanContent]> = fc
  .tuple(prescription, prescription, fc.array(fc.nat(9), { maxLength: 4 }))
  .map(([one, other, edits]) => {
    const first: PlanContent = {
      ...emptyPlan('Plan'),
      ...one,
      targets: [
        { id: 'a', measure: 'painScale', label: 'at night', baseline: 7, target: 3, asked: 'session' },
        { id: 'b', measure: 'oswestry', label: '', baseline: null, target: null, asked: 'session' },
      ],
    };
    return [first, edits.reduce((content, kind) => edited(content, other, kind), first)] as const;
  });

function edited(content: PlanContent, other: Prescription, kind: number): PlanContent {
  const { applications, targets, assessment, adjuncts } = content;
  switch (kind) {
    case 0:
      return { ...content, ...other };
    case 1:
      return { ...content, applications: applications.toReversed() };
    case 2:
      return { ...content, goals: `${content.goals}!` };
    case 3:
      return { ...content, targets: targets.toReversed() };
    case 4:
      return { ...content, targets: targets.slice(1) };
    case 5:
      return { ...content, assessment: { ...assessment, redFlags: { fever: 'yes' } } };
    case 6:
      return { ...content, adjuncts: { ...adjuncts, diet: [{ id: 'd', text: 'Warm meals' }] } };
    case 7:
      return {
        ...content,
        applications: applications.map((one, index) => (index === 0 ? { ...one, note: 'more' } : one)),
      };
    case 8:
      return { ...content, course: { ...content.course, sessions: 8 } };
    default:
      return content;
  }
}
