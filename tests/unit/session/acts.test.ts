import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesPerSide } from '../../../shared/clinical/places.ts';
import { needleCount, needleCounts } from '../../../shared/clinical/session/counts.ts';
import { faultOf } from '../../../shared/clinical/session/faults.ts';
import { entriesOf, runOf, tasksOf } from '../../../shared/clinical/session/run.ts';
import { lastedMs } from '../../../shared/clinical/session/timers.ts';
import type { Application } from '../../../shared/model/application.ts';
import type { SessionEvent } from '../../../shared/model/session.ts';
import { isWhole, MINUTE, NINE, prescribed, sessions } from './arbitrary.ts';

const needlesIn = (applications: readonly Application[]) =>
  applications
    .filter(({ needling }) => needling !== null)
    .reduce((sum, one) => sum + placesPerSide(one) * (one.side === 'both' ? 2 : 1), 0);

test('the prescriptions that these tests are made of are such as the record holds', () => {
  fc.assert(fc.property(prescribed, isWhole));
});

test('every needle that was planned or added waits, is in, is out or was skipped, whatever was done', () => {
  fc.assert(
    fc.property(sessions, ({ given, events }) => {
      const run = runOf(given, events);
      const added = run.standing.flatMap(({ act }) => (act.kind === 'added' ? [act.application] : []));
      const { toCome, inBody, out, skipped } = needleCount(run);
      expect(toCome + inBody + out + skipped).toBe(needlesIn([...given.applications, ...added]));

      const regions = [...needleCounts(run).values()];
      const summed = (of: keyof (typeof regions)[number]) =>
        regions.reduce((sum, region) => sum + region[of], 0);
      expect({
        toCome: summed('toCome'),
        inBody: summed('inBody'),
        out: summed('out'),
        skipped: summed('skipped'),
      }).toEqual({ toCome, inBody, out, skipped });
    }),
  );
});

test('taking everything back, act by act, comes to the start', () => {
  fc.assert(
    fc.property(sessions, ({ given, events }) => {
      const all: SessionEvent[] = [...events];
      for (;;) {
        const run = runOf(given, all);
        const last = run.standing.at(-1);
        if (last === undefined) break;
        const act = { kind: 'undone', eventId: last.id } as const;
        expect(faultOf(run, act)).toBeNull();
        all.push({ id: `back ${all.length}`, at: last.at, act });
      }
      expect(runOf(given, all)).toEqual(runOf(given, []));
    }),
  );
});

test('the same acts read again from the record give the same session', () => {
  fc.assert(
    fc.property(sessions, ({ given, events }) => {
      const read = JSON.parse(JSON.stringify({ given, events }));
      expect(runOf(read.given, read.events)).toEqual(runOf(given, events));
    }),
  );
});

test('an act that was taken back is as if it had never been', () => {
  fc.assert(
    fc.property(sessions, ({ given, events }) => {
      const run = runOf(given, events);
      expect(runOf(given, run.standing)).toEqual(run);
    }),
  );
});

test('nothing lasts longer than the session, or less than no time, even with the clock set back', () => {
  const shifted = fc.tuple(sessions, fc.array(fc.integer({ min: -90, max: 90 }), { maxLength: 40 }));
  fc.assert(
    fc.property(shifted, fc.integer({ min: -200, max: 200 }), ([{ given, events }, shifts], now) => {
      const moved = events.map((event, index) => ({
        ...event,
        at: new Date(Date.parse(event.at) + (shifts[index] ?? 0) * MINUTE).toISOString(),
      }));
      const run = runOf(given, moved);
      const instants = [NINE + now * MINUTE, ...moved.map((event) => Date.parse(event.at))];
      const whole = Math.max(...instants) - Math.min(...instants);
      for (const task of tasksOf(run)) {
        const lasted = lastedMs(task, run, NINE + now * MINUTE);
        expect(lasted).toBeGreaterThanOrEqual(0);
        expect(lasted).toBeLessThanOrEqual(whole);
      }
    }),
  );
});

test('an act that fits nowhere is refused wherever it is tried', () => {
  fc.assert(
    fc.property(sessions, ({ given, events }) => {
      const run = runOf(given, events);
      for (const { application, needles } of entriesOf(run)) {
        const applicationId = application.id;
        for (const { side, state } of needles) {
          const sides = [side];
          const faults = [
            faultOf(run, { kind: 'needlesIn', applicationId, sides }) === null,
            faultOf(run, { kind: 'needlesOut', applicationId, sides }) === null,
            faultOf(run, { kind: 'response', applicationId, sides, response: 'none', note: '' }) === null,
          ];
          expect(faults).toEqual([
            state === 'waiting' && !run.isStopped,
            state === 'in',
            state === 'in' || state === 'out',
          ]);
        }
        expect(faultOf(run, { kind: 'added', application })).not.toBeNull();
      }
      for (const { task, state } of tasksOf(run)) {
        if (state === 'done' || state === 'skipped') {
          expect(faultOf(run, { kind: 'begun', task })).not.toBeNull();
          expect(faultOf(run, { kind: 'ended', task })).not.toBeNull();
          expect(faultOf(run, { kind: 'extended', task, minutes: 5 })).not.toBeNull();
        }
      }
      const nobody = 'not in this session';
      expect(faultOf(run, { kind: 'needlesIn', applicationId: nobody, sides: ['left'] })).not.toBeNull();
      expect(faultOf(run, { kind: 'noted', applicationId: nobody, text: 'x' })).not.toBeNull();
      expect(faultOf(run, { kind: 'begun', task: { of: 'lead', leadId: nobody } })).not.toBeNull();
      expect(faultOf(run, { kind: 'undone', eventId: nobody })).not.toBeNull();
    }),
  );
});
