import { describe, expect, test } from 'vitest';
import { appointmentsAhead } from '../../../shared/handout/appointments.ts';
import { LANGUAGES, type Language } from '../../../shared/model/handout.ts';
import { emptyPlan } from '../../../shared/model/plan.ts';
import type { SessionState, SessionSummary } from '../../../shared/model/session.ts';
import { handoutOf } from '../../support/handout.ts';
import { lowBackPlan } from '../../support/records.ts';

const session = (on: string, time: string | null, state: SessionState = 'planned'): SessionSummary => ({
  id: on,
  planId: 'plan',
  patientId: 'patient',
  revision: 1,
  state,
  ordinal: null,
  day: on,
  appointment: { on, time, minutes: 45 },
  variant: null,
  begunAt: null,
  completedAt: null,
  signedAt: null,
  painBefore: null,
  painAfter: null,
  adverseEvents: 0,
});

const AHEAD = [
  { on: '2026-11-24', time: '09:30', minutes: 45 },
  { on: '2026-12-01', time: null, minutes: null },
  { on: '2027-01-05', time: '14:05', minutes: 45 },
];

const courseOf = async (language: Language, appointments = AHEAD, content = lowBackPlan()) =>
  (await handoutOf(content, language, {}, { appointments })).blocks.find(({ kind }) => kind === 'course');

describe('the next dates on a handout', () => {
  test('are those that lie ahead and still stand, the next first, six at most', () => {
    const days = ['01', '05', '04', '03', '09', '08', '07', '06'].map((day) =>
      session(`2026-12-${day}`, '10:00'),
    );
    const others = [
      session('2026-11-22', '17:00'),
      session('2026-11-23', '10:00', 'missed'),
      session('2026-11-24', '10:00', 'signed'),
    ];
    expect(appointmentsAhead([...days, ...others], '2026-11-22').map(({ on }) => on.slice(8))).toEqual([
      '01',
      '03',
      '04',
      '05',
      '06',
      '07',
    ]);
  });

  test.each<[Language, string, string]>([
    [
      'en',
      'Your next appointments:',
      'Tuesday 24 November, 09:30 · Tuesday 1 December · Tuesday, 5 January 2027, 14:05',
    ],
    [
      'es',
      'Sus próximas citas:',
      'martes, 24 de noviembre, 9:30 · martes, 1 de diciembre · martes, 5 de enero de 2027, 14:05',
    ],
    [
      'de',
      'Ihre nächsten Termine:',
      'Dienstag, 24. November, 09:30 · Dienstag, 1. Dezember · Dienstag, 5. Januar 2027, 14:05',
    ],
    [
      'fr',
      'Vos prochains rendez-vous\u00a0:',
      'mardi 24 novembre, 09:30 · mardi 1 décembre · mardi 5 janvier 2027, 14:05',
    ],
    ['zh-Hans', '您接下来的预约：', '11月24日星期二，09:30 · 12月1日星期二 · 2027年1月5日星期二，14:05'],
    [
      'zh-Hant',
      '您接下來的預約：',
      '11月24日星期二，上午9:30 · 12月1日星期二 · 2027年1月5日星期二，下午2:05',
    ],
  ])('are written in %s', async (language, term, text) => {
    const [item] = (await courseOf(language))!.items;
    expect([item!.term.replaceAll('\u00ad', ''), item!.text]).toEqual([term, text]);
  });

  test('stand alone where the plan says nothing of its course, and not at all where there are none', async () => {
    const plan = { ...lowBackPlan(), course: emptyPlan('').course };
    expect(await courseOf('en', AHEAD, plan)).toMatchObject({ paragraphs: [], items: [{}] });
    for (const language of LANGUAGES) expect(await courseOf(language, [], plan)).toBeUndefined();
  });

  test('stay when the practitioner writes the course in other words', async () => {
    const texts = [{ language: 'en' as const, kind: 'course' as const, text: 'Come when you like.' }];
    const { blocks } = await handoutOf(lowBackPlan(), 'en', { texts }, { appointments: AHEAD });
    expect(blocks.find(({ kind }) => kind === 'course')).toMatchObject({
      paragraphs: ['Come when you like.'],
      items: [{ text: expect.stringContaining('24 November') }],
    });
  });
});
