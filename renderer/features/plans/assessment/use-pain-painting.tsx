import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Assessment } from '../../../../shared/model/assessment.ts';
import type { Stroke } from '../../../../shared/model/place.ts';
import { refusalWords } from '../../../app/i18n/refusal-words.ts';
import type { BodyStroke, Painting } from '../../../scene/types.ts';

/** About a hand's breadth, millimetres. */
const HAND_MM = 80;

/** The brush for a pain drawing, and the drawing as the body shows it. */
export function usePainPainting({
  painArea,
  onChange,
  announce,
}: {
  painArea: readonly Stroke[];
  onChange: (painArea: Stroke[]) => void;
  announce: (sentence: string) => void;
}): { painting: Painting | null; toggle: () => void; strokes: readonly BodyStroke[] } {
  const { t } = useTranslation('assessment');
  const [isOn, setOn] = useState(false);
  const [widthMm, setWidthMm] = useState(HAND_MM);
  const strokes = useMemo(
    () =>
      painArea.map((stroke, i): BodyStroke => {
        const id = `pain-${i}`;
        return { id, stroke, side: 'midline', kind: 'pain', selected: false };
      }),
    [painArea],
  );
  const add = (stroke: Stroke) => {
    const full = Assessment.shape.painArea.safeParse([...painArea, stroke]);
    if (!full.success) return announce(refusalWords(full.error.issues[0]!.message));
    onChange(full.data);
    announce(t('pain.added', { number: painArea.length + 1 }));
  };
  const painting: Painting = {
    kind: 'pain',
    widthMm,
    onWidth: setWidthMm,
    onStroke: add,
    onEnd: () => setOn(false),
  };
  return { painting: isOn ? painting : null, toggle: () => setOn(!isOn), strokes };
}
