import { STARTING_LEAD } from '../../../shared/clinical/leads.ts';
import { STARTING_CUPPING, STARTING_MOXIBUSTION } from '../../../shared/clinical/starting.ts';
import { HERB_FORMS } from '../../../shared/model/adjuncts.ts';
import { BODYWORK_KINDS, CUP_KINDS, MOXA_KINDS } from '../../../shared/model/application.ts';
import { COURSE_PERIODS, MEASURES } from '../../../shared/model/course.ts';
import { emptyPlan, type PlanContent } from '../../../shared/model/plan.ts';
import { ashiEntry, lowBackPlan, pointEntry } from '../../support/records.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A plan that uses everything there is: each kind of treatment, measure and form, both sessions, a lead, and words for home. */
export function fullPlan(): PlanContent {
  const electric = pointEntry('BL25', 'both', { id: id(1) });
  electric.needling = { ...electric.needling!, stimulation: 'electrical', depthMm: 22.5 };
  const plan = lowBackPlan();
  return {
    ...plan,
    assessment: {
      ...emptyPlan('').assessment,
      region: 'lowBack',
      onset: 'chronic',
      tongue: 'pale',
      pulse: 'deep',
      patternId: 'kidneyYang',
    },
    course: { sessions: 10, visits: 2, period: COURSE_PERIODS[0], reviewEvery: 5 },
    targets: MEASURES.map((measure, index) => ({
      id: id(100 + index),
      measure,
      label: index % 2 === 0 ? `Target ${index}` : '',
      baseline: index === 3 ? null : 7,
      target: index === 4 ? null : 3.5,
      asked: 'session',
    })),
    adjuncts: {
      herbs: HERB_FORMS.map((form, index) => ({
        id: id(200 + index),
        name: `Formula ${form}`,
        form,
        dose: index === 0 ? '' : '6 g twice a day',
        days: index === 1 ? null : 14,
        ingredients: [
          { name: 'Du Huo', grams: 9 },
          { name: 'Gan Cao', grams: null },
        ],
      })),
      diet: [{ id: id(300), text: 'Soup in the evening' }],
      exercises: [
        { id: id(400), name: 'Pelvic tilt', dose: 'ten times' },
        { id: id(401), name: 'Walking', dose: '' },
      ],
      homePoints: [
        { id: id(500), code: 'KI3', side: 'both', minutes: 1.5, timesADay: 2 },
        { id: id(501), code: 'LI4', side: 'left', minutes: null, timesADay: null },
      ],
    },
    notes: {
      cupping: 'Note on cups',
      moxibustion: 'Note on moxa',
      massage: 'Note on massage',
      herbs: 'Note on herbs',
      diet: 'Note on food',
      homeCare: 'Note for home\n\nSecond paragraph',
    },
    applications: [
      electric,
      pointEntry('BL23', 'both', { id: id(2), note: 'Note at a point', variant: 'A' }),
      ...CUP_KINDS.map((kind, index) =>
        pointEntry(`BL${12 + index}`, 'both', {
          id: id(10 + index),
          needling: null,
          cupping: { ...STARTING_CUPPING, kind, sizeMm: 45, minutes: 8 },
        }),
      ),
      ...MOXA_KINDS.map((kind, index) =>
        pointEntry('GV4', 'midline', {
          id: id(20 + index),
          needling: null,
          moxibustion: { ...STARTING_MOXIBUSTION, kind, minutes: 10, cones: 5 },
        }),
      ),
      ...BODYWORK_KINDS.map((kind, index) =>
        pointEntry('BL52', 'left', {
          id: id(30 + index),
          needling: null,
          bodywork: { kind, intensity: null, minutes: 12, areaMm: null },
        }),
      ),
      pointEntry('EX-B2', 'both', {
        id: id(40),
        place: { kind: 'point', code: 'EX-B2', level: 'L4' },
        variant: 'B',
      }),
      pointEntry('ST36', 'both', { id: id(41) }),
      pointEntry('GB30', 'right', { id: id(42), position: 'leftUp' }),
      pointEntry('LI4', 'both', { id: id(43), position: 'seated' }),
      ashiEntry({ id: id(44) }),
    ],
    leads: [
      {
        ...STARTING_LEAD,
        id: id(600),
        from: { applicationId: id(1), side: 'left' },
        to: { applicationId: id(2), side: 'left' },
      },
    ],
  };
}
