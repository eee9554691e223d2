import { expect, test } from 'vitest';
import { reviewsOf, weeksOf } from '../../../shared/clinical/course/course.ts';
import { remarkOn } from '../../../shared/clinical/course/measures.ts';
import { longestSessionMinutes } from '../../../shared/clinical/totals.ts';
import type { Course, Target } from '../../../shared/model/course.ts';
import { entry, freshId, NEEDLING } from '../plans/example-plan.ts';

const course = (more: Partial<Course>): Course => ({
  sessions: null,
  visits: null,
  period: 'week',
  reviewEvery: null,
  ...more,
});

test.each([
  [course({ sessions: 8, reviewEvery: 4 }), [4, 8]],
  [course({ sessions: 10, reviewEvery: 4 }), [4, 8]],
  [course({ sessions: 3, reviewEvery: 4 }), []],
  [course({ sessions: 8 }), []],
  [course({ reviewEvery: 4 }), []],
])('a plan is looked over after every so many sessions of the course', (one, reviews) => {
  expect(reviewsOf(one)).toEqual(reviews);
});

test.each([
  [course({ sessions: 8, visits: 1 }), 8],
  [course({ sessions: 8, visits: 2 }), 4],
  [course({ sessions: 7, visits: 2 }), 4],
  [course({ sessions: 4, visits: 1, period: 'twoWeeks' }), 8],
  [course({ sessions: 3, visits: 1, period: 'month' }), 13],
  [course({ sessions: 8 }), null],
  [course({ visits: 2 }), null],
])('the weeks of a course follow from its sessions and visits', (one, weeks) => {
  expect(weeksOf(one)).toBe(weeks);
});

const target = (measure: Target['measure'], baseline: number | null, aim: number | null): Target => ({
  id: freshId(),
  measure,
  label: '',
  baseline,
  target: aim,
  asked: 'session',
});

test.each([
  [target('painScale', 7, 3), null],
  [target('painScale', 7, 5), null],
  [target('painScale', 7, 6), { kind: 'small', least: 2 }],
  [target('painScale', 7, 8), { kind: 'wrongWay', better: 'lower' }],
  [target('painScale', 7, 7), { kind: 'wrongWay', better: 'lower' }],
  [target('painScale', 11, 3), { kind: 'outOfRange', lowest: 0, highest: 10 }],
  [target('painScale', null, -1), { kind: 'outOfRange', lowest: 0, highest: 10 }],
  [target('painScale', 7, null), null],
  [target('patientSpecific', 3, 7), null],
  [target('patientSpecific', 7, 3), { kind: 'wrongWay', better: 'higher' }],
  [target('rolandMorris', 14, 9), null],
  [target('rolandMorris', 14, 10), { kind: 'small', least: 5 }],
  [target('rolandMorris', 25, 10), { kind: 'outOfRange', lowest: 0, highest: 24 }],
  [target('oswestry', 44, 20), null],
  [target('oswestry', 44, 40), { kind: 'small', least: 10 }],
  [target('freeMeasure', 5, 900), null],
])('a target is remarked on where its numbers do not fit the measure', (one, remark) => {
  expect(remarkOn(one)).toEqual(remark);
});

test('of two sessions that alternate the longer one is the time to keep free', () => {
  const needle = (retentionMin: number) => ({ needling: { ...NEEDLING, retentionMin } });
  const applications = [
    entry('BL23', 'left', needle(10)),
    entry('BL25', 'left', { ...needle(30), variant: 'A' }),
    entry('BL52', 'left', { ...needle(20), variant: 'B' }),
  ];
  expect(longestSessionMinutes(applications)).toBe(31);
  expect(longestSessionMinutes([])).toBe(0);
});
