import { randomUUID } from 'node:crypto';
import { withPattern } from '../../shared/clinical/patterns/differentiate.ts';
import { STARTING_CUPPING, STARTING_MOXIBUSTION, UNTREATED } from '../../shared/clinical/starting.ts';
import type { Application, Needling } from '../../shared/model/application.ts';
import { type PatternId, RED_FLAGS } from '../../shared/model/assessment.ts';
import { EMPTY_PATIENT, type PatientDraft } from '../../shared/model/patient.ts';
import type { Side } from '../../shared/model/place.ts';
import { emptyPlan, type PlanContent, type PlanNotes } from '../../shared/model/plan.ts';
import {
  BEGUN,
  BOOKED,
  IMPROVED,
  REFERRED,
  type SampleCourse,
  UNCHANGED,
  underCourse,
} from './sample-courses.ts';

export interface SampleCase {
  patient: PatientDraft;
  /** When the patient was last dealt with. */
  seenDaysAgo: number;
  archived: boolean;
  /** Fresh content with fresh identifiers at every call. */
  plans: ReadonlyArray<{ daysAgo: number; content: () => PlanContent; given?: SampleCourse }>;
}

type Rest = { seenDaysAgo?: number; archived?: boolean; plans?: SampleCase['plans'] } & Partial<PatientDraft>;

/** Given name, family name, date of birth, sex and build of a synthetic patient, then whatever sets them apart. */
function sample(
  givenName: string,
  familyName: string,
  birthDate: string | null,
  sex: PatientDraft['sex'],
  build: PatientDraft['build'],
  { seenDaysAgo = 30, archived = false, plans = [], ...rest }: Rest,
): SampleCase {
  const patient: PatientDraft = {
    ...EMPTY_PATIENT,
    givenName,
    familyName,
    birthDate,
    sex,
    build,
    ...rest,
  };
  return { patient, seenDaysAgo, archived, plans };
}

type What = Partial<Pick<Application, 'cupping' | 'moxibustion' | 'note'>> & {
  needling?: Partial<Needling> | null;
};

function at(code: string, side: Side, what: What = {}): Application {
  const [point, level = null] = code.split(' ');
  const { needling = {}, ...rest } = what;
  return {
    ...UNTREATED,
    id: randomUUID(),
    place: { kind: 'point', code: point!, level },
    side,
    needling: needling === null ? null : { ...NEEDLING, ...needling },
    ...rest,
  };
}

/** A tender place that the sample practitioner found beside BL25 on the right of the man's body of average build. */
function tenderBesideBL25(): Application {
  return {
    ...at('BL25', 'right', { needling: { depthMm: 15 }, note: 'Tender on pressure.' }),
    place: {
      kind: 'ashi',
      sex: 'male',
      anchor: { triangle: 19_271, barycentric: [0.5492, 0.3504, 0.1004] },
      near: 'EX-B6',
      description: '2.4 cun lateral to the posterior midline, level of L5',
    },
  };
}

const NEEDLING: Needling = {
  depthMm: null,
  angle: 'perpendicular',
  needle: { gaugeMm: 0.25, lengthMm: 40 },
  retentionMin: 20,
  stimulation: 'even',
  response: null,
};
const REINFORCING = { needling: { stimulation: 'reinforcing' } } as const;
const REDUCING = { needling: { stimulation: 'reducing' } } as const;
const MOXA_STICK = STARTING_MOXIBUSTION;
const ONLY_MOXA = { needling: null, moxibustion: MOXA_STICK } as const;

const plan =
  (
    {
      patternId,
      ...head
    }: Pick<PlanContent, 'title' | 'complaint' | 'goals'> & { patternId: PatternId | null },
    notes: Partial<PlanNotes>,
    applications: () => Application[],
  ) =>
  (): PlanContent => {
    const empty = emptyPlan(head.title);
    const redFlags = Object.fromEntries(RED_FLAGS.map((flag) => [flag, 'no' as const]));
    const content: PlanContent = {
      ...empty,
      ...head,
      assessment: { ...empty.assessment, region: 'lowBack', redFlags },
      notes: { ...empty.notes, ...notes },
      applications: applications(),
    };
    return withPattern(content, patternId);
  };

