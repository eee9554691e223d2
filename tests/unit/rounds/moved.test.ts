import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, movedTo, orderIn, slotAbove, slotAt } from '../../../shared/clinical/rounds/moved.ts';
import { roundsOf } from '../../../shared/clinical/rounds/rounds.ts';
import { type Application, PATIENT_POSITIONS } from '../../../shared/model/application.ts';
import { entry } from '../plans/example-plan.ts';

const ashi = (near: string | null = null) =>
  entry('BL23', 'right', {
    place: {
      kind: 'ashi',
      sex: 'male',
      anchor: { triangle: 1, barycentric: [1, 0, 0] },
      near,
      description: '',
    },
  });

const only = (id: string): ReadonlySet<string> => new Set([id]);
const nameOf = ({ place }: Application) => (place.kind === 'point' ? place.code : place.kind);
const listed = (applications: readonly Application[]) =>
  roundsOf(applications).map(({ position, applications: entries }) => [position, ...entries.map(nameOf)]);

const [bl23, bl25, cv4, ki3] = [
  entry('BL23', 'both'),
  entry('BL25', 'both'),
  entry('CV4', 'midline'),
  entry('KI3', 'both'),
];

test('within its round an entry takes another place and no position of its own', () => {
  const moved = movedTo([bl23, cv4, bl25], only(bl25.id), { position: 'prone', before: bl23.id });
  expect(listed(moved)).toEqual([
    ['prone', 'BL25', 'BL23'],
    ['supine', 'CV4'],
  ]);
  expect(moved.map(({ position }) => position)).toEqual([null, null, null]);
});

test('in another round it has that position as a choice; back in its own the choice is gone', () => {
  const over = movedTo([bl23, ki3, cv4], only(ki3.id), { position: 'prone', before: null });
  expect(listed(over)).toEqual([
    ['prone', 'BL23', 'KI3'],
    ['supine', 'CV4'],
  ]);
  expect(over.find(({ id }) => id === ki3.id)?.position).toBe('prone');
  const back = movedTo(over, only(ki3.id), { position: 'supine', before: cv4.id });
  expect(back.find(({ id }) => id === ki3.id)?.position).toBeNull();
  expect(listed(back)).toEqual(listed([bl23, ki3, cv4]));
});

test('a position without a round gets one, the last', () => {
  expect(listed(movedTo([bl23, bl25], only(bl23.id), { position: 'seated', before: null }))).toEqual([
    ['prone', 'BL25'],
    ['seated', 'BL23'],
  ]);
});

test('a chosen position stays while the entry moves within its round', () => {
  const chosen = entry('BL25', 'both', { position: 'prone' });
  const moved = movedTo([bl23, chosen], only(chosen.id), { position: 'prone', before: bl23.id });
  expect(moved[0]).toEqual(chosen);
});

test('a tender place of which nothing tells how the patient lies stays in its round when its neighbour is moved', () => {
  const tender = ashi();
  expect(
    listed(movedTo([bl23, cv4, tender, ki3], only(tender.id), { position: 'supine', before: cv4.id })),
  ).toEqual([
    ['prone', 'BL23'],
    ['supine', 'ashi', 'CV4', 'KI3'],
  ]);
  expect(
    listed(movedTo([bl23, cv4, tender, ki3], only(cv4.id), { position: 'supine', before: null })),
  ).toEqual([
    ['prone', 'BL23'],
    ['supine', 'ashi', 'KI3', 'CV4'],
  ]);
});

test('where it stands already nothing changes', () => {
  const applications = [bl23, bl25, cv4];
  expect(movedTo(applications, only(bl23.id), { position: 'prone', before: bl25.id })).toBe(applications);
  expect(movedTo(applications, only(bl25.id), { position: 'prone', before: null })).toBe(applications);
  expect(movedTo(applications, only(ki3.id), { position: 'prone', before: null })).toBe(applications);
});

test('a line of the list tells the round and the entry that comes next', () => {
  const lines = ['prone', 'a', 'b', 'supine', 'c', 'd'];
  expect(slotAt(lines, 'a', 2)).toEqual({ position: 'prone', before: null });
  expect(slotAt(lines, 'a', 3)).toEqual({ position: 'supine', before: 'c' });
  expect(slotAt(lines, 'c', 3)).toEqual({ position: 'prone', before: null });
  expect(slotAt(lines, 'd', 4)).toEqual({ position: 'supine', before: 'c' });
  expect(slotAt(lines, 'b', 0)).toEqual({ position: 'prone', before: 'a' });
  expect(slotAt(lines, 'b', 99)).toEqual({ position: 'supine', before: null });
});

