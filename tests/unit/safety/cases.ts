import type { Examined, PatientFacts } from '../../../shared/clinical/safety/types.ts';
import {
  STARTING_BODYWORK,
  STARTING_CUPPING,
  STARTING_MOXIBUSTION,
} from '../../../shared/clinical/starting.ts';
import type {
  Application,
  Bodywork,
  Cupping,
  Lead,
  Moxibustion,
  Needling,
} from '../../../shared/model/application.ts';
import { RED_FLAGS } from '../../../shared/model/assessment.ts';
import type { BodyArea, PlacedFlag } from '../../../shared/model/body-area.ts';
import type { PatientFlag } from '../../../shared/model/patient.ts';
import { emptyPlan } from '../../../shared/model/plan.ts';
import { entry, freshId, NEEDLING } from '../plans/example-plan.ts';

/** One patient with one plan. */
export interface Case {
  readonly patient: PatientFacts;
  readonly plan: Examined;
}

export const MAN: PatientFacts = { flags: [], flagAreas: {}, sex: 'male', age: 58, weeksPregnant: null };
export const WOMAN: PatientFacts = { ...MAN, sex: 'female' };
export const flaggedAt = (flag: PlacedFlag, ...areas: BodyArea[]): PatientFacts => ({
  ...flagged(flag),
  flagAreas: { [flag]: areas },
});
export const flagged = (...flags: PatientFlag[]): PatientFacts => ({ ...WOMAN, flags });

export const planWith = (applications: readonly Application[], more: Partial<Examined> = {}): Examined => ({
  ...emptyPlan('Back pain'),
  applications: [...applications],
  ...more,
});

export const needle = (code: string, change: Partial<Needling> = {}) =>
  entry(code, 'both', { needling: { ...NEEDLING, ...change } });

const only = (code: string, side: Application['side'], change: Partial<Application>) =>
  entry(code, side, { needling: null, ...change });

export const cup = (code: string, change: Partial<Cupping> = {}) =>
  only(code, 'both', { cupping: { ...STARTING_CUPPING, ...change } });
export const moxa = (code: string, change: Partial<Moxibustion> = {}) =>
  only(code, 'both', { moxibustion: { ...STARTING_MOXIBUSTION, ...change } });
export const hand = (code: string, kind: Bodywork['kind']) =>
  only(code, 'both', { bodywork: { ...STARTING_BODYWORK, kind } });

export const ashi = (): Application =>
  entry('BL23', 'right', {
    place: {
      kind: 'ashi',
      sex: 'female',
      anchor: { triangle: 1234, barycentric: [0.2, 0.3, 0.5] },
      near: null,
      description: 'level of L4',
    },
  });

type End = readonly [Application, Lead['from']['side']];

/** Two entries with a lead between them. */
export const wired = ([from, fromSide]: End, [to, toSide]: End): Examined => {
  const lead: Lead = {
    id: freshId(),
    from: { applicationId: from.id, side: fromSide },
    to: { applicationId: to.id, side: toSide },
    waveform: 'continuous',
    hz: 2,
    secondHz: null,
    intensity: 'medium',
    minutes: 20,
  };
  return planWith([...new Set([from, to])], { leads: [lead] });
};

const assessed = (change: Partial<Examined['assessment']>, ...applications: Application[]): Examined =>
  planWith(applications, { assessment: { ...emptyPlan('x').assessment, ...change } });

const home = (code: string): Examined => ({
  ...planWith([]),
  adjuncts: {
    ...emptyPlan('x').adjuncts,
    homePoints: [{ id: freshId(), code, side: 'both', minutes: 2, timesADay: 2 }],
  },
});

const electro = () => wired([needle('BL25'), 'left'], [needle('BL27'), 'left']);

/** The same plan before two patients; the first is warned. */
const patients = (warned: PatientFacts, other: PatientFacts, plan: Examined): readonly [Case, Case] => [
  { patient: warned, plan },
  { patient: other, plan },
];
/** Two plans for the same patient; the first raises the notice. */
const plans = (patient: PatientFacts, warned: Examined, other: Examined): readonly [Case, Case] => [
  { patient, plan: warned },
  { patient, plan: other },
];
const entries = (patient: PatientFacts, warned: Application, other: Application): readonly [Case, Case] =>
  plans(patient, planWith([warned]), planWith([other]));

