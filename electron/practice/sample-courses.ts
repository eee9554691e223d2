import { randomUUID } from 'node:crypto';
import type { Course, Target } from '../../shared/model/course.ts';
import type { Review } from '../../shared/model/outcome.ts';
import type { Stroke } from '../../shared/model/place.ts';
import type { PlanContent } from '../../shared/model/plan.ts';
import type { AdverseEvent, SessionNotes } from '../../shared/model/session.ts';

type Measure = Target['measure'];

/** A session of a sample patient that was given, or to which the patient did not come. */
export interface SampleVisit {
  daysAgo: number;
  /** Before and after; null: the patient did not come. */
  pain: readonly [number, number] | null;
  notes?: Partial<Omit<SessionNotes, 'adverse'>>;
  /** What was scored beside the pain, one number for each activity. */
  scores?: Partial<Record<Measure, readonly number[]>>;
  adverse?: Omit<AdverseEvent, 'id'>;
  /** Why it ended before everything was done. */
  stopped?: string;
  unsigned?: boolean;
}

/** What became of a sample plan. */
export interface SampleCourse {
  course: Course;
  targets: ReadonlyArray<Omit<Target, 'id'>>;
  /** What the Patient-Specific scale asks. */
  activities: readonly string[];
  /** Where it hurt at the start. */
  painArea: readonly Stroke[];
  visits: readonly SampleVisit[];
  /** After so many sessions. */
  reviews: ReadonlyArray<Pick<Review, 'sessions' | 'decision' | 'note'>>;
  /** At which hour and minute this patient comes. */
  time: readonly [number, number];
  /** Dates to come, in so many days from now. */
  planned: readonly number[];
}

/** The same plan with the course's targets, under fresh identifiers at every call. */
export const underCourse =
  ({ course, targets, painArea }: SampleCourse, content: () => PlanContent) =>
  (): PlanContent => {
    const plan = content();
    return {
      ...plan,
      course,
      targets: targets.map((target) => ({ ...target, id: randomUUID() })),
      assessment: { ...plan.assessment, onset: 'chronic', painArea: [...painArea] },
    };
  };

/** A stroke over places of the skin: each a triangle and its weights. */
const stroke = (
  sex: Stroke['sex'],
  widthMm: number,
  ...places: ReadonlyArray<readonly [number, number, number, number]>
): Stroke => ({
  sex,
  widthMm,
  anchors: places.map(([triangle, a, b, c]) => ({ triangle, barycentric: [a, b, c] })),
});

// Places of the bodies of average build, from side to side at the level of a vertebra.
const WOMAN_L2 = [
  [5826, 0.0334, 0.489, 0.4776],
  [19_107, 0, 0.5872, 0.4128],
  [19_204, 0.0334, 0.4776, 0.489],
] as const;
const WOMAN_L4 = [
  [5838, 0.7137, 0.1457, 0.1406],
  [19_099, 0, 0.6594, 0.3406],
  [19_216, 0.7137, 0.1406, 0.1457],
] as const;
const MAN_L2 = [
  [5825, 0.6414, 0.1534, 0.2052],
  [19_107, 0, 0.3682, 0.6318],
  [19_203, 0.6414, 0.2052, 0.1534],
] as const;
/** Right side of the sacrum to the buttock, and on down the back of the thigh. */
const MAN_BUTTOCK = [
  [19_193, 0.2723, 0.7117, 0.016],
  [19_219, 0.7018, 0.242, 0.0562],
  [19_510, 0.4435, 0.3192, 0.2373],
] as const;
const MAN_THIGH = [
  [19_599, 0.8273, 0.0215, 0.1512],
  [19_810, 0.236, 0.4587, 0.3053],
] as const;

const wide = [stroke('female', 70, ...WOMAN_L2), stroke('female', 70, ...WOMAN_L4)];
const narrower = [stroke('female', 60, ...WOMAN_L4)];
const spot = [stroke('female', 40, WOMAN_L4[2])];

