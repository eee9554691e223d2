import { Tooltip } from '@base-ui/react/tooltip';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../renderer/ui/fonts.css';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import '../../../renderer/app/i18n/index.ts';
import { BodyView } from '../../../renderer/scene/body-view.tsx';
import type { BodyLead, BodyStroke, Painting, PlannedMark } from '../../../renderer/scene/types.ts';
import { FIRST_READINGS } from '../../../shared/atlas/readings.ts';
import type { Place, Side, Stroke } from '../../../shared/model/place.ts';

declare global {
  interface Window {
    /** Calls of the graphics card, where a test counts them. */
    draws?: number;
    /** Pictures that the graphics card gave away, and whether it keeps them now, where a test counts them. */
    pictures?: { given: number; kept: boolean };
    /** What the body told, in order. */
    painted: Stroke[];
    setDrawing: (drawing: {
      strokes?: readonly BodyStroke[];
      leads?: readonly BodyLead[];
      brush?: Pick<Painting, 'kind' | 'widthMm'> | null;
    }) => void;
    told: { verb: 'add' | 'select'; place?: Place; side?: Side; applicationId?: string }[];
    setPlanned: (planned: readonly PlannedMark[]) => void;
    setFocus: (focus: {
      selected?: string | null;
      code?: string | null;
      warned?: ReadonlySet<string>;
    }) => void;
  }
}

window.told = [];
window.painted = [];
const address = new URLSearchParams(location.search);
document.documentElement.dataset.theme = address.get('theme') ?? 'light';

const NOTHING: never[] = [];

/** No entry to be weighed. */
const NOBODY: ReadonlySet<string> = new Set();

/** The body alone, holding the prescription as the plan screen would. */
function Harness() {
  const [planned, setPlanned] = useState<readonly PlannedMark[]>([]);
  const [focus, setFocus] = useState<Parameters<Window['setFocus']>[0]>({});
  const [drawing, setDrawing] = useState<Parameters<Window['setDrawing']>[0]>({});
  const brush = drawing.brush ?? null;
  window.setDrawing = setDrawing;
  window.setPlanned = setPlanned;
  window.setFocus = setFocus;
  return (
    <Tooltip.Provider delay={400}>
      <BodyView
        sex={address.get('sex') === 'male' ? 'male' : 'female'}
        build="average"
        readings={FIRST_READINGS}
        planned={planned}
        strokes={drawing.strokes ?? NOTHING}
        leads={drawing.leads ?? NOTHING}
        painting={
          brush && {
            ...brush,
            onWidth: (widthMm) => setDrawing({ ...drawing, brush: { ...brush, widthMm } }),
            onStroke: (stroke) => window.painted.push(stroke),
            onEnd: () => setDrawing({ ...drawing, brush: null }),
          }
        }
        onPaint={() => setDrawing({ ...drawing, brush: brush ? null : { kind: 'path', widthMm: 50 } })}
        selectedApplicationId={focus.selected ?? null}
        warnedIds={focus.warned ?? NOBODY}
        highlightedCode={focus.code ?? null}
        wantsTenderPlace={false}
        onAdd={(place, side) => {
          window.told.push({ verb: 'add', place, side });
          setPlanned((marks) => [
            ...marks,
            {
              applicationId: `added-${marks.length + 1}`,
              order: marks.length + 1,
              place,
              side,
              needling: true,
              areas: [],
              cones: null,
              moxibustion: false,
            },
          ]);
        }}
        onSelect={(applicationId) => {
          window.told.push({ verb: 'select', applicationId });
          setFocus({ selected: applicationId });
        }}
      />
    </Tooltip.Provider>
  );
}

createRoot(document.getElementById('root')!).render(<Harness />);
