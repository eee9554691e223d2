import { expect, test } from 'vitest';
import { mergeEdit } from '../../../renderer/features/patients/merge-edit.ts';
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
