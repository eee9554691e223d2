import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCalendarFile } from '../../../renderer/features/practice/calendar/read-file.ts';
import type { ReadCalendar } from '../../../shared/calendar/read.ts';
import { instantOf, wallTimeAt } from '../../../shared/calendar/wall-clock.ts';
import { calendarOf, type Dated } from '../../../shared/calendar/write.ts';

const STAMP = '2031-01-02T03:04:05.678Z';
const ALWAYS = '0001-01-01';
const read = (text: string, from = ALWAYS, zone = 'Europe/Berlin') =>
  readCalendarFile(new TextEncoder().encode(text), from, zone);
const dates = (...given: Parameters<typeof read>) => {
  const answer = read(...given);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
};
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'UID:somebody@else',
  'DTSTAMP:20310101T000000Z',
  'SUMMARY:Somebody',
  ...lines,
  'END:VEVENT',
];
const when = ({ dates }: ReadCalendar) => dates.map(({ appointment: { on, time } }) => [on, time]);

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const pad = (value: number) => String(value).padStart(2, '0');
const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`);
const dated: fc.Arbitrary<Dated> = fc.record({
  id: fc.uuid(),
  revision: fc.integer({ min: 1, max: 50 }),
  appointment: fc.oneof(
    fc.record({ on: day, time, minutes: fc.option(fc.integer({ min: 1, max: 720 })) }),
    fc.record({ on: day, time: fc.constant(null), minutes: fc.constant(null) }),
  ),
  summary: fc.string({ unit: 'grapheme', maxLength: 120 }).filter((text) => !/[\p{C}]/u.test(text)),
});

describe('a calendar file', () => {
  test('gives back the dates that were written into it, in every zone', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Chatham', 'UTC');
    const all = fc.uniqueArray(dated, { selector: ({ id }) => id, maxLength: 30 });
    fc.assert(
      fc.property(all, zones, (sessions, zone) => {
        const back = dates(calendarOf(sessions, STAMP), ALWAYS, zone).dates;
        expect(new Map(back.map((one) => [one.sessionId, [one.appointment, one.clock]]))).toEqual(
          new Map(sessions.map(({ id, appointment }) => [id, [appointment, 'asWritten']])),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('is one that other programs read: stamped, folded, escaped, with no name that was not given', () => {
    const id = randomUUID();
    const appointment = { on: '2031-03-03', time: '09:30', minutes: 45 };
    const summary = `Treatment, record 12; ${'long '.repeat(30)}`;
    const text = calendarOf([{ id, revision: 3, appointment, summary }], STAMP);
    expect(text.split('\r\n')).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        `UID:${id}@ashi`,
        'SEQUENCE:2',
        'DTSTAMP:20310102T030405Z',
        'DTSTART:20310303T093000',
        'DTEND:20310303T101500',
      ]),
    );
    expect(text).toContain('SUMMARY:Treatment\\, record 12\\; long');
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  test('counts a session of Ashi once, as it was changed last', () => {
    const id = randomUUID();
    const at = (on: string, revision: number): Dated => ({
      id,
      revision,
      appointment: { on, time: '10:00', minutes: 30 },
      summary: '',
    });
    expect(when(dates(calendarOf([at('2031-03-05', 4), at('2031-03-03', 2)], STAMP)))).toEqual([
      ['2031-03-05', '10:00'],
    ]);
  });
});

describe('times', () => {
  test('of another zone are put onto the clock of the practice, floating ones stay', () => {
    for (const [start, on, time, clock] of [
      ['DTSTART:20310303T093000', '2031-03-03', '09:30', 'asWritten'],
      ['DTSTART:20310303T233000Z', '2031-03-04', '00:30', 'converted'],
      ['DTSTART:20310703T093000Z', '2031-07-03', '11:30', 'converted'],
      ['DTSTART;TZID=America/New_York:20310303T093000', '2031-03-03', '15:30', 'converted'],
      ['DTSTART;TZID=Europe/Berlin:20310303T093000', '2031-03-03', '09:30', 'asWritten'],
      ['DTSTART;TZID=Room of Anna:20310303T093000', '2031-03-03', '09:30', 'unknownZone'],
      ['DTSTART;VALUE=DATE:20310303', '2031-03-03', null, 'asWritten'],
    ] as const) {
      const [date] = dates(calendar(...event(start))).dates;
      expect([date?.appointment.on, date?.appointment.time, date?.clock], start).toEqual([on, time, clock]);
    }
  });

  test('of a zone that the calendar describes itself are read by its word', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Ship',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0500',
      'TZOFFSETTO:+0500',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const text = calendar(...zone, ...event('DTSTART;TZID=Ship:20310303T093000', 'DURATION:PT50M'));
    expect(dates(text).dates).toMatchObject([
      { appointment: { on: '2031-03-03', time: '05:30', minutes: 50 }, clock: 'converted' },
    ]);
  });

  test('go from a wall to an instant and back, but for the hour that a change of clocks skips', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
    fc.assert(
      fc.property(day, time, fc.constantFrom(...zones), (on, at, zone) => {
        const back = wallTimeAt(instantOf({ on, time: at }, zone)!, zone);
        const isSkipped = back.on !== on || back.time !== at;
        if (isSkipped) expect(Math.abs(minute(back) - minute({ on, time: at }))).toBeLessThanOrEqual(60);
      }),
    );
    expect(instantOf({ on: '2031-03-30', time: '02:30' }, 'Europe/Berlin')).toBe(
      Date.parse('2031-03-30T01:30Z'),
    );
  });
});

const minute = ({ on, time }: { on: string; time: string }) => Date.parse(`${on}T${time}Z`) / 60_000;

describe('events that repeat', () => {
  test('become a date for each time, without those that were taken out, and with those that were moved', () => {
    const text = calendar(
      ...event('DTSTART:20310303T093000', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20310310T093000'),
      ...event('RECURRENCE-ID:20310317T093000', 'DTSTART:20310318T140000'),
    );
    expect(when(dates(text))).toEqual([
      ['2031-03-03', '09:30'],
      ['2031-03-18', '14:00'],
      ['2031-03-24', '09:30'],
    ]);
  });

  test('are taken sixty times at most, from today on', () => {
    const daily = dates(calendar(...event('DTSTART:20200101T080000', 'RRULE:FREQ=DAILY')), '2031-03-03');
    expect(daily.dates.length).toBe(60);
    expect(when(daily)[0]).toEqual(['2031-03-03', '08:00']);
  });

  test('of single ones the past is counted and left out, called-off ones too', () => {
    const text = calendar(
      ...event('DTSTART:20310303T093000'),
      ...event('DTSTART:20310101T093000'),
      ...event('DTSTART:20310304T093000', 'STATUS:CANCELLED'),
    );
    expect(dates(text, '2031-02-01')).toMatchObject({ dates: [{}], past: 1, cancelled: 1, tooMany: 0 });
  });
});

describe('a file that is not to be trusted', () => {
  const good = calendarOf(
    [
      {
        id: randomUUID(),
        revision: 1,
        appointment: { on: '2031-03-03', time: '09:30', minutes: 45 },
        summary: 'x',
      },
    ],
    STAMP,
  );

  test('is refused for what it is: too large, no text, no calendar, too many events', () => {
    const bytes = (text: Uint8Array) => readCalendarFile(text, ALWAYS, 'UTC');
    expect(bytes(new Uint8Array(2_000_001))).toBe('tooLarge');
    expect(bytes(new Uint8Array([0x42, 0xff, 0xfe, 0x80]))).toBe('notText');
    expect(bytes(new Uint8Array(Buffer.from(`\ufeff${good}`, 'utf16le')))).toBe('notText');
    expect(read('')).toBe('notCalendar');
    expect(read('Dear Anna, see you on Monday')).toBe('notCalendar');
    expect(read('BEGIN:VCARD\r\nFN:Anna\r\nEND:VCARD')).toBe('notCalendar');
    expect(
      read(calendar(...Array.from({ length: 2001 }, () => event('DTSTART:20310303T093000')).flat())),
    ).toBe('tooMany');
    expect(when(dates(`\ufeff${good}`))).toEqual([['2031-03-03', '09:30']]);
  });

  test('cut off anywhere or with letters changed is read or refused, never thrown over', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.option(fc.string({ maxLength: 8 })), (at, other) => {
        const spoilt = other === null ? good.slice(0, at) : good.slice(0, at) + other + good.slice(at + 1);
        const answer = read(spoilt);
        if (typeof answer === 'string') expect(['notCalendar', 'tooMany', 'notText']).toContain(answer);
        else for (const { appointment } of answer.dates) expect(appointment.on).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 500 },
    );
  });
});
