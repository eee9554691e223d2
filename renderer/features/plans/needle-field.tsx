import { useTranslation } from 'react-i18next';
import { NeedleSize } from '../../../shared/model/application.ts';
import { needleText } from '../../app/needle-words.ts';
import { usePractice } from '../../app/use-practice.ts';
import { SuggestField } from '../../ui/suggest-field.tsx';
import { readWith } from './draft-fields.tsx';
import { usePlanTools } from './plan-context.ts';
import { useDraft } from './use-draft.ts';

/** Sizes that suppliers list most, thin and short first. */
const USUAL: readonly (readonly [gaugeMm: number, lengthMm: number])[] = [
  [0.16, 15],
  [0.2, 15],
  [0.2, 25],
  [0.2, 30],
  [0.22, 25],
  [0.25, 25],
  [0.25, 30],
  [0.25, 40],
  [0.25, 50],
  [0.3, 40],
  [0.3, 50],
  [0.3, 60],
  [0.3, 75],
  [0.35, 75],
  [0.35, 100],
];

const WRITTEN = /^(\d*[.,]?\d+)\s*(?:mm)?\s*[x×*\s]\s*(\d*[.,]?\d+)\s*(?:mm)?$/i;

const SUGGESTIONS = USUAL.map(([gaugeMm, lengthMm]) => needleText({ gaugeMm, lengthMm }));

/**
 * A needle as thickness × length in millimetres: one of the practice's own, which are offered first, of the usual sizes,
 * or written; empty means none is fixed.
 */
export function NeedleField({
  name,
  value,
  commit,
}: {
  name: string;
  value: NeedleSize | null;
  commit: (needle: NeedleSize | null, typing: string) => void;
}) {
  const { t } = useTranslation('plans');
  const { endTyping } = usePlanTools();
  const own = usePractice('needles.get', {}).data?.needles ?? [];
  const draft = useDraft({
    value,
    show: needleText,
    read: (text) => {
      if (text.trim() === '') return { ok: true, value: null };
      const [, gauge, length] = WRITTEN.exec(text.normalize('NFKC').trim()) ?? [];
      if (gauge === undefined || length === undefined)
        return { ok: false, error: t('fields.needleUnreadable') };
      const [gaugeMm, lengthMm] = [gauge, length].map((one) => Number(one.replace(',', '.')));
      return readWith<NeedleSize | null>(NeedleSize, { gaugeMm, lengthMm });
    },
    commit: (needle) => commit(needle, name),
    onLeave: endTyping,
  });
  return (
    <SuggestField
      label={t('fields.needle')}
      listLabel={t('fields.needleSizes')}
      unit={t('prescription.mm')}
      value={draft.text}
      error={draft.error}
      onChange={draft.change}
      suggestions={[...new Set([...own.map(needleText), ...SUGGESTIONS])]}
      filters={false}
      {...draft.props}
    />
  );
}
