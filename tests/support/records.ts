import { randomUUID } from 'node:crypto';
import { FIRST_READINGS } from '../../shared/atlas/readings.ts';
import { STARTING_CUPPING, STARTING_MOXIBUSTION, UNTREATED } from '../../shared/clinical/starting.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { Application } from '../../shared/model/application.ts';
import type { HandoutDocument } from '../../shared/model/handout-document.ts';
import { EMPTY_PATIENT, type PatientDraft } from '../../shared/model/patient.ts';
import { emptyPlan, type PlanContent } from '../../shared/model/plan.ts';
import { DEFAULT_NEEDLE, DEFAULT_RETENTION_MIN, FIRST_HABITS } from '../../shared/model/practice.ts';
import type { ProtocolContent } from '../../shared/model/protocol.ts';

export const PASSPHRASE = 'correct horse battery staple';

export const FIRST_START: Input<'practice.create'> = {
  passphrase: PASSPHRASE,
  settings: {
    name: 'Test Practice',
    address: '',
    phone: '',
    email: '',
    locale: 'en-GB',
    paper: 'A4',
    theme: 'system',
    needle: DEFAULT_NEEDLE,
    retentionMin: DEFAULT_RETENTION_MIN,
    readings: FIRST_READINGS,
    ...FIRST_HABITS,
  },
  practitioner: { name: 'Test Practitioner', title: '', licence: '' },
};

export function patientDraft(more: Partial<PatientDraft> = {}): PatientDraft {
  return { ...EMPTY_PATIENT, givenName: 'Test', familyName: 'Person', birthDate: '1968-03-02', ...more };
}

export function pointEntry(
  code: string,
  side: Application['side'],
  more: Partial<Application> = {},
): Application {
  return {
    ...UNTREATED,
    id: randomUUID(),
    place: { kind: 'point', code, level: null },
    side,
    needling: {
      depthMm: 15,
      angle: 'perpendicular',
      needle: DEFAULT_NEEDLE,
      retentionMin: 20,
      stimulation: 'even',
      response: null,
    },
    ...more,
  };
}

export function ashiEntry(more: Partial<Application> = {}): Application {
  return pointEntry('BL23', 'right', {
    place: {
      kind: 'ashi',
      sex: 'female',
      anchor: { triangle: 1234, barycentric: [0.2, 0.3, 0.5] },
      near: 'BL25',
      description: '2.1 cun lateral to the posterior midline, level of L4',
    },
    ...more,
  });
}

/** The case of chronic low back pain with Kidney yang deficiency, entered in full. */
export function lowBackPlan(more: Partial<PlanContent> = {}): PlanContent {
  return {
    ...emptyPlan('Chronic low back pain: Kidney yang deficiency'),
    complaint: 'Low back pain',
    pattern: 'Kidney yang deficiency',
    goals: 'Stand for an hour',
    notes: { cupping: 'cups', moxibustion: 'moxa', massage: 'rub', herbs: '', diet: '', homeCare: 'walk' },
    applications: [
      pointEntry('BL23', 'both', { cupping: { ...STARTING_CUPPING, sizeMm: 45, minutes: 8 } }),
      pointEntry('BL25', 'both'),
      pointEntry('BL52', 'both'),
      pointEntry('GV4', 'midline', {
        needling: null,
        moxibustion: STARTING_MOXIBUSTION,
      }),
      pointEntry('KI3', 'both'),
      pointEntry('BL40', 'both'),
      pointEntry('GB30', 'right'),
      ashiEntry(),
    ],
    ...more,
  };
}

/** Two points and what electro pair joins them, as a practitioner keeps it for other patients. */
export function lowBackProtocol(more: Partial<ProtocolContent> = {}): ProtocolContent {
  const applications = [pointEntry('BL23', 'both', { group: 'local' }), pointEntry('BL40', 'both')];
  const [local, distal] = applications.map(({ id }) => id);
  return {
    title: 'Low back',
    pattern: 'Kidney yang deficiency',
    source: 'own practice',
    note: '',
    course: { sessions: 10, visits: 2, period: 'week', reviewEvery: 5 },
    applications,
    leads: [
      {
        id: randomUUID(),
        from: { applicationId: local!, side: 'left' },
        to: { applicationId: distal!, side: 'left' },
        waveform: 'denseDisperse',
        hz: 2,
        secondHz: 100,
        intensity: 'medium',
        minutes: 20,
      },
    ],
    ...more,
  };
}

/** A handout of a plan as it was printed, in few words. */
export function handoutDocument(
  { applications, leads }: PlanContent,
  more: Partial<HandoutDocument> = {},
): HandoutDocument {
  return {
    language: 'en',
    length: 'normal',
    largePrint: false,
    paper: 'A4',
    marginMm: 14,
    colour: null,
    meridianColours: false,
    letterhead: {
      name: 'Test Practice',
      address: '',
      phone: '',
      email: '',
      practitioner: 'Test Practitioner',
      licence: '',
      date: '1 March 2026',
      logo: null,
    },
    patient: { name: 'Test Person', record: 'record 0001' },
    title: 'Your treatment plan',
    subtitle: '',
    fileName: 'Test Person, treatment plan, 2026-03-01',
    pageWord: 'Page',
    table: { caption: '', number: '', place: '', placeAndDone: '', done: '' },
    figureWords: [{ key: 'yourLeft', text: 'your left' }],
    blocks: [
      {
        kind: 'urgent',
        heading: 'Get medical help at once',
        paragraphs: ['for numbness between the legs'],
        items: [],
        rounds: [],
        foot: '',
        isEdited: false,
      },
    ],
    languageNotice: '',
    body: { sex: 'female', build: 'average', readings: FIRST_READINGS },
    prescription: { applications, leads },
    ...more,
  };
}
