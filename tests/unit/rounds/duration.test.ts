import { expect, test } from 'vitest';
import { roundMinutes, sessionMinutes } from '../../../shared/clinical/rounds/duration.ts';
import {
  STARTING_BODYWORK,
  STARTING_CUPPING,
  STARTING_MOXIBUSTION,
} from '../../../shared/clinical/starting.ts';
import type { Application } from '../../../shared/model/application.ts';
import { entry, NEEDLING } from '../plans/example-plan.ts';

const stays = (retentionMin: number | null) => ({ ...NEEDLING, retentionMin });
const minutes = (...applications: Application[]) => roundMinutes({ position: 'prone', applications });

test('needles go in one by one and stay together', () => {
  const entries = [
    entry('BL23', 'both', { needling: stays(15) }),
    entry('BL25', 'both', { needling: stays(25) }),
  ];
  expect(minutes(...entries)).toBe(4 * 0.5 + 25);
});

test('cups on needled places come after the needles, cups elsewhere beside them', () => {
  const cupping = { ...STARTING_CUPPING, minutes: 8 };
  expect(minutes(entry('BL23', 'left', { needling: stays(15), cupping }))).toBe(0.5 + 15 + 8);
  const elsewhere = entry('BL13', 'both', { needling: null, cupping });
  expect(minutes(entry('BL23', 'left', { needling: stays(15) }), elsewhere)).toBe(0.5 + 15);
});

test('moxa by hand goes place by place while needles stay; on the needle, in a box and under a lamp it goes by itself', () => {
  const moxa = (kind: 'stick' | 'warmNeedle' | 'box') =>
    entry('GV4', 'midline', { needling: null, moxibustion: { ...STARTING_MOXIBUSTION, kind, minutes: 10 } });
  const needle = entry('BL23', 'left', { needling: stays(15) });
  expect(minutes(needle, moxa('stick'), moxa('stick'))).toBe(0.5 + 20);
  expect(minutes(needle, moxa('box'), moxa('warmNeedle'))).toBe(0.5 + 15);
  const lamp = entry('BL23', 'both', {
    needling: null,
    bodywork: { ...STARTING_BODYWORK, kind: 'heatLamp', minutes: 20 },
  });
  expect(minutes(needle, lamp)).toBe(0.5 + 20);
});

test('cones take three minutes each, hands along the skin take their time after all else', () => {
  const cones = { ...STARTING_MOXIBUSTION, kind: 'cone' as const, minutes: null, cones: 5 };
  expect(minutes(entry('GV4', 'midline', { needling: null, moxibustion: cones }))).toBe(15);
  const bodywork = { ...STARTING_BODYWORK, minutes: 10 };
  const sliding = { ...STARTING_CUPPING, kind: 'sliding' as const, minutes: 6 };
  expect(minutes(entry('BL23', 'left', { needling: stays(20), bodywork, cupping: sliding }))).toBe(
    0.5 + 20 + 16,
  );
});

test('a flashed cup goes to and fro between its places, which share its time', () => {
  const cupping = { ...STARTING_CUPPING, kind: 'flash' as const, minutes: 10 };
  const flashed = ['BL13', 'BL14', 'BL15'].map((code) => entry(code, 'both', { needling: null, cupping }));
  expect(minutes(...flashed)).toBe(10);
  const sliding = entry('BL23', 'both', {
    needling: null,
    cupping: { ...STARTING_CUPPING, kind: 'sliding', minutes: 6 },
  });
  expect(minutes(...flashed, sliding)).toBe(16);
});

test('what has no time adds none, and turning the patient takes two minutes', () => {
  expect(minutes(entry('BL23', 'left', { needling: stays(null) }))).toBe(0.5);
  const both = [
    entry('BL23', 'left', { needling: stays(10) }),
    entry('CV4', 'midline', { needling: stays(10) }),
  ];
  expect(sessionMinutes(both)).toBe(2 * 10.5 + 2);
  expect(sessionMinutes([])).toBe(0);
});
