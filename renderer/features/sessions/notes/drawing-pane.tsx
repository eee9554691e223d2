import type { Patient } from '../../../../shared/model/patient.ts';
import { useReadings } from '../../../app/use-readings.ts';
import { BodyView } from '../../../scene/body-view.tsx';
import type { BodyStroke, Painting } from '../../../scene/types.ts';

const NOTHING: readonly never[] = [];
const NO_WARNINGS: ReadonlySet<string> = new Set();
const nothing = () => {};

/** The body to paint on where it hurts today. Nothing is prescribed here. */
export function DrawingPane({
  patient,
  painting,
  toggle,
  strokes,
}: {
  patient: Patient;
  painting: Painting | null;
  toggle: () => void;
  strokes: readonly BodyStroke[];
}) {
  return (
    <BodyView
      sex={patient.sex}
      build={patient.build}
      readings={useReadings()}
      planned={NOTHING}
      leads={NOTHING}
      strokes={strokes}
      painting={painting}
      onPaint={toggle}
      selectedApplicationId={null}
      warnedIds={NO_WARNINGS}
      highlightedCode={null}
      wantsTenderPlace={false}
      onAdd={null}
      onSelect={nothing}
    />
  );
}