const allNo = Object.fromEntries(RED_FLAGS.map((flag) => [flag, 'no']));

/** For every rule a case in which it speaks and one, as near as can be, in which it is silent. */
export const CASES: Readonly<Record<string, readonly [speaks: Case, silent: Case]>> = {
  caudaEquina: plans(
    MAN,
    assessed({ redFlags: { saddleNumbness: 'yes' } }),
    assessed({ redFlags: { saddleNumbness: 'no' } }),
  ),
  redFlag: plans(
    MAN,
    assessed({ redFlags: { nightPain: 'yes' } }),
    assessed({ redFlags: { saddleNumbness: 'yes' } }),
  ),
  redFlagsOpen: plans(
    MAN,
    assessed({ region: 'lowBack', redFlags: { fever: 'no' } }),
    assessed({ region: 'lowBack', redFlags: allNo }),
  ),

  electroPacemaker: patients(flagged('pacemaker'), flagged('implant'), electro()),
  electroChest: plans(
    MAN,
    wired([needle('LI4'), 'left'], [needle('LI11'), 'right']),
    wired([needle('LI4'), 'left'], [needle('LI11'), 'left']),
  ),
  electroEpilepsy: plans(flagged('epilepsy'), electro(), planWith([needle('BL25')])),
  electroImplant: plans(flagged('implant'), electro(), planWith([needle('BL25')])),
  electroNumb: plans(flagged('neuropathy'), electro(), planWith([needle('BL25')])),

  bleedingOpened: entries(
    flagged('anticoagulant'),
    cup('BL23', { kind: 'wet' }),
    cup('BL23', { kind: 'static' }),
  ),
  bleedingNeedles: entries(flagged('bleedingDisorder'), needle('KI3'), moxa('KI3')),
  bleedingDeep: entries(flagged('anticoagulant'), needle('BL40'), needle('GB31')),
  bleedingBruises: entries(flagged('anticoagulant'), hand('BL23', 'guaSha'), hand('BL23', 'heatLamp')),

  pregnancyCore: entries(flagged('pregnant'), needle('SP6'), needle('SP9')),
  pregnancyHomePoints: plans(flagged('pregnant'), home('LI4'), home('ST36')),
  pregnancyRegion: entries(flagged('pregnant'), needle('BL32'), needle('GB34')),
  pregnancyStrong: entries(flagged('pregnant'), needle('ST36', { response: 'deQi' }), needle('ST36')),
  pregnancyHeat: entries(flagged('pregnant'), moxa('GV4'), moxa('ST36')),
  pregnancyCups: entries(flagged('pregnant'), cup('BL28'), cup('BL13')),
  pregnancyElectro: plans(flagged('pregnant'), electro(), planWith([needle('BL25')])),
  pregnancyProne: entries(flagged('pregnant'), needle('BL23'), needle('LI4')),
  pregnancyList: entries(flagged('pregnant'), needle('SP5'), needle('SP6')),
  pregnancyAsk: patients({ ...WOMAN, age: 30 }, { ...WOMAN, age: 70 }, planWith([needle('LI4')])),

  tumourElsewhere: entries(flaggedAt('tumour', 'chest'), needle('BL57'), needle('CV17')),
  tumour: patients(flagged('tumour'), WOMAN, planWith([needle('ST36')])),
  fever: patients(flagged('fever'), WOMAN, planWith([needle('ST36')])),
  brokenSkin: patients(flagged('brokenSkin'), WOMAN, planWith([needle('ST36')])),
  immunosuppressed: entries(flagged('immunosuppressed'), needle('ST36'), cup('BL23')),
  immunosuppressedOpened: entries(
    flagged('immunosuppressed'),
    hand('BL23', 'plumBlossom'),
    hand('BL23', 'massage'),
  ),
  lymphoedema: entries(flagged('lymphoedema'), needle('LI11'), needle('BL23')),
  implant: entries(flagged('implant'), needle('ST36'), moxa('ST36')),
  metalAllergy: entries(flagged('metalAllergy'), needle('ST36'), cup('BL23')),
  latexAllergy: patients(flagged('latexAllergy'), WOMAN, planWith([cup('BL23')])),
  epilepsy: entries(flagged('epilepsy'), needle('ST36'), moxa('ST36')),
  faintingSeated: entries(
    flagged('fainting'),
    { ...needle('LI4'), position: 'seated' },
    { ...needle('LI4'), position: 'supine' },
  ),
  fainting: entries(flagged('fainting'), needle('LI4'), moxa('LI4')),
  infant: patients({ ...MAN, age: 2 }, { ...MAN, age: 3 }, planWith([needle('ST36')])),
  elderly: patients({ ...MAN, age: 80 }, { ...MAN, age: null }, planWith([needle('ST36')])),

  beyondNeedle: entries(MAN, needle('GB30', { depthMm: 60 }), needle('GB30', { depthMm: 40 })),
  toTheHandle: entries(MAN, needle('GB30', { depthMm: 40 }), needle('GB30', { depthMm: 39 })),
  outOfReach: entries(
    MAN,
    { ...needle('BL23'), position: 'supine' },
    { ...needle('BL23'), position: 'prone' },
  ),
  manyRounds: plans(
    MAN,
    planWith([
      { ...needle('BL23'), position: 'prone' },
      { ...needle('ST36'), position: 'supine' },
      { ...needle('GB21'), position: 'seated' },
    ]),
    planWith([
      { ...needle('BL23'), position: 'prone', variant: 'A' },
      { ...needle('ST36'), position: 'supine' },
      { ...needle('GB21'), position: 'seated', variant: 'B' },
    ]),
  ),
  bothCarotids: entries(MAN, needle('ST9'), { ...needle('ST9'), side: 'left' }),

  cupsThrombosis: entries(flagged('thrombosis'), cup('BL57'), cup('BL23')),
  cupsNotHere: entries(MAN, cup('KI3'), cup('BL23')),
  cupsWithCare: entries(MAN, cup('GV4'), cup('CV4')),
  cupsFragileSkin: entries(flagged('fragileSkin'), cup('BL23'), moxa('BL23')),
  cupsLong: entries(MAN, cup('BL23', { minutes: 16 }), cup('BL23', { minutes: 15 })),
  cupsWet: entries(MAN, cup('BL23', { kind: 'wet' }), cup('BL23', { kind: 'flash' })),
  veinsNeedled: entries(flagged('thrombosis'), needle('BL57'), needle('BL23')),

  moxaNotHere: entries(MAN, moxa('BL40'), moxa('BL23')),
  moxaDirect: entries(MAN, moxa('ST4', { kind: 'cone', minutes: null, cones: 3 }), moxa('ST4')),
  moxaWithCare: entries(MAN, moxa('ST4'), moxa('BL23')),
  heatNumb: entries(flagged('neuropathy'), hand('BL23', 'heatLamp'), hand('BL23', 'massage')),
  heatOnHeat: plans(
    MAN,
    assessed({ patternId: 'dampHeat' }, moxa('BL23')),
    assessed({ patternId: 'coldDamp' }, moxa('BL23')),
  ),

  notNeedled: entries(MAN, needle('CV8'), moxa('CV8')),
  thoraxPerpendicular: entries(MAN, needle('BL13'), needle('BL13', { angle: 'oblique' })),
  thoraxDepth: entries(WOMAN, needle('GB21', { depthMm: 15 }), needle('GB21', { depthMm: 14 })),
  thorax: entries(MAN, needle('BL13', { angle: 'oblique' }), cup('BL13')),
  thoraxNote: entries(MAN, needle('SI9'), needle('BL13')),
  organ: entries(MAN, needle('BL23'), moxa('BL23')),
  organNote: entries(MAN, needle('BL21'), needle('BL23')),
  vessel: entries(MAN, needle('BL40'), needle('BL36')),
  vesselNote: entries(MAN, needle('ST36'), needle('BL40')),
  nerve: entries(MAN, needle('GB30'), needle('BL25')),
  nerveNote: entries(MAN, needle('LU5'), needle('GB30')),
  other: entries(MAN, needle('ST35'), cup('ST35')),
  otherNote: entries(MAN, needle('KI1'), needle('KI3')),
  rarelyNeedled: entries(MAN, needle('EX-LE8'), moxa('EX-LE8')),
  unknownGround: entries(MAN, ashi(), needle('BL23')),
};