test('a gap of the list tells the round and the entry that comes next', () => {
  const lines = ['prone', 'a', 'b', 'supine', 'c'];
  expect(slotAbove(lines, 0)).toEqual({ position: 'prone', before: 'a' });
  expect(slotAbove(lines, 2)).toEqual({ position: 'prone', before: 'b' });
  expect(slotAbove(lines, 3)).toEqual({ position: 'prone', before: null });
  expect(slotAbove(lines, 4)).toEqual({ position: 'supine', before: 'c' });
  expect(slotAbove(lines, 5)).toEqual({ position: 'supine', before: null });
});

test('several entries go together, in the order in which they are treated', () => {
  const all = [bl23, cv4, bl25, entry('CV12', 'midline')];
  const up = new Set([cv4.id, bl25.id]);
  expect(listed(movedTo(all, up, { position: 'prone', before: bl23.id }))).toEqual([
    ['prone', 'BL25', 'CV4', 'BL23'],
    ['supine', 'CV12'],
  ]);
  // Put down on one of themselves, they gather before what follows it.
  const apart = [bl23, bl25, entry('GV4', 'midline'), entry('BL40', 'both')];
  const ends = new Set([bl23.id, apart[2]!.id]);
  expect(listed(movedTo(apart, ends, { position: 'prone', before: apart[2]!.id }))).toEqual([
    ['prone', 'BL25', 'BL23', 'GV4', 'BL40'],
  ]);
  const first = [bl23, bl25, cv4];
  expect(movedTo(first, new Set([bl23.id, bl25.id]), { position: 'prone', before: null })).toBe(first);
  expect(movedTo(all, new Set(), { position: 'prone', before: null })).toBe(all);
});

test('the number of an entry in its new place counts entries only', () => {
  const lines = ['prone', 'a', 'b', 'supine', 'c', 'd'];
  expect(orderIn(lines, 'a', { position: 'prone', before: null })).toBe(2);
  expect(orderIn(lines, 'd', { position: 'prone', before: null })).toBe(3);
  expect(orderIn(lines, 'a', { position: 'supine', before: 'd' })).toBe(3);
  expect(orderIn(lines, 'a', { position: 'supine', before: null })).toBe(4);
  expect(orderIn(lines, 'a', { position: 'seated', before: null })).toBe(4);
});

const anyEntry = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('BL23', 'CV4', 'KI3', 'GB30', 'GB34', 'GV20', 'LI4')
      .map((code) => entry(code, /V/.test(code) ? 'midline' : 'right')),
  },
  { weight: 1, arbitrary: fc.constantFrom(null, 'BL25', 'CV4', 'GB30').map((near) => ashi(near)) },
);

test('wherever an entry is dropped, there it is, in its round and before the entry that was named', () => {
  fc.assert(
    fc.property(
      fc.array(anyEntry, { minLength: 1, maxLength: 14 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.option(fc.constantFrom(...PATIENT_POSITIONS))), {
        minLength: 1,
        maxLength: 6,
      }),
      (start, moves) => {
        let now: readonly Application[] = start;
        for (const [which, where, fresh] of moves) {
          const lines = linesOf(roundsOf(now));
          const { id } = now[which % now.length]!;
          const slot =
            fresh === null ? slotAt(lines, id, where % lines.length) : { position: fresh, before: null };
          now = movedTo(now, only(id), slot);
          const round = roundsOf(now).find(({ applications }) => applications.some((one) => one.id === id))!;
          expect(round.position).toBe(slot.position);
          const at = round.applications.findIndex((one) => one.id === id);
          // Others may join the round behind it, but what was named as next is still behind it.
          if (slot.before !== null && round.applications.some((one) => one.id === slot.before))
            expect(round.applications.findIndex((one) => one.id === slot.before)).toBeGreaterThan(at);
          expect(now.map((one) => one.id).toSorted()).toEqual(start.map((one) => one.id).toSorted());
        }
      },
    ),
  );
});

test('wherever several are dropped, there they all are, in their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyEntry, fc.boolean()), { minLength: 1, maxLength: 14 }),
      fc.nat(),
      (drawn, where) => {
        const start = drawn.map(([one]) => one);
        const ids = new Set(drawn.flatMap(([{ id }, isTaken]) => (isTaken ? [id] : [])));
        const lines = linesOf(roundsOf(start));
        const slot = slotAbove(lines, where % (lines.length + 1));
        const after = linesOf(roundsOf(movedTo(start, ids, slot)));
        expect(after.filter((line) => ids.has(line))).toEqual(lines.filter((line) => ids.has(line)));
        const round = roundsOf(movedTo(start, ids, slot)).find(({ position }) => position === slot.position);
        for (const id of ids) expect(round?.applications.some((one) => one.id === id)).toBe(true);
        expect(after.filter((line) => !PATIENT_POSITIONS.includes(line as never)).toSorted()).toEqual(
          start.map(({ id }) => id).toSorted(),
        );
      },
    ),
  );
});