/** Ten sessions that helped: pain and function come up slowly, with a set-back after a removal. */
export const IMPROVED: SampleCourse = {
  course: { sessions: 10, visits: 3, period: 'twoWeeks', reviewEvery: 5 },
  targets: [
    { measure: 'painScale', label: 'Pain when sitting', baseline: 7, target: 3, asked: 'session' },
    { measure: 'patientSpecific', label: 'Daily life', baseline: 3, target: 7, asked: 'review' },
    { measure: 'rolandMorris', label: '', baseline: 13, target: 5, asked: 'review' },
  ],
  activities: ['Sitting through a lecture', 'Carrying a rucksack', 'Tying shoes'],
  painArea: wide,
  visits: [
    {
      daysAgo: 52,
      pain: [7, 6],
      scores: { patientSpecific: [3, 4, 2], rolandMorris: [13] },
      notes: {
        painArea: wide,
        subjective: 'Dull ache across the low back after half an hour of sitting.',
        objective: 'Bending forward: fingertips to the knees. Tender beside L4 on both sides.',
        assessment: 'No sign of a nerve root. Tolerated the needles lying down.',
        plan: 'Same points. Stand up every half hour.',
        tongue: 'pale, thin white coat',
        pulse: 'deep, weak',
      },
    },
    { daysAgo: 47, pain: [7, 5], notes: { subjective: 'One easier evening, then as before.' } },
    { daysAgo: 43, pain: [6, 5], notes: { subjective: 'Sat through one lecture.' } },
    {
      daysAgo: 38,
      pain: [6, 4],
      notes: { subjective: 'Sleeps through.', objective: 'Fingertips below the knees.' },
      adverse: {
        applicationId: null,
        kind: 'bruise',
        where: 'BL40 right',
        severity: 'mild',
        action: 'Pressed for two minutes. Told that it fades within days.',
        note: '',
      },
    },
    {
      daysAgo: 33,
      pain: [5, 4],
      scores: { patientSpecific: [5, 5, 4], rolandMorris: [9] },
      notes: {
        painArea: narrower,
        subjective: 'The bruise is gone. Ache only at the level of the belt.',
        assessment: 'Better by more than the smallest change that matters on both scales.',
      },
    },
    { daysAgo: 29, pain: [5, 3], notes: { subjective: 'Walked for an hour at the weekend.' } },
    { daysAgo: 24, pain: [4, 3] },
    {
      daysAgo: 19,
      pain: [5, 4],
      notes: { subjective: 'Carried boxes for two days: worse again, on the right.' },
    },
    { daysAgo: 14, pain: [4, 2], notes: { subjective: 'Back to where it was before the boxes.' } },
    {
      daysAgo: 8,
      pain: [3, 2],
      scores: { patientSpecific: [6, 6, 5], rolandMorris: [6] },
      notes: {
        painArea: spot,
        subjective: 'Sits for an hour and a half. A spot on the right is left.',
        objective: 'Fingertips to the shins.',
      },
      unsigned: true,
    },
  ],
  reviews: [{ sessions: 5, decision: 'continue', note: 'Going the right way: five more as planned.' }],
  time: [9, 30],
  planned: [],
};

/** Six sessions after which nothing that matters has changed. */
export const UNCHANGED: SampleCourse = {
  course: { sessions: 8, visits: 1, period: 'week', reviewEvery: 6 },
  targets: [
    { measure: 'painScale', label: 'Pain in the evening', baseline: 5, target: 2, asked: 'session' },
    { measure: 'oswestry', label: '', baseline: 34, target: 20, asked: 'review' },
  ],
  activities: [],
  painArea: [stroke('male', 60, ...MAN_L2)],
  visits: [
    { daysAgo: 44, pain: [5, 4], scores: { oswestry: [34] }, notes: { subjective: 'Sore in the evening.' } },
    { daysAgo: 37, pain: [5, 5] },
    { daysAgo: 30, pain: [6, 5], notes: { subjective: 'A long week at work.' } },
    { daysAgo: 23, pain: [5, 4] },
    { daysAgo: 16, pain: [5, 5], notes: { subjective: 'No change.' } },
    {
      daysAgo: 9,
      pain: [5, 4],
      scores: { oswestry: [32] },
      notes: { subjective: 'Easier for a day after each session, then as before.' },
    },
  ],
  reviews: [
    { sessions: 6, decision: 'change', note: 'As at the start. Moxa on GV4 for the last two, then decide.' },
  ],
  time: [17, 0],
  planned: [1, 8],
};

/** Pain that went down the leg: stopped and referred. */
export const REFERRED: SampleCourse = {
  course: { sessions: 6, visits: 1, period: 'week', reviewEvery: 3 },
  targets: [{ measure: 'painScale', label: 'Pain when running', baseline: 4, target: 1, asked: 'session' }],
  activities: [],
  painArea: [stroke('male', 40, ...MAN_BUTTOCK)],
  visits: [
    { daysAgo: 43, pain: [4, 3], notes: { painArea: [stroke('male', 40, ...MAN_BUTTOCK)] } },
    { daysAgo: 36, pain: [6, 5], notes: { subjective: 'Pain since yesterday into the right buttock.' } },
    { daysAgo: 32, pain: null },
    {
      daysAgo: 29,
      pain: [7, 7],
      stopped: 'Lying face down made the leg worse.',
      notes: {
        painArea: [stroke('male', 50, ...MAN_BUTTOCK, ...MAN_THIGH)],
        subjective: 'Pain down the back of the right thigh. The foot feels weaker on the stairs.',
        objective: 'Cannot stand on the right heel.',
        assessment: 'New weakness of the foot.',
        plan: 'No further needling. Letter to the physician given along today.',
      },
    },
  ],
  reviews: [{ sessions: 3, decision: 'refer', note: 'New weakness: referred the same day, course ended.' }],
  time: [11, 15],
  planned: [],
};

/** At its beginning; the second session is today. */
export const BEGUN: SampleCourse = {
  course: { sessions: 6, visits: 1, period: 'week', reviewEvery: 3 },
  targets: [{ measure: 'painScale', label: 'Pain on cold days', baseline: 6, target: 2, asked: 'session' }],
  activities: [],
  painArea: narrower,
  visits: [{ daysAgo: 7, pain: [6, 4], notes: { subjective: 'Worse since the weather turned.' } }],
  reviews: [],
  time: [10, 30],
  planned: [0, 7, 14],
};

/** Comes for the first time today. */
export const BOOKED: SampleCourse = {
  ...BEGUN,
  targets: [{ measure: 'painScale', label: 'Pain when carrying', baseline: 5, target: 2, asked: 'session' }],
  painArea: [],
  visits: [],
  time: [14, 0],
  planned: [0, 7],
};