/** Sets of points as in published prescriptions and trial protocols for low back pain; the people are made up. */
export const SAMPLE_CASES: readonly SampleCase[] = [
  sample('Sample', 'Patient 01', '1984-05-17', 'female', 'average', {
    seenDaysAgo: 7,
    plans: [
      {
        daysAgo: 10,
        given: BEGUN,
        content: underCourse(
          BEGUN,
          plan(
            {
              title: 'Low back pain: cold and damp',
              complaint: 'Dull ache across the low back, worse on cold and rainy days, for three months.',
              patternId: 'coldDamp',
              goals: 'Sit through a working day without a break for the back.',
            },
            {
              cupping: 'Static cups over the painful area.',
              moxibustion: 'Stick over GV3, until the skin is warm and lightly red.',
              homeCare: 'Keep the low back warm and dry. Short walks every day.',
            },
            () => [
              at('BL23', 'both', { needling: { depthMm: 15 } }),
              at('GV3', 'midline', { needling: { depthMm: 12 }, moxibustion: MOXA_STICK }),
              at('BL25', 'both', { needling: null, cupping: { ...STARTING_CUPPING, minutes: 8 } }),
              at('BL40', 'both', { needling: { depthMm: 15 } }),
            ],
          ),
        ),
      },
    ],
  }),
  sample('Sample', 'Patient 02', '1971-11-30', 'male', 'slim', {
    seenDaysAgo: 9,
    plans: [
      {
        daysAgo: 48,
        given: UNCHANGED,
        content: underCourse(
          UNCHANGED,
          plan(
            {
              title: 'Low back pain: Kidney yin deficiency',
              complaint: 'Sore, weak low back in the evening; hot palms at night.',
              patternId: 'kidneyYin',
              goals: 'Sleep through the night. Stand for an hour without support.',
            },
            { moxibustion: 'None with this pattern.', homeCare: 'Rest the back before it is tired.' },
            () => [
              at('BL23', 'both', REINFORCING),
              at('BL52', 'both', REINFORCING),
              at('GV4', 'midline', REINFORCING),
              at('KI3', 'both', REINFORCING),
            ],
          ),
        ),
      },
    ],
  }),
  sample('Sample', 'Patient 03', '1992-08-08', 'female', 'slim', {
    seenDaysAgo: 1,
    flags: ['pregnant'],
    notes: 'First visit booked. No plan yet.',
  }),
  sample('Sample', 'Patient 04', '1949-02-21', 'male', 'heavy', {
    seenDaysAgo: 5,
    flags: ['anticoagulant', 'pacemaker', 'fragileSkin'],
    plans: [
      {
        daysAgo: 5,
        content: plan(
          {
            title: 'Low back pain: gentle start',
            complaint: 'Stiff low back on rising, for many years.',
            patternId: null,
            goals: 'Put on shoes without help.',
          },
          { cupping: 'None: fragile skin.', homeCare: 'Report any bruise that spreads.' },
          () => [
            at('BL23', 'both', { needling: { depthMm: 8 }, note: 'Press for two minutes after removal.' }),
            at('GV3', 'midline', { needling: { depthMm: 8 } }),
            at('BL58', 'both', { needling: { depthMm: 8 } }),
          ],
        ),
      },
    ],
  }),
  sample('مريض تجريبي', '٠٥ مثال', '1979-01-02', 'male', 'average', {
    seenDaysAgo: 12,
    notes: 'Sample Patient 05: a name written from right to left.',
    plans: [
      {
        daysAgo: 12,
        content: plan(
          {
            title: 'Low back pain after lifting',
            complaint: 'Fixed, stabbing pain beside the spine since lifting a box.',
            patternId: 'stagnation',
            goals: 'Bend to the floor without holding on.',
          },
          {
            cupping: 'Over the tender place, for a short time.',
            massage: 'Light pressure beside the spine.',
          },
          () => [at('SP10', 'both', REDUCING), at('BL40', 'both', REDUCING), at('BL60', 'both', REDUCING)],
        ),
      },
    ],
  }),
  sample('Sample', 'Patient 06', '1958-09-14', 'female', 'heavy', {
    seenDaysAgo: 20,
    flags: ['neuropathy'],
    flagAreas: { neuropathy: ['leftLeg', 'rightLeg'] },
    plans: [
      {
        daysAgo: 20,
        content: plan(
          {
            title: 'Low back pain: Kidney deficiency',
            complaint: 'Low back gives way when standing long; feet numb.',
            patternId: 'kidney',
            goals: 'Cook a meal standing.',
          },
          { moxibustion: 'None: the skin of both feet is numb.' },
          () => [at('BL23', 'both'), at('BL52', 'both'), at('KI3', 'both')],
        ),
      },
    ],
  }),
  sample('Sample', 'Patient 07', '1968-03-02', 'male', 'average', {
    seenDaysAgo: 0,
    allergies: 'Adhesive plaster (sample)',
    phone: '000 000 007',
    email: 'patient07@example.com',
    plans: [
      {
        daysAgo: 0,
        content: plan(
          {
            title: 'Chronic low back pain: Kidney yang deficiency',
            complaint:
              'Low back pain for four years, worse in the cold and when tired, into the right buttock.',
            patternId: 'kidneyYang',
            goals: 'Garden for half an hour. Wake without stiffness. Look back together after six sessions.',
          },
          {
            cupping: 'Static cups on BL23 after the needles are out. Marks fade within days.',
            moxibustion: 'Stick over GV4, two to three centimetres above the skin.',
            massage: 'Slow kneading of both sides of the low back.',
            diet: 'Warm, cooked meals, as tradition advises with this pattern.',
            homeCare: 'Keep low back and feet warm. Walk for twenty minutes every day.',
          },
          () => [
            at('BL23', 'both', {
              needling: { depthMm: 15, stimulation: 'reinforcing' },
              cupping: { ...STARTING_CUPPING, sizeMm: 45, minutes: 8 },
            }),
            at('BL25', 'both', { needling: { depthMm: 20 } }),
            at('BL52', 'both', { needling: { depthMm: 15, stimulation: 'reinforcing' } }),
            at('GV4', 'midline', ONLY_MOXA),
            at('GB30', 'right', { needling: { depthMm: 50, needle: { gaugeMm: 0.3, lengthMm: 75 } } }),
            at('BL40', 'both', { needling: { depthMm: 15 } }),
            at('KI3', 'both', { needling: { depthMm: 10, stimulation: 'reinforcing' } }),
            tenderBesideBL25(),
          ],
        ),
      },
    ],
  }),
  sample('Sample', 'Patient 08', '1989-12-05', 'male', 'slim', {
    seenDaysAgo: 29,
    plans: [
      {
        daysAgo: 60,
        content: plan(
          {
            title: 'Old sprain of the low back',
            complaint: 'Pain at one spot since a fall two years ago.',
            patternId: 'stagnation',
            goals: 'Run five kilometres again.',
          },
          {},
          () => [at('BL23', 'both'), at('BL40', 'both'), at('EX-B2 L4', 'both'), at('EX-B2 L5', 'both')],
        ),
      },
      {
        daysAgo: 46,
        given: REFERRED,
        content: underCourse(
          REFERRED,
          plan(
            {
              title: 'Old sprain of the low back, second round',
              complaint: 'Same spot, less often.',
              patternId: 'stagnation',
              goals: 'Run five kilometres again.',
            },
            {},
            () => [
              at('BL17', 'both', { needling: { depthMm: 8, angle: 'oblique' } }),
              at('BL32', 'both'),
              at('BL40', 'both'),
            ],
          ),
        ),
      },
    ],
  }),
  sample(
    'Sample Maximiliana-Konstantina Theodora',
    'Patient 09 of the Exceedingly Long and Hyphenated-Example-Name',
    '1975-06-26',
    'female',
    'average',
    {
      seenDaysAgo: 14,
      flags: ['metalAllergy'],
      plans: [
        {
          daysAgo: 14,
          content: plan(
            {
              title: 'Low back pain: moxa only',
              complaint: 'Cold low back, better with a hot-water bottle.',
              patternId: 'coldDamp',
              goals: 'Work outdoors again.',
            },
            { moxibustion: 'Indirect, two or three of these points in one session.' },
            () => [
              at('BL23', 'both', ONLY_MOXA),
              at('BL25', 'both', ONLY_MOXA),
              at('GV4', 'midline', ONLY_MOXA),
              at('GV3', 'midline', ONLY_MOXA),
              at('EX-B8', 'midline', ONLY_MOXA),
            ],
          ),
        },
      ],
    },
  ),
  sample('Sample', 'Patient 10', '2001-04-19', 'female', 'average', {
    seenDaysAgo: 8,
    flags: ['fainting'],
    plans: [
      {
        daysAgo: 56,
        given: IMPROVED,
        content: underCourse(
          IMPROVED,
          plan(
            {
              title: 'Low back pain: standard set',
              complaint: 'Low back pain when studying.',
              patternId: null,
              goals: 'Ten sessions over seven weeks, then look back.',
            },
            { homeCare: 'Stand up and move every half hour.' },
            () => [at('GV3', 'midline'), at('BL23', 'both'), at('BL40', 'both'), at('KI3', 'both')],
          ),
        ),
      },
    ],
  }),
  sample('病人十一', '範例', '1963-10-10', 'female', 'slim', {
    seenDaysAgo: 7,
    notes: 'Sample Patient 11: a name in Chinese characters.',
    plans: [
      {
        daysAgo: 7,
        given: BOOKED,
        content: underCourse(
          BOOKED,
          plan(
            {
              title: 'Low back pain: base set',
              complaint: 'Low back pain along the spine.',
              patternId: 'kidneyYang',
              goals: 'Carry the shopping home.',
            },
            {},
            () => [
              at('BL23', 'both'),
              at('EX-B2 L2', 'both'),
              at('EX-B2 L3', 'both'),
              at('BL40', 'both'),
              at('GV4', 'midline', ONLY_MOXA),
            ],
          ),
        ),
      },
    ],
  }),
  sample('Sample', 'Patient 12', null, 'male', 'heavy', {
    seenDaysAgo: 370,
    archived: true,
    notes: 'Moved away (sample).',
  }),
];
