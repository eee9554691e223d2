import { expect, test } from 'vitest';
import { mergeEdit } from '../../../renderer/app/merge-edit.ts';
import type { BodyArea } from '../../../shared/model/body-area.ts';
import { patientDraft } from '../../support/records.ts';

const base = patientDraft({ phone: '1', notes: 'old', flags: ['pregnant'] });

test('what was typed is laid over what was changed elsewhere, field by field', () => {
  const { draft, clashes } = mergeEdit(base, { ...base, phone: '2' }, { ...base, notes: 'new', sex: 'male' });
  expect(draft).toEqual({ ...base, phone: '2', notes: 'new', sex: 'male' });
  expect(clashes).toEqual([]);
});

test('a field changed here and there keeps what was typed and is named, unless both say the same', () => {
  const typed = { ...base, phone: '2', notes: 'both', birthDate: null };
  const newer = { ...base, phone: '3', notes: 'both', birthDate: '1968-03-03' };
  const { draft, clashes } = mergeEdit(base, typed, newer);
  expect(draft).toEqual(typed);
  expect(clashes).toEqual(['birthDate', 'phone']);
});

test('no flag that was set elsewhere is lost, and none that was taken off comes back', () => {
  const typed = patientDraft({ ...base, flags: ['fainting', 'pregnant'] });
  const newer = patientDraft({ ...base, flags: ['anticoagulant'] });
  const { draft, clashes } = mergeEdit(base, typed, newer);
  expect(draft.flags).toEqual(['anticoagulant', 'fainting']);
  expect(clashes).toEqual([]);
});

test('where a flag holds is told of each flag by itself', () => {
  const flags = ['implant' as const, 'tumour' as const];
  const typed = patientDraft({ flags, flagAreas: { implant: ['leftLeg'] } });
  const of = (...areas: BodyArea[]) =>
    patientDraft({ flags, flagAreas: { implant: areas, tumour: ['head'] } });
  expect(mergeEdit(patientDraft({ flags }), typed, of())).toEqual({
    draft: of('leftLeg'),
    clashes: ['flagAreas.implant'],
  });
  expect(mergeEdit(of('neck'), of('neck', 'leftLeg'), of('head', 'neck')).draft.flagAreas).toEqual({
    implant: ['head', 'neck', 'leftLeg'],
    tumour: ['head'],
  });
});

test('what was entered in a part of a part is kept, and named with its path', () => {
  const settings = { revision: 1, needle: { gaugeMm: 0.25, lengthMm: 40 }, readings: { GB30: 'who' } };
  const typed = { ...settings, needle: { gaugeMm: 0.3, lengthMm: 50 } };
  const newer = {
    revision: 2,
    needle: { gaugeMm: 0.25, lengthMm: 25 },
    readings: { GB30: 'who-alternative' },
  };
  expect(mergeEdit(settings, typed, newer)).toEqual({
    draft: { ...newer, needle: { gaugeMm: 0.3, lengthMm: 50 } },
    clashes: ['needle.lengthMm'],
  });
});

test('things of a list are told apart by their identifier: added, removed and changed here and there', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => ({ id, maker: '' }));
  const base = { needles: [a, b, c], usual: { head: 'a', trunk: 'b' } };
  const typed = { needles: [{ ...a, maker: 'here' }, c, d], usual: { head: 'a' } };
  const newer = { needles: [b, { ...c, maker: 'there' }], usual: { head: 'c', trunk: 'b' } };
  expect(mergeEdit<object>(base, typed, newer)).toEqual({
    draft: { needles: [{ ...c, maker: 'there' }, { ...a, maker: 'here' }, d], usual: { head: 'c' } },
    clashes: ['needles.a'],
  });
});

test('a list whose order means something is one value', () => {
  const of = (...kinds: string[]) => ({ blocks: kinds.map((kind) => ({ kind, printed: true })) });
  expect(mergeEdit(of('a', 'b', 'c'), of('b', 'a', 'c'), of('a', 'c', 'b'))).toEqual({
    draft: of('b', 'a', 'c'),
    clashes: ['blocks'],
  });
});
